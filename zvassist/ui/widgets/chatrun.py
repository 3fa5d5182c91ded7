"""What the chat does with a message: sends, waits, shows it first, breaks off."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from zvassist.agreement.errors import ZvError
from zvassist.chat.papers import file_named
from zvassist.chat.routes import AskFirstError
from zvassist.chat.talk import PASTED
from zvassist.ui.messages import ChatWants
from zvassist.ui.widgets.chatpane import ChatPane
from zvassist.ui.widgets.messageline import MessageLine
from zvassist.ui.widgets.proposal import ProposalCard
from zvassist.walk.chatcommands import chat_command

if TYPE_CHECKING:
    from zvassist.chat.engine import Reply
    from zvassist.chat.talk import Talk
    from zvassist.walk.desk import Desk

_READ = (
    "Das wird gelesen, nichts geändert. Was darin steht, kommt als Vorschlag, eins nach dem "
    "anderen."
)


class ChatRun(ChatPane):
    """Sends a message or a text, shows what is coming, and takes one answer at a time."""

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
    _source = ""
    _since = 0.0
    _words = ""
    _clock: Timer | None = None

    def __init__(self, desk: Desk, talk: Talk) -> None:
        super().__init__(desk, talk)
        self._held: list[str] = []
        self._tail = ""
        """What is still typed of "ja" and "nein" when their first letter has answered."""

    # Sending

    @on(MessageLine.Sent)
    def _sent(self, event: MessageLine.Sent) -> None:
        event.stop()
        tail, self._tail = self._tail, ""
        if event.text == tail:
            return
        found = chat_command(event.text)
        name = found[0].id if found else ""
        if name == "cancel":
            self._lay_away()
        elif name == "paste":
            self.read("")
        elif file_named(event.text):
            self.open_file(event.text)
        elif self.talk.is_answering:
            self._held.append(event.text)
        else:
            self.send(event.text)

    @on(MessageLine.Pasted)
    def _pasted(self, event: MessageLine.Pasted) -> None:
        event.stop()
        self.read(event.text)

    @work(exclusive=True, group="file")
    async def open_file(self, message: str) -> None:
        """Show the text of a file that a message names, to be read like a pasted one."""
        try:
            text, name = await asyncio.to_thread(self.talk.opened, message)
        except ZvError as error:
            self.talk.note(str(error))
            self.line.give_back(message)
        else:
            self.read(text, name)
        self.show()

    def read(self, text: str, source: str = PASTED) -> None:
        """Show a text of others, and have it read when the clerk says so.

        Args:
            text: the words.
            source: what they are called.
        """
        from zvassist.ui.screens.sheet import Sheet

        def looked_at(text: str | None) -> None:
            if text is not None:
                self.send(text, source)
            else:
                self.take_cursor()

        headline = "Text lesen" if source == PASTED else f"{source} lesen"
        sheet = Sheet(headline, _READ, text, yes="Lesen")
        self.app.push_screen(sheet, looked_at)

    def send(self, message: str, source: str = "") -> None:
        """Send a message, or by its name a text to be read."""
        self.talk.said(message, source=source)
        self._ask_for(message, source)

    def _ask_for(self, message: str, source: str) -> None:
        self._number += 1
        self._message, self._source = message, source
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
        words = f"{self._words}\n" if self._words else ""
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
        self._hear(event.reply)

    def _hear(self, reply: Reply) -> None:
        """Show an answer, and have done what it asks the program to do."""
        self.talk.heard(reply)
        self.show()
        self._go_on()
        if reply.action is not None:
            self.post_message(ChatWants(reply.action))

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

        message, source = self._message, self._source

        def looked_at(text: str | None) -> None:
            if text is not None and self._agrees(error):
                self._ask_for(message, source)
            else:
                self.talk.note("Nichts gesendet; ohne das Modell:")
                self._hear(error.instead)

        sheet = Sheet(
            "Vor dem Senden", error.question, error.outgoing, yes="Senden", is_careful=True
        )
        self.app.push_screen(sheet, looked_at)

    def _agrees(self, error: AskFirstError) -> bool:
        """Note the clerk's yes; where it cannot be noted, it counts as a no."""
        try:
            error.agree()
        except ZvError as fault:
            self.talk.note(str(fault))
            return False
        return True

    def _give_back(self) -> None:
        """What was typed stands in the line again; a text that was read need not."""
        self._return_held()
        if not self._source:
            self.line.give_back(self._message)
        self.show()
        self.line.focus()

    def _return_held(self) -> None:
        """Show in the line again what was sent while an answer was awaited."""
        while self._held:
            self.line.give_back(self._held.pop())

    def _go_on(self) -> None:
        """Answer what was sent meanwhile, where nothing is to be decided first.

        The cursor goes to what was answered, unless the clerk is typing or elsewhere.
        """
        if self._held and not (self.talk.waiting or self.asks):
            self.send(self._held.pop(0))
            return
        self._return_held()
        if self.has_focus_within and not self.line.text:
            self.query_one(ProposalCard).just_came()
            self.take_cursor()

    # Breaking off

    def on_unmount(self) -> None:
        """Whoever leaves the draft waits for no answer."""
        self.talk.cancel()

    def break_off(self) -> None:
        """Break the answer off that is on its way; what was typed is given back."""
        self.talk.cancel()
        self._over()
        self.talk.note("Abgebrochen.")
        self._give_back()

    def _lay_away(self) -> None:
        """Break the answer off, and lay the open proposals away."""
        if self.talk.is_answering:
            self.break_off()
        elif self.talk.waiting or self.talk.options:
            self.talk.drop()
        else:
            self.talk.note("Gerade läuft nichts, was abzubrechen wäre.")
        self.show()
        self.line.focus()
