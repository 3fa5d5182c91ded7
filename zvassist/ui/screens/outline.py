"""The outline as an overlay, for narrow terminals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.outline import Outline
from zvassist.walk.progress import Progress


class OutlineScreen(Overlay[str]):
    """The pages with their state; gives back the id of the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f6", "leave", show=False)]
    HEADLINE = "Gliederung"
    HINT = "Enter öffnet · Esc schließt"

    def __init__(self, pages: Sequence[Progress], current: str) -> None:
        super().__init__()
        self._pages = pages
        self._current = current

    def body(self) -> ComposeResult:
        """The outline."""
        yield Outline()

    def on_mount(self) -> None:
        """Show the pages."""
        outline = self.query_one(Outline)
        outline.show(self._pages, self._current)
        outline.focus()

    @on(Outline.PageChosen)
    def _chosen(self, event: Outline.PageChosen) -> None:
        self.dismiss(event.page)
