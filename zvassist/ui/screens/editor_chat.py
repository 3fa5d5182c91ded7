"""The chat in the editor: beside the form where there is room, over it where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on
from textual.containers import Horizontal

from zvassist.ui.messages import ChatLeft, ChatWants
from zvassist.ui.screens.editor_projects import EditorProjects
from zvassist.ui.widgets.form import Form
from zvassist.walk.pages import Page

if TYPE_CHECKING:
    from zvassist.chat.engine import Action
    from zvassist.ui.widgets.chat import Chat

_ROOM = 150
"""From so many columns on the outline stays beside form and chat."""


class EditorChat(EditorProjects):
    """The chat is opened, closed, and does what it is asked to."""

    _is_repainting = False

    @property
    def chat(self) -> Chat | None:
        """The chat, once it has been opened and is whole."""
        from zvassist.ui.widgets.chat import Chat

        return next(iter(self.query(Chat)), None) if self._has_chat else None

    _has_chat = False

    @property
    def chat_is_open(self) -> bool:
        """Whether the chat is to be seen."""
        return self.has_class("-chat")

    async def action_chat(self) -> None:
        """Open the chat, go into it, or close it from there."""
        chat = self.chat
        if chat is None or not self.chat_is_open:
            await self._open_chat()
        elif chat.has_focus_within:
            self._close_chat()
        else:
            self.leave_field()
            chat.take_cursor()

    async def _open_chat(self) -> None:
        from zvassist.ui.widgets.chat import Chat

        self.leave_field()
        self.add_class("-chat")
        if not self.query(Chat):
            await self.query_one("#parts", Horizontal).mount(Chat(self.desk, self.talk))
            self._has_chat = True  # only now all its parts are there
        if chat := self.chat:
            chat.show()
            chat.take_cursor()

    def _close_chat(self) -> None:
        self.remove_class("-chat")
        self.query_one(Form).focus_first()
        self.repaint_soon()

    def action_help(self) -> None:
        """Open the help: of the chat where the cursor is in it, else of the field."""
        from zvassist.ui.screens.help import HelpScreen
        from zvassist.ui.widgets.measures import LIST_HELP

        if self.chat is not None and self.chat.has_focus_within:
            self.app.push_screen(HelpScreen(None, _HELP))
            return
        extra = f"Projekte: {LIST_HELP}" if self.page.has_measures else ""
        self.app.push_screen(HelpScreen(self.focused_field(), extra))

    @on(ChatLeft)
    def _left(self) -> None:
        self._close_chat()

    @on(ChatWants)
    async def _wanted(self, event: ChatWants) -> None:
        """Do what was asked for in the chat, after the clerk's own word."""
        event.stop()
        await self._carry_out(event.action)

    async def _carry_out(self, action: Action) -> None:
        chat = self.chat
        if chat is not None and self.talk.step(self.desk, action):
            chat.show()
        elif action.kind == "jump":
            await self._jump_to(action.field)
        elif action.kind in ("write", "close"):
            await self.run_action(f"screen.{action.kind}")

    async def _jump_to(self, path: str) -> None:
        """Go to a field, or to the page of a paragraph."""
        section = self.desk.programme.section_of(path)
        if section is None:
            await self.arrive(path)
            return
        pages = self.desk.pages()
        page = next((one for one in pages if section.id in one.sections), None)
        await self.show_page_id(page.id if page else None)

    # The chat keeps its cursor while the page behind it changes

    async def _repaint_now(self) -> None:
        chat = self.chat if self.chat_is_open else None
        has_cursor = chat is not None and chat.has_focus_within
        self._is_repainting = True
        await super()._repaint_now()
        self._is_repainting = False
        if chat is not None and not self.is_going:
            chat.show_card()
            if has_cursor and not chat.has_focus_within:
                chat.take_cursor()

    async def show_page(self, page: Page, path: str = "") -> None:
        """Show a page; where the chat lies over the form, it gives way."""
        if self.chat_is_open and self.has_class("-narrow") and not self._is_repainting:
            self.remove_class("-chat")
        await super().show_page(page, path)

    async def arrive(self, path: str | None) -> None:
        """Go to a field; the chat over it gives way."""
        if path and self.desk.page_of(path) and self.has_class("-narrow"):
            self.remove_class("-chat")
        await super().arrive(path)

    def on_resize(self, event: events.Resize) -> None:
        """Keep the outline where there is room; no cursor stays behind the chat."""
        self.set_class(event.size.width >= _ROOM, "-roomy")
        chat = self.chat if self.chat_is_open else None
        if chat is not None and self.has_class("-narrow") and not chat.has_focus_within:
            self.call_after_refresh(chat.take_cursor)


_HELP = (
    "Schreiben Sie, was einzutragen ist, oder fragen Sie. Aus jeder Nachricht werden Vorschläge, "
    "einer nach dem anderen; geändert wird nur, was Sie übernehmen.\n\n"
    "Enter sendet, Strg+N beginnt eine neue Zeile, ↑ und ↓ holen frühere Nachrichten, Bild auf "
    "und Bild ab blättern. Eingefügte Texte von mehreren Zeilen werden erst gezeigt, dann "
    "gelesen, ebenso Dateien (Word, Text, Mail): „/datei PFAD“, oder die Datei hineinziehen und "
    "Enter.\n\n"
    "Am Vorschlag: j übernimmt, n lehnt ab, b ändert den Wert, w nennt die Regeln. Esc geht zur "
    "Zeile zurück, bricht eine Antwort ab und schließt zuletzt den Chat. „/hilfe“ zeigt alle "
    "Befehle."
)
