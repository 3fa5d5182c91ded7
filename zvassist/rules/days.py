"""Days as they stand in a text, and which of them are in another form than "30. Mai 2023"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zvassist.agreement.calendar_names import MONTHS
from zvassist.rules.saying import day

_NAMES = "|".join(rf"{name[:3]}[a-zä]{{0,6}}\.?" for name in MONTHS)
_DAY = re.compile(
    r"(?<![0-9.])(?P<day>[0-9]{1,2})\.\s?"
    rf"(?:(?P<month>[0-9]{{1,2}})\.\s?|(?P<name>{_NAMES})\s)(?P<year>[0-9]{{4}}|[0-9]{{2}})"
    r"(?![0-9]|\.[0-9])"
    r"|(?<![0-9-])(?P<year2>[0-9]{4})-(?P<month2>[0-9]{2})-(?P<day2>[0-9]{2})(?![0-9-])"
)
_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day in a text.

    Attributes:
        start: offset of its first character.
        words: as it stands there.
        right: in the one form; "" when there is no such day.
        form: a word for the form it stands in.
    """

    start: int
    words: str
    right: str
    form: str

    @property
    def is_right(self) -> bool:
        """Whether it is written in the one form."""
        return self.words == self.right


def days_in(text: str) -> Iterator[WrittenDay]:
    """Every day in a text without no-break spaces, in order."""
    for found in _DAY.finditer(text):
        right = _right(found)
        yield WrittenDay(found.start(), found[0], right, _form(found, right))


def _right(found: re.Match[str]) -> str:
    year, name = found["year"] or found["year2"], found["name"]
    month = _MONTHS[name[:3].lower()] if name else int(found["month"] or found["month2"])
    number = int(found["day"] or found["day2"])
    try:
        return day(date(int(year if len(year) == 4 else f"20{year}"), month, number))
    except ValueError:
        return ""


def _form(found: re.Match[str], right: str) -> str:
    if found[0] == right:
        return "right"
    return "name" if found["name"] else "figures" if found["month"] else "iso"
