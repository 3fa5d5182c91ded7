"""All entries on one page, with their states; Enter goes to the field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.listing import Listing
from zvassist.walk.desk import Desk
from zvassist.walk.review import Line, entry_lines

_LABEL = 43
_LOOKS = {"✗": "$text-error", "!": "$text-warning", "○": "$foreground 60%"}


class _Entries(Listing):
    """Labels, and entries that go on below themselves."""

    HANG = _LABEL + 3


class ReviewScreen(Overlay[str]):
    """The review page; gives back the field path to jump to."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f5", "leave", show=False)]
    HEADLINE = "Übersicht aller Angaben"
    HINT = "Enter springt zum Feld · Esc schließt"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def body(self) -> ComposeResult:
        """The list."""
        yield _Entries(*_options(self._desk), compact=True, markup=False)

    def on_mount(self) -> None:
        """Go to the list."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def _go(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)


def _options(desk: Desk) -> Iterator[Option]:
    page = ""
    for line in entry_lines(desk):
        if line.page.id != page:
            page = line.page.id
            yield Option(Content.styled(line.page.name, "bold"), disabled=True)
        yield Option(_entry(line), id=line.path)


def _entry(line: Line) -> Content:
    label = line.label if len(line.label) <= _LABEL else f"{line.label[: _LABEL - 1]}…"
    state = f"   {line.state}" if line.state else ""
    text = line.text or "–"
    look = _LOOKS.get(line.state[:1], "")
    return Content.assemble(f"  {label:<{_LABEL}} ", (text, "bold"), (state, look))
