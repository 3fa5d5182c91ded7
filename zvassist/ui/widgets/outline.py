"""The outline: every page of the walk with its state, in words and with a sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from zvassist.ui.widgets.listing import Listing
from zvassist.walk.progress import Progress, State

_LOOKS = {State.ERROR: "$text-error", State.WARNING: "$text-warning", State.DONE: "$text-success"}

_STATE = 12


class Outline(Listing):
    """The pages; choosing one asks for it."""

    @dataclass
    class PageChosen(Message):
        """A page is wanted."""

        page: str

    def __init__(self) -> None:
        super().__init__(compact=True, markup=False)
        self._shown: tuple[tuple[Progress, ...], str] = ((), "")

    def show(self, pages: Sequence[Progress], current: str) -> None:
        """Show the pages and which one is open; paints only what changed."""
        if (tuple(pages), current) == self._shown:
            return
        same = [item.page.id for item in self._shown[0]] == [item.page.id for item in pages]
        self._shown = (tuple(pages), current)
        if not same:
            self.clear_options()
            self.add_options(Option("", id=item.page.id) for item in pages)
        for index, item in enumerate(pages):
            self.replace_option_prompt_at_index(index, _entry(item, item.page.id == current))
            if item.page.id == current:
                self.highlighted = index

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option.id:
            self.post_message(self.PageChosen(event.option.id))


def _entry(item: Progress, is_current: bool) -> Content:
    """State first, so that the states stand below each other; then the name."""
    state = f"{item.mark} {item.words}"
    return Content.assemble(
        (f"{state:<{_STATE}}", _LOOKS.get(item.state, "$foreground 60%")),
        (item.page.name, "bold" if is_current else ""),
    )
