"""The control of a field, made for its content: one per kind of field."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from zvassist.ui.widgets.choice import ChoiceBox
from zvassist.ui.widgets.dateentry import DateEntry
from zvassist.ui.widgets.entry import Entry
from zvassist.ui.widgets.switch import YesNoSwitch
from zvassist.walk.fields import Field, Kind

Control = Entry | ChoiceBox | YesNoSwitch
"""Where is typed or chosen; each has ``typed``, ``put(text)`` and ``focus()``."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What a control needs to know of the draft.

    Attributes:
        options: the labels to choose from, asked for whenever a list opens.
        search: the labels that a typed text may mean; None compares words.
        default: the year's default of a switch.
        year: gives the agreement's year.
    """

    options: Callable[[], Iterable[str]] = tuple
    search: Callable[[str], Iterable[str]] | None = None
    default: bool = False
    year: Callable[[], int | None] = lambda: None


def control(field: Field, text: str, ways: Ways) -> Control:
    """The control for a field.

    Args:
        field: what it is.
        text: what it shows at first.
        ways: what it needs to know of the draft.
    """
    example = f"z. B. {field.example}" if field.example else ""
    if field.kind is Kind.CHOICE:
        return ChoiceBox(ways.options, text, search=ways.search, classes="control")
    if field.kind is Kind.SWITCH:
        return YesNoSwitch(text, default=ways.default)
    if field.kind is Kind.DATE:
        return DateEntry(text, ways.year, placeholder=example, classes="control")
    if field.path.endswith(".role"):
        return ChoiceBox(ways.options, text, is_free=True, placeholder=example, classes="control")
    return Entry(text, placeholder=example, classes="control")
