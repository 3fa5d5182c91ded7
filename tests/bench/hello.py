"""The smallest Textual program that paints something: what every start is held against."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static

GREETING = "Hallo Welt"


class Hello(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        yield Static(GREETING)


if __name__ == "__main__":
    Hello().run()
