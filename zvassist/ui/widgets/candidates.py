"""Readings to choose from: of an entry that was not certain, or answers to a question."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets.option_list import Option

from zvassist.ui.widgets.listing import Listing


class Candidates(Listing):
    """Readings of a text that was not certain; taken by Enter, by number or by mouse."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(number), f"take({number})", "Wählen", show=False) for number in range(1, 10)
    ]

    def offer(self, candidates: tuple[str, ...]) -> None:
        """Show candidates, or nothing when there are none."""
        self.clear_options()
        self.add_options(numbered(candidates))
        self.set_class(bool(candidates), "-open")

    def action_take(self, number: int) -> None:
        """Take the candidate with that number."""
        if number <= self.option_count:
            self.highlighted = number - 1
            self.action_select()


def numbered(candidates: tuple[str, ...]) -> list[Option]:
    """The candidates as options, each with the number that takes it."""
    return [
        Option(f"{number}  {text}", id=text)
        for number, text in enumerate(dict.fromkeys(candidates), start=1)
    ]
