"""Years that stand in a text, and which of them are part of a full date or a quoted title."""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNIT = r"\s?(?:(?:Euro|EUR|Prozent)\b|[€%])"
_YEAR = re.compile(
    r"(?<![0-9])(?<![0-9],)(?:19[89]|20[0-9])[0-9]"
    rf"(?![0-9]|[.,][0-9]{{3}}|,[0-9]|{_UNIT})"
)
"""Four digits from 1980 to 2099 that are not (part of) an amount or a share."""

_MONTH = r"(?:Jan|Jän|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zä]{0,6}\.?"
_FULL_DATE = re.compile(
    rf"\b[0-9]{{1,2}}\.\s?(?:[0-9]{{1,2}}\.|{_MONTH})\s?[0-9]{{4}}\b"
    r"|\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b"
)
_QUOTED = re.compile(r"„[^„“”]*[“”]")


def years_in(text: str) -> Iterator[re.Match[str]]:
    """Every year in a text, dates and quotations included."""
    return _YEAR.finditer(text)


def loose_years_in(text: str) -> Iterator[re.Match[str]]:
    """The years in a text but those of a full date or inside quotation marks „…“."""
    spared = [found.span() for rule in (_FULL_DATE, _QUOTED) for found in rule.finditer(text)]
    for year in years_in(text):
        if not any(start <= year.start() and year.end() <= end for start, end in spared):
            yield year
