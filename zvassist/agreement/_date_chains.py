"""Days that belong together, "4. und 11. Mai 2027", and their check against the calendar."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from zvassist.agreement._date_grammar import LIST, RANGE, Token, tokens
from zvassist.agreement.calendar_names import MONTHS, WEEKDAYS
from zvassist.agreement.errors import EntryError
from zvassist.agreement.phrases import quoted_entry

_EITHER = re.compile(r"\b(?:zwischen|entweder)\s+(?:(?:dem|den|am)\s+)?$")


@dataclass(frozen=True)
class Chain:
    """Days joined by commas, "und", "bis" or "oder"; one day alone is a chain too.

    Attributes:
        days: the days, months and years filled in from their neighbours.
        choice: whether the days are a range or alternatives, so that one must be chosen.
    """

    days: tuple[Token, ...]
    choice: bool

    @property
    def start(self) -> int:
        """Where it begins, an offset into the folded text."""
        return self.days[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.days[-1].end


def chains(text: str, *, lines: bool) -> list[Chain]:
    """The chains of days in folded text.

    Args:
        text: folded text.
        lines: whether a line break alone joins two days, as in a list with a day per line.
    """
    found: list[Chain] = []
    current: list[Token] = []
    joints: list[str] = []
    for token in tokens(text):
        joint = _joint(text[current[-1].end : token.start], current[-1], lines) if current else ""
        if not joint and current:
            found.extend(_chain(text, current, joints))
            current, joints = [], []
        if joint:
            joints.append(joint)
        current.append(token)
    found.extend(_chain(text, current, joints))
    return found


def day_of(token: Token, raw: str, year: int | None) -> date:
    """The day of the calendar that a token stands for.

    Args:
        token: a day with its month.
        raw: how it is written, for the message.
        year: the year to take when the token has none.

    Raises:
        EntryError: no year is known, there is no such day, or it is another weekday.
    """
    month = token.month or 0
    if not 1 <= month <= 12:
        raise EntryError(f"{quoted_entry(raw)} ist kein Datum; den Monat {month} gibt es nicht.")
    year = year if token.year is None else token.year
    if year is None:
        name = f"{token.day}. {MONTHS[month - 1]}"
        raise EntryError(
            f"Zu {quoted_entry(raw)} fehlt das Jahr; richtig ist „{name}“ mit einer Jahreszahl."
        )
    if not 1900 <= year <= 2199:
        raise EntryError(
            f"Das Jahr {year} in {quoted_entry(raw)} ist nicht möglich; es hat vier Ziffern."
        )
    last = calendar.monthrange(year, month)[1]
    if not 1 <= token.day <= last:
        raise _no_such_day(token.day, month, year, last)
    day = date(year, month, token.day)
    if token.weekday not in (None, day.weekday()):
        raise _other_weekday(day, token.weekday or 0)
    return day


def plain(day: date) -> str:
    """The day as a reading to be offered: "5. Juni 2027" with plain blanks."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def _joint(between: str, before: Token, lines: bool) -> str:
    if RANGE.fullmatch(between):
        return "range"
    if not LIST.fullmatch(between) or (before.month is None and not before.sure):
        return ""
    return "list" if lines or between.strip(" \n\u00a0-*•") else ""


def _chain(text: str, days: Sequence[Token], joints: Sequence[str]) -> list[Chain]:
    """The chain of these tokens, if any of them names a month."""
    kept = list(days)
    links = list(joints)
    while kept and kept[-1].month is None and (not links or links[-1] == "list"):
        kept.pop()
        del links[-1:]
    if all(token.month is None for token in kept):
        return []
    either = _EITHER.search(text[max(0, kept[0].start - 40) : kept[0].start])
    return [Chain(_with_years(_with_months(kept)), "range" in links or bool(either and links))]


def _with_months(days: Sequence[Token]) -> list[Token]:
    """A missing month is that of the next day that has one, else of the one before."""
    filled = list(days)
    for order in (range(len(filled) - 2, -1, -1), range(1, len(filled))):
        for i in order:
            neighbour = filled[i + 1 if order.step < 0 else i - 1]
            if filled[i].month is None and neighbour.month is not None:
                filled[i] = replace(filled[i], month=neighbour.month, sure=True)
    return filled


def _with_years(days: Sequence[Token]) -> tuple[Token, ...]:
    """A year that stands once counts for all days of the chain; of several, none does."""
    years = {token.year for token in days if token.year is not None}
    if len(years) > 1:
        return tuple(token if token.year else replace(token, sure=False) for token in days)
    if not years:
        return tuple(days)
    year = years.pop()
    return tuple(token if token.year else replace(token, year=year) for token in days)


def _no_such_day(day: int, month: int, year: int, last: int) -> EntryError:
    name = MONTHS[month - 1]
    candidates = (plain(date(year, month, last)),) if last < day <= 31 else ()
    return EntryError(
        f"Den {day}. {name} {year} gibt es nicht; der {name} {year} hat {last} Tage.", candidates
    )


def _other_weekday(day: date, weekday: int) -> EntryError:
    shift = (weekday - day.weekday() + 3) % 7 - 3
    return EntryError(
        f"Der {plain(day)} ist ein {WEEKDAYS[day.weekday()]}, kein {WEEKDAYS[weekday]}.",
        (plain(day), plain(day + timedelta(days=shift))),
    )
