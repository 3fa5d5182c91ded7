"""What frames about the dialogues share: the change that sets number and days, and its words."""

from __future__ import annotations

from datetime import date

from zvassist.agreement.changes import Change, Set, SetDialogues
from zvassist.agreement.dates import write_date
from zvassist.agreement.text import unbind

COUNT = "dialogues.count"
_DATES = "dialogues.dates"


def change_of(number: int | None, dates: tuple[date, ...]) -> Change:
    """Set days, and the number where one is said."""
    if number is None:
        return Set(field=_DATES, value=[day.isoformat() for day in dates])
    return SetDialogues(count=number, dates=dates)


def setting(day: str) -> str:
    """The message that sets the day."""
    return f"Der Zielsteuerungsdialog ist am {day}"


def written(day: date) -> str:
    """The day with plain blanks, for a message."""
    return unbind(write_date(day))
