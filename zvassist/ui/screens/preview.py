"""The whole text, as Word will print it: searched, and each word tells where it comes from."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from zvassist.ui.ranges import Range, of_words
from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.entry import Entry
from zvassist.ui.widgets.livetext import LiveText
from zvassist.ui.widgets.reader import TextReader
from zvassist.walk.desk import Desk
from zvassist.walk.whence import Whence, whence


class PreviewScreen(Overlay[str]):
    """The whole text; gives back the field to go to.

    Args:
        desk: the open draft.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3", "leave", show=False),
        Binding("ctrl+f", "search", "Suchen", show=False),
        Binding("n", "found(1)", "Nächste Fundstelle", show=False),
        Binding("v", "found(-1)", "Vorige Fundstelle", show=False),
        Binding("enter", "go", "Zum Feld", show=False),
    ]
    HEADLINE = "Text der Vereinbarung"
    HINT = "Enter zum Feld · Strg+F sucht · n nächste, v vorige · Esc schließt"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: tuple[Range, ...] = ()
        self._number = 0
        self._whence: Whence | None = None

    def body(self) -> ComposeResult:
        """The line to search, the text, and where the word with the cursor comes from."""
        with Horizontal(classes="search"):
            yield Entry(placeholder="Suchen (Strg+F)")
            yield Static(classes="hits", markup=False)
        yield TextReader()
        yield Static(classes="detail whence", markup=False)

    def on_mount(self) -> None:
        """Show the text."""
        reader = self.query_one(TextReader)
        reader.show(self._desk.document.blocks)
        reader.focus()

    @on(TextReader.Moved)
    def _moved(self, event: TextReader.Moved) -> None:
        desk = self._desk
        self._whence = whence(event.span, event.block, event.start, desk.draft, desk.programme)
        self.query_one(".whence", Static).update(_said(event.words, self._whence))

    @on(LiveText.Clicked)
    def action_go(self) -> None:
        """Go to the field that the word rests on."""
        if self._whence is not None:
            self.dismiss(self._whence.path)

    def action_search(self) -> None:
        """Go to the line to search."""
        self.query_one(Entry).focus()

    @on(Input.Changed)
    def _searched(self, event: Input.Changed) -> None:
        self._found = tuple(of_words(self._desk.document.blocks, event.value.strip()))
        self._number = 0
        self.query_one(TextReader).highlight(self._found)
        self._show_hit()

    @on(Input.Submitted)
    def _sent(self) -> None:
        self.query_one(TextReader).focus()

    def action_found(self, step: int) -> None:
        """Go to the next or the previous place found."""
        if self._found:
            self._number = (self._number + step) % len(self._found)
            self._show_hit()

    def _show_hit(self) -> None:
        hits = self.query_one(".hits", Static)
        if self._found:
            hits.update(f"{self._number + 1} von {len(self._found)}")
            self.query_one(TextReader).go_to(self._found[self._number])
        else:
            hits.update("nicht gefunden" if self.query_one(Entry).value.strip() else "")


def _said(words: str, found: Whence) -> Content:
    lines = [Content.assemble((f"„{words}“", "bold"), f"  {found.what}")]
    if found.who:
        lines.append(Content(f"zuletzt: {found.who}"))
    if found.rules:
        lines.append(Content(f"geprüft von: {', '.join(found.rules)}"))
    return Content("\n").join(lines)
