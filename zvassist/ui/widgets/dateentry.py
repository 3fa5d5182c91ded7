"""The line for a day: up and down move it by a day, whatever way it was typed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from zvassist.ui.widgets.entry import Entry
from zvassist.walk.understood import moved


class DateEntry(Entry):
    """A day.

    Args:
        value: what stands in the line at first.
        year: gives the year that completes a day without one.
        placeholder: shown while the line is empty.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(1)", "Ein Tag später", show=False),
        Binding("down", "move(-1)", "Ein Tag früher", show=False),
    ]

    def __init__(
        self,
        value: str,
        year: Callable[[], int | None],
        *,
        placeholder: str = "",
        classes: str = "",
    ) -> None:
        super().__init__(value, placeholder=placeholder, classes=classes)
        self._year = year

    def action_move(self, days: int) -> None:
        """Move the day; text that is no day stays."""
        day = moved(self.value, days, self._year())
        if day is not None:
            self.value = day
