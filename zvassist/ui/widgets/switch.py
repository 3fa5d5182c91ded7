"""One of a few, all of them in sight: "(•) ja  ( ) nein". Readable without colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static


class Alternatives(Static, can_focus=True):
    """A choice of one among a few.

    Args:
        choices: (value, label) in order.
        value: the one that is chosen at first.
        id: the widget's id.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space,down", "step(1)", "Nächste Wahl", show=False),
        Binding("left,up", "step(-1)", "Vorige Wahl", show=False),
        Binding("enter", "submit", "Weiter", show=False),
    ]
    SEPARATOR: ClassVar[str] = "\n"

    @dataclass
    class Chosen(Message):
        """A choice was made."""

        widget: Alternatives
        value: str

        @property
        def control(self) -> Alternatives:
            """The widget that it came from."""
            return self.widget

    @dataclass
    class Passed(Message):
        """Enter: the clerk goes on."""

        widget: Alternatives

        @property
        def control(self) -> Alternatives:
            """The widget that it came from."""
            return self.widget

    def __init__(
        self, choices: tuple[tuple[str, str], ...], value: str, *, id: str | None = None
    ) -> None:
        super().__init__(markup=False, id=id, classes="control")
        self._choices = choices
        self._value = value
        self._show()

    @property
    def typed(self) -> str:
        """The value that is chosen."""
        return self._value

    def put(self, value: str) -> None:
        """Show a choice without telling that it changed."""
        self._value = value
        self._show()

    def offer(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Offer other choices; the first one is chosen where the one before is gone."""
        self._choices = choices
        values = [value for value, _ in choices]
        self.put(self._value if self._value in values else values[0])

    def action_step(self, step: int) -> None:
        """Choose the neighbour."""
        values = [value for value, _ in self._choices]
        self.action_choose(values[(values.index(self._value) + step) % len(values)])

    def action_choose(self, value: str) -> None:
        """Choose."""
        self.put(value)
        self.post_message(self.Chosen(self, value))

    def action_submit(self) -> None:
        """Go on."""
        self.post_message(self.Passed(self))

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        place = event.get_content_offset(self)
        if place is not None:
            self.action_choose(self._at(place.x, place.y))

    def _at(self, column: int, row: int) -> str:
        """The value whose label stands at a place."""
        x = y = 0
        for value, label in self._labels():
            if self.SEPARATOR == "\n" and y == row:
                return value
            x, y = x + len(label) + len(self.SEPARATOR), y + 1
            if self.SEPARATOR != "\n" and column < x:
                return value
        return self._value

    def _labels(self) -> list[tuple[str, str]]:
        return [
            (value, f"({'•' if value == self._value else ' '}) {label}")
            for value, label in self._choices
        ]

    def _show(self) -> None:
        parts = [
            Content.styled(label, "bold" if value == self._value else "")
            for value, label in self._labels()
        ]
        self.update(Content(self.SEPARATOR).join(parts))


class YesNoSwitch(Alternatives):
    """Yes, no, or what the programme year says ("").

    Args:
        value: "ja", "nein" or "".
        default: what the year says.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "choose('ja')", "ja", show=False),
        Binding("n", "choose('nein')", "nein", show=False),
        Binding("v,delete,backspace", "choose('')", "Vorgabe", show=False),
    ]
    SEPARATOR = "  "

    def __init__(self, value: str = "", *, default: bool = False) -> None:
        year = f"Vorgabe: {'ja' if default else 'nein'}"
        super().__init__((("ja", "ja"), ("nein", "nein"), ("", year)), value)
