"""German days, read from entries and from running text, and written.

What names no certain day ("Ende März", "05/06/2027", "14. oder 15. September") is never
decided here: it becomes a question, with the days that could be meant as candidates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from zvassist.agreement._date_chains import Chain, chains, day_of, plain
from zvassist.agreement._date_grammar import ITEM, Token, token_of
from zvassist.agreement._folding import Folded, fold
from zvassist.agreement._vague_dates import is_vague_word, vague_spans
from zvassist.agreement.calendar_names import MONTHS
from zvassist.agreement.errors import EntryError
from zvassist.agreement.phrases import listed, quoted_entry
from zvassist.agreement.text import NBSP

__all__ = [
    "FoundDate",
    "find_dates",
    "read_date",
    "read_dates",
    "write_date",
]

_EXAMPLE = "„14. September 2027“"
_LIST_EXAMPLE = "„4. Mai 2027, 2. November 2027“"
_LEAD = re.compile(r"(?:(?:am|den|dem|der|vom|zum)\s+)?")
_LIST_LEAD = re.compile(r"(?:[-*•]\s*)?(?:(?:am|die|den|dem|der)\s+)?")
_TAIL = re.compile(r"[\s.,;]*")
_NO_DOT = re.compile(r"(?<![\w.])([0-9]{1,2})\.([0-9]{1,2})(?![\w.])")
_SECTION = re.compile(
    r"(?:§+|\b(?:nr|nummer|ziffer|ziff|abschnitt|abs|absatz|kapitel|punkt|tz|version)\.?)\s*$"
)
_ISO_COMMA = re.compile(r"(?<=-\d\d),(?=\d{4}-)")


@dataclass(frozen=True)
class FoundDate:
    """A day, or a word for a time, in running text.

    Attributes:
        start: offset of its first character in the text.
        end: offset behind its last character.
        value: the day; None when it is not certain.
        question: the German sentence to show when ``value`` is None, else "".
        candidates: the days to offer with it, such as "5. Juni 2027".
    """

    start: int
    end: int
    value: date | None
    question: str = ""
    candidates: tuple[str, ...] = ()


def read_date(text: str, *, year: int | None = None) -> date:
    """Read a whole entry as one day.

    Args:
        text: "14. September 2027", "14.09.2027", "14.9.27", "14. Sept.", "3. Maerz", "14.9.",
            "2027-09-14" or "Dienstag, 14. September 2027"; "am" or "den" may stand before.
        year: the year to take when none is written.

    Raises:
        EntryError: the entry is no day, not a certain one, not in the calendar, without a
            year, or a written weekday is not that of the day.
    """
    folded = fold(text)
    entry = folded.text.strip()
    lead = _LEAD.match(entry)
    entry = entry[lead.end() :] if lead else entry
    match = ITEM.fullmatch(entry) or ITEM.fullmatch(entry.rstrip(".,; "))
    if match is None:
        raise _complaint(text, folded.text.strip(), year)
    return day_of(token_of(match), text, year)


def read_dates(text: str, *, year: int | None = None) -> tuple[date, ...]:
    """Read a list of days: "4.5. und 2.11.", "4. und 11. Mai 2027", a day per line.

    A month or a year that stands once counts for the days without one.

    Args:
        text: days joined by commas, semicolons, "und" or line breaks; may be empty.
        year: the year to take when none is written.

    Returns:
        The days in order; a day that is written twice is there twice.

    Raises:
        EntryError: as for ``read_date``, for the first day that is not certain.
    """
    # In running text "05,2027" may be part of a number; in a list of ISO days the comma parts.
    text = _ISO_COMMA.sub(", ", text)
    folded = fold(text)
    if not folded.text.strip():
        return ()
    found = chains(folded.text, lines=True)
    if len(found) != 1 or not _is_list(found[0]) or not _covers(found[0], folded.text):
        raise _complaint(text, folded.text.strip(), year, _LIST_EXAMPLE)
    days = found[0].days
    try:
        return tuple(sorted(day_of(token, _raw(text, folded, token), year) for token in days))
    except EntryError as error:
        # A candidate stands for the whole entry; for one day of several it would drop the rest.
        raise EntryError(str(error), error.candidates if len(days) == 1 else ()) from None


def write_date(day: date) -> str:
    """The day as in the agreement, "14. September 2027" (DIN 5008), the month not torn off.

    The blank between day and month is a no-break space.
    """
    return f"{day.day}.{NBSP}{MONTHS[day.month - 1]} {day.year}"


def find_dates(text: str, *, year: int | None = None) -> list[FoundDate]:
    """Find the days and the words for a time in running text, in their order.

    A list such as "4. und 11. Mai" gives its days one by one; a range or an alternative is
    one piece with a question, as are vague words such as "Ende März" or "KW 38".

    Args:
        text: any text, such as a message or a mail.
        year: the year to take when none is written.
    """
    return list(_found(text, year))


@lru_cache(maxsize=16)
def _found(text: str, year: int | None) -> tuple[FoundDate, ...]:
    """What stands in a text; who reads one sentence often reads it for the days of each entry."""
    folded = fold(text)
    found: list[FoundDate] = []
    for chain in chains(folded.text, lines=False):
        if chain.choice:
            found.append(_choice(text, folded, chain, year))
        else:
            found.extend(
                _judged(text, folded, token, year)
                for token in chain.days
                if _is_day(folded.text, token)
            )
    taken = {offset for one in found for offset in range(one.start, one.end)}
    for start, end, candidates in vague_spans(folded.text, year):
        place = range(*folded.span(start, end))
        if taken.isdisjoint(place):
            taken.update(place)
            question = _which(text[place.start : place.stop], candidates)
            found.append(FoundDate(place.start, place.stop, None, question, candidates))
    return tuple(sorted(found, key=lambda one: one.start))


def _is_list(chain: Chain) -> bool:
    """Whether every day counts; in a list "1. 2." may be two days as well as one."""
    return not chain.choice and (len(chain.days) == 1 or all(day.sure for day in chain.days))


def _covers(chain: Chain, text: str) -> bool:
    """Whether nothing but a lead word and closing marks stands beside the chain."""
    return bool(
        _LIST_LEAD.fullmatch(text[: chain.start].lstrip()) and _TAIL.fullmatch(text[chain.end :])
    )


def _raw(text: str, folded: Folded, token: Token) -> str:
    start, end = folded.span(token.start, token.end)
    return text[start:end]


def _is_day(text: str, token: Token) -> bool:
    """Whether a token in running text is a day, possible or not: "4.5.1" and "12.50." are not."""
    if token.year is not None:
        return 1900 <= token.year <= 2199
    left = text[max(0, token.start - 20) : token.start]
    return 1 <= (token.month or 0) <= 12 and not _SECTION.search(left)


def _judged(text: str, folded: Folded, token: Token, year: int | None) -> FoundDate:
    start, end = folded.span(token.start, token.end)
    raw = text[start:end]
    try:
        day = day_of(token, raw, year)
    except EntryError as error:
        return FoundDate(start, end, None, str(error), error.candidates)
    if token.sure:
        return FoundDate(start, end, day)
    return FoundDate(start, end, None, _which(raw, (plain(day),)), (plain(day),))


def _choice(text: str, folded: Folded, chain: Chain, year: int | None) -> FoundDate:
    start, end = folded.span(chain.start, chain.end)
    days = [_judged(text, folded, token, year) for token in chain.days]
    candidates = tuple(dict.fromkeys(plain(day.value) for day in days if day.value))
    return FoundDate(start, end, None, _which(text[start:end], candidates), candidates)


def _which(raw: str, candidates: tuple[str, ...]) -> str:
    if len(candidates) > 1:
        return f"Welcher Tag ist mit {quoted_entry(raw)} gemeint: {listed(candidates, 'oder')}?"
    if candidates:
        return f"Ist mit {quoted_entry(raw)} der {candidates[0]} gemeint?"
    return f"Welcher Tag ist mit {quoted_entry(raw)} gemeint?"


def _complaint(text: str, entry: str, year: int | None, example: str = _EXAMPLE) -> EntryError:
    """What is wrong with an entry that is not a day or a list of days."""
    if not entry:
        return EntryError("Hier fehlt ein Datum; richtig ist zum Beispiel „14. September 2027“.")
    found = find_dates(text, year=year)
    open_ones = [one for one in found if one.value is None]
    if open_ones:
        alone = len(found) == 1
        return EntryError(open_ones[0].question, open_ones[0].candidates if alone else ())
    if missing := _NO_DOT.search(entry):
        return _without_dot(missing, year, alone=missing[0] == entry)
    if is_vague_word(entry):
        return EntryError(_which(text, ()))
    readings = (plain(found[0].value),) if len(found) == 1 and found[0].value else ()
    message = f"{quoted_entry(text)} ist so kein Datum; richtig ist zum Beispiel {example}."
    return EntryError(_which(text, readings) if readings else message, readings)


def _without_dot(match: re.Match[str], year: int | None, *, alone: bool) -> EntryError:
    """A number such as "14.9" becomes a day only with the final dot."""
    candidates: tuple[str, ...] = ()
    if year is not None and alone:
        candidates = tuple(
            plain(one.value) for one in find_dates(f"{match[0]}.", year=year) if one.value
        )
    return EntryError(
        f"In „{match[0]}“ fehlt der Punkt hinter dem Monat; richtig ist „{match[0]}.“.", candidates
    )
