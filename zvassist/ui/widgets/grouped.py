"""A list with headings: lines that can be chosen stand below headings that cannot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from textual.content import Content
from textual.widgets.option_list import Option

from zvassist.ui.widgets.listing import Listing

Line = TypeVar("Line")


class GroupedList(Listing, Generic[Line]):
    """Headings and lines; each line carries the thing it shows."""

    HANG = 4  # behind two blanks and a sign

    def __init__(self) -> None:
        super().__init__(compact=True, markup=False)
        self._shown: list[Line | None] = []

    def show(self, groups: Iterable[tuple[str, Iterable[tuple[str | Content, Line]]]]) -> None:
        """Show groups of lines, the cursor staying in its place.

        Args:
            groups: each heading with its lines; a line is its text and the thing it shows.
        """
        place, rows = self.highlighted, list(_rows(groups))
        self._shown = [line for _, line in rows]
        self.clear_options()
        self.add_options(Option(text, disabled=line is None) for text, line in rows)
        usable = [index for index, line in enumerate(self._shown) if line is not None]
        near = [index for index in usable if index >= (place or 0)] or usable[-1:]
        self.highlighted = near[0] if near else None

    @property
    def chosen(self) -> Line | None:
        """What the highlighted line shows."""
        return None if self.highlighted is None else self._shown[self.highlighted]


def _rows(
    groups: Iterable[tuple[str, Iterable[tuple[str | Content, Line]]]],
) -> Iterable[tuple[str | Content, Line | None]]:
    for title, lines in groups:
        yield Content.styled(title, "bold $primary"), None
        for text, line in lines:
            yield Content("  ") + (Content(text) if isinstance(text, str) else text), line
