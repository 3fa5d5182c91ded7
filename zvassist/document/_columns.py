"""Signers side by side, put one below the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zvassist.document._wraps import Row

_GAP = re.compile(r"(?<=\S)(?:\t[ \t]*| {2,}\t[ \t]*| {3,})(?=\S)")
_PLACE_AND_DAY = re.compile(r"\S.*,\s*(?:den|am)\b.*|\S.*,\s*_{3,}.*|\S.*,\s*\d{1,2}\..*")
_MOST_EMPTY = 6


def in_one_column(rows: list[Row]) -> list[Row]:
    """The rows, from the first one with two places and days on read column by column."""
    first = next((index for index, row in enumerate(rows) if _has_two_places(row.text)), None)
    if first is None:
        return rows
    columns = list(_columns(rows[first:], _starts(rows[first].text)))
    return [*rows[:first], *(row for column in columns for row in column)]


def _has_two_places(text: str) -> bool:
    parts = _GAP.split(text.strip())
    return len(parts) > 1 and all(_PLACE_AND_DAY.fullmatch(part) for part in parts)


def _starts(text: str) -> list[int]:
    """Where the columns of a line begin."""
    expanded = text.expandtabs()
    start = len(expanded) - len(expanded.lstrip())
    return [start, *(found.end() for found in _GAP.finditer(expanded))]


def _columns(rows: list[Row], starts: list[int]) -> Iterator[list[Row]]:
    columns: list[list[Row]] = [[] for _ in starts]
    for row in rows:
        for index, text in _cells(row.text, starts):
            columns[index].append(Row(row.number, text))
    yield from columns


def _cells(text: str, starts: list[int]) -> Iterator[tuple[int, str]]:
    """The pieces of a line, each with its column: by rank when all are there, else by place."""
    parts = [part for part in re.split(r"\t+", text) if part.strip()] if "\t" in text else []
    if len(parts) == len(starts):
        yield from enumerate(parts)
        return
    expanded = text.expandtabs()
    position = 0
    for part in _GAP.split(expanded):
        position = expanded.index(part, position) if part else position
        start = position + len(part) - len(part.lstrip())
        if part.strip():
            yield (
                min(range(len(starts)), key=lambda index: abs(starts[index] - start)),
                part.strip(),
            )
        position += len(part)
