"""The text as Word will print it; only paragraphs that changed are painted again."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from zvassist.document.tree import Block
from zvassist.ui.livetext import Shown, shown_blocks


class _Paragraph(Horizontal):
    """One block: its list marker and its words."""

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self.shown = shown
        self._marker = Static(shown.marker, classes="marker", markup=False)
        self._words = Static(shown.content, classes="words", markup=False)
        self._look()

    def compose(self) -> ComposeResult:
        """Marker and words side by side."""
        yield self._marker
        yield self._words

    def show(self, shown: Shown) -> None:
        """Show another block."""
        if shown == self.shown:
            return
        self.shown = shown
        self._marker.update(shown.marker)
        self._words.update(shown.content)
        self._look()

    def _look(self) -> None:
        self.set_class(self.shown.is_centred, "-centred")
        self.set_class(bool(self.shown.marker), "-marked")
        self.set_class(self.shown.is_item, "-item")


class LiveText(VerticalScroll, can_focus=False):
    """Paragraphs of the document."""

    async def show(self, blocks: Iterable[Block]) -> None:
        """Show these paragraphs."""
        wanted = shown_blocks(blocks)
        there = list(self.query(_Paragraph))
        for paragraph, shown in zip(there, wanted, strict=False):
            paragraph.show(shown)
        if len(wanted) > len(there):
            await self.mount_all(_Paragraph(shown) for shown in wanted[len(there) :])
        for paragraph in there[len(wanted) :]:
            await paragraph.remove()

    def reveal(self, path: str) -> None:
        """Scroll to where a field's entry is printed."""
        for paragraph in self.query(_Paragraph):
            if path in paragraph.shown.fields:
                self.scroll_to_widget(paragraph, animate=False)
                return
