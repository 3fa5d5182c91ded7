"""Reading order where text stands side by side: signatures are read signer by signer.

A table or lines with tabs may hold two signatures, to be read column by column, or anything
else, to be read row by row. Signatures are told by places and dates, or by room to write,
beside one another; without these by standing last, in few words and with no amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from zvassist.word.reader.blocks import Block, Cell, Paragraph, Table
from zvassist.word.reader.words import Stretch, Words

_SIGNING = re.compile(
    r",\s*(?:den|am)\s*(?:$|[\d_.…\[])|\bden\s+[\d_.…\[]"
    r"|,\s*\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d]+)\s?\d{2,4}"
    r"|_{3,}|\.{5,}|…{2,}|\bDatum\b|\bUnterschrift\b",
    re.IGNORECASE,
)
"""A place with a day or room for one, or room to sign; a day alone stands in many tables."""

_MONEY = re.compile(r"€|\bEuro\b|\bEUR\b")
_LONGEST = 120
"""Characters in a cell of a signature; a cell of running text has more."""

_GAP = re.compile(r"[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{3,}")
_TYPED_MARKER = re.compile(r"\s*(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[-–—•·▪o*]|§§?\s*\d+[a-z]?)\s*")
_MOST_COLUMNS = 6
_MOST_SHORT = 3
"""Lines of the longer signature that stand alone below one another."""

_SHORT = 60

Entry = tuple[int, Words]
"""A line with the position of its paragraph."""


def in_reading_order(blocks: Sequence[Block], *, at_end: bool = False) -> Iterator[Paragraph]:
    """The paragraphs of blocks in the order in which they are read.

    Args:
        blocks: a body, a cell or a text box.
        at_end: whether nothing but these blocks may stand at the document's end.
    """
    last = max((at for at, block in enumerate(blocks) if _has_words(block)), default=-1)
    position = 0
    for is_table, group in groupby(blocks, key=lambda block: isinstance(block, Table)):
        members = list(group)
        position += len(members)
        ends = at_end and position > last
        if is_table:
            for at, table in enumerate(members):
                assert isinstance(table, Table)
                yield from _table(table, at_end=ends and at == len(members) - 1)
        else:
            yield from _beside([item for item in members if isinstance(item, Paragraph)], ends)


def _has_words(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return any(line.text.strip() for line in block.lines)
    return any(_has_words(inner) for row in block.rows for cell in row for inner in cell.blocks)


def _table(table: Table, *, at_end: bool) -> Iterator[Paragraph]:
    rows = [[_words_of(cell) for cell in row] for row in table.rows]
    if not _are_signatures(rows, at_end=at_end):
        for row in table.rows:
            for cell in row:
                yield from in_reading_order(cell.blocks)
        return
    # A row of one cell ("Unterschriften") parts what is above it from what is below.
    for _, group in groupby(table.rows, key=lambda row: len(row) == 1):
        yield from _by_column(cell for row in group for cell in row)


def _by_column(cells: Iterable[Cell]) -> Iterator[Paragraph]:
    columns: dict[int, list[Cell]] = {}
    for cell in cells:
        columns.setdefault(cell.column, []).append(cell)
    for _, members in sorted(columns.items()):
        for cell in members:
            yield from in_reading_order(cell.blocks)


def _words_of(cell: Cell) -> str:
    return " ".join(
        line.text.strip()
        for block in cell.blocks
        if isinstance(block, Paragraph)
        for line in block.lines
    )


def _are_signatures(rows: Sequence[Sequence[str]], *, at_end: bool) -> bool:
    """Whether what stands side by side in these rows are signatures."""
    if any(sum(map(_signs, row)) > 1 for row in rows):
        return True
    cells = [cell for row in rows for cell in row]
    is_short = all(len(cell) <= _LONGEST and not _MONEY.search(cell) for cell in cells)
    return at_end and is_short and sum(sum(map(bool, row)) > 1 for row in rows) > 1


def _signs(cell: str) -> bool:
    return len(cell) <= _LONGEST * 2 and _SIGNING.search(cell) is not None


def _beside(paragraphs: list[Paragraph], at_end: bool) -> Iterator[Paragraph]:
    """Paragraphs, with signatures that are set side by side by tabs or blanks put in order."""
    entries: list[Entry] = [
        (at, line) for at, paragraph in enumerate(paragraphs) for line in paragraph.lines
    ]
    columns = [_columns(line.text) for _, line in entries]
    done = 0
    for start, end in _groups(entries, columns):
        rows = [
            [entries[at][1].text[a:b].strip() for a, b in columns[at]] for at in range(start, end)
        ]
        is_last = at_end and not any(line.text.strip() for _, line in entries[end:])
        if _are_signatures([row for row in rows if len(row) > 1], at_end=is_last):
            yield from _rebuilt(paragraphs, entries[done:start])
            yield from _side_by_side(paragraphs, entries[start:end], columns[start:end])
            done = end
    yield from _rebuilt(paragraphs, entries[done:]) if done else paragraphs


def _columns(text: str) -> list[Stretch]:
    """The stretches of a line between tabs or wide blanks; the first may be empty."""
    body = text.rstrip()
    if "\t" not in body and "   " not in body.replace("\u00a0", " "):
        return [(0, len(text))]
    gaps = [(gap.start(), gap.end()) for gap in _GAP.finditer(body)]
    if gaps and _TYPED_MARKER.fullmatch(body[: gaps[0][0]]):
        del gaps[0]
    if not 0 < len(gaps) < _MOST_COLUMNS:
        return [(0, len(text))]
    starts = [0, *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), len(body)]
    return list(zip(starts, ends, strict=True))


def _groups(entries: list[Entry], columns: list[list[Stretch]]) -> Iterator[Stretch]:
    """Runs of lines side by side, with short single lines of the longer column."""
    at = 0
    while at < len(entries):
        if len(columns[at]) == 1:
            at += 1
            continue
        start, end = at, at + 1
        while True:
            following = _next_beside(entries, columns, end)
            if following is None:
                break
            end = following + 1
        end = _with_short_lines(entries, end)
        yield start, end
        at = end


def _next_beside(entries: list[Entry], columns: list[list[Stretch]], at: int) -> int | None:
    """The next line with columns, when only empty or a few short lines stand before it."""
    short = 0
    for position in range(at, len(entries)):
        if len(columns[position]) > 1:
            return position
        text = entries[position][1].text.strip()
        short += bool(text)
        if len(text) > _SHORT or short > _MOST_SHORT:
            return None
    return None


def _with_short_lines(entries: list[Entry], end: int) -> int:
    most = min(end + _MOST_SHORT, len(entries))
    while end < most and 0 < len(entries[end][1].text.strip()) <= _SHORT:
        end += 1
    return end


def _side_by_side(
    paragraphs: list[Paragraph], entries: list[Entry], columns: list[list[Stretch]]
) -> Iterator[Paragraph]:
    for column in range(max(map(len, columns))):
        picked = [
            (at, line.cut(*stretches[column]) if len(stretches) > 1 else line)
            for (at, line), stretches in zip(entries, columns, strict=True)
            if column < len(stretches)
        ]
        yield from _rebuilt(paragraphs, picked)


def _rebuilt(paragraphs: list[Paragraph], entries: Iterable[Entry]) -> Iterator[Paragraph]:
    """The paragraphs that these lines make, neighbours of one paragraph together."""
    for at, group in groupby(entries, key=lambda entry: entry[0]):
        lines = tuple(line for _, line in group)
        yield replace(paragraphs[at], lines=lines)
