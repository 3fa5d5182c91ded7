"""Own wording: the paragraphs of a page, each to be rewritten, and back to the official text."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from zvassist.agreement.changes import AddExtra, Change
from zvassist.agreement.errors import ZvError
from zvassist.agreement.text import normalise
from zvassist.ui.idle import Idle
from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.listing import Listing
from zvassist.ui.widgets.textfield import TextField
from zvassist.walk.desk import Desk
from zvassist.walk.ownwording import (
    Paragraph,
    change_back,
    change_to,
    difference,
    paragraphs,
    placeholders_in,
    with_placeholders,
)
from zvassist.walk.pages import Page

_LOOKS = {
    "gleich": "$foreground 60%",
    "weg": "$text-error strike",
    "neu": "$text-success underline",
}
_NEW = "Weiterer Absatz."


class WordingScreen(Overlay[None]):
    """The paragraphs of one page and their wording.

    Args:
        desk: the open draft.
        page: whose paragraphs.
        path: the paragraph to begin with ("wording.p2.1", "extra.1"), or "".
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "Übernehmen", show=False),
        Binding("ctrl+o", "insert", "Platzhalter einsetzen", show=False),
        Binding("ctrl+r", "reset", "Amtlich", show=False),
        Binding("ctrl+n", "add", "Neuer Absatz", show=False),
        Binding("ctrl+t", "leave", show=False),
    ]
    HEADLINE = "Wortlaut"
    HINT = "Strg+S übernimmt · Strg+O Platzhalter · Strg+R amtlich · Strg+N neu · Esc"

    def __init__(self, desk: Desk, page: Page, path: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._page = page
        self._path = path
        self._all: tuple[Paragraph, ...] = ()
        self._chosen: Paragraph | None = None
        self._idle = Idle(self, self._compare)

    @property
    def headline(self) -> str:
        """The title with the page's name."""
        return f"Wortlaut · {self._page.name}"

    def body(self) -> ComposeResult:
        """The paragraphs, the text of the chosen one, and how it differs."""
        yield Listing(compact=True, markup=False)
        yield TextField(compact=True, soft_wrap=True)
        with VerticalScroll(classes="detail"):
            yield Static(classes="difference", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Übernehmen", id="keep", compact=True)
            yield Button("Platzhalter einsetzen", id="insert", compact=True)
            yield Button("Amtlicher Wortlaut", id="reset", compact=True)
            yield Button("Neuer Absatz", id="add", compact=True)

    def on_mount(self) -> None:
        """Show the paragraphs, with the wanted or the first one chosen."""
        self._fill(self._path)
        self.query_one(OptionList).focus()

    def _fill(self, path: str) -> None:
        desk = self._desk
        self._all = paragraphs(self._page.sections, desk.agreement, desk.programme)
        listing = self.query_one(OptionList)
        listing.clear_options()
        listing.add_options(Option(_entry(item)) for item in self._all)
        place = next((n for n, item in enumerate(self._all) if item.path == path), 0)
        listing.highlighted = place if self._all else None
        if not self._all:
            self.tell("Diese Seite hat keinen Absatz mit eigenem Wortlaut.")
        self._show(self._all[place] if self._all else None)

    def _show(self, paragraph: Paragraph | None) -> None:
        self._chosen = paragraph
        area = self.query_one(TextArea)
        area.read_only = paragraph is None or self._desk.is_read_only
        area.text = paragraph.text if paragraph else ""
        self._compare()

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show another paragraph; what was typed into the last one is taken over first."""
        path = self._all[event.option_index].path
        if self._chosen is not None and path != self._chosen.path:
            self._keep_typed()
            self._show(next(item for item in self._all if item.path == path))

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.query_one(TextArea).focus()

    @on(TextArea.Changed)
    def _typed(self) -> None:
        self._idle.stir()

    @on(Button.Pressed)
    async def _pressed(self, event: Button.Pressed) -> None:
        await self.run_action(f"screen.{event.button.id}")

    def _compare(self) -> None:
        paragraph, text = self._chosen, self.query_one(TextArea).text
        if paragraph is None:
            return
        found = placeholders_in(text, paragraph, self._desk.agreement, self._desk.programme)
        offered = ", ".join(f"„{words}“ → {name}" for words, name in found)
        lines = [Content(f"Strg+O setzt ein: {offered}")] if offered else []
        if paragraph.official:
            lines.append(_compared(paragraph.official, text))
        else:
            lines.append(Content.styled("Weiterer Absatz, nicht amtlich.", "$foreground 60%"))
        self.query_one(".difference", Static).update(Content("\n").join(lines))

    # Doing

    def action_keep(self) -> None:
        """Take the text over."""
        if self._chosen is None:
            return
        try:
            change = change_to(self._chosen, self.query_one(TextArea).text, self._desk.programme)
        except ZvError as error:
            self.tell(str(error), trouble=True)
        else:
            self._do(change, "Übernommen.", self._chosen.path)

    def action_insert(self) -> None:
        """Put placeholders where the text repeats an entry, so that it follows the entries."""
        if self._chosen is None or self._desk.is_read_only:
            return
        area, desk = self.query_one(TextArea), self._desk
        found = placeholders_in(area.text, self._chosen, desk.agreement, desk.programme)
        area.text = with_placeholders(area.text, found)
        self.tell("Eingesetzt; Strg+S übernimmt." if found else "Kein Wort gleicht einer Angabe.")

    def action_reset(self) -> None:
        """Go back to the official text; a further paragraph is taken out."""
        if self._chosen is None:
            return
        if self._chosen.extra is None and not self._chosen.is_own:
            self.query_one(TextArea).text = self._chosen.official
            self.tell("Dies ist der amtliche Wortlaut.")
            return
        told = "Absatz entfernt." if self._chosen.extra is not None else "Wieder amtlich."
        self._do(change_back(self._chosen), told, self._chosen.path)

    def action_add(self) -> None:
        """Add a further paragraph behind the chosen one."""
        if self._chosen is None:
            return
        index = len(self._desk.agreement.extra)
        change = AddExtra(after=self._chosen.block, text=_NEW)
        self._do(change, "Absatz hinzugefügt; hier steht sein Text.", f"extra.{index + 1}")
        area = self.query_one(TextArea)
        area.focus()
        area.select_all()

    def _do(self, change: Change, told: str, path: str) -> None:
        done = self._desk.change(change, origin="form")
        if done:
            self._chosen = None
            self._fill(path)
        self.tell(told if done else self._desk.notice, trouble=not done)

    def _keep_typed(self) -> bool:
        """Take a typed text over before another paragraph is shown: nothing typed is lost."""
        if self._chosen is None or self._desk.is_read_only:
            return False
        text = normalise(self.query_one(TextArea).text)
        if not text or text == self._chosen.text:
            return False
        change = change_to(self._chosen, text, self._desk.programme)
        if self._desk.change(change, origin="form"):
            desk = self._desk
            self._all = paragraphs(self._page.sections, desk.agreement, desk.programme)
            self.tell("Text übernommen; F11 im Formular nimmt ihn zurück.")
        return True

    def action_leave(self) -> None:
        """Close; a typed text is taken over."""
        self._keep_typed()
        self.dismiss(None)


def _entry(paragraph: Paragraph) -> Content:
    if paragraph.extra is not None:
        sign, look = "+ weiterer", "$text-accent"
    elif paragraph.is_own:
        sign, look = "~ eigener", "$text-accent"
    else:
        sign, look = "  amtlich", "$foreground 60%"
    return Content.assemble((f"{sign:<12}", look), paragraph.text)


def _compared(official: str, text: str) -> Content:
    """Signs and looks: words that went in [−…], new ones in [+…]."""
    if normalise(text) == official:
        return Content.styled("Wie der amtliche Wortlaut.", "$foreground 60%")
    parts = []
    for what, words in difference(official, text):
        shown = {"weg": f"[−{words}]", "neu": f"[+{words}]"}.get(what, words)
        parts.append(Content.styled(shown, _LOOKS[what]))
    return Content(" ").join(parts)
