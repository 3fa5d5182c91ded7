"""Days on which nobody works: Saturdays, Sundays and the holidays of Hessen."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

_WEEKEND = {5: "ein Samstag", 6: "ein Sonntag"}


def why_free(value: date) -> str:
    """Why nobody works on that day, or ""."""
    weekend = _WEEKEND.get(value.weekday(), "")
    holiday = _holidays(value.year).get(value, "")
    if not holiday:
        return weekend
    return f"{weekend} und Feiertag ({holiday})" if weekend else f"ein Feiertag ({holiday})"


@lru_cache(maxsize=8)
def _holidays(year: int) -> dict[date, str]:
    """The holidays of Hessen in a year, with their German names; none where unknown."""
    # Loaded late: most drafts are opened without a day, and the library is slow to import.
    import holidays

    return dict(holidays.country_holidays("DE", subdiv="HE", years=year, language="de"))
