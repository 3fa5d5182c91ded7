"""The text with a cursor that stands on a word, for asking where the word comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style as Look
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from zvassist.document.tree import Block, Span
from zvassist.ui.ranges import Range
from zvassist.ui.typeset import Piece
from zvassist.ui.widgets.livetext import LiveText


class TextReader(LiveText, can_focus=True):
    """The text, read word by word with the arrow keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "word(-1)", "Voriges Wort", show=False),
        Binding("right", "word(1)", "Nächstes Wort", show=False),
        Binding("up", "line(-1)", "Zeile darüber", show=False),
        Binding("down", "line(1)", "Zeile darunter", show=False),
        Binding("pageup", "page(-1)", "Seite zurück", show=False),
        Binding("pagedown", "page(1)", "Seite vor", show=False),
        Binding("home", "edge(False)", "Anfang", show=False),
        Binding("end", "edge(True)", "Ende", show=False),
    ]

    @dataclass
    class Moved(Message):
        """The cursor stands on another word."""

        block: Block
        span: Span
        words: str
        start: int

    def __init__(self) -> None:
        super().__init__()
        self._at: tuple[int, Piece] | None = None

    @property
    def at(self) -> tuple[Block, Span] | None:
        """The paragraph and the words with the cursor."""
        if self._at is None:
            return None
        row, piece = self._at
        block = self.rows[row].block
        return (block, piece.span) if block and piece.span else None

    def go_to(self, place: Range) -> None:
        """Put the cursor on the words at a place."""
        for number, piece in self._words():
            block = self.rows[number].block
            end = piece.start + len(piece.text)
            if block and block.id == place.block and piece.start <= place.start < end:
                self._stand(number, piece)
                return

    def on_resize(self) -> None:
        """Break the lines anew; the cursor stays on its word."""
        here = self._place()
        super().on_resize()
        if here is not None:
            self.go_to(here)
        else:
            self.action_edge(False)

    def _place(self) -> Range | None:
        if self._at is None:
            return None
        block, piece = self.rows[self._at[0]].block, self._at[1]
        return Range(block.id, piece.start, piece.start + 1) if block else None

    def _words(self) -> Iterator[tuple[int, Piece]]:
        for number, row in enumerate(self.rows):
            yield from ((number, piece) for piece in row.pieces if piece.is_word)

    def _stand(self, row: int, piece: Piece) -> None:
        self._at = row, piece
        self.reveal(row)
        self.refresh()
        if self.at is not None:
            self.post_message(self.Moved(*self.at, piece.text, piece.start))

    def action_word(self, step: int) -> None:
        """Go to the neighbouring word."""
        words = list(self._words())
        if self._at in words:
            at = words.index(self._at) + step
            self._stand(*words[max(0, min(at, len(words) - 1))])

    def action_line(self, step: int) -> None:
        """Go to the nearest word of another line; empty lines are passed over."""
        if self._at is None:
            return
        number, here = self._at
        last = len(self.rows) - 1
        number = max(0, min(number + step, last))
        while 0 < number < last and not self._in_line(number):
            number += 1 if step > 0 else -1
        if words := self._in_line(number):
            self._stand(number, min(words, key=lambda piece: abs(piece.x - here.x)))

    def _in_line(self, number: int) -> list[Piece]:
        return [piece for piece in self.rows[number].pieces if piece.is_word]

    def action_page(self, step: int) -> None:
        """Go on by what fits the window."""
        self.action_line(step * max(1, self.size.height - 2))

    def action_edge(self, to_end: bool) -> None:
        """Go to the first or the last word."""
        if words := list(self._words()):
            self._stand(*words[-1 if to_end else 0])

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the clicked word; a second click asks to go to its field."""
        place = event.get_content_offset(self)
        found = self.piece_at(place.x, place.y) if place else None
        if found is not None:
            again = found == self._at
            self._stand(*found)
            if again and self.at is not None:
                self.post_message(self.Clicked(*self.at))
        event.stop()
        event.prevent_default()

    def _look(self, row: object, piece: Piece) -> Look:
        look = super()._look(row, piece)  # type: ignore[arg-type]
        here = self._at is not None and piece == self._at[1]
        if here and row is self.rows[self._at[0]]:  # type: ignore[index]
            return look + self.get_component_rich_style("livetext--cursor", partial=True)
        return look
