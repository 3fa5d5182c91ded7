"""The lines in which one project is entered or changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.message import Message
from textual.widgets import Button, Input, Label, Static

from zvassist.ui.widgets.choice import ChoiceBox
from zvassist.ui.widgets.entry import Entry
from zvassist.walk.projects import ProjectTexts


class MeasureForm(Vertical):
    """Maßnahmenart, name and amount of one project; Enter in the last line sends it.

    Args:
        categories: labels of the year's Maßnahmenarten.
        texts: what stands in the lines at first.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "drop", "Abbrechen", show=False),
    ]

    @dataclass
    class Sent(Message):
        """The typed project is to be entered."""

        texts: ProjectTexts

    class Dropped(Message):
        """What was typed is not wanted."""

    def __init__(self, categories: tuple[str, ...], texts: ProjectTexts) -> None:
        super().__init__()
        self.categories = categories
        self.editing = texts.id
        self._category = ChoiceBox(lambda: self.categories, texts.category, classes="control")
        self._title = Entry(texts.title, placeholder="Name des Projekts", classes="control")
        self._amount = Entry(
            texts.amount, placeholder="darf leer bleiben, z. B. 80.000", classes="control"
        )

    def compose(self) -> ComposeResult:
        """A heading, the three lines, what is wrong, and the buttons."""
        yield Label(classes="formtitle", markup=False)
        for label, control in (
            ("Maßnahmenart", self._category),
            ("Projekt", self._title),
            ("Betrag (intern)", self._amount),
        ):
            with Container(classes="fieldline"):
                yield Label(label, classes="fieldlabel")
                yield control
        yield Static(classes="notes", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Hinzufügen", id="project-send", compact=True)
            yield Button("Abbrechen (Esc)", id="project-drop", compact=True)

    def on_mount(self) -> None:
        """Name the form."""
        self._show_title()

    @property
    def texts(self) -> ProjectTexts:
        """What is typed."""
        return ProjectTexts(
            self.editing, self._category.typed, self._title.typed, self._amount.typed
        )

    def load(self, texts: ProjectTexts) -> None:
        """Put a project, or nothing, into the lines."""
        self.editing = texts.id
        self._category.put(texts.category)
        self._title.put(texts.title)
        self._amount.put(texts.amount)
        self.complain("")
        self._show_title()

    def complain(self, problem: str) -> None:
        """Say why the typed project was not taken over; the text stays."""
        notes = self.query_one(".notes", Static)
        notes.update(f"✗ Nicht übernommen: {problem}" if problem else "")
        notes.set_class(bool(problem), "-open")

    def focus_first(self) -> None:
        """Put the cursor to the Maßnahmenart."""
        self._category.focus()

    def focus_title(self) -> None:
        """Put the cursor to the name."""
        self._title.focus()

    def action_drop(self) -> None:
        """Leave without entering."""
        self.post_message(self.Dropped())

    @on(ChoiceBox.Submitted)
    def _chosen(self, event: ChoiceBox.Submitted) -> None:
        event.stop()
        self._title.focus()

    @on(Input.Submitted)
    def _next(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input is self._title:
            self._amount.focus()
        else:
            self.post_message(self.Sent(self.texts))

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        sent = event.button.id == "project-send"
        self.post_message(self.Sent(self.texts) if sent else self.Dropped())

    def _show_title(self) -> None:
        title = "Projekt ändern" if self.editing else "Neues Projekt"
        self.query_one(".formtitle", Label).update(title)
        self.query_one("#project-send", Button).label = (
            "Übernehmen" if self.editing else "Hinzufügen"
        )
