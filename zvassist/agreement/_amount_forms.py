"""One German number of an amount, in digits or words, to a Decimal and back.

This is the only place that knows what a dot, a comma or a scale means. A dot is a thousands
mark only in groups of exactly three (DIN 5008); what is not certain is refused, with readings.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from zvassist.agreement.errors import EntryError
from zvassist.agreement.numbers import read_number_word
from zvassist.agreement.phrases import listed, quoted_entry

LIMIT = Decimal(10) ** 12
THOUSAND = Decimal(1000)

_CENT = Decimal("0.01")
_LONGEST = 24
"""Characters a number may have at most: beyond the limit, and exact within Decimal's 28 digits."""

_GROUPED = re.compile(
    r"[1-9][0-9]{0,2}([.'’ \u00a0])[0-9]{3}(?:\1[0-9]{3})*(?:,(?P<cents>[0-9]+))?"
)
_PLAIN = re.compile(r"(?:0|[1-9][0-9]*)(?:,(?P<cents>[0-9]+))?")
_ISO = re.compile(r"(?:0|[1-9][0-9]*)\.[0-9]{2}")
_ENGLISH = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?")
_LATE_DOT = re.compile(r"[0-9]{1,3}(?:\.?[0-9]{3})*\.[0-9]{1,2}")
_ZEROS = re.compile(r"0+(?=[0-9])")
_NOT_DIGITS = re.compile(r"[^0-9,]")
_HALF = re.compile(
    r"(?P<count>.*?)[ \u00a0]?(?P<form>anderthalb|einhalb|halbe)"
    r"[ \u00a0]?(?P<scale>|tausend|million(?:en)?)"
)


def write_amount(amount: Decimal) -> str:
    """The amount as German text, without a unit (DIN 5008: dots between groups of three).

    Args:
        amount: euro; rounded to cents if it is finer.

    Returns:
        "1.022.700" when whole, else with both cents: "1.022.700,50".
    """
    text = f"{amount.quantize(_CENT, ROUND_HALF_UP):,.2f}"
    return text.translate(str.maketrans(",.", ".,")).removesuffix(",00")


def shown(amount: Decimal) -> str:
    """The amount as a reading to be offered: "1.022.700 Euro" with a plain blank."""
    return f"{write_amount(amount)} Euro"


def refused(raw: str, candidates: tuple[str, ...], reason: str = "") -> EntryError:
    """The error for an entry: a question when readings are known, else what is wrong.

    Args:
        raw: the entry as the clerk wrote it.
        candidates: readings, the likeliest first.
        reason: a German sentence to say instead of the general one.
    """
    unique = tuple(dict.fromkeys(candidates))
    if reason:
        return EntryError(reason, unique)
    if len(unique) > 1:
        return EntryError(
            f"Welcher Betrag ist mit {quoted_entry(raw)} gemeint: {listed(unique, 'oder')}?", unique
        )
    if unique:
        return EntryError(f"Ist mit {quoted_entry(raw)} der Betrag {unique[0]} gemeint?", unique)
    return EntryError(
        f"{quoted_entry(raw)} ist kein eindeutiger Betrag; richtig ist zum Beispiel "
        "„1.022.700 Euro“."
    )


def digits_value(raw: str, number: str, factor: Decimal | None) -> Decimal:
    """The value of a number in digits.

    Args:
        raw: the whole entry, for the message.
        number: digits with their marks, folded: "1.022.700,50".
        factor: 1000, 10**6 or 10**9 when a scale follows, else None.

    Returns:
        Euro, with exactly two decimals.

    Raises:
        EntryError: the number can be read in more than one way, or in none.
    """
    if len(number) > _LONGEST:
        raise refused(raw, ())
    if factor is None:
        return _unscaled(raw, number)
    grouped, plain = _GROUPED.fullmatch(number), _PLAIN.fullmatch(number)
    doubtful = (
        factor != THOUSAND and grouped and not grouped["cents"] and number.count(".") == 1
    ) or (factor == THOUSAND and plain and len(plain["cents"] or "") == 3)
    if doubtful:
        small, large = number.replace(".", ","), number.replace(",", ".")
        raise refused(raw, (*_offered(raw, small, factor), *_offered(raw, large, factor)))
    if grouped or plain:
        return in_cents(raw, _decimal(number) * factor)
    raise refused(raw, _offered(raw, number.replace(".", ","), factor))


def words_value(raw: str, words: str, factor: Decimal | None) -> Decimal:
    """The value of a number in words, such as "anderthalb", "zweieinhalb", "fünfhunderttausend".

    Args and errors are those of ``digits_value``; ``words`` is folded.
    """
    half = _HALF.fullmatch(words)
    number = read_number_word(words)
    if factor and ("million" in words or "tausend" in words):
        raise refused(raw, ())  # "eine Million fünfhundert Tsd.": the scale is not for the whole
    if half is None and number is not None:
        return in_cents(raw, Decimal(number) * (factor or 1))
    value = _half_value(half) if half else None
    if value is None or not (factor or (half and half["scale"])):
        raise refused(raw, ())
    return in_cents(raw, value * (factor or 1))


def in_cents(raw: str, value: Decimal) -> Decimal:
    """Euro with two decimals, within the limit; a value finer than cents is refused."""
    if value >= LIMIT:
        raise _too_large(raw)
    cents = value.quantize(_CENT, ROUND_HALF_UP)
    if cents != value:
        raise refused(
            raw, (shown(cents),), f"{quoted_entry(raw)} hat Bruchteile eines Cents; {_TWO_DECIMALS}"
        )
    return cents


_TWO_DECIMALS = "richtig sind höchstens zwei Stellen nach dem Komma."


def _too_large(raw: str) -> EntryError:
    return EntryError(
        f"{quoted_entry(raw)} ist zu groß; möglich sind Beträge unter einer Billion Euro."
    )


def _half_value(half: re.Match[str]) -> Decimal | None:
    scale = {"": 1, "t": 1000, "m": 1_000_000}[half["scale"][:1]]
    count: int | None
    if half["form"] == "anderthalb":
        count = None if half["count"] else 1
    elif half["form"] == "halbe":
        count = 0 if half["count"] in {"eine", "ein", ""} else None
    else:
        count = read_number_word(half["count"])
    return None if count is None else (Decimal(count) + Decimal("0.5")) * scale


def _unscaled(raw: str, number: str) -> Decimal:
    if _ISO.fullmatch(number):
        return in_cents(raw, Decimal(number))
    match = _GROUPED.fullmatch(number) or _PLAIN.fullmatch(number)
    if match and len(match["cents"] or "") <= 2:
        return in_cents(raw, _decimal(number))
    raise refused(raw, _readings(raw, number))


def _readings(raw: str, number: str) -> tuple[str, ...]:
    """What a refused number could stand for, the likeliest first."""
    if _ENGLISH.fullmatch(number):
        head, _, cents = number.partition(".")
        whole = head.replace(",", ".") + (f",{cents}" if cents else "")
        rounded = _rounded(number) if number.count(",") == 1 and not cents else ()
        return (*_offered(raw, whole, None), *rounded)
    if _LATE_DOT.fullmatch(number):
        head, _, tail = number.rpartition(".")
        return (
            *_offered(raw, f"{head},{tail}", None),
            *_offered(raw, number.ljust(len(head) + 4, "0"), None),
        )
    if _ZEROS.match(number):
        return _offered(raw, _ZEROS.sub("", number, count=1), None)
    if _PLAIN.fullmatch(number) or _GROUPED.fullmatch(number):
        return _rounded(number)
    return ()


def _rounded(number: str) -> tuple[str, ...]:
    value = _decimal(number).quantize(_CENT, ROUND_HALF_UP)
    return (shown(value),) if value < LIMIT else ()


def _offered(raw: str, number: str, factor: Decimal | None) -> tuple[str, ...]:
    """The reading of ``number`` if it has one, else nothing."""
    try:
        if factor is None:
            return (shown(_unscaled(raw, number)),)
        if _GROUPED.fullmatch(number) or _PLAIN.fullmatch(number):
            return (shown(in_cents(raw, _decimal(number) * factor)),)
    except EntryError:
        pass
    return ()


def _decimal(number: str) -> Decimal:
    """A German number whose marks are already known to be right."""
    return Decimal(_NOT_DIGITS.sub("", number).replace(",", "."))
