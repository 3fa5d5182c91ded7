"""A list of options that also stands where the terminal leaves it no room."""

from __future__ import annotations

from textual.widgets import OptionList


class Listing(OptionList):
    """Paging in a list of no height does nothing; Textual's own fails there."""

    def action_page_up(self) -> None:
        """Move one page up."""
        if has_room(self):
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """Move one page down."""
        if has_room(self):
            super().action_page_down()  # type: ignore[no-untyped-call]


def has_room(options: OptionList) -> bool:
    """Whether at least one line of a list is laid out."""
    return bool(options.scrollable_content_region)
