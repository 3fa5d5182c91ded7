"""Slips and loose ways to write a value, respelled before it is read, with the way back.

"21. Setpember" is read as "21. September", "1 Mio. 50 Tsd. Euro" as "1.050.000 Euro". What has
two readings is left as typed: a month must be near to one name only, and "Jnui" is near to two.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from zvassist.agreement.calendar_names import MONTHS, WEEKDAYS
from zvassist.chat.reading.fold import fold

_SHORTEST_MONTH = 5
_MONTH_CUTOFF = 80.0
_GAP = "[ \u00a0\u202f]"
_AFTER_DAY = re.compile(rf"(?<=\d\.){_GAP}*(?P<word>[^\W\d_]{{5,11}})\b")
_MONTH_NAMES = tuple(map(fold, MONTHS))
_DAY_NAMES = tuple(map(fold, WEEKDAYS))
_PLACES = {"erst": 0, "1": 0, "zweit": 1, "2": 1, "dritt": 2, "3": 2, "viert": 3, "4": 3}
_PLACES |= {"fuenft": 4, "5": 4, "letzt": -1}
_COUNTED = re.compile(
    rf"\b(?P<place>(?:erste|zweite|dritte|vierte|f(?:ü|ue)nfte|letzte)[nrms]?|[1-5]\.){_GAP}+"
    rf"(?P<day>{'|'.join(WEEKDAYS)}){_GAP}+(?:im|des|vom|in){_GAP}+(?:Monats?{_GAP}+)?"
    rf"(?P<month>{'|'.join(MONTHS)}|Maerz)\b(?:{_GAP}+(?P<year>20\d\d)\b)?",
    re.IGNORECASE,
)
"""A weekday by its place in the month: "ersten Donnerstag im Oktober"."""
_BLANKS = re.compile(rf"{_GAP}{{2,}}")
_TWO_SCALES = re.compile(
    rf"(?<![\w.,])(\d{{1,3}}){_GAP}*(?:mio\b\.?|million(?:en)?)(?:{_GAP}+und)?{_GAP}+"
    rf"(\d{{1,3}}){_GAP}*(?:tsd\b\.?|tausend\b|t€|teur\b)",
    re.IGNORECASE,
)
_K = re.compile(
    rf"(?<![\w.,])\d{{1,3}}(?:\.\d{{3}})?{_GAP}?k(?:{_GAP}?(?:€|euro?\b|eur\b))?(?!\w)",
    re.IGNORECASE,
)
_SPOKEN_MILLION = re.compile(rf"(?<!\w)['’]?ne(?={_GAP}+million\b)", re.IGNORECASE)

_DAY_ENDS = re.compile(rf"(?:\d\.|{'|'.join(_MONTH_NAMES)}|\b20\d\d|\.\d\d) ?\Z")
_DAY_STARTS = re.compile(rf" ?\d{{1,2}}\. ?(?:\d{{1,2}}\.|{'|'.join(_MONTH_NAMES)})")
"""What stands around a mark that joins days: "1.6. + 23.11."."""
_MANY_DAYS = re.compile(r"\b(?:\w*dialoge|\w*termine|\w*tage)\b", re.IGNORECASE)
_SLASH = re.compile(
    rf"(?<=[.\w]){_GAP}?(?P<slash>/)(?={_GAP}?\d{{1,2}}\.{_GAP}?(?:\d{{1,2}}\.|[^\W\d_]{{3}}))"
)


_Found = tuple[re.Match[str], int | str, Callable[[str], str]]
"""What is respelled, which group of it, and how."""


@dataclass(frozen=True, slots=True)
class Respelled:
    """A text in which stretches were replaced.

    Attributes:
        text: as it is read.
        origins: for each of its characters, the offset in the text as typed.
    """

    text: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch as typed that belongs to a stretch as read."""
        return self.origins[start], self.origins[end - 1] + 1


def for_dates(text: str, year: int) -> Respelled:
    """With months as they are spelt, and "ersten Donnerstag im Oktober" as the day it is.

    Args:
        text: as typed.
        year: the year to take when none is written.
    """
    counted = partial(_counted_day, year=year)
    found: list[_Found] = [
        *((match, "word", _month) for match in _AFTER_DAY.finditer(text)),
        *((match, 0, counted) for match in _COUNTED.finditer(text)),
    ]
    if _MANY_DAYS.search(text):
        found += ((match, "slash", _and) for match in _SLASH.finditer(text))
    return _replaced(text, sorted(found, key=lambda one: one[0].start()))


def joins_days(text: str, start: int, end: int) -> bool:
    """Whether a mark of a folded text stands between two days."""
    return bool(_DAY_STARTS.match(text, end) and _DAY_ENDS.search(text, 0, start))


def for_amounts(text: str) -> Respelled:
    """With single blanks, and an amount of millions and thousands as one number."""
    found: list[_Found] = [
        *((match, 0, _blank) for match in _BLANKS.finditer(text)),
        *((match, 0, _joined) for match in _TWO_SCALES.finditer(text)),
        *((match, 0, _thousands) for match in _K.finditer(text)),
        *((match, 0, _one) for match in _SPOKEN_MILLION.finditer(text)),
    ]
    return _replaced(text, sorted(found, key=lambda one: one[0].start()))


def _replaced(text: str, found: Iterable[_Found]) -> Respelled:
    pieces: list[str] = []
    origins: list[int] = []
    position = 0
    for match, group, write in found:
        start, end = match.span(group)
        if start < position:
            continue
        new = write(match[group])
        pieces += text[position:start], new
        origins += range(position, start)
        origins += (min(start + at, end - 1) for at in range(len(new) - 1))
        origins.append(end - 1)
        position = end
    return Respelled("".join([*pieces, text[position:]]), (*origins, *range(position, len(text))))


def _counted_day(written: str, year: int) -> str:
    """The day that a weekday is by its place in the month; the words when there is none."""
    match = _COUNTED.fullmatch(written)
    if match is None:
        return written
    month = _MONTH_NAMES.index(fold(match["month"])) + 1
    weekday = _DAY_NAMES.index(fold(match["day"]))
    in_year = int(match["year"] or year)
    days = [week[weekday] for week in calendar.monthcalendar(in_year, month) if week[weekday]]
    place = next(at for stem, at in _PLACES.items() if fold(match["place"]).startswith(stem))
    if place >= len(days):
        return written
    return f"{days[place]}. {MONTHS[month - 1]} {in_year}"


def _month(word: str) -> str:
    """The month that a word is a slip of, else the word."""
    from rapidfuzz.distance import OSA

    folded = fold(word)
    near = [
        name
        for name in MONTHS
        if len(name) >= _SHORTEST_MONTH
        if OSA.normalized_similarity(folded, fold(name)) * 100 >= _MONTH_CUTOFF
    ]
    return near[0] if len(near) == 1 else word


def _and(_: str) -> str:
    """Of several dialogues, a slash tells no two readings of one day apart."""
    return "&"


def _blank(_: str) -> str:
    return " "


def _joined(written: str) -> str:
    """Millions and thousands as one number."""
    millions, thousands = re.findall(r"\d+", written)
    unit = " Euro" if re.search(r"t€|teur", written, re.IGNORECASE) else ""
    return f"{int(millions)}.{int(thousands):03}.000{unit}"


def _thousands(written: str) -> str:
    """An amount in thousands, "950k"."""
    digits = re.search(r"[\d.]+", written)
    return f"{digits[0] if digits else ''}.000 Euro"


def _one(_: str) -> str:
    return "eine"
