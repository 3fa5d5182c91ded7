"""One field: its label, its control, and below what was understood, what is wrong or offered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Label, OptionList, Static

from zvassist.ui.breaking import divided
from zvassist.ui.fieldstate import FieldState, Note
from zvassist.ui.trial import Trial
from zvassist.ui.widgets.candidates import Candidates, numbered
from zvassist.ui.widgets.choice import ChoiceBox
from zvassist.ui.widgets.controls import Control, Ways, control
from zvassist.ui.widgets.switch import YesNoSwitch
from zvassist.walk.fields import Field


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
        ways: what its control needs to know of the draft.
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
        ways: Ways,
    ) -> None:
        super().__init__()
        self.field = field
        self._state = state
        self._trial: Trial | None = None
        self.control: Control = control(field, state.text, ways)

    def compose(self) -> ComposeResult:
        """Label and control in one line or two, as wide as the terminal is; notes below."""
        suffix = "" if self.field.printed else " (intern)"
        with Container(classes="fieldline"):
            yield Label(self.field.label + suffix, markup=False, classes="fieldlabel")
            yield self.control
        yield Static(classes="notes", markup=False)

    def on_mount(self) -> None:
        """Show the state for the first time."""
        self._paint(self._state)

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def _attended(self) -> None:
        self._paint_notes()

    def on_resize(self) -> None:
        """Break the notes anew."""
        if self.query(".notes"):  # none while the row is taken away
            self._paint_notes()

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
        tried, self._trial = self._trial, None
        if state == self._state:
            if tried:
                self._paint_notes()
            return
        if state.text != self._state.text or not self.control.has_focus_within:
            self.control.put(state.text)
        self._state = state
        self._paint(state)

    def show_trial(self, tried: Trial) -> None:
        """Show what the text that is being typed would be understood to be."""
        self._trial = tried
        self._paint_notes()

    def revert(self) -> None:
        """Drop what was typed and not entered."""
        self.control.put(self._state.text)
        self._trial = None
        self._paint_notes()

    def enter_field(self) -> None:
        """Put the cursor into the control."""
        self.control.focus()

    def _paint(self, state: FieldState) -> None:
        self._paint_notes()
        self._put_below(
            Candidates,
            Candidates(
                *numbered(state.candidates), classes="candidates", compact=True, markup=False
            )
            if state.candidates
            else None,
        )
        offer = state.offer
        text = f"Vorschlag (Strg+O): {offer.value} – {offer.reason}" if offer else ""
        self._put_below(
            _OfferLine, _OfferLine(text, classes="offer", markup=False) if offer else None
        )
        self.control.disabled = state.is_read_only
        self.set_class(any(note.kind == "fehler" for note in state.notes), "-faulty")

    def _put_below(self, kind: type[Widget], widget: Widget | None) -> None:
        """Few rows ever have candidates or an offer; the others carry no widget for them."""
        self.query(kind).remove()
        if widget is not None:
            self.mount(widget)

    def _paint_notes(self) -> None:
        shown = self._trial or self._state
        lines = list(_noted(shown.notes))
        if shown.meaning and (self.has_focus_within or self.screen.has_class("-wide")):
            lines.insert(0, Content.styled(f"= {shown.meaning}", "$foreground 60%"))
        notes = self.query_one(".notes", Static)
        notes.set_class(bool(lines), "-open")
        room = self.content_size.width - 2
        notes.update(Content("\n").join(divided(line, room) for line in lines))

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


_LOOKS = {
    "fehler": "$text-error",
    "warnung": "$text-warning",
    "hinweis": "$foreground 60%",
    "offen": "$foreground 60%",
}


def _noted(notes: tuple[Note, ...]) -> Iterator[Content]:
    return (Content.styled(note.text, _LOOKS[note.kind]) for note in notes)
