"""compare(): two document trees make rows of paragraphs with the words that differ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from zvassist.document.compare.pairs import Pairs, paired
from zvassist.document.compare.result import (
    BREAK,
    Change,
    Comparison,
    Kind,
    Piece,
    Row,
    spans_of,
)
from zvassist.document.compare.words import Stretch, stretches
from zvassist.document.tree import Block, Document, Line


def compare(old: Document, new: Document) -> Comparison:
    """Compare two documents, composed or made from the lines of a file.

    Args:
        old: the document before.
        new: the document now.

    Returns:
        All paragraphs of both with what became of each, in words; amounts and days whole.
    """
    rows = _Rows(old, new)
    return Comparison(old, new, tuple(rows.all()), tuple(rows.changes))


class _Rows:
    """Builds the rows in order and numbers the changes."""

    def __init__(self, old: Document, new: Document) -> None:
        self._old, self._new = old.blocks, new.blocks
        self._kept, self._moved = paired(self._old, self._new)
        self.changes: list[Change] = []
        self._moves: dict[int, Change] = {}

    def all(self) -> Iterator[Row]:
        """What is gone stands before what is new, between the paragraphs that stayed."""
        old_at = new_at = 0
        for new_index in sorted(self._kept):
            old_index = self._kept[new_index]
            yield from self._between(range(old_at, old_index), range(new_at, new_index))
            yield self._both(old_index, new_index)
            old_at, new_at = old_index + 1, new_index + 1
        yield from self._between(range(old_at, len(self._old)), range(new_at, len(self._new)))

    def _between(self, old: range, new: range) -> Iterator[Row]:
        back: Pairs = {o: n for n, o in self._moved.items()}
        for o in old:
            if o in back:
                yield self._one(Kind.MOVED, self._move(o, back[o]), old_index=o)
            else:
                change = self._change(Kind.DELETED, self._old[o], None)
                yield self._one(Kind.DELETED, change, old_index=o)
        for n in new:
            if n in self._moved:
                yield self._one(Kind.MOVED, self._move(self._moved[n], n), new_index=n)
            else:
                change = self._change(Kind.INSERTED, None, self._new[n])
                yield self._one(Kind.INSERTED, change, new_index=n)

    def _one(
        self,
        kind: Kind,
        change: Change,
        *,
        old_index: int | None = None,
        new_index: int | None = None,
    ) -> Row:
        """A paragraph that stands on one side only."""
        old = None if old_index is None else self._old[old_index]
        new = None if new_index is None else self._new[new_index]
        piece = Piece(spans_of(old) if old else (), spans_of(new) if new else (), change)
        return Row(kind, old, new, old_index, new_index, (piece,))

    def _both(self, old_index: int, new_index: int) -> Row:
        old, new = self._old[old_index], self._new[new_index]
        before, now = spans_of(old), spans_of(new)
        if _looks(before) == _looks(now):
            return Row(Kind.SAME, old, new, old_index, new_index, (Piece(before, now),))
        pieces = tuple(
            Piece(one.old, one.new, None if one.same else self._words(one, old, new))
            for one in _stretches(old, new)
        )
        kind = Kind.CHANGED if any(piece.change for piece in pieces) else Kind.SAME
        return Row(kind, old, new, old_index, new_index, pieces)

    def _words(self, stretch: Stretch, old: Block, new: Block) -> Change:
        return self._numbered(Kind.CHANGED, (stretch.old, stretch.new), old, new)

    def _change(self, kind: Kind, old: Block | None, new: Block | None) -> Change:
        pair = (spans_of(old) if old else (), spans_of(new) if new else ())
        return self._numbered(kind, pair, old, new)

    def _move(self, old_index: int, new_index: int) -> Change:
        """One change for both places."""
        if new_index not in self._moves:
            blocks = self._old[old_index], self._new[new_index]
            self._moves[new_index] = self._change(Kind.MOVED, *blocks)
        return self._moves[new_index]

    def _numbered(
        self, kind: Kind, pair: tuple[Line, Line], old: Block | None, new: Block | None
    ) -> Change:
        change = Change(len(self.changes), kind, *pair, old, new)
        self.changes.append(change)
        return change


def _stretches(old: Block, new: Block) -> Iterator[Stretch]:
    """Line by line, so that no word is sought in another line; the break stands alone."""
    before, now = _parts(old), _parts(new)
    if len(before) != len(now):
        before, now = (_parts(block, at_most=2) for block in (old, new))
    for number, (one, other) in enumerate(zip_longest(before, now, fillvalue=())):
        if number:
            both = min(len(before), len(now)) > number
            yield Stretch(
                (BREAK,) if len(before) > number else (),
                (BREAK,) if len(now) > number else (),
                same=both,
            )
        for stretch in stretches(one, other):
            yield from _by_entry(stretch)


def _by_entry(stretch: Stretch) -> Iterator[Stretch]:
    """A stretch in which the same entries follow each other, entry by entry."""
    sources = [[(span.origin, span.field) for span in side] for side in (stretch.old, stretch.new)]
    if stretch.same or len(sources[0]) == 1 or sources[0] != sources[1]:
        yield stretch
        return
    for old, new in zip(stretch.old, stretch.new, strict=True):
        yield Stretch((old,), (new,), same=_looks((old,)) == _looks((new,)))


def _parts(block: Block, at_most: int = 0) -> list[Line]:
    """The lines of a paragraph; with ``at_most`` the last one takes in all that follow."""
    lines = list(block.lines)
    if not at_most or len(lines) <= at_most:
        return lines
    last = spans_of(block._replace(lines=tuple(lines[at_most - 1 :])))
    return [*lines[: at_most - 1], last]


def _looks(spans: Line) -> list[tuple[str, bool, bool]]:
    return [(span.text, span.bold, span.gap) for span in spans]
