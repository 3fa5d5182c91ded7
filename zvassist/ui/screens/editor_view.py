"""The editor: outline, the form of one page, its text as Word prints it, and the findings."""

from __future__ import annotations

from asyncio import Lock
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Button, Input, Static

from zvassist.chat.talk import Talk
from zvassist.document.tree import Block, Document
from zvassist.ui.headings import place, standing, title
from zvassist.ui.idle import Idle
from zvassist.ui.keys import bindings
from zvassist.ui.ranges import Range, of_field, of_words
from zvassist.ui.screens.leaving import Leaving
from zvassist.ui.trial import trial
from zvassist.ui.widgets.bars import KeyBar, TitleBar, put
from zvassist.ui.widgets.fieldrow import FieldRow
from zvassist.ui.widgets.form import Form
from zvassist.ui.widgets.livetext import LiveText
from zvassist.ui.widgets.measures import LIST_HELP, MeasureList
from zvassist.ui.widgets.outline import Outline
from zvassist.walk.commands import COMMANDS
from zvassist.walk.desk import Desk
from zvassist.walk.fields import Field
from zvassist.walk.findings import counted
from zvassist.walk.pages import Page
from zvassist.walk.progress import Progress, progress
from zvassist.walk.understood import passage_sentences

_CLICKS = {"count": "findings", "more": "palette"}
_BAR = ("previous_page", "next_page", "help", "findings", "preview", "chat", "review", "write")
_HINTS = ("Strg+P Befehle", "Strg+P")
_MORE = ("palette", "undo", "close", "jump", "outline", "redo")


class EditorView(Leaving, Screen[None]):
    """One open draft, shown; what its keys do stands in ``EditorScreen``.

    Args:
        desk: the draft.
        talk: the conversation about it.
        folder: where written documents go.
    """

    CSS_PATH = Path(__file__).parents[1] / "styles" / "editor.tcss"
    BINDINGS: ClassVar[list[BindingType]] = list(bindings())

    def __init__(self, desk: Desk, talk: Talk, folder: Path) -> None:
        super().__init__()
        self.desk = desk
        self.talk = talk
        self.folder = folder
        self.page: Page = desk.pages()[0]
        self._repaint_due = False
        self._turning = Lock()  # one page at a time, however fast the keys come
        self._idle = Idle(self, lambda: self.try_typed())

    def compose(self) -> ComposeResult:
        """Title, progress (narrow only), the three parts, status, keys."""
        yield TitleBar()
        with Horizontal(id="place"):
            yield Static(id="progress", markup=False)
            yield Static(id="more", markup=False)
        with Horizontal(id="parts"):
            yield Outline()
            with Vertical(id="middle"):
                with Horizontal(id="readonly"):
                    yield Static("Schreibgeschützt.", markup=False)
                    yield Button("Bearbeiten (Strg+B)", id="edit", compact=True)
                yield Form()
                yield Static(id="hint", markup=False)
            yield LiveText()
        with Horizontal(id="status"):
            yield Static(id="count", markup=False)
            yield Static(id="notice", markup=False)
        by_id = {entry.id: entry for entry in COMMANDS}
        yield KeyBar([by_id[name] for name in (*_BAR, *_MORE)], first=len(_BAR) + 1)

    async def on_mount(self) -> None:
        """Show the first page that is not done."""
        self._unsubscribe = self.desk.session.subscribe(lambda _session: self.repaint_soon())
        first = next((item for item in self.progress() if item.open and item.page.sections), None)
        await self.show_page(first.page if first else self.page)

    def on_unmount(self) -> None:
        """Stop listening."""
        self._unsubscribe()

    # Showing

    def progress(self) -> list[Progress]:
        """The state of every page."""
        desk = self.desk
        return [progress(page, desk.agreement, desk.findings, desk.unread) for page in desk.pages()]

    async def show_page(self, page: Page, path: str = "") -> None:
        """Show a page with the cursor in a field, or in the first empty one."""
        async with self._turning:
            if not self.query(Form):
                return  # closed before it was ever shown
            self.leave_field()
            self.page = page
            form = self.query_one(Form)
            with self.app.batch_update():
                await form.show_page(page, self.desk)
                self.repaint()
                if path:
                    form.focus_field(path)
                else:
                    form.focus_first()

    async def show_page_id(self, page_id: str | None, path: str = "") -> None:
        """Show the page with that id; None stays."""
        page = next((page for page in self.desk.pages() if page.id == page_id), None)
        if page is not None:
            await self.show_page(page, path)

    async def arrive(self, path: str | None) -> None:
        """Go to the field at a path; where no page holds it, stay."""
        page = self.desk.page_of(path) if path else None
        if page is None:
            self.repaint_soon()
        elif page.id == self.page.id:
            self.query_one(Form).focus_field(path or "")
            self.repaint_soon()
        else:
            await self.show_page(page, path or "")

    def repaint_soon(self) -> None:
        """Bring everything up to date in the next idle moment, once for several changes."""
        if not self._repaint_due:
            self._repaint_due = True
            self.call_after_refresh(self._repaint_now)

    async def _repaint_now(self) -> None:
        self._repaint_due = False
        if self.is_going or self._turning.locked() or not self.query(Form):
            return  # the page that is coming is painted anyway; or the draft is closed
        pages = {page.id: page for page in self.desk.pages()}
        page = pages.get(self.page.id, next(iter(pages.values())))
        if page != self.page:
            path = row.path if (row := self.query_one(Form).focused_row) else ""
            await self.show_page(page, path)
        else:
            self.repaint()

    def repaint(self) -> None:
        """Show the draft as it stands; widgets paint only what changed."""
        desk, states = self.desk, self.progress()
        self.query_one(Form).show_states(self.page, desk)
        self._show_text(desk.document)
        self.query_one(Outline).show(states, self.page.id)
        self._show_place(place(states, self.page))
        put(self.query_one("#count", Static), f"Prüfung: {counted(desk)}")
        self.query_one("#readonly").display = desk.is_read_only
        self.query_one(TitleBar).show(title(desk), standing(desk))
        self.show_notice()

    def _show_place(self, text: str) -> None:
        """Say where the clerk is; the hint at the palette gives way to a long title."""
        room = self.size.width - 3 - len(text)
        put(self.query_one("#progress", Static), text)
        put(
            self.query_one("#more", Static),
            next((hint for hint in _HINTS if len(hint) <= room), ""),
        )

    def _show_text(self, document: Document) -> None:
        """Show the page's part of a text, with the entry under the cursor marked in it."""
        blocks = [b for section in self.page.sections for b in document.section(section)]
        live = self.query_one(LiveText)
        live.airy = self.has_class("-wide")
        live.show(blocks)
        self.mark_entry()

    def mark_entry(self) -> None:
        """Mark in the text where the entry with the cursor is printed."""
        live, path = self.query_one(LiveText), self.focused_path()
        live.mark(self._places(path, live.blocks) if path else ())

    def focused_path(self) -> str:
        """The path of the field with the cursor, or ""."""
        field = self.focused_field()
        return field.path if field else ""

    def _places(self, path: str, blocks: tuple[Block, ...]) -> list[Range]:
        """Where an entry is printed; of a Textbaustein, its sentences."""
        head, _, passage = path.partition(".")
        if head != "passages":
            return list(of_field(blocks, path))
        found = passage_sentences(passage, self.desk.agreement, self.desk.programme)
        return [one for _, words in found for one in of_words(blocks, words)]

    @on(events.Resize)
    def _resized(self) -> None:
        self.repaint_soon()

    @on(Input.Changed)
    def _typed(self) -> None:
        self._idle.stir()

    def try_typed(self) -> None:
        """Once the keys rest: say what was understood, and show the text with it."""
        row = self.query_one(Form).focused_row
        if row is None or not self.is_current or self._turning.locked():
            return
        if not row.is_dirty:
            self.repaint()
            return
        tried = trial(row.path, row.typed, self.desk)
        row.show_trial(tried)
        self._show_text(tried.document)

    def show_notice(self) -> None:
        """Show what is told about the last thing done; what failed stays until it works."""
        desk, line = self.desk, self.query_one("#notice", Static)
        trouble = desk.is_trouble or (bool(desk.unsaved) and not desk.notice)
        text = desk.notice or (f"Nicht gespeichert: {desk.unsaved}" if desk.unsaved else "")
        put(line, f"✗ {text}" if trouble else text)
        line.set_class(trouble, "-trouble")

    # What widgets tell

    def leave_field(self) -> None:
        """Take over what stands in the field with the cursor; unreadable text is kept."""
        form = self.query_one(Form)
        row = form.focused_row
        if row is not None and row.is_dirty:
            self.enter(row.path, row.typed)
        if form.panel is not None:
            self.desk.project = form.panel.texts

    def enter(self, path: str, text: str) -> bool:
        """Enter a field's text and show what came of it."""
        done = self.desk.enter(path, text)
        self.repaint_soon()
        return done

    @on(FieldRow.Entered)
    def _entered(self, event: FieldRow.Entered) -> None:
        done = self.enter(event.path, event.text)
        if event.forward and done:
            self.focus_next(".control, Input, Button#next_page, MeasureList")

    @on(Outline.PageChosen)
    async def _page_chosen(self, event: Outline.PageChosen) -> None:
        await self.show_page_id(event.page)

    @on(Button.Pressed, "#previous_page, #next_page, #edit")
    async def _pressed(self, event: Button.Pressed) -> None:
        await self.run_action(f"screen.{event.button.id}")

    @on(events.DescendantFocus)
    def _focused(self) -> None:
        field = self.focused_field()
        self.mark_entry()
        put(self.query_one("#hint", Static), self._hint(field))

    def _hint(self, field: Field | None) -> str:
        if isinstance(self.focused, MeasureList):
            return LIST_HELP
        return field.help if field else ""

    @on(LiveText.Clicked)
    async def _clicked_word(self, event: LiveText.Clicked) -> None:
        """A click on an entry in the text leads to its field."""
        if event.span.field:
            await self.arrive(event.span.field)

    def focused_field(self) -> Field | None:
        """The field with the cursor."""
        row = self.query_one(Form).focused_row
        return row.field if row else None

    async def on_click(self, event: events.Click) -> None:
        """A click on the count opens the findings, one on "Befehle" the palette."""
        clicked = event.widget.id if event.widget is not None else None
        if clicked in _CLICKS:
            await self.run_action(f"screen.{_CLICKS[clicked]}")
