"""What the chat does: sends, waits, breaks off, decides. One answer at a time."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from zvassist.agreement.errors import ZvError
from zvassist.chat.routes import AskFirstError
from zvassist.chat.talk import PASTED
from zvassist.ui.messages import ChatLeft, ChatWants
from zvassist.ui.widgets.chatpane import ChatPane
from zvassist.ui.widgets.messageline import MessageLine
from zvassist.ui.widgets.proposal import ProposalCard
from zvassist.walk.chatcommands import chat_command

if TYPE_CHECKING:
    from zvassist.chat.engine import Reply

_READ = (
    "Das wird gelesen, nichts geändert. Was darin steht, kommt als Vorschlag, eins nach dem "
    "anderen."
)


class Chat(ChatPane):
    """The conversation about the open draft."""

    @dataclass
    class Answered(Message):
        """The engine answered the message with that number."""

        number: int
        reply: Reply

    @dataclass
    class Heard(Message):
        """Words of an answer that is still coming."""

        number: int
        words: str

    @dataclass
    class Failed(Message):
        """The engine could not answer."""

        number: int
        error: Exception

    _number = 0
    _message = ""
    _is_pasted = False
    _since = 0.0
    _words = ""
    _clock: Timer | None = None

    # Sending

    @on(MessageLine.Sent)
    def _sent(self, event: MessageLine.Sent) -> None:
        event.stop()
        found = chat_command(event.text)
        name = found[0].id if found else ""
        if name == "cancel":
            self.line.taken()
            self._lay_away()
        elif name == "paste":
            self.line.taken()
            self.read("")
        elif not self.talk.is_answering:
            self.line.taken()
            self.send(event.text)

    @on(MessageLine.Pasted)
    def _pasted(self, event: MessageLine.Pasted) -> None:
        event.stop()
        self.read(event.text)

    def read(self, text: str) -> None:
        """Show a pasted text, and have it read when the clerk says so."""
        from zvassist.ui.screens.sheet import Sheet

        def looked_at(text: str | None) -> None:
            if text is not None:
                self.send(text, is_pasted=True)
            else:
                self.take_cursor()

        sheet = Sheet("Text lesen", _READ, text, yes="Lesen")
        self.app.push_screen(sheet, looked_at)

    def send(self, message: str, *, is_pasted: bool = False) -> None:
        """Send a message, or a text to be read."""
        self.talk.said(message, source=PASTED if is_pasted else "")
        self._ask_for(message, is_pasted=is_pasted)

    def _ask_for(self, message: str, *, is_pasted: bool) -> None:
        self._number += 1
        self._message, self._is_pasted = message, is_pasted
        self._since, self._words = monotonic(), ""
        self.talk.is_answering = True
        self._clock = self._clock or self.set_interval(1, self._tick)
        self.show()
        self._ask(message, self._number)

    @work(thread=True, group="answer", exit_on_error=False)
    def _ask(self, message: str, number: int) -> None:
        def heard(words: str) -> None:
            self.post_message(self.Heard(number, words))

        try:
            reply = self.talk.respond(self.desk, message, heard)
        except Exception as error:  # whatever an engine does, the clerk's text is given back
            self.post_message(self.Failed(number, error))
        else:
            self.post_message(self.Answered(number, reply))

    # Waiting

    @on(Heard)
    def _heard(self, event: Heard) -> None:
        if self._is_awaited(event.number):
            self._words = event.words
            self._show_coming()

    def _tick(self) -> None:
        if self.talk.is_answering:
            self._show_coming()

    def _show_coming(self) -> None:
        seconds = int(monotonic() - self._since)
        words = f"Assistent: {self._words}\n" if self._words else ""
        coming = f"{words}Antwort kommt … {seconds} s · Esc bricht ab"
        self._coming(coming if self.talk.is_answering else "")

    def _coming(self, text: str) -> None:
        line = self.query_one(".coming", Static)
        line.update(text)
        line.set_class(bool(text), "-open")

    def _is_awaited(self, number: int) -> bool:
        return self.talk.is_answering and number == self._number

    def _over(self) -> None:
        """The answer is there, or none will come."""
        self.talk.is_answering = False
        if self._clock is not None:
            self._clock.stop()
            self._clock = None
        self._coming("")

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        if not self._is_awaited(event.number):
            return
        self._over()
        self.talk.heard(event.reply)
        self.show()
        self._go_on()
        if event.reply.action is not None:
            self.post_message(ChatWants(event.reply.action))

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        if not self._is_awaited(event.number):
            return
        self._over()
        if isinstance(event.error, AskFirstError):
            self._ask_first(event.error)
            return
        why = str(event.error) or type(event.error).__name__
        self.talk.note(f"Keine Antwort: {why}")
        self._give_back()

    def _ask_first(self, error: AskFirstError) -> None:
        """Show what would be sent; without the clerk's yes nothing is."""
        from zvassist.ui.screens.sheet import Sheet

        message, is_pasted = self._message, self._is_pasted

        def looked_at(text: str | None) -> None:
            if text is not None:
                error.agree()
                self._ask_for(message, is_pasted=is_pasted)
            else:
                self.talk.note("Nichts gesendet.")
                self._give_back()

        sheet = Sheet(
            "Vor dem Senden", error.question, error.outgoing, yes="Senden", is_careful=True
        )
        self.app.push_screen(sheet, looked_at)

    def _give_back(self) -> None:
        """What was typed stands in the line again; a text that was read need not."""
        if not self._is_pasted and not self.line.text:
            self.line.put(self._message)
        self.show()
        self.line.focus()

    def _go_on(self) -> None:
        """The cursor goes to what was answered, unless the clerk is typing or elsewhere."""
        if self.has_focus_within and not self.line.text:
            self.take_cursor()

    # Deciding

    @on(ProposalCard.Answered)
    def _decided(self, event: ProposalCard.Answered) -> None:
        event.stop()
        if event.answer == "edit":
            self._edit()
        elif event.answer == "why":
            self._why()
        else:
            self.talk.decide(self.desk, accept=event.answer == "accept")
            if self.desk.unsaved:
                self.talk.note(f"✗ Nicht gespeichert: {self.desk.unsaved}")
            self.show()
            self.take_cursor()

    def _edit(self) -> None:
        """Have another value typed; the card shows it, and still waits for the yes."""
        from zvassist.chat.editing import editable
        from zvassist.ui.screens.ask import AskText

        waiting = self.talk.waiting[0]
        value = editable(waiting, self.desk)
        if value is None:
            self.talk.note("Daran lässt sich nichts ändern; n lehnt ab.")
            self.show()
            return
        card = self.talk.card(self.desk)
        question = f"{card.label if card else ''}: anderer Wert"
        self.app.push_screen(AskText(question, value, check=self._problem), self._edited)

    def _problem(self, text: str) -> str:
        """Why a value cannot be read; "" when it can, then the proposal has it."""
        try:
            self.talk.edit(self.desk, text)
        except ZvError as error:
            return str(error)
        return ""

    def _edited(self, _text: str | None) -> None:
        self.show()
        self.take_cursor()

    def _why(self) -> None:
        """Say which rules look at the field, above the card."""
        from zvassist.chat.reasons import why_lines

        try:
            lines = why_lines(self.talk.waiting[0].proposal.field, self.desk)
        except ZvError as error:
            lines = [str(error)]
        self.talk.note("\n".join(["Auf diese Angabe sehen:", *lines]))
        self.show()

    # Leaving

    def action_leave(self) -> None:
        """Close what is open, one after the other: choice, card, answer, and last the chat."""
        if self.asks:
            self.none_of_them()
        elif self.query_one(ProposalCard).has_focus_within:
            self.line.focus()
        elif self.talk.is_answering:
            self._break_off()
        else:
            self.post_message(ChatLeft())

    def _break_off(self) -> None:
        self.talk.cancel()
        self._over()
        self.talk.note("Abgebrochen.")
        self._give_back()

    def _lay_away(self) -> None:
        """Break the answer off, and lay the open proposals away."""
        if self.talk.is_answering:
            self._break_off()
        elif self.talk.waiting or self.talk.options:
            self.talk.drop()
        else:
            self.talk.note("Gerade läuft nichts, was abzubrechen wäre.")
        self.show()
        self.line.focus()
