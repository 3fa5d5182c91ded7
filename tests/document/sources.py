"""A composed document as the lines that a reader of files would give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tests.agreements import programme_of
from zvassist.agreement.model import Draft
from zvassist.agreement.text import unbind
from zvassist.document.compose import compose
from zvassist.document.plain import plain_lines
from zvassist.document.reading import SourceLine, SourceText
from zvassist.document.tree import Block, Document, Line


def tree_source(document: Document) -> SourceText:
    """The lines of a Word file: markers resolved, bold stretches known."""
    return SourceText("vertrag.docx", tuple(_lines(document.blocks)))


def printed_text(draft: Draft) -> str:
    """The agreement as plain text, a line per printed line."""
    return "\n".join(plain_lines(compose(draft.agreement, programme_of(draft))))


def with_lines(source: SourceText, lines: Iterable[SourceLine]) -> SourceText:
    """The source with other lines, their places counted anew."""
    placed = (replace(line, place=f"Absatz {number}") for number, line in enumerate(lines, start=1))
    return replace(source, lines=tuple(placed))


def _lines(blocks: Iterable[Block]) -> Iterator[SourceLine]:
    for paragraph, block in enumerate(blocks):
        for number, line in enumerate(block.lines):
            marker = block.marker if number == 0 else ""
            yield _line(line, paragraph, marker, str(block.style))


def _line(line: Line, paragraph: int, marker: str, style: str) -> SourceLine:
    text, bold = "", []
    for span in line:
        if span.bold:
            bold.append((len(text), len(text) + len(span.text)))
        text += unbind(span.text)
    place = f"Absatz {paragraph + 1}"
    return SourceLine(text.strip(), place, paragraph, marker, style, tuple(_merged(bold)))


def _merged(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in stretches:
        if merged and merged[-1][1] == start:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged
