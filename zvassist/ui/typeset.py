"""Setting the document in lines of a terminal: where every word of it stands. Pure."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len

from zvassist.agreement.text import unbind
from zvassist.document.tree import Block, Line, Span, Style
from zvassist.ui.breaking import broken

_CENTRED = {Style.TITLE, Style.COVER, Style.COVER_PARTY, Style.HEADING, Style.AMOUNT}
BOLD = frozenset({Style.TITLE, Style.COVER_PARTY, Style.HEADING})
"""Blocks whose words are all bold."""
_ITEM_INDENT, _INDENT = 7, 4
_SMALL, _SMALL_INDENT = 40, 3
"""In lines shorter than that lists are indented less, so that long titles keep their words."""
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
        airy: put an empty line between paragraphs; projects stand close below their heading.
    """
    rows: list[Row] = []
    for block in blocks:
        if rows and airy and block.style is not Style.MEASURE:
            rows.append(Row())
        rows.extend(_set(block, max(width, 10)))
    return rows


@lru_cache(maxsize=1024)
def _set(block: Block, width: int) -> tuple[Row, ...]:
    """One block in lines; set once for every width."""
    indent = _indent(block, width)
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


def _indent(block: Block, width: int) -> int:
    if not block.marker:
        return 0
    if width < _SMALL:
        return _SMALL_INDENT
    return _ITEM_INDENT if block.style is Style.MEASURE else _INDENT


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
    """The line broken where it is too long, each row its words and the blanks between them."""
    pieces = deque(_pieces(line, start))
    for first, last, mark in broken("".join(span.text for span in line), width):
        row = []
        while pieces and pieces[0].start < start + last:
            piece = pieces.popleft()
            head, tail = _cut(piece, start + last)
            if tail.text:
                pieces.appendleft(tail)
            if piece.start >= start + first:
                row.append(head)
        yield [*row, Piece(mark, 0)] if mark else row


def _pieces(line: Line, start: int) -> Iterator[Piece]:
    """Words and the blanks between them; a word that several spans make up is several pieces."""
    for span in line:
        for token in _TOKEN.finditer(span.text):
            yield Piece(unbind(token[0]), 0, start + token.start(), span)
        start += len(span.text)


def _cut(piece: Piece, place: int) -> tuple[Piece, Piece]:
    """A piece up to a place in the block's text, and what is left of it."""
    at = place - piece.start
    return (
        Piece(piece.text[:at], 0, piece.start, piece.span),
        Piece(piece.text[at:], 0, piece.start + at, piece.span),
    )
