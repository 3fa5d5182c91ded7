"""German phrases that messages share: amounts, days, shares, projects."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from zvassist.agreement.amounts import write_euro
from zvassist.agreement.dates import write_date
from zvassist.agreement.phrases import listed, quoted
from zvassist.agreement.text import unbind


def euro(amount: Decimal) -> str:
    """An amount in the one style, with plain blanks: "1.022.700 Euro"."""
    return unbind(write_euro(amount))


def day(value: date) -> str:
    """A day in the one style, with plain blanks: "14. September 2027"."""
    return unbind(write_date(value))


def the_total(total: Decimal) -> str:
    """The total at the start of a sentence: "Der Gesamtbetrag 1.022.700 Euro"."""
    return f"Der Gesamtbetrag {euro(total)}"


def percent(share: Decimal) -> str:
    """A share: "25 Prozent", "12,5 Prozent"."""
    return f"{share.normalize():f} Prozent".replace(".", ",")


def stands(names: Iterable[str], one: str = "", many: str = "") -> str:
    """That words stand in a text: "steht „a“", "stehen „a“ und „b“"; each is named once.

    Args:
        names: the words, at least one.
        one: what it is, with a blank behind: "die Kurzform ".
        many: what they are, where it is several: "die Kurzformen ".
    """
    different = list(dict.fromkeys(names))
    verb = f"steht {one}" if len(different) == 1 else f"stehen {many}"
    return f"{verb}{listed(map(quoted, different))}"


def project(title: str | None) -> str:
    """A project at the start of a sentence: "Das Projekt „BASS 2027“"."""
    return f"Das Projekt {quoted(title)}" if title else "Ein Projekt"
