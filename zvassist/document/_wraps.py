"""Lines that a mail program or an editor wrapped, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from zvassist.document.reading import Mark, SourceLine

_LONGEST_WRAPPED = 100
_SHORTEST_WRAPPED = 50
_STARTS_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|\(?[a-z]\)|[-–—•*·▪◦])\s+\S|\s*§")
_HYPHEN = re.compile(r"\w-$")
_AND = re.compile(r"(?:und|oder|bzw\.|sowie|u\.)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a text as it stands.

    Attributes:
        number: its number from 1.
        text: its characters, blanks in front kept.
    """

    number: int
    text: str


def unwrapped(rows: Iterable[Row]) -> Iterator[Row]:
    """The filled lines, those that belong together as one.

    A text is wrapped when its longest lines are about as long as a mail's. There a line goes on
    in the next one if that one's first word would not have fitted in. In every text an item of
    a list goes on in lines that are set in below it.
    """
    rows = list(rows)
    width = _width(rows)
    held: Row | None = None
    last = Row(0, "")
    for row in rows:
        if held and (_goes_on(last, row, width) or _is_set_in(held, last, row)):
            held = replace(held, text=_joined(held.text, row.text))
        else:
            if held:
                yield held
            held = row if row.text.strip() else None
        last = row
    if held:
        yield held


def rejoined(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """The lines of a file, put together where each line of a wrapped text is one of its own.

    Word files that were made from a wrapped text have a paragraph for each of its lines. Lines
    with list markers begin anew.
    """
    lines = list(lines)
    rows = [Row(number, line.text) for number, line in enumerate(lines)]
    width = _width(rows)
    held: SourceLine | None = None
    for line, last, row in zip(lines, [Row(0, ""), *rows], rows, strict=False):
        if held and not line.marker and _goes_on(last, row, width):
            held = _behind(held, line)
        else:
            if held:
                yield held
            held = line
    if held:
        yield held


def _behind(line: SourceLine, more: SourceLine) -> SourceLine:
    """One line of two, bold stretches and marks moved along."""
    text = _joined(line.text, more.text)
    shift = len(text) - len(more.text)
    return replace(
        line,
        text=text,
        bold=(*line.bold, *((start + shift, end + shift) for start, end in more.bold)),
        marks=(
            *line.marks,
            *(Mark(one.field, one.start + shift, one.end + shift) for one in more.marks),
        ),
    )


def _width(rows: list[Row]) -> int:
    """The width at which the text was wrapped; 0 when it was not."""
    longest = max((len(row.text.rstrip()) for row in rows), default=0)
    return longest if _SHORTEST_WRAPPED <= longest <= _LONGEST_WRAPPED else 0


def _goes_on(last: Row, row: Row, width: int) -> bool:
    words = row.text.split()
    if not width or not last.text.strip() or not words or _STARTS_ITEM.match(row.text):
        return False
    return len(last.text.rstrip()) + 1 + len(words[0]) > width


def _is_set_in(held: Row, last: Row, row: Row) -> bool:
    """Whether a row is the second line of an item, set in below its words."""
    if not last.text.strip() or not row.text.strip() or _STARTS_ITEM.match(row.text):
        return False
    return bool(_STARTS_ITEM.match(held.text)) and _margin(row) >= _margin(held) + 2


def _margin(row: Row) -> int:
    text = row.text.expandtabs()
    return len(text) - len(text.lstrip())


def _joined(text: str, more: str) -> str:
    text, more = text.rstrip(), more.strip()
    is_one_word = _HYPHEN.search(text) and not _AND.match(more)
    return f"{text}{more}" if is_one_word else f"{text} {more}"
