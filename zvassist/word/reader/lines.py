"""From paragraphs to the lines that are handed on: blanks settled, stretches carried along."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from zvassist.agreement.text import normalise
from zvassist.document.reading import Mark, SourceLine
from zvassist.word.reader.blocks import Paragraph
from zvassist.word.reader.words import Stretch, Words


def source_lines(paragraphs: Iterable[Paragraph]) -> Iterator[SourceLine]:
    """All lines that hold words, numbered by paragraph; a list marker stands at the first."""
    number = 0
    for paragraph in paragraphs:
        marker = paragraph.marker
        lines = [line for line in map(settled, paragraph.lines) if line.text]
        for line in lines:
            yield SourceLine(
                text=line.text,
                place=paragraph.place,
                paragraph=number,
                marker=marker,
                style=paragraph.style,
                bold=line.bold,
                marks=line.marks,
            )
            marker = ""
        number += bool(lines)


def settled(words: Words) -> Words:
    """The line in its one form (``agreement.text.normalise``), stretches moved to fit."""
    if not words.bold and not words.marks:
        return Words(normalise(words.text))
    stretches = [*words.bold, *((mark.start, mark.end) for mark in words.marks)]
    places = sorted({0, len(words.text), *(place for stretch in stretches for place in stretch)})
    text, moved = _moved(words.text, places)
    bold = (_trimmed(text, moved[a], moved[b]) for a, b in words.bold)
    marks = (
        (mark.field, _trimmed(text, moved[mark.start], moved[mark.end])) for mark in words.marks
    )
    return Words(
        text,
        tuple((a, b) for a, b in bold if a < b),
        tuple(Mark(path, a, b) for path, (a, b) in marks),
    )


def _moved(text: str, places: list[int]) -> tuple[str, dict[int, int]]:
    """The settled text, and where each place of the text is in it."""
    parts: list[str] = []
    length, blank = 0, True
    moved = {places[0]: 0}
    for start, end in itertools.pairwise(places):
        # Full stops hold blanks at both ends: settling trims, here only the line's ends go.
        part = normalise(f".{text[start:end]}.")[1:-1]
        if blank:
            part = part.removeprefix(" ")
        parts.append(part)
        length += len(part)
        blank = part.endswith(" ") or (blank and not part)
        moved[end] = length
    return "".join(parts).rstrip(), moved


def _trimmed(text: str, start: int, end: int) -> Stretch:
    """A stretch without blanks at its ends, and inside the text."""
    end = min(end, len(text))
    start = min(start, end)
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return start, max(start, start + len(inner.strip()))
