"""The text as Word will print it: one widget that paints lines, whatever the text's length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style as Look
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from zvassist.document.tree import Block, Origin, Span
from zvassist.ui.ranges import Range
from zvassist.ui.typeset import BOLD, Piece, Row, typeset

_BY_ORIGIN = {Origin.FIELD: "livetext--entry", Origin.OWN: "livetext--own"}


class LiveText(ScrollView, can_focus=False):
    """Paragraphs of the document.

    Attributes:
        airy: whether an empty line stands between paragraphs.
    """

    DEFAULT_CSS = """
    LiveText { overflow-x: hidden; scrollbar-gutter: stable; scrollbar-size-vertical: 1; }
    LiveText > .livetext--entry { color: $text-accent; }
    LiveText > .livetext--own { text-style: italic; }
    LiveText > .livetext--gap { color: $text-warning; text-style: reverse; }
    LiveText > .livetext--marked { text-style: bold underline; }
    LiveText > .livetext--found { text-style: reverse; }
    LiveText > .livetext--cursor { color: $background; background: $primary; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "livetext--entry",
        "livetext--own",
        "livetext--gap",
        "livetext--marked",
        "livetext--found",
        "livetext--cursor",
    }

    @dataclass
    class Clicked(Message):
        """A word was clicked."""

        block: Block
        span: Span

    def __init__(self, *, airy: bool = True) -> None:
        super().__init__()
        self.airy = airy
        self.rows: list[Row] = []
        self._blocks: tuple[Block, ...] = ()
        self._marked: tuple[Range, ...] = ()
        self._found: tuple[Range, ...] = ()
        self._set_for: tuple[object, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What is shown."""
        return self._blocks

    @property
    def plain(self) -> str:
        """The shown lines as text."""
        return "\n".join("".join(piece.text for piece in row.pieces) for row in self.rows)

    def show(self, blocks: Iterable[Block]) -> None:
        """Show these paragraphs."""
        self._blocks = tuple(blocks)
        self._set()

    def mark(self, ranges: Iterable[Range]) -> None:
        """Mark where the entry with the cursor is printed, and scroll there."""
        self._marked = tuple(ranges)
        self.refresh()
        self._reveal_mark()

    def highlight(self, ranges: Iterable[Range]) -> None:
        """Mark what was searched for."""
        self._found = tuple(ranges)
        self.refresh()

    def reveal(self, row: int) -> None:
        """Scroll until a line is to be seen, with the lines around it."""
        room = self.size.height
        if not self.scroll_y + 1 <= row < self.scroll_y + room - 1:
            self.scroll_to(y=max(0, row - room // 3), animate=False)

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._set()

    def _set(self) -> None:
        width = self.scrollable_content_region.width - 1  # the scroll bar keeps its distance
        wanted = (self._blocks, width, self.airy)
        if width <= 0 or wanted == self._set_for:
            return
        self._set_for = wanted
        self.rows = typeset(self._blocks, width, airy=self.airy)
        self.virtual_size = Size(width, len(self.rows))
        self.refresh()
        self.call_after_refresh(self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        """Bring the mark back to sight, and the scroll bar to where the lines stand.

        Lines that are laid out anew may be scrolled meanwhile, and a bar that is hidden does not
        hear of it.
        """
        self._reveal_mark()
        self.vertical_scrollbar.position = self.scroll_y

    def _reveal_mark(self) -> None:
        row = self._row_of(self._marked[0]) if self._marked else None
        if row is not None:
            self.reveal(row)

    def _row_of(self, place: Range) -> int | None:
        for number, row in enumerate(self.rows):
            if row.block and row.block.id == place.block and _holds(row, place.start):
                return number
        return None

    # Painting

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width, number = self.scrollable_content_region.width, y + round(self.scroll_y)
        look = self.rich_style
        if number >= len(self.rows):
            nothing = _NOTHING if y == 0 and self._set_for and not self._blocks else ""
            return Strip([Segment(nothing, look)]).adjust_cell_length(width, look)
        row, segments, x = self.rows[number], [], 0
        for piece in row.pieces:
            segments.append(Segment(" " * (piece.x - x), look))
            for text, style in self._painted(row, piece):
                segments.append(Segment(text, look + style))
            x = piece.x + Segment(piece.text).cell_length
        return Strip(segments).adjust_cell_length(width, look)

    def _painted(self, row: Row, piece: Piece) -> Iterator[tuple[str, Look]]:
        """The piece cut where a mark begins or ends."""
        look = self._look(row, piece)
        end = piece.start + len(piece.text)
        marks = list(self._marks(row.block, piece))
        edges = {piece.start, end}
        for place, _ in marks:
            edges |= {edge for edge in (place.start, place.end) if piece.start < edge < end}
        cuts = sorted(edges)
        for first, last in pairwise(cuts):
            style = look
            for place, mark in marks:
                if place.start <= first < place.end:
                    style += mark
            yield piece.text[first - piece.start : last - piece.start], style

    def _marks(self, block: Block | None, piece: Piece) -> Iterator[tuple[Range, Look]]:
        if block is None or piece.span is None:
            return
        for name, ranges in (("marked", self._marked), ("found", self._found)):
            here = [place for place in ranges if place.block == block.id]
            if here:
                look = self.get_component_rich_style(f"livetext--{name}", partial=True)
                yield from ((place, look) for place in here)

    def _look(self, row: Row, piece: Piece) -> Look:
        """Gaps stand out without colour too: reversed, and in square brackets anyway."""
        span = piece.span
        if span is None:
            return Look()
        bold = span.bold or (row.block is not None and row.block.style in BOLD)
        name = "livetext--gap" if span.gap else _BY_ORIGIN.get(span.origin, "")
        look = self.get_component_rich_style(name, partial=True) if name else Look()
        return look + Look(bold=True) if bold else look

    # The mouse

    def piece_at(self, x: int, y: int) -> tuple[int, Piece] | None:
        """The line and the words at a place of the widget."""
        number = y + round(self.scroll_y)
        if not 0 <= number < len(self.rows):
            return None
        for piece in self.rows[number].pieces:
            if piece.is_word and piece.x <= x < piece.x + Segment(piece.text).cell_length:
                return number, piece
        return None

    def on_click(self, event: events.Click) -> None:
        """Tell which word was clicked."""
        place = event.get_content_offset(self)
        found = self.piece_at(place.x, place.y) if place else None
        if found is None:
            return
        row, piece = found
        block = self.rows[row].block
        if block is not None and piece.span is not None:
            event.stop()
            self.post_message(self.Clicked(block, piece.span))


_NOTHING = "Diese Seite wird nicht gedruckt."


def _holds(row: Row, letter: int) -> bool:
    return any(
        piece.span is not None and piece.start <= letter < piece.start + len(piece.text)
        for piece in row.pieces
    )
