"""Setting the document in lines of a terminal: where every word of it stands. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len

from zvassist.agreement.text import unbind
from zvassist.document.tree import Block, Line, Span, Style

_CENTRED = {Style.TITLE, Style.COVER, Style.COVER_PARTY, Style.HEADING, Style.AMOUNT}
BOLD = frozenset({Style.TITLE, Style.COVER_PARTY, Style.HEADING})
"""Blocks whose words are all bold."""
_ITEM_INDENT, _INDENT = 7, 4
_TOKEN = re.compile(r" +|[^ ]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or the blanks between them, in one line and of one span.

    Attributes:
        text: as shown, no-break spaces as blanks.
        x: first column, counted in cells.
        start: place of its first letter in the block's text.
        span: where the words come from; None for a list marker.
    """

    text: str
    x: int
    start: int = 0
    span: Span | None = None

    @property
    def is_word(self) -> bool:
        """Whether it is part of the text and no blank."""
        return self.span is not None and bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class Row:
    """One line on the screen.

    Attributes:
        block: the block it is part of; None for an empty line between two.
        pieces: what stands in it, from left to right.
    """

    block: Block | None = None
    pieces: tuple[Piece, ...] = ()


def typeset(blocks: Iterable[Block], width: int, *, airy: bool = True) -> list[Row]:
    """The blocks in lines.

    Args:
        blocks: in order.
        width: cells in a line.
        airy: put an empty line between paragraphs.
    """
    rows: list[Row] = []
    last: Block | None = None
    for block in blocks:
        together = last is not None and last.style is block.style is Style.MEASURE
        if rows and airy and not together:
            rows.append(Row())
        rows.extend(_set(block, max(width, 10)))
        last = block
    return rows


@lru_cache(maxsize=1024)
def _set(block: Block, width: int) -> tuple[Row, ...]:
    """One block in lines; set once for every width."""
    indent = _indent(block)
    rows: list[Row] = []
    start = 0
    for number, line in enumerate(block.lines):
        for words in _wrapped(line, start, width - indent):
            rows.append(Row(block, _placed(words, block, width, indent)))
        start += sum(len(span.text) for span in line) + 1
        if block.style is Style.SIGNATURE and number == 0:
            rows.append(Row(block))
    if block.marker and rows:
        marker = Piece(block.marker, max(0, indent - 1 - cell_len(block.marker)))
        rows[0] = Row(block, (marker, *rows[0].pieces))
    return tuple(rows)


def _indent(block: Block) -> int:
    if block.style is Style.MEASURE:
        return _ITEM_INDENT
    return _INDENT if block.marker else 0


def _placed(words: list[Piece], block: Block, width: int, indent: int) -> tuple[Piece, ...]:
    """The pieces of a line at their columns."""
    room = width - indent - sum(cell_len(piece.text) for piece in words)
    x = indent + (room // 2 if block.style in _CENTRED else 0)
    placed = []
    for piece in words:
        placed.append(Piece(piece.text, x, piece.start, piece.span))
        x += cell_len(piece.text)
    return tuple(placed)


def _wrapped(line: Line, start: int, width: int) -> Iterator[list[Piece]]:
    """The line broken at blanks; a word longer than the width is cut."""
    row: list[Piece] = []
    used = 0
    for word in _words(line, start):
        size = sum(cell_len(piece.text) for piece in word)
        if row and used + size > width and word[0].text.strip():
            yield _trimmed(row)
            row, used = [], 0
        for piece in _cut(word, width):
            if row and used + cell_len(piece.text) > width and piece.text.strip():
                yield _trimmed(row)
                row, used = [], 0
            row.append(piece)
            used += cell_len(piece.text)
    if row:
        yield _trimmed(row)


def _words(line: Line, start: int) -> Iterator[list[Piece]]:
    """Words, each whole though several spans may make it up, and the blanks between them."""
    word: list[Piece] = []
    for span in line:
        for token in _TOKEN.finditer(span.text):
            piece = Piece(unbind(token[0]), 0, start + token.start(), span)
            if not token[0].strip(" "):
                if word:
                    yield word
                yield [piece]
                word = []
            else:
                word.append(piece)
        start += len(span.text)
    if word:
        yield word


def _cut(word: list[Piece], width: int) -> Iterator[Piece]:
    for piece in word:
        if cell_len(piece.text) <= width:
            yield piece
            continue
        step = max(1, width // 2)  # letters may be two cells wide
        for at in range(0, len(piece.text), step):
            yield Piece(piece.text[at : at + step], 0, piece.start + at, piece.span)


def _trimmed(row: list[Piece]) -> list[Piece]:
    """A line without the blanks at its end."""
    while len(row) > 1 and not row[-1].text.strip():
        row = row[:-1]
    return row
