"""The whole text, as Word will print it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from zvassist.ui.desk import Desk
from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.livetext import LiveText


class _WholeText(LiveText, can_focus=True):
    """The text, scrolled by keys."""


class PreviewScreen(Overlay[None]):
    """The whole text, scrollable."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f3", "leave", show=False)]
    HEADLINE = "Text der Vereinbarung"
    HINT = "↑ ↓ Bild auf, Bild ab · Esc schließt"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def body(self) -> ComposeResult:
        """The text."""
        yield _WholeText()

    def on_mount(self) -> None:
        """Show the text."""
        text = self.query_one(_WholeText)
        text.show(self._desk.document.blocks)
        text.focus()
