"""Amounts of money as they stand in a text, and how each is written in the one style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from zvassist.rules.saying import euro

_NUMBER = r"[0-9]{1,3}(?:[.\s][0-9]{3}){1,3}(?![0-9.]*[0-9])|[0-9]{1,12}(?![0-9])"
"""At most twelve digits, as in a draft; longer rows of digits are no amounts."""
_CENTS = r",[0-9]{1,2}(?![0-9])|[.,][-–—]{1,2}"
_UNIT = r"Euro|EUR|€"
_AMOUNT = re.compile(
    rf"(?<![0-9.,])(?P<number>{_NUMBER})(?P<cents>{_CENTS})?\s?(?:{_UNIT})(?!\w)"
    rf"|(?:€|\bEUR)\s?(?P<number2>{_NUMBER})(?P<cents2>{_CENTS})?(?![0-9.]*[0-9])",
    re.IGNORECASE,
)
"""A figure with its unit behind or before it. Amounts in words ("28 Mio. Euro") are none."""


@dataclass(frozen=True, slots=True)
class Written:
    """An amount in a text.

    Attributes:
        words: as it stands there.
        right: in the one style, "1.022.700 Euro".
    """

    words: str
    right: str

    @property
    def is_right(self) -> bool:
        """Whether it is written in the one style."""
        return self.words == self.right


def amounts_in(text: str) -> Iterator[Written]:
    """Every amount in a text without no-break spaces, in order."""
    return (_written(found) for found in _AMOUNT.finditer(text))


def with_right_amounts(text: str) -> str:
    """The text with every amount in the one style."""
    return _AMOUNT.sub(lambda found: _written(found).right, text)


def _written(found: re.Match[str]) -> Written:
    number = re.sub(r"[^0-9]", "", found["number"] or found["number2"])
    cents = re.sub(r"[^0-9]", "", found["cents"] or found["cents2"] or "")
    return Written(found[0], euro(Decimal(f"{number}.{cents}")))
