"""A bare Textual page of text fields, as many as the page of the signers has."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input

FIELDS = 8
FIRST = "erstes Feld"


class Bare(App[None]):
    """Fields below each other; the first one has the focus."""

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            for number in range(FIELDS):
                yield Input(FIRST if number == 0 else "", compact=True)


if __name__ == "__main__":
    Bare().run()
