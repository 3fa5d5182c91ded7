"""One field: its label, its control, and below what is wrong with it or offered for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, OptionList, Static

from zvassist.ui.fieldstate import FieldState, Note
from zvassist.ui.widgets.candidates import Candidates
from zvassist.ui.widgets.choice import ChoiceBox
from zvassist.ui.widgets.entry import Entry
from zvassist.ui.widgets.switch import YesNoSwitch
from zvassist.walk.fields import Field, Kind

Control = Entry | ChoiceBox | YesNoSwitch
"""Where is typed or chosen; each has ``typed``, ``put(text)`` and ``focus()``."""


class _OfferLine(Static):
    """The offer for an empty field; a click takes it."""

    class Clicked(Message):
        """The clerk takes the offer."""

    def on_click(self, event: events.Click) -> None:
        """Tell the row."""
        event.stop()
        self.post_message(self.Clicked())


class FieldRow(Vertical):
    """A field of the walk.

    Args:
        field: what it is.
        state: what it shows at first.
        options: the labels of a choice field.
        default: the year's default of a switch.
    """

    @dataclass
    class Entered(Message):
        """Text was entered: on leaving the field, or by Enter (``forward``)."""

        path: str
        text: str
        forward: bool = False

    def __init__(
        self,
        field: Field,
        state: FieldState,
        options: Callable[[], Iterable[str]] = tuple,
        *,
        default: bool = False,
    ) -> None:
        super().__init__()
        self.field = field
        self._state = state
        self.control = _control(field, state.text, options, default=default)

    def compose(self) -> ComposeResult:
        """Label and control in one line or two, as wide as the terminal is; notes below."""
        suffix = "" if self.field.printed else " (nicht gedruckt)"
        with Container(classes="fieldline"):
            yield Label(self.field.label + suffix, markup=False, classes="fieldlabel")
            yield self.control
        yield Static(classes="notes", markup=False)
        yield Candidates(classes="candidates", compact=True, markup=False)
        yield _OfferLine(classes="offer", markup=False)

    def on_mount(self) -> None:
        """Show the state for the first time."""
        self._paint(self._state)

    @property
    def path(self) -> str:
        """The field's path."""
        return self.field.path

    @property
    def typed(self) -> str:
        """The text as it stands in the control, entered or not."""
        return self.control.typed

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that was not entered yet."""
        return self.typed != self._state.text

    @property
    def state(self) -> FieldState:
        """What the row shows."""
        return self._state

    def show(self, state: FieldState) -> None:
        """Show another state; text that is being typed stays unless the entry itself changed."""
        if state == self._state:
            return
        if state.text != self._state.text or not self.control.has_focus_within:
            self.control.put(state.text)
        self._state = state
        self._paint(state)

    def revert(self) -> None:
        """Drop what was typed and not entered."""
        self.control.put(self._state.text)

    def enter_field(self) -> None:
        """Put the cursor into the control."""
        self.control.focus()

    def _paint(self, state: FieldState) -> None:
        notes = self.query_one(".notes", Static)
        notes.update(_noted(state.notes))
        notes.set_class(bool(state.notes), "-open")
        self.query_one(Candidates).offer(state.candidates)
        line = self.query_one(_OfferLine)
        line.set_class(state.offer is not None, "-open")
        if state.offer is not None:
            line.update(f"Vorschlag (Strg+O): {state.offer.value} – {state.offer.reason}")
        self.control.disabled = state.is_read_only
        self.set_class(any(note.kind == "fehler" for note in state.notes), "-faulty")

    def _tell(self, *, forward: bool = False) -> None:
        if forward or self.is_dirty:
            self.post_message(self.Entered(self.path, self.typed, forward))

    @on(Input.Blurred)
    @on(YesNoSwitch.Chosen)
    def _left(self, event: Message) -> None:
        event.stop()
        self._tell()

    @on(Input.Submitted)
    @on(ChoiceBox.Submitted)
    @on(YesNoSwitch.Passed)
    def _sent(self, event: Message) -> None:
        event.stop()
        self._tell(forward=True)

    @on(OptionList.OptionSelected, ".candidates")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.take(event.option.id or "")

    @on(_OfferLine.Clicked)
    def _clicked(self, event: Message) -> None:
        event.stop()
        self.take_offer()

    def take_offer(self) -> bool:
        """Enter what is offered; False when nothing is."""
        if self._state.offer is None:
            return False
        self.take(self._state.offer.value)
        return True

    def take(self, text: str) -> None:
        """Enter a text as if it had been typed."""
        self.control.put(text)
        self.enter_field()
        self._tell(forward=True)


def _control(
    field: Field, text: str, options: Callable[[], Iterable[str]], *, default: bool
) -> Control:
    if field.kind is Kind.CHOICE:
        return ChoiceBox(options, text, classes="control")
    if field.kind is Kind.SWITCH:
        return YesNoSwitch(text, default=default)
    example = f"z. B. {field.example}" if field.example else ""
    return Entry(text, placeholder=example, classes="control")


_LOOKS = {
    "fehler": "$text-error",
    "warnung": "$text-warning",
    "hinweis": "$text-muted",
    "offen": "$text-muted",
}


def _noted(notes: tuple[Note, ...]) -> Content:
    return Content("\n").join([Content.styled(note.text, _LOOKS[note.kind]) for note in notes])
