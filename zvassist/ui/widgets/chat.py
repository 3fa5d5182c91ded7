"""What the chat does with an answer: its proposals are decided, one after the other."""

from __future__ import annotations

from textual import on

from zvassist.agreement.errors import ZvError
from zvassist.ui.messages import ChatLeft
from zvassist.ui.widgets.chatrun import ChatRun
from zvassist.ui.widgets.proposal import ProposalCard


class Chat(ChatRun):
    """The conversation about the open draft."""

    # Deciding

    @on(ProposalCard.Answered)
    def _decided(self, event: ProposalCard.Answered) -> None:
        event.stop()
        if event.answer == "edit":
            self._edit()
        elif event.answer == "why":
            self._why()
        else:
            self._tail = "a" if event.answer == "accept" else "ein"
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
            self.break_off()
        else:
            self.post_message(ChatLeft())
