"""The grammar of German days: one item, and chains of items such as "4. und 11. Mai 2027".

All patterns work on folded text (``_folding``). ``read_date``, ``read_dates`` and
``find_dates`` share them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.agreement._folding import fold
from zvassist.agreement.calendar_names import MONTHS, WEEKDAYS
from zvassist.agreement.numbers import below_hundred

_SHORT_MONTHS = {
    "jan": 1,
    "jaenner": 1,
    "feb": 2,
    "febr": 2,
    "mrz": 3,
    "maer": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dez": 12,
}
_MONTH_NUMBERS = _SHORT_MONTHS | {fold(name).text: n for n, name in enumerate(MONTHS, 1)}
_WEEKDAY_NUMBERS = (
    {fold(name).text: n for n, name in enumerate(WEEKDAYS)}
    | {name[:2].casefold(): n for n, name in enumerate(WEEKDAYS)}
    | {"sonnabend": 5}
)


def _ordinal(n: int) -> str:
    irregular = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    stem = fold(below_hundred(n)).text
    return irregular.get(n) or f"{stem}{'t' if n < 20 else 'st'}"


ORDINALS = {_ordinal(n): n for n in range(1, 32)}
"""The stems of the ordinal numbers, folded: "erst" is 1, "einunddreissigst" 31."""


def _choice(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


MONTH = rf"(?:{_choice(_MONTH_NUMBERS)})"
WEEKDAY = rf"(?:{_choice(_WEEKDAY_NUMBERS)})"
GAP = "[ \u00a0]*"
_NO_YEAR = r"(?![0-9.,]*[0-9])(?!\s*(?:€|%|eur|prozent|mio|tsd|teur|t€|uhr))(?!\w)"
"""Behind a year that stands apart there is no unit: "am 14.9. 2000 Euro" names no year."""


def _year(group: str) -> str:
    return rf"(?:,?[ \u00a0\n]*(?P<{group}>(?:19|20|21)[0-9]{{2}}){_NO_YEAR})"


_BEFORE = rf"(?:(?<!\w)(?P<weekday>{WEEKDAY})[.,]*[ \u00a0\n]+(?:(?:den|dem|der)\s+)?)?"
_EDGE = r"(?<!\w)(?<![0-9][.,:])"

ITEM = re.compile(
    rf"{_BEFORE}{_EDGE}(?:"
    r"(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![\w-])"
    rf"|(?:(?P<named>[0-9]{{1,2}})\.?|(?P<ordinal>{_choice(ORDINALS)})e[nrms]?)[ \u00a0\n]*"
    rf"(?P<month>{MONTH})(?!\w)\.?{_year('written')}?"
    rf"|(?P<day>[0-9]{{1,2}})\.(?P<loose>{GAP})(?P<number>[0-9]{{1,2}})\."
    rf"(?:(?P<digits>[0-9]+)(?!\w|[.,]?[0-9])|{_year('apart')}|(?!\w|\.?[0-9])(?!{GAP}{MONTH}))"
    r")"
    rf"(?:{GAP}\((?P<behind>{WEEKDAY})\.?\))?"
)
"""One day with its month; the year may be missing, a weekday may stand before or behind."""

_LIST = (
    r"(?:\s*[,;]\s*(?:und\s+)?|\s+(?:und|sowie|&|\+)\s+|\s*\n\s*(?:[-*•]\s*)?)"
    r"(?:(?:am|den|dem|der)\s+)?"
)
_RANGE = rf"(?:{GAP}[-/]{GAP}|,?\s+(?:bis|oder|bzw\.?)\s+(?:(?:zum|am|den|dem|der)\s+)?)"
LIST, RANGE = re.compile(_LIST), re.compile(_RANGE)

LONE = re.compile(
    rf"{_BEFORE}{_EDGE}(?P<day>[0-9]{{1,2}})(?:(?P<dot>\.)(?!\w)|(?={_RANGE}(?:{WEEKDAY}\W+)?[0-9]))"
)
"""A day whose month stands with another one: the "4." of "4. und 11. Mai"."""


@dataclass(frozen=True)
class Token:
    """A day as it is written, not yet checked.

    Attributes:
        start: offset into the folded text.
        end: offset behind it.
        day: the number of the day.
        month: the number of the month; None where another day names it.
        year: the year; None where it is not written.
        weekday: as in ``WEEKDAYS``; None where it is not written.
        sure: False where the writing alone leaves a doubt: "1. 2." may be a list of two.
    """

    start: int
    end: int
    day: int
    month: int | None
    year: int | None
    weekday: int | None
    sure: bool = True


def token_of(match: re.Match[str]) -> Token:
    """The day that a match of ``ITEM`` stands for."""
    groups = match.groupdict()
    weekday = groups["weekday"] or groups["behind"]
    day, month, year = _numbers(groups)
    return Token(
        match.start(),
        match.end(),
        day,
        month,
        year,
        _WEEKDAY_NUMBERS[weekday] if weekday else None,
        sure=not (groups["loose"] and year is None),
    )


def tokens(text: str) -> Iterator[Token]:
    """The days in folded text, from left to right, those without a month too."""
    item, lone = ITEM.search(text), LONE.search(text)
    while item or lone:
        if item and (lone is None or item.start() <= lone.start()):
            token = token_of(item)
        elif lone:
            token = _lone_token(lone)
        yield token
        item = _search_on(ITEM, text, item, token.end)
        lone = _search_on(LONE, text, lone, token.end)


def _search_on(
    pattern: re.Pattern[str], text: str, match: re.Match[str] | None, position: int
) -> re.Match[str] | None:
    """The next match from ``position`` on; one that lies ahead, or none, is not searched again."""
    if match is None or match.start() >= position:
        return match
    return pattern.search(text, position)


def _lone_token(match: re.Match[str]) -> Token:
    weekday = match["weekday"]
    number = _WEEKDAY_NUMBERS[weekday] if weekday else None
    day = int(match["day"])
    return Token(match.start(), match.end(), day, None, None, number, sure=bool(match["dot"]))


def _numbers(groups: dict[str, str | None]) -> tuple[int, int, int | None]:
    if iso := groups["iso"]:
        return int(iso[8:]), int(iso[5:7]), int(iso[:4])
    if month := groups["month"]:
        named, ordinal, year = groups["named"], groups["ordinal"], groups["written"]
        day = int(named) if named else ORDINALS[ordinal or ""]
        return day, _MONTH_NUMBERS[month], int(year) if year else None
    digits = groups["digits"]
    if digits and len(digits) == 2:
        digits = f"20{digits}"
    year = digits or groups["apart"]
    return int(groups["day"] or 0), int(groups["number"] or 0), int(year[:5]) if year else None


def month_number(name: str) -> int:
    """The number of a month by its folded name or abbreviation."""
    return _MONTH_NUMBERS[name]
