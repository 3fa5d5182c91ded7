"""An amount in German words, as it is read aloud: so that a slip of a thousand is heard."""

from __future__ import annotations

from decimal import Decimal

from zvassist.agreement.numbers import below_hundred

_LARGE = ((1_000_000_000, "Milliarde", "Milliarden"), (1_000_000, "Million", "Millionen"))


def amount_in_words(amount: Decimal) -> str:
    """The amount in words: "eine Million zweiundzwanzigtausendsiebenhundert Euro".

    Args:
        amount: euro, 0 or more, below a thousand billion.
    """
    euro, cent = divmod(int(amount * 100), 100)
    words = f"{number_in_words(euro)} Euro"
    return f"{words} und {number_in_words(cent)} Cent" if cent else words


def number_in_words(number: int) -> str:
    """A whole number from 0 to 999,999,999,999 in words, "ein" for 1 as before a noun."""
    if number == 0:
        return "null"
    parts: list[str] = []
    for size, one, many in _LARGE:
        count, number = divmod(number, size)
        if count:
            parts.append(f"eine {one}" if count == 1 else f"{_below_thousand(count)} {many}")
    thousands, rest = divmod(number, 1000)
    word = f"{_below_thousand(thousands)}tausend" if thousands else ""
    word += _below_thousand(rest) if rest else ""
    return " ".join([*parts, word] if word else parts)


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    word = f"{below_hundred(hundreds)}hundert" if hundreds else ""
    return word + (below_hundred(rest) if rest else "")
