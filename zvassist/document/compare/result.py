"""What a comparison of two document trees gives: rows of paragraphs, pieces of words, changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from zvassist.document.tree import Block, Document, Line, Origin, Span

BREAK = Span("\n", Origin.COMPUTED)
"""Stands between two printed lines of one paragraph."""


class Kind(StrEnum):
    """What became of a paragraph."""

    SAME = "gleich"
    CHANGED = "geändert"
    INSERTED = "neu"
    DELETED = "entfällt"
    MOVED = "verschoben"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs.

    Attributes:
        number: 0, 1, ... in the order of the rows.
        kind: changed words, or a paragraph that is new, gone or moved.
        old: the words that go; empty for what is new.
        new: the words that come; empty for what is gone.
        old_block: the old paragraph; None for a new one.
        new_block: the new paragraph; None for one that is gone.
    """

    number: int
    kind: Kind
    old: Line
    new: Line
    old_block: Block | None
    new_block: Block | None

    @property
    def block(self) -> Block:
        """The paragraph as it stands now; one that is gone as it stood."""
        block = self.new_block or self.old_block
        assert block is not None
        return block


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph.

    Attributes:
        old: its words before, line breaks as ``BREAK``.
        new: its words now.
        change: what differs; None where both are printed alike.
    """

    old: Line
    new: Line
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph of the comparison.

    Attributes:
        kind: what became of it. A moved paragraph has two rows with one change: where it
            stood (only ``old``) and where it stands (only ``new``).
        old: the old paragraph, None where there was none.
        new: the new paragraph, None where there is none.
        old_index, new_index: their places in the two documents.
        pieces: all its words in order.
    """

    kind: Kind
    old: Block | None
    new: Block | None
    old_index: int | None
    new_index: int | None
    pieces: tuple[Piece, ...]

    @property
    def block(self) -> Block:
        """The paragraph as it stands now; one that is gone as it stood."""
        block = self.new or self.old
        assert block is not None
        return block

    @property
    def changes(self) -> Iterator[Change]:
        """What differs in the paragraph, in order."""
        return (piece.change for piece in self.pieces if piece.change is not None)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents compared.

    Attributes:
        old, new: the documents.
        rows: all paragraphs of both, in the order of the new one; what is gone stands where
            it stood.
        changes: everything that differs, by number.
    """

    old: Document
    new: Document
    rows: tuple[Row, ...]
    changes: tuple[Change, ...]


def spans_of(block: Block) -> Line:
    """The words of a paragraph, line breaks as ``BREAK``."""
    if len(block.lines) == 1:
        return block.lines[0]
    spans: list[Span] = []
    for number, line in enumerate(block.lines):
        spans += [BREAK, *line] if number else line
    return tuple(spans)


def words(spans: Line) -> str:
    """The spans' text, line breaks as blanks."""
    return "".join(span.text for span in spans).replace("\n", " ")
