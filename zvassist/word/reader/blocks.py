"""Paragraphs and tables as they stand in the file, before they are put in reading order."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.word.reader.words import Words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its lines, empty ones too, and what is known of it.

    Attributes:
        lines: its lines as they stand in the file.
        place: where it stands, German ("Absatz 12").
        marker: its list marker, "" outside lists.
        style: name of its style.
    """

    lines: tuple[Words, ...]
    place: str
    marker: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table that begins at grid column ``column``."""

    column: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, row by row."""

    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Table
