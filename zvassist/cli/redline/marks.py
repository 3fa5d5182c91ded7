"""Words that go and come, marked by signs, so that no meaning hangs on colour."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable

from zvassist.agreement.text import unbind
from zvassist.document.compare.result import Piece, words
from zvassist.document.tree import Line

GONE = ("[-", "-]")
NEW = ("{+", "+}")
_AROUND = 48
"""Letters of unchanged text kept on each side of a change."""
_LEFT_OUT = " … "


def gone(spans: Line) -> str:
    """Words that go, in their signs; blanks at the ends stay outside."""
    return _marked(_plain(spans), *GONE)


def new(spans: Line) -> str:
    """Words that come, in their signs; blanks at the ends stay outside."""
    return _marked(_plain(spans), *NEW)


def both(pieces: Iterable[Piece]) -> str:
    """A paragraph with what goes and what comes, long unchanged text shortened."""
    return _shortened(pieces, lambda piece: _together(gone(piece.old), new(piece.new)))


def one_side(pieces: Iterable[Piece], *, is_new: bool) -> str:
    """The old or the new text of a paragraph, what differs in signs, the rest shortened."""
    return _shortened(pieces, lambda piece: new(piece.new) if is_new else gone(piece.old))


def wrapped(text: str, width: int, indent: str = "") -> list[str]:
    """The text in lines; a word that is too long is broken rather than sticking out."""
    return textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )


def _shortened(pieces: Iterable[Piece], show: Callable[[Piece], str]) -> str:
    pieces = list(pieces)
    parts = []
    for number, piece in enumerate(pieces):
        if piece.change is not None:
            parts.append(show(piece))
        else:
            text = _plain(piece.new)
            parts.append(_short(text, is_first=not number, is_last=number == len(pieces) - 1))
    return " ".join("".join(parts).split())


def _short(text: str, *, is_first: bool, is_last: bool) -> str:
    """Unchanged text: its end before a change, its beginning behind one."""
    if len(text) <= _AROUND * (1 if is_first or is_last else 2):
        return text
    before = "" if is_first else text[:_AROUND].rpartition(" ")[0]
    after = "" if is_last else text[-_AROUND:].partition(" ")[2]
    return f"{before}{_LEFT_OUT}{after}"


def _marked(text: str, start: str, end: str) -> str:
    words_ = text.strip()
    if not words_:
        return text
    lead = text[: len(text) - len(text.lstrip())]
    trail = text[len(text.rstrip()) :]
    return f"{lead}{start}{words_}{end}{trail}"


def _together(one: str, other: str) -> str:
    return f"{one} {other}" if one.strip() and other.strip() else one + other


def _plain(spans: Line) -> str:
    return unbind(words(spans))
