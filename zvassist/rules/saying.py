"""German phrases that messages share: amounts, days, lists, numbers of things."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from zvassist.agreement.amounts import write_euro
from zvassist.agreement.dates import write_date
from zvassist.agreement.text import unbind


def euro(amount: Decimal) -> str:
    """An amount in the one style, with plain blanks: "1.022.700 Euro"."""
    return unbind(write_euro(amount))


def day(value: date) -> str:
    """A day in the one style, with plain blanks: "14. September 2027"."""
    return unbind(write_date(value))


def listed(words: Iterable[str]) -> str:
    """A German enumeration: "a", "a und b", "a, b und c"."""
    *first, last = words
    return f"{', '.join(first)} und {last}" if first else last


def quoted(words: str) -> str:
    """Words in German quotation marks."""
    return f"„{words}“"


def percent(share: Decimal) -> str:
    """A share: "25 Prozent", "12,5 Prozent"."""
    return f"{share.normalize():f} Prozent".replace(".", ",")


def project(title: str | None) -> str:
    """A project at the start of a sentence: "Das Projekt „BASS 2027“"."""
    return f"Das Projekt {quoted(title)}" if title else "Ein Projekt"
