"""Small questions: yes or no, one of several, and one line of text."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button, Input, OptionList, Static

from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.candidates import Candidates, numbered
from zvassist.ui.widgets.entry import Entry


class Confirm(Overlay[bool]):
    """A question with two answers; "no" has the cursor.

    Args:
        question: what is asked.
        yes: the label of the answer that does it.
        no: the label of the answer that does not.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "answer(True)", "Ja", show=False),
        Binding("n", "answer(False)", "Nein", show=False),
        Binding("left", "app.focus_previous", show=False),
        Binding("right", "app.focus_next", show=False),
    ]
    HINT = "j ja · n nein · Esc schließt"

    def __init__(self, question: str, *, yes: str, no: str = "Abbrechen") -> None:
        super().__init__(classes="-small")
        self._question = question
        self._answers = {"no": no, "yes": yes}

    def body(self) -> ComposeResult:
        """The question and the two answers."""
        yield Static(self._question, classes="text", markup=False)
        with Horizontal(classes="buttons"):
            yield Button(f"{self._answers['no']} (n)", id="no", compact=True)
            yield Button(f"{self._answers['yes']} (j)", id="yes", compact=True)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

    def action_answer(self, answer: bool) -> None:
        """Answer."""
        self.dismiss(answer)


class Choose(Overlay[int]):
    """One of several answers; gives back its number, counted from 1.

    Args:
        question: what is asked.
        answers: what can be chosen.
    """

    HINT = "Ziffer oder Enter wählt · Esc bricht ab"

    def __init__(self, question: str, answers: tuple[str, ...]) -> None:
        super().__init__(classes="-small")
        self._question = question
        self._answers = answers

    def body(self) -> ComposeResult:
        """The question and the answers."""
        yield Static(self._question, classes="text", markup=False)
        yield Candidates(*numbered(self._answers), compact=True, markup=False)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index + 1)


class AskText(Overlay[str]):
    """One line of text.

    Args:
        question: what is asked.
        value: what stands in the line at first.
        check: says why a text will not do, German, or "" when it will.
    """

    HINT = "Enter bestätigt · Esc bricht ab"

    def __init__(
        self, question: str, value: str = "", *, check: Callable[[str], str] | None = None
    ) -> None:
        super().__init__(classes="-small")
        self._question = question
        self._value = value
        self._check = check

    def body(self) -> ComposeResult:
        """The question and the line."""
        yield Static(self._question, classes="text", markup=False)
        yield Entry(self._value)

    @on(Input.Submitted)
    def _sent(self, event: Input.Submitted) -> None:
        text = event.value.strip()
        problem = "" if text else "Ohne Text geht es nicht weiter."
        if text and self._check is not None:
            problem = self._check(text)
        if problem:
            self.tell(problem, trouble=True)
        else:
            self.dismiss(text)
