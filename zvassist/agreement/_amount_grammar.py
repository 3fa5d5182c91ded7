"""The grammar of German amounts: one pattern for an amount, and how a match is valued.

``read_amount`` and ``find_amounts`` share it: the one wants the whole entry to match, the
other takes every match whose surroundings do not say that it is something else.
"""

from __future__ import annotations

import re
from decimal import Decimal

from zvassist.agreement._amount_forms import THOUSAND, digits_value, refused, shown, words_value
from zvassist.agreement._folding import fold
from zvassist.agreement.errors import EntryError
from zvassist.agreement.numbers import below_hundred
from zvassist.agreement.phrases import quoted_entry

GAP = "[ \u00a0]*"
_MORPHEMES = sorted(
    {fold(below_hundred(n)).text for n in (*range(1, 20), *range(20, 100, 10))}
    | {"eins", "eine", "einen", "einem", "einer", "eines", "zwo", "null", "hundert", "tausend"}
    | {"million", "millionen", "anderthalb", "einhalb", "halbe", "viertel", "drittel"},
    key=len,
    reverse=True,
)
WORD = f"(?:{'|'.join(_MORPHEMES)})"
RUN = (
    r"(?>[0-9]{1,3}(?:[ \u00a0][0-9]{3})+(?!\.?[0-9])(?:,[0-9]+)?"
    r"|[0-9]+(?:[.,'’][0-9]+)*)"
)
"""A number in digits with all its marks, right or wrong: taken whole, judged afterwards."""

SCALE = (
    r"(?:(?:mio|mrd|tsd|mill)(?:\.|(?!\w))"
    r"|(?:million(?:en)?|milliarden?|tausend|teuro?|t[ \u00a0]?eur|t€|keur|k€|meur|m€)(?!\w))"
)
CURRENCY = r"(?:euros?(?!\w)(?!-\w)|eur(?!\w)(?!-\w)|€)"
# In a column of amounts a currency on the next line belongs to the number behind it.
_AFTER = rf"(?:{GAP}{CURRENCY}|{GAP}\n{GAP}{CURRENCY}(?!{GAP}[0-9]))"

AMOUNT = re.compile(
    rf"(?:(?P<sign>(?<!\w)(?:[-+]|minus{GAP}))?"
    rf"(?:(?<!\w)(?P<before>teuro?|t€|euro|eur|€){GAP}|(?<!\w)(?<![0-9][.,:'’]))"
    rf"(?P<digits>{RUN})(?P<dash>[,.]-{{1,2}}(?![0-9\w]))?"
    rf"|(?P<words>(?<![\w-]){WORD}(?:[ \u00a0-]?(?:(?:und|komma)[ \u00a0]?)?{WORD})*(?!\w)))"
    rf"(?:{GAP}(?P<scale>{SCALE}))?(?P<after>{_AFTER})?"
)
"""An amount, on folded text; everything but the number is optional."""

_FACTORS = {"t": THOUSAND, "k": THOUSAND, "mrd": Decimal(10) ** 9, "milliard": Decimal(10) ** 9}


def factor_of(scale: str | None) -> Decimal | None:
    """What a scale such as "mio." or "teur" multiplies by; None when there is none."""
    if not scale:
        return None
    for beginning, factor in _FACTORS.items():
        if scale.startswith(beginning):
            return factor
    return Decimal(10) ** 6


def has_unit(match: re.Match[str]) -> bool:
    """Whether the match itself says that it is money: currency, scale or the dash for cents."""
    named = any(match[group] for group in ("before", "after", "dash", "scale"))
    return named or "million" in (match["words"] or "")


def value_of(match: re.Match[str], raw: str) -> Decimal:
    """The value of a match, in euro with two decimals.

    Args:
        match: a match of ``AMOUNT``.
        raw: the same piece of the original text, for the message.

    Raises:
        EntryError: it has a sign, or its number is not certain.
    """
    if match["sign"]:
        raise _signed(match, raw)
    scale = match["scale"]
    if scale is None and (match["before"] or "").startswith("t"):
        scale = match["before"]
    if match["words"]:
        return words_value(raw, match["words"], factor_of(scale))
    if match["dash"] and (scale or "," in match["digits"]):
        raise refused(raw, ())
    return digits_value(raw, match["digits"], factor_of(scale))


def _signed(match: re.Match[str], raw: str) -> EntryError:
    bare = AMOUNT.fullmatch(match[0].removeprefix(match["sign"]))
    candidates = value_or_nothing(bare, raw) if bare else ()
    if match["sign"] == "+":
        return refused(raw, candidates)
    reason = f"{quoted_entry(raw)} ist negativ; richtig ist ein Betrag ab 0 Euro."
    return refused(raw, candidates, reason)


def value_or_nothing(match: re.Match[str], raw: str) -> tuple[str, ...]:
    """The reading of a match to be offered, if it has one."""
    try:
        return (shown(value_of(match, raw)),)
    except EntryError:
        return ()
