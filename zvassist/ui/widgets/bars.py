"""The bars above and below: what is open, how it stands, and the keys."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from zvassist.ui.keys import key_name
from zvassist.walk.commands import Command


def put(line: Static, text: str) -> None:
    """Show a text; the same text again costs no layout of the screen."""
    if line.content != text:
        line.update(text)


class TitleBar(Horizontal):
    """What is open on the left, its state on the right."""

    def compose(self) -> ComposeResult:
        """Two texts in one line."""
        yield Static(classes="left", markup=False)
        yield Static(classes="right", markup=False)

    def show(self, left: str, right: str) -> None:
        """Show other texts."""
        put(self.query_one(".left", Static), left)
        put(self.query_one(".right", Static), right)


class KeyBar(Static):
    """The keys at the foot; a click does what the key does.

    Args:
        commands: the last one gives way first when the line is too short.
        first: so many of them are worth narrow gaps.
    """

    def __init__(self, commands: Sequence[Command], first: int) -> None:
        super().__init__()
        self._commands = commands
        self._first = first

    def on_resize(self, event: events.Resize) -> None:
        """Show as many keys as fit."""
        self.update(self._fitted(event.size.width))

    def _fitted(self, width: int) -> Content:
        """As many keys as fit; the gaps between them wide where that costs none of the first."""
        for gap, fewest in (("  ", self._first), (" ", 0)):
            keys = [_key(entry) for entry in self._commands]
            while keys and Content(gap).join(keys).cell_length > width - 2:
                keys.pop()
            if len(keys) >= fewest:
                break
        return Content(gap).join(keys)


def _key(entry: Command) -> Content:
    key = key_name(entry.keys[0])
    return Content.from_markup(f"[@click=screen.{entry.id}][b]{key}[/b]\u00a0{entry.label}[/]")
