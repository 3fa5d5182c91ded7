"""Where evidence stands: literally, in one named source, outside of quotations. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from zvassist.chat.engine import Place, Source
from zvassist.chat.reading import fold
from zvassist.chat.reading.mail import Stretch, around, quotations

_BREAK = re.compile(
    r"[!?;]|[.:](?=\s*\n)"
    r"|(?<!\d)(?<!\bmio)(?<!\bnr)(?<!\bca)\.(?=\s)"  # no number and no abbreviation before it
    r"|(?<=\b20\d\d)\.(?=\s+(?-i:[A-ZÄÖÜ]))"  # a year before the next sentence
    r"|\n\s*\n|\n(?=\s*(?:[>*•-]|\d+[.)] ))",  # an empty line, or a list goes on
    re.IGNORECASE,
)
"""Where a sentence ends; a line that just breaks off goes on in the next."""
_BLANKS = re.compile(r"\s+")
_SOFT_HYPHEN = "\u00ad"


def located(evidence: str, sources: Sequence[Source], start: int | None = None) -> Place | str:
    """The one place where evidence stands literally, or why there is none.

    Blanks of every kind count as one blank; nothing else is forgiven.

    Args:
        evidence: the words.
        sources: the texts that may hold them.
        start: where the engine says they begin, when it knows.
    """
    words = evidence.split()
    if not words:
        return "Zum Vorschlag fehlt der Beleg"
    found = [(one, span) for one in sources for span in _occurrences(" ".join(words), one.text)]
    if start is not None:
        found = [(source, span) for source, span in found if span[0] == start] or found
    if not found:
        return "Der Beleg steht so nicht im Text"
    if len({source.name for source, _ in found}) > 1:
        return "Der Beleg steht in mehreren Texten"
    source, span = next(((s, at) for s, at in found if not is_quoted(s.text, *at)), found[0])
    return Place(source.name, *span, source.text.count("\n", 0, span[0]) + 1)


def _occurrences(words: str, text: str) -> Iterator[Stretch]:
    """Where words stand in a text, blanks of every kind counted as one."""
    plain, starts = _with_single_blanks(text)
    at = plain.find(words)
    while at >= 0:
        end = at + len(words)
        yield starts[at], starts[end - 1] + 1
        at = plain.find(words, end)


@lru_cache(maxsize=8)
def _with_single_blanks(text: str) -> tuple[str, tuple[int, ...]]:
    """A text with each run of blanks as one, and where each of its characters stood."""
    starts: list[int] = []
    position = 0
    for blanks in _BLANKS.finditer(text):
        starts += range(position, blanks.start() + 1)
        position = blanks.end()
    return _BLANKS.sub(" ", text), (*starts, *range(position, len(text)))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a stretch lies in a quotation, in quoted lines or in what stands around a mail."""
    source = fold.read(text)
    first, last = source.place(start), source.place(end)
    for begin, stop in _set_apart(text):
        if begin <= first and last <= stop and not (begin == first and _is_title(source, begin)):
            return True
    return False


@lru_cache(maxsize=8)
def _set_apart(text: str) -> tuple[Stretch, ...]:
    """The stretches of a text that are another person's words; each proposal asks for them."""
    source = fold.read(text)
    return (*around(source), *quotations(source))


def _is_title(source: fold.Source, begin: int) -> bool:
    """Whether a quotation has words before it in its line: a title in a sentence."""
    line = source.text[source.text.rfind("\n", 0, begin) + 1 : begin]
    return bool(line.strip())


def sentence(text: str, start: int, end: int) -> str:
    """The sentence a stretch stands in; a line that goes on in the next one belongs to it."""
    before = [match.end() for match in _BREAK.finditer(text, 0, start) if match.end() <= start]
    behind = _BREAK.search(text, max(end - 1, start))
    return text[before[-1] if before else 0 : behind.end() if behind else len(text)]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text begin and end."""
    start = 0
    for match in _BREAK.finditer(text):
        if text[start : match.end()].strip():
            yield start, match.end()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def has_invisible(text: str) -> bool:
    """Whether characters stand there that nobody sees; a soft hyphen is harmless."""
    return not text.isprintable() and any(
        unicodedata.category(char) in ("Cf", "Co", "Cs", "Cn") and char != _SOFT_HYPHEN
        for char in text
    )
