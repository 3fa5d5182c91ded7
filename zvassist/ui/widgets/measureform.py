"""The lines in which one project is entered or changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.message import Message
from textual.widgets import Button, Input, Label, Static

from zvassist.ui.widgets.choice import ChoiceBox
from zvassist.ui.widgets.dateentry import DateEntry
from zvassist.ui.widgets.entry import Entry
from zvassist.walk.projects import ProjectTexts

_LABELS = ("Maßnahmenart", "Projekt", "Betrag (intern)", "Beginn (intern)", "Ende (intern)")


class MeasureForm(Vertical):
    """Maßnahmenart, name, amount and days of one project; Enter behind the amount sends it.

    Args:
        categories: labels of the year's Maßnahmenarten.
        texts: what stands in the lines at first.
        year: gives the agreement's year, for days without one.
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

    def __init__(
        self,
        categories: tuple[str, ...],
        texts: ProjectTexts,
        year: Callable[[], int | None] = lambda: None,
    ) -> None:
        super().__init__()
        self.categories = categories
        self.editing = texts.id
        self._category = ChoiceBox(lambda: self.categories, texts.category, classes="control")
        self._title = Entry(texts.title, placeholder="Name des Projekts", classes="control")
        self._amount = Entry(
            texts.amount, placeholder="darf leer bleiben, z. B. 80.000", classes="control"
        )
        self._start, self._end = (
            DateEntry(
                text or "", year, placeholder=f"darf leer bleiben, z. B. {day}", classes="control"
            )
            for text, day in ((texts.start, "1. Januar"), (texts.end, "31. Dezember"))
        )

        self._lines: dict[str, ChoiceBox | Entry] = {
            "category": self._category,
            "title": self._title,
            "amount": self._amount,
            "start": self._start,
            "end": self._end,
        }

    def compose(self) -> ComposeResult:
        """A heading, the lines, what was understood or is wrong, and the buttons."""
        yield Label(classes="formtitle", markup=False)
        for label, control in zip(_LABELS, self._lines.values(), strict=True):
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
            self.editing,
            self._category.typed,
            self._title.typed,
            self._amount.typed,
            self._start.typed,
            self._end.typed,
        )

    def load(self, texts: ProjectTexts) -> None:
        """Put a project, or nothing, into the lines."""
        self.editing = texts.id
        self._category.put(texts.category)
        self._title.put(texts.title)
        self._amount.put(texts.amount)
        self._start.put(texts.start or "")
        self._end.put(texts.end or "")
        self.complain("")
        self._show_title()

    def complain(self, problem: str) -> None:
        """Say why the typed project was not taken over; the text stays."""
        self._note(f"✗ Nicht übernommen: {problem}" if problem else "")

    def show_meaning(self, meaning: str) -> None:
        """Say what was understood so far."""
        self._note(f"= {meaning}" if meaning else "")

    def _note(self, text: str) -> None:
        notes = self.query_one(".notes", Static)
        notes.update(text)
        notes.set_class(bool(text), "-open")

    def focus_first(self) -> None:
        """Put the cursor to the Maßnahmenart."""
        self._category.focus()

    @property
    def part(self) -> str:
        """The field with the cursor: "category", "title", "amount", "start" or "end"; else ""."""
        return next((name for name, line in self._lines.items() if line.has_focus_within), "")

    def focus_part(self, part: str) -> None:
        """Put the cursor to the line of a field."""
        self._lines.get(part, self._title).focus()

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
