"""German phrases that messages share: amounts, days, shares, projects."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from zvassist.agreement.amounts import write_euro
from zvassist.agreement.dates import write_date
from zvassist.agreement.phrases import quoted
from zvassist.agreement.text import unbind


def euro(amount: Decimal) -> str:
    """An amount in the one style, with plain blanks: "1.022.700 Euro"."""
    return unbind(write_euro(amount))


def day(value: date) -> str:
    """A day in the one style, with plain blanks: "14. September 2027"."""
    return unbind(write_date(value))


def percent(share: Decimal) -> str:
    """A share: "25 Prozent", "12,5 Prozent"."""
    return f"{share.normalize():f} Prozent".replace(".", ",")


def project(title: str | None) -> str:
    """A project at the start of a sentence: "Das Projekt „BASS 2027“"."""
    return f"Das Projekt {quoted(title)}" if title else "Ein Projekt"
