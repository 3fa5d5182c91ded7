"""A list of options: nothing cut, readable under the cursor, and standing without any room."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from zvassist.ui.breaking import hung


class Listing(OptionList):
    """The list that every screen uses.

    Attributes:
        HANG: in which column a line goes on that is longer than the list is wide; None cuts it.
        CHOOSES: whether Enter shall choose as soon as the list is gone to.
    """

    HANG: ClassVar[int | None] = None
    CHOOSES: ClassVar[bool] = True

    def on_focus(self) -> None:
        """Put the cursor on the first line, where it stands on none and Enter shall choose."""
        if self.CHOOSES and self.highlighted is None:
            self.action_first()

    def action_page_up(self) -> None:
        """Move one page up; Textual's own fails in a list of no height."""
        if has_room(self):
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """Move one page down; Textual's own fails in a list of no height."""
        if has_room(self):
            super().action_page_down()  # type: ignore[no-untyped-call]

    def _get_visual(self, option: Option) -> Visual:
        visual = super()._get_visual(option)
        if self.HANG is None or not isinstance(visual, Content):
            return visual
        padding = self.get_component_styles("option-list--option").padding
        return hung(visual, self.scrollable_content_region.width - padding.width, self.HANG)

    def _get_option_render(self, option: Option, style: Style) -> list[Strip]:
        """Under the cursor a line has the cursor's colours: its own are made for the page's."""
        plain = option._visual
        if not (self.has_focus and option is self.highlighted_option):
            return super()._get_option_render(option, style)
        visual = super()._get_visual(option)
        if isinstance(visual, Content):
            option._visual = visual.without_spans
        try:
            return super()._get_option_render(option, style)
        finally:
            option._visual = plain


def has_room(options: OptionList) -> bool:
    """Whether at least one line of a list is laid out."""
    return bool(options.scrollable_content_region)
