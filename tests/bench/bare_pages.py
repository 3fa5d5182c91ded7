"""A bare Textual app that pushes a screen of as many widgets as the page of the signers mounts."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Input, Label, Static

ROWS = 14
"""Of five widgets each: the page of the signers mounts 71."""
LABEL = "Feld Nummer"


class Page(Screen[None]):
    """Rows of a label, a field and a line below."""

    CSS = """
    Page Vertical { height: auto; }
    Page Horizontal { height: 1; }
    """
    BINDINGS: ClassVar = [("f7", "app.pop_screen", "zurück")]

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            for number in range(1, ROWS + 1):
                with Vertical():
                    with Horizontal():
                        yield Label(f"{LABEL} {number}.")
                        yield Input(compact=True)
                    yield Static("")


class BarePages(App[None]):
    """F8 pushes the page, F7 takes it away."""

    BINDINGS: ClassVar = [("f8", "page", "weiter")]

    def compose(self) -> ComposeResult:
        yield Static("Anfang")

    def action_page(self) -> None:
        self.push_screen(Page())


if __name__ == "__main__":
    BarePages().run()
