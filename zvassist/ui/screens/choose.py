"""A question with a few answers, each taken by its number."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import OptionList, Static

from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.candidates import Candidates


class Choose(Overlay[int]):
    """Gives back the place of the chosen answer, from 0.

    Args:
        question: what is asked.
        answers: what can be answered, each another text.
        headline: the panel's title.
    """

    HINT = "Ziffer oder Enter wählt · Esc lässt es offen"
    HELP: ClassVar[str] = "Eine Ziffer wählt die Antwort mit dieser Nummer; Esc lässt es offen."

    def __init__(self, question: str, answers: tuple[str, ...], headline: str = "") -> None:
        super().__init__(classes="-small")
        self._question = question
        self._answers = answers
        self._headline = headline

    @property
    def headline(self) -> str:
        """What it is about."""
        return self._headline

    def body(self) -> ComposeResult:
        """The question and the answers."""
        yield Static(self._question, classes="text", markup=False)
        yield Candidates(classes="candidates", compact=True, markup=False)

    def on_mount(self) -> None:
        """Show the answers."""
        answers = self.query_one(Candidates)
        answers.offer(self._answers)
        answers.highlighted = 0
        answers.focus()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index)
