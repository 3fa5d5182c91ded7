"""Words for a time that name no day: "Ende März", "KW 38", "im Herbst", "05/06/2027".

They are found so that they can be asked about; where days suggest themselves they are offered.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from zvassist.agreement._date_chains import plain
from zvassist.agreement._date_grammar import GAP, MONTH, ORDINALS, month_number
from zvassist.agreement._folding import fold
from zvassist.agreement.calendar_names import MONTHS, WEEKDAYS

_YEAR = r"(?:19|20|21)[0-9]{2}(?!\w)"
_FULL_MONTH = f"(?:{'|'.join(fold(name).text for name in MONTHS)})"
# "August", "April", "Mai", "Juli" are names of people too: they need a word or a year beside.
_SURE_MONTH = "(?:januar|februar|juni|september|oktober|november|dezember)"
_FULL_WEEKDAY = f"(?:{'|'.join(fold(name).text for name in WEEKDAYS)}|sonnabend)"
_SEASON = r"(?:(?:spaet|frueh)?(?:fruehling|fruehjahr|sommer|herbst|winter))"
_NEAR = r"(?:(?:ueber)?naechst|kommend|folgend|dies|letzt|vorig|vergangen|jed)e[nrms]?"
_ORDINAL = f"(?:{'|'.join(word for word, n in ORDINALS.items() if n <= 4)})e[nrms]?"
_COUNT = r"(?:[0-9]+|ein(?:e[nrm]?)?(?:\spaar)?|zwei|drei|vier|fuenf|sechs|acht|zehn|wenigen)"
_WEEK = (
    rf"(?:(?:kw|kalenderwoche){GAP}[0-9]{{1,2}}(?!\w)|[0-9]{{1,2}}\.{GAP}(?:kw|kalenderwoche)\b)"
)
_QUARTER = (
    rf"(?:(?:[1-4]\.|i{{1,3}}\.?|iv\.?|{_ORDINAL}){GAP}(?:quartals?|halbjahre?s?|jahreshaelfte)"
    r"|q[1-4])(?!\w)"
)

_PATTERNS = (
    rf"(?:anfang|mitte|ende)\s+(?:(?:des|der|dieses|dieser)\s+)?(?:{_WEEK}|{_QUARTER}|{_SEASON}"
    rf"|{MONTH}\.?|jahres|monats|quartals|woche|naechster\s+woche|{_YEAR})(?!\w)"
    rf"(?:[\s/]*{_YEAR})?",
    rf"(?:in\s+(?:der\s+)?)?{_WEEK}(?:[\s/]*{_YEAR})?",
    rf"(?:im\s+|in\s+der\s+)?{_QUARTER}(?:[\s/]*{_YEAR})?",
    rf"(?:im|zum|ab|bis|seit|vor|nach|ueber|{_NEAR})\s+(?:den\s+|dem\s+)?{_SEASON}(?!\w)"
    rf"(?:\s+{_YEAR})?",
    rf"{_SEASON}\s+{_YEAR}",
    r"(?:sommer|herbst|oster|winter|weihnachts)ferien\b",
    rf"{_NEAR}\s+(?:{_FULL_WEEKDAY}|wochen?|monats?|quartals?|halbjahre?s?)(?!\w)",
    rf"(?:am|bis|ab)\s+{_FULL_WEEKDAY}(?!\w)",
    rf"in\s+{_COUNT}\s+(?:tage?n?|wochen?|monate?n?)(?!\w)",
    r"(?:uebermorgen|(?<!guten[ \u00a0])morgen)(?!\w)",
    rf"(?:im|in|ab|bis|seit|vor|nach)\s+{_FULL_MONTH}(?!\w)(?:\s+{_YEAR})?",
    rf"{MONTH}\.?\s+{_YEAR}",
    rf"{_SURE_MONTH}(?!\w)",
    rf"(?:0?[1-9]|1[0-2])/{_YEAR}",
    r"(?:(?:vor|nach|zu|an|ueber|bis)\s+)?(?:ostern|pfingsten|weihnachten|silvester)(?!\w)",
    r"(?:jahres|monats|quartals|wochen)(?:ende|mitte|anfang|beginn|wechsel)(?!\w)",
    rf"(?:am|zum|den|dem|vom)\s+[0-9]{{1,2}}\.(?:{GAP}(?:oder|und|bis|-|/){GAP}[0-9]{{1,2}}\.)?"
    r"(?=\s*(?:[,;!?)]|$|\n|um\s))",
)
_VAGUE = re.compile(rf"(?<![\w./])(?:{'|'.join(_PATTERNS)})")
_SLASHED = re.compile(
    r"(?<![\w.,/-])(?:(?P<first>[0-9]{1,2})(?P<mark>[/-])(?P<second>[0-9]{1,2})(?P=mark)"
    r"(?P<year>[0-9]{4})|(?P<head>[0-9]{4})[/.-](?P<middle>[0-9]{1,2})[/.-](?P<tail>[0-9]{1,2}))"
    r"(?![\w/-])"
)
_ALONE = re.compile(
    rf"(?:{_SEASON}|{MONTH}\.?|{_FULL_WEEKDAY}|heute|gestern|morgen|bald|demnaechst)"
)
_PART = re.compile(rf"(?P<part>anfang|mitte|ende)\s+(?:des\s+)?(?P<month>{MONTH})(?!\w)")
_WEEK_NUMBER = re.compile(r"(?:kw|kalenderwoche)\D{0,2}([0-9]{1,2})|([0-9]{1,2})\.\W*k")
_YEAR_IN = re.compile(rf"(?<!\w){_YEAR}")


def vague_spans(text: str, year: int | None) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The vague times in folded text: start, end and the days that could be meant.

    Args:
        text: folded text.
        year: the year for candidates where none is written.
    """
    for match in _SLASHED.finditer(text):
        yield match.start(), match.end(), _orders(match)
    for match in _VAGUE.finditer(text):
        yield match.start(), match.end(), _candidates(match[0], year)


def is_vague_word(text: str) -> bool:
    """Whether a whole entry is a word for a time that would be too common in running text."""
    return bool(_ALONE.fullmatch(text))


def _orders(match: re.Match[str]) -> tuple[str, ...]:
    """Day before month, the German order, then month before day."""
    if match["head"]:
        return _days([(match["head"], match["middle"], match["tail"])])
    first, second, year = match["first"], match["second"], match["year"]
    return _days([(year, second, first), (year, first, second)])


def _days(parts: list[tuple[str, str, str]]) -> tuple[str, ...]:
    days = []
    for year, month, day in parts:
        with suppress(ValueError):
            days.append(plain(date(int(year), int(month), int(day))))
    return tuple(dict.fromkeys(days))


def _candidates(words: str, year: int | None) -> tuple[str, ...]:
    written = _YEAR_IN.search(words)
    year = int(written[0]) if written else year
    if year is None:
        return ()
    if part := _PART.search(words):
        month = month_number(part["month"])
        last = calendar.monthrange(year, month)[1]
        day = {"anfang": 1, "mitte": 15, "ende": last}[part["part"]]
        return (plain(date(year, month, day)),)
    if week := _WEEK_NUMBER.search(words):
        with suppress(ValueError):
            number = int(week[1] or week[2])
            return tuple(plain(date.fromisocalendar(year, number, day)) for day in range(1, 6))
    return ()
