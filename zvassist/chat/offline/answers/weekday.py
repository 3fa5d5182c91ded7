"""Answers about a day: its weekday, and whether people work on it."""

from __future__ import annotations

from zvassist.agreement.calendar_names import WEEKDAYS
from zvassist.agreement.dates import write_date
from zvassist.agreement.text import unbind
from zvassist.chat.offline.answers.asked import Asked
from zvassist.chat.reading.items import Tag
from zvassist.rules.workdays import why_free

_ASKS = (
    r"wochentag|feiertag|welcher tag|arbeitstag|werktag|\b(?:sams|sonn|mon|diens|donners|frei)tag"
)


def day(asked: Asked) -> str | None:
    """The weekday of a day, and the holiday it is, if it is one."""
    days = [item.value for item in asked.clause.all(Tag.DATE) if item.value is not None]
    if len(days) != 1 or not asked.matches(_ASKS):
        return None
    _, found, name = why_free(days[0]).partition("Feiertag")
    holiday = f" und {found}{name}" if found else ""
    weekday = WEEKDAYS[days[0].weekday()]
    return f"Der {unbind(write_date(days[0]))} ist ein {weekday}{holiday}."
