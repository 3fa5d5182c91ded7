"""The line in which text is typed: an Input that loses no pasted line."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input


class Entry(Input):
    """A one-line entry; a pasted text of several lines becomes one line, whole."""

    virtual_size = Reactive(Size(0, 0))
    """An Input lays the whole screen out anew for each letter; a line of fixed width need not."""

    def __init__(
        self, value: str = "", *, placeholder: str = "", id: str | None = None, classes: str = ""
    ) -> None:
        super().__init__(value, placeholder, compact=True, id=id, classes=classes or None)

    def on_paste(self, event: events.Paste) -> None:
        """Put the whole pasted text in, line breaks as blanks."""
        event.prevent_default()
        event.stop()
        text = " ".join(event.text.split())
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)
        # An Input does not scroll to its cursor after the first text that it gets.
        place, self.cursor_position = self.cursor_position, 0
        self.cursor_position = place

    @property
    def typed(self) -> str:
        """The text as it stands in the line."""
        return self.value

    def put(self, text: str) -> None:
        """Show a text without telling that it changed."""
        if text != self.value:
            with self.prevent(Input.Changed):
                self.value = text
                self.cursor_position = len(text)
