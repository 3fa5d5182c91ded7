"""A comparison as lines of text: paragraph by paragraph, or the old text beside the new one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from zvassist.agreement.text import unbind
from zvassist.cli.redline.marks import both, gone, new, one_side, wrapped
from zvassist.document.compare.result import Comparison, Kind, Row
from zvassist.document.tree import Style

_INDENT = "  "
_SIGNS = {
    Kind.CHANGED: "|",
    Kind.INSERTED: ">",
    Kind.DELETED: "<",
    Kind.MOVED: "~",
}
_TITLES = {"cover": "Deckblatt", "signatures": "Unterschriften"}

Paint = Callable[[Iterable[str]], list[str]]
"""Colours the lines of one text, or leaves them as they are (``list``)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown, and how.

    Attributes:
        comparison: the two texts compared.
        reasons: why, for each change by number.
        names: what the old and the new text are called.
        width: columns of the terminal.
        paint: colours the lines.
    """

    comparison: Comparison
    reasons: Sequence[str]
    names: tuple[str, str]
    width: int
    paint: Paint = list


def inline(shown: Shown) -> list[str]:
    """Each changed paragraph once, words that go in ``[-…-]`` and that come in ``{+…+}``."""
    lines = [f"--- {shown.names[0]}", f"+++ {shown.names[1]}"]
    return lines + _paragraphs(shown, lambda row: shown.paint(_once(row, shown.width)))


def side_by_side(shown: Shown) -> list[str]:
    """Each changed paragraph twice, the old text on the left, the new one on the right."""
    column = (shown.width - 3) // 2
    old_name, new_name = (wrapped(name, column) for name in shown.names)
    lines = _columns(old_name, new_name, " ", column)
    lines.append("-" * column + "-+-" + "-" * column)
    return lines + _paragraphs(shown, lambda row: _twice(row, column, shown.paint))


def _paragraphs(shown: Shown, show: Callable[[Row], list[str]]) -> list[str]:
    """The changed paragraphs, each with a title where a part begins, and with its reasons."""
    lines: list[str] = []
    for row, title in _changed(shown.comparison):
        lines += ["", title] if title else [""]
        lines += show(row)
        lines += shown.paint(_why(row, shown.reasons, shown.width))
    return lines


def _once(row: Row, width: int) -> list[str]:
    return wrapped(_marker(row) + _said(row), width, _INDENT)


def _twice(row: Row, column: int, paint: Paint) -> list[str]:
    left = wrapped(_side(row, is_new=False), column)
    right = wrapped(_side(row, is_new=True), column)
    return _columns(left, right, _SIGNS[row.kind], column, paint)


def _changed(comparison: Comparison) -> Iterator[tuple[Row, str]]:
    """The rows that differ; the first of each part of the agreement with the part's title."""
    titles = _headings(comparison)
    last = None
    for row in comparison.rows:
        if row.kind is Kind.SAME:
            continue
        section = row.block.section
        title = titles.get(section, section)
        yield row, title if title != last else ""
        last = title


def _headings(comparison: Comparison) -> dict[str, str]:
    """The title of each part, as its heading stands in the new text, else in the old one."""
    found = dict(_TITLES)
    for document in (comparison.old, comparison.new):
        for block in document.blocks:
            if block.style is Style.HEADING:
                found[block.section] = unbind(block.text)
    return found


def _said(row: Row) -> str:
    if row.kind is Kind.MOVED:
        where = "steht jetzt an anderer Stelle" if row.new is None else "stand an anderer Stelle"
        return f"{both(row.pieces)} ({where})"
    return both(row.pieces)


def _side(row: Row, *, is_new: bool) -> str:
    block = row.new if is_new else row.old
    if block is None:
        return ""
    marker = f"{block.marker} " if block.marker else ""
    return marker + one_side(row.pieces, is_new=is_new)


def _marker(row: Row) -> str:
    """The list marker; a number that counts on is shown with the one before."""
    old, now = (side.marker if side else "" for side in (row.old, row.new))
    if row.old and row.new and old != now:
        return f"[-{old}-] {{+{now}+}} "
    return f"{now or old} " if now or old else ""


def _why(row: Row, reasons: Sequence[str], width: int) -> list[str]:
    """The reasons of a paragraph, each once, with the words it is about where there are several."""
    by_reason: dict[str, list[str]] = {}
    for change in row.changes:
        words = _brief(" ".join((new(change.new) or gone(change.old)).split()))
        by_reason.setdefault(reasons[change.number], []).append(words)
    lines = []
    for reason, about in by_reason.items():
        which = f" ({', '.join(about)})" if len(by_reason) > 1 else ""
        lines += wrapped(f"Grund{which}: {reason}", width, _INDENT * 2)
    return lines


def _brief(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:24].rstrip()} … {text[-12:].lstrip()}"


def _columns(
    left: Sequence[str], right: Sequence[str], sign: str, width: int, paint: Paint = list
) -> list[str]:
    rows = list(zip_longest(left, right, fillvalue=""))
    padded = paint(f"{one:{width}}" for one, _ in rows)
    others = paint(other for _, other in rows)
    pairs = zip(padded, others, strict=True)
    return [f"{one} {sign} {other}".rstrip() for one, other in pairs]
