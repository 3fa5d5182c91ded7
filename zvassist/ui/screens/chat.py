"""The chat: the clerk says it in own words, the assistant proposes, the clerk decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static, TextArea

from zvassist.chat.talk import Talk, Turn
from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.candidates import Candidates
from zvassist.ui.widgets.proposal import ProposalCard
from zvassist.ui.widgets.textfield import TextField
from zvassist.walk.desk import Desk

if TYPE_CHECKING:
    from zvassist.chat.engine import Reply

_LOCAL = "Lokal: nichts verlässt diesen Rechner."


class _Message(TextField):
    """The line to write in; Enter sends, pasted lines stay lines."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.send", "Senden", priority=True, show=False),
        Binding("ctrl+n", "new_line", "Neue Zeile", show=False),
    ]

    def action_new_line(self) -> None:
        """Begin a new line without sending."""
        self.insert("\n")


class ChatScreen(Overlay[None]):
    """The conversation about the open draft."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "leave", show=False),
        Binding("f11", "undo", show=False),
    ]
    HEADLINE = "Chat"
    HINT = "Enter sendet · Strg+N neue Zeile · F11 nimmt zurück · Esc schließt"

    @dataclass
    class Answered(Message):
        """The engine answered."""

        reply: Reply

    @dataclass
    class Failed(Message):
        """The engine could not answer."""

        sent: str
        problem: str

    def __init__(self, desk: Desk, talk: Talk) -> None:
        super().__init__()
        self._desk = desk
        self._talk = talk

    def body(self) -> ComposeResult:
        """What was said, what is proposed, and the line to write in."""
        with VerticalScroll(id="log", can_focus=False):
            yield Static(id="turns", markup=False)
        yield ProposalCard()
        yield Candidates(classes="candidates", compact=True, markup=False)
        yield Static(_LOCAL, classes="local", markup=False)
        yield _Message(self._talk.typed, compact=True, soft_wrap=True)

    def on_mount(self) -> None:
        """Show the conversation so far."""
        self._show()

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        """Keep what was typed and not sent."""
        self._talk.typed = event.text_area.text

    def action_send(self) -> None:
        """Send the message."""
        line = self.query_one(_Message)
        message = line.text.strip()
        if message and not line.disabled:
            line.clear()
            self._send(message)

    def _send(self, message: str) -> None:
        self._talk.said(message)
        self._show()
        self.query_one(_Message).disabled = True
        self._ask(message)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _ask(self, message: str) -> None:
        try:
            reply = self._talk.respond(self._desk, message)
        except Exception as error:  # whatever an engine does, the clerk's text is given back
            self.post_message(self.Failed(message, str(error) or type(error).__name__))
        else:
            self.post_message(self.Answered(reply))

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        self._talk.heard(event.reply)
        self.query_one(_Message).disabled = False
        self._show()

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        line = self.query_one(_Message)
        line.disabled = False
        line.text = event.sent
        self._talk.turns.append(Turn("Stand", f"Keine Antwort: {event.problem}"))
        self._show()

    @on(ProposalCard.Decided)
    def _decided(self, event: ProposalCard.Decided) -> None:
        self._talk.decide(self._desk, accept=event.accept)
        self._tell_desk()
        self._show()

    @on(OptionList.OptionSelected, ".candidates")
    def _option(self, event: OptionList.OptionSelected) -> None:
        self._send(event.option.id or "")

    def action_undo(self) -> None:
        """Take the last change back."""
        self._desk.undo()
        self._talk.turns.append(Turn("Stand", self._desk.notice))
        self._show()

    def action_leave(self) -> None:
        """Go back to the line first; from there, close."""
        line = self.query_one(_Message)
        if line.has_focus or line.disabled:
            self.dismiss(None)
        else:
            line.focus()

    def _tell_desk(self) -> None:
        self.tell(self._desk.unsaved, trouble=bool(self._desk.unsaved))

    def _show(self) -> None:
        talk = self._talk
        self.query_one("#turns", Static).update(_spoken(talk.turns))
        card, options = self.query_one(ProposalCard), self.query_one(Candidates)
        done = talk.total - len(talk.proposals)
        card.show(talk.proposals[0] if talk.proposals else None, done + 1, talk.total)
        options.offer(() if talk.proposals else talk.options)
        if talk.proposals:
            card.focus()
        elif talk.options:
            options.focus()
        else:
            self.query_one(_Message).focus()
        self.query_one("#log").scroll_end(animate=False)


def _spoken(turns: list[Turn]) -> Content:
    if not turns:
        return Content(_EXAMPLES)
    lines = [Content.assemble((f"{turn.who}: ", "bold"), turn.text) for turn in turns]
    return Content("\n").join(lines)


_EXAMPLES = (
    "Schreiben Sie in eigenen Worten, was einzutragen ist, zum Beispiel:\n"
    "  Budget auf 1.022.700 Euro setzen\n"
    "  ein Dialog am 14. September\n"
    "  Was fehlt noch?\n"
    "Geändert wird nur, was Sie übernehmen."
)
