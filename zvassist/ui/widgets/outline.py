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


class Outline(Listing):
    """The pages; choosing one asks for it."""

    HANG = 2  # behind the sign

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
    """The sign first, so that the signs stand below each other; name; what is left to do."""
    look = _LOOKS.get(item.state, "$foreground 60%")
    words = "" if item.state is State.DONE else f"· {item.words}"
    return Content.assemble(
        (f"{item.mark} ", look),
        (item.page.name, "bold" if is_current else ""),
        (" " + words.replace(" ", "\u00a0"), look),
    )
