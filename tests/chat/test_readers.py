"""Amounts and days as clerks write them come back from a sentence, each the one that was meant."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from num2words import num2words

from zvassist.agreement.amounts import find_amounts
from zvassist.agreement.dates import find_dates
from zvassist.chat.engine import Reply

MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August"),
    *("September", "Oktober", "November", "Dezember"),
)
SHORT = ("Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez")
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")


def grouped(cents: int, mark: str) -> str:
    """Written by hand: thousands in threes, cents behind the comma unless they are none."""
    euro, rest = divmod(cents, 100)
    digits = str(euro)
    parts = [digits[max(0, end - 3) : end] for end in range(len(digits), 0, -3)]
    whole = mark.join(reversed(parts))
    return f"{whole},{rest:02}" if rest else whole


def spellings(cents: int) -> list[str]:
    """An amount in every usual spelling that has one reading."""
    points, blanks = grouped(cents, "."), grouped(cents, "\u00a0")
    plain = grouped(cents, "")
    written = [
        f"{points} Euro",
        f"{points} €",
        f"{points}€",
        f"EUR {points}",
        f"{points} EUR",
        f"€ {points}",
        f"{points}\u00a0Euro",
        f"{blanks} Euro",
        f"{plain} Euro",
        f"{points} EURO",
    ]
    if cents % 100 == 0:
        written += [f"{points},- €", f"{points},– Euro", f"{points},00 Euro"]
    return written


def amounts() -> list[int]:
    """Cents from 1 to 10 million euro: each below 3 euro, then evenly over every size."""
    dense = list(range(1, 300))
    wide = [round(300 * 1.009**step) for step in range(1450)]
    edges = [10**power + step for power in range(3, 10) for step in (-1, 0, 1)]
    return sorted({cents for cents in (*dense, *wide, *edges) if cents <= 10**9})


def test_every_amount_comes_back_from_every_spelling():
    missed = []
    for cents in amounts():
        for written in spellings(cents):
            found = find_amounts(f"Das Budget beträgt {written} und mehr steht hier nicht.")
            if [one.value for one in found] != [Decimal(cents) / 100]:
                missed.append(written)
    assert missed == []


def test_amounts_reach_from_a_cent_to_ten_million():
    assert (amounts()[0], amounts()[-1]) == (1, 10**9)
    assert len(amounts()) > 1500


@pytest.mark.parametrize("euro", [*range(1000, 1_000_000, 7919), *range(10**6, 10**7, 99_991)])
def test_amounts_in_words_come_back(euro):
    words = num2words(euro, lang="de")
    found = find_amounts(f"Das Budget beträgt {words} Euro.")
    assert [one.value for one in found] == [Decimal(euro)]


def written_days(day: date) -> tuple[str, ...]:
    """A day in twelve spellings."""
    number, month, year = day.day, day.month, day.year
    weekday = DAYS[day.weekday()]
    return (
        f"{number}. {MONTHS[month - 1]} {year}",
        f"{number:02}.{month:02}.{year}",
        f"{number}.{month}.{year}",
        f"{number}.{month}.{year % 100:02}",
        f"{number:02}.{month:02}.{year % 100:02}",
        day.isoformat(),
        f"{number}. {SHORT[month - 1]}. {year}",
        f"{number}. {MONTHS[month - 1].replace('ä', 'ae')} {year}",
        f"{number}. {MONTHS[month - 1].upper()} {year}",
        f"{weekday}, {number}. {MONTHS[month - 1]} {year}",
        f"{weekday}, den {number:02}.{month:02}.{year}",
        f"{number}.\u00a0{MONTHS[month - 1]}\u00a0{year}",
    )


def test_every_day_of_four_years_comes_back_from_twelve_spellings():
    day, last = date(2026, 1, 1), date(2029, 12, 31)
    missed = []
    while day <= last:
        for written in written_days(day):
            found = find_dates(f"Der Dialog ist am {written} geplant.")
            if [one.value for one in found] != [day]:
                missed.append(written)
        day += timedelta(days=1)
    assert missed == []


def test_every_day_of_the_year_comes_back_without_a_year():
    day = date(2027, 1, 1)
    while day.year == 2027:
        for written in (f"{day.day}.{day.month}.", f"{day.day}. {MONTHS[day.month - 1]}"):
            (found,) = find_dates(f"Dialog am {written}", year=2027)
            assert found.value == day
        day += timedelta(days=1)


@pytest.mark.parametrize("cents", amounts()[::80])
def test_the_chat_proposes_just_the_amount_that_is_said(cents, say):
    reply: Reply = say(f"Budget auf {grouped(cents, '.')} Euro setzen")
    (proposal,) = reply.proposals
    assert proposal.change.value == f"{cents // 100}.{cents % 100:02}"
