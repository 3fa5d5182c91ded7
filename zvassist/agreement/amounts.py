"""German amounts of money, read from entries and from running text, and written.

Money is a ``Decimal`` in euro with two decimals, never a float. What has more than one
reading is never decided here: it becomes a question with the readings as candidates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from zvassist.agreement._amount_context import doubt_about, is_money
from zvassist.agreement._amount_forms import refused, shown, write_amount
from zvassist.agreement._amount_grammar import AMOUNT, has_unit, value_of
from zvassist.agreement._folding import Folded, fold
from zvassist.agreement.errors import EntryError
from zvassist.agreement.text import NBSP

__all__ = ["FoundAmount", "find_amounts", "read_amount", "write_amount", "write_euro"]

_LONGEST_ENTRY = 200
_FULL_STOP = re.compile(r"(?<=[a-z€])[.;,]$")


@dataclass(frozen=True)
class FoundAmount:
    """An amount in running text.

    Attributes:
        start: offset of its first character in the text.
        end: offset behind its last character.
        value: euro with two decimals; None when the amount is not certain.
        unit: whether a currency, a scale such as "Mio." or ",-" says that it is money.
        question: the German question to ask when ``value`` is None, else "".
        candidates: the readings to offer with the question, such as "1.022 Euro".
    """

    start: int
    end: int
    value: Decimal | None
    unit: bool
    question: str = ""
    candidates: tuple[str, ...] = ()


def read_amount(text: str) -> Decimal:
    """Read a whole entry as an amount of euro.

    Args:
        text: "1.022.700", "1.022.700,50 €", "EUR 1.022.700,-", "1022700.00" (the form of the
            draft file: exactly two decimals), "1,05 Mio. Euro", "25 TEUR", "80 Tsd. Euro",
            "eine Million Euro", "anderthalb Millionen", "fünfhunderttausend Euro".

    Returns:
        Euro with exactly two decimals, from 0 to under 10**12.

    Raises:
        EntryError: the entry is no amount, or not certainly one; "1,022 Euro" is asked for
            with the candidates "1.022 Euro" and "1,02 Euro".
    """
    entry = text.strip()
    if not entry:
        raise EntryError("Hier fehlt ein Betrag; richtig ist zum Beispiel „1.022.700 Euro“.")
    if len(entry) > _LONGEST_ENTRY:
        raise refused(entry, ())
    match = AMOUNT.fullmatch(_FULL_STOP.sub("", fold(entry).text.strip(" \u00a0\n")))
    if match is None:
        match = AMOUNT.fullmatch(fold(entry).text.strip(" \u00a0\n"))
    if match is None:
        raise refused(entry, _readings(entry))
    return value_of(match, entry)


def find_amounts(text: str) -> list[FoundAmount]:
    """Find the amounts of money in running text, in the order in which they stand.

    A number with a currency or a scale is an amount, a bare grouped one such as "1.022.700"
    may be one (``unit`` is False). Parts of days, telephone numbers, percentages, numbers of
    paragraphs and years are not found. A range, an alternative or a product is found as one
    piece with a question.

    Args:
        text: any text, such as a message or a mail.
    """
    folded = fold(text)
    found: list[FoundAmount] = []
    for match in AMOUNT.finditer(folded.text):
        unit = has_unit(match)
        if not is_money(folded.text, match, unit=unit):
            continue
        amount = _judged(text, folded, match, unit)
        if found and folded.origins[match.start()] < found[-1].end:
            continue  # part of a longer piece that is asked about as a whole
        while found and found[-1].end > amount.start:
            found.pop()
        found.append(amount)
    return found


def write_euro(amount: Decimal) -> str:
    """The amount with its unit, "1.022.700 Euro"; the blank is a no-break space (DIN 5008)."""
    return f"{write_amount(amount)}{NBSP}Euro"


def _readings(entry: str) -> tuple[str, ...]:
    """The amounts inside an entry that is more than an amount."""
    readings: list[str] = []
    for found in find_amounts(entry):
        readings.extend(found.candidates)
        if found.value is not None:
            readings.append(shown(found.value))
    return tuple(readings)


def _judged(text: str, folded: Folded, match: re.Match[str], unit: bool) -> FoundAmount:
    doubt = doubt_about(folded.text, match)
    place = (doubt.start, doubt.end) if doubt else match.span()
    start, end = folded.span(*place)
    raw = text[start:end].strip()
    try:
        if doubt:
            raise refused(raw, doubt.candidates)
        value = value_of(match, raw)
    except EntryError as error:
        return FoundAmount(start, end, None, unit, str(error), error.candidates)
    return FoundAmount(start, end, value, unit)
