"""Jumping to any field by its name."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.choice import fitting
from zvassist.ui.widgets.entry import Entry
from zvassist.ui.widgets.listing import Listing
from zvassist.walk.desk import Desk
from zvassist.walk.review import entry_lines


class _Fields(Listing, can_focus=False):
    """The list; the line above keeps the cursor."""


class JumpScreen(Overlay[str]):
    """Type-to-search over all labels; gives back the field path."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]
    HEADLINE = "Springen"
    HINT = "tippen sucht · ↑ ↓ · Enter springt · Esc schließt"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._paths = {
            f"{line.label} · {line.page.number or line.page.title}": line.path
            for line in entry_lines(desk)
        }

    def body(self) -> ComposeResult:
        """The line and the list."""
        yield Entry(placeholder="Name des Feldes")
        yield _Fields(*self._options(""), compact=True, markup=False)

    def on_mount(self) -> None:
        """Highlight the first field."""
        self.query_one(_Fields).highlighted = 0

    def _options(self, text: str) -> list[Option]:
        return [Option(label, id=self._paths[label]) for label in fitting(text, self._paths)]

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        fields = self.query_one(_Fields)
        fields.clear_options()
        fields.add_options(self._options(event.value))
        fields.highlighted = 0 if fields.option_count else None

    @on(Input.Submitted)
    def _sent(self) -> None:
        fields = self.query_one(_Fields)
        if fields.highlighted is None:
            self.tell("Kein Feld heißt so.", trouble=True)
        else:
            self.dismiss(fields.get_option_at_index(fields.highlighted).id)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)

    def action_move(self, step: int) -> None:
        """Move in the list."""
        fields = self.query_one(_Fields)
        fields.action_cursor_down() if step > 0 else fields.action_cursor_up()
