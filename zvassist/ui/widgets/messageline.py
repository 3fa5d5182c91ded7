"""The line for messages: Enter sends, older ones come back, pasted texts are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from zvassist.ui.widgets.textfield import TextField
from zvassist.walk.chatcommands import completed


class MessageLine(TextField):
    """A line that grows with what is typed in it.

    Args:
        text: what stands in it at first.
        sent: the messages that were sent, the last one last; read when they are asked for.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "new_line", "Neue Zeile", show=False),
        Binding("up", "older", show=False),
        Binding("down", "newer", show=False),
        Binding("tab", "complete", show=False),
    ]

    @dataclass
    class Sent(Message):
        """A message is to be sent."""

        text: str

    @dataclass
    class Pasted(Message):
        """Several lines were pasted: a text to be read, no message."""

        text: str

    def __init__(self, text: str, sent: Sequence[str]) -> None:
        super().__init__(text, compact=True, soft_wrap=True, highlight_cursor_line=False)
        self._sent = sent
        self._back = 0
        self._draft = ""

    def put(self, text: str) -> None:
        """Show a text with the cursor at its end."""
        self.text = text
        self.move_cursor(self.document.end)

    def on_key(self, event: events.Key) -> None:
        """Enter sends what was typed before it, however fast the keys come.

        A binding that goes first would be carried out while letters still wait for the line.
        """
        if event.key == "enter":
            event.prevent_default()
            event.stop()
            self._send()

    def _send(self) -> None:
        """Send and be empty at once, for the next letters are another message."""
        if text := self.text.strip():
            self._back = 0
            self.put("")
            self.post_message(self.Sent(text))

    def give_back(self, text: str) -> None:
        """Show a text that could not be sent, before what was typed since."""
        self.put("\n".join(filter(None, (text, self.text))))

    def action_new_line(self) -> None:
        """Begin a new line without sending."""
        self.insert("\n")

    def action_older(self) -> None:
        """Go up; from the first line to the message sent before."""
        if self.cursor_at_first_line:
            self._turn(1)
        else:
            self.action_cursor_up()

    def action_newer(self) -> None:
        """Go down; from the last line to the message sent after."""
        if self.cursor_at_last_line:
            self._turn(-1)
        else:
            self.action_cursor_down()

    def _turn(self, step: int) -> None:
        place = self._back + step
        if not 0 <= place <= len(self._sent):
            return
        if self._back == 0:
            self._draft = self.text
        self._back = place
        self.put(self._sent[-place] if place else self._draft)

    def action_complete(self) -> None:
        """Complete a command; where there is nothing to complete, go on to the next widget."""
        longer = completed(self.text)
        if longer != self.text:
            self.put(longer)
        else:
            self.screen.focus_next()

    def on_paste(self, event: events.Paste) -> None:
        """Hand on a text of several lines; one line is typed."""
        if len([line for line in event.text.splitlines() if line.strip()]) > 1:
            event.prevent_default()
            event.stop()
            self.post_message(self.Pasted(event.text))
