"""What stands left and right of an amount in running text, and what follows from it.

A number is no money in "12,5 %", in a telephone number or behind "§"; and an amount is not
certain in "500 bis 600 Euro", "2 x 500 Euro" or "fünf Komma zwei Millionen".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from zvassist.agreement._amount_grammar import (
    AMOUNT,
    CURRENCY,
    GAP,
    RUN,
    SCALE,
    WORD,
    value_or_nothing,
)
from zvassist.agreement.numbers import read_number_word

_WINDOW = 80
"""How far to look left; longer than any amount with its connecting words."""

_BARE = re.compile(
    r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:[,.][0-9]{1,2})?"
    r"|[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}"
    r"|[1-9][0-9]{0,2}(?:[\u00a0'’][0-9]{3}){2,}(?:,[0-9]{1,2})?"
    r"|[1-9][0-9]{3,},[0-9]{2}"
)
"""Numbers that look like money without a unit, and near misses of them that must be asked."""

_PHONE = re.compile(r"(?:\+[0-9]{1,3}|(?<![0-9.,])\(?0[0-9]{2,})[0-9 \u00a0()/.\-]{4,}")
_OTHER_LEFT = re.compile(
    r"(?:§+|\b(?:tel|telefon|fax|durchwahl|mobil|az|aktenzeichen|nr|nummer|plz|version)\.?:?)\s*$"
)
_OTHER_RIGHT = re.compile(
    rf"{GAP}(?:%|‰|prozent|v\.{GAP}h\.|uhr\b|personen\b|menschen\b|teilnehm|plaetze|stunden|m²|qm\b)"
)
_FOREIGN_LEFT = re.compile(rf"(?:(?<!\w)(?:usd|chf|gbp|dm)|[$£]){GAP}$")
_FOREIGN_RIGHT = re.compile(
    rf"{GAP}(?:(?:usd|us-dollar|dollar|chf|franken|gbp|pfund|dm|cent|ct)(?!\w)|[$£])"
)
_JOINED = re.compile(
    rf"(?:(?<![\w.,])(?P<digits>{RUN})(?P<dot>\.?)|(?<!\w)(?P<words>{WORD}+)(?P<part>-?))(?:,-)?"
    rf"{GAP}(?P<scale>{SCALE})?{GAP}(?P<currency>{CURRENCY})?"
    rf"(?P<joint>{GAP}-{GAP}|{GAP}/{GAP}|,?\sbis(?:\szu)?\s|,?\soder\s|\sbzw\.?\s|\sund\s"
    rf"|{GAP}[x*×]{GAP}|\smal\s|\skomma\s|\spunkt\s|{GAP})$"
)
_INNER_SCALE = re.compile(r"(?:million(?:en)?|tausend)$")
_SPLIT = re.compile(r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{3})*[.,][ \u00a0]$")
_THREE_DIGITS = re.compile(r"[0-9]{3}(?![0-9])")
_SOME = re.compile(r"\b(?:mehrere|einige|paar|viele|etliche|wenige)[nr]?\s$")
_DATE_OR_YEAR = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{2,4})?|(?:19|20|21)[0-9]{2}")
_DAY = rf"[0-9]{{1,2}}\.{GAP}(?:[a-z]|[0-9]{{1,2}}\.)"
_DAY_GOES_ON = re.compile(_DAY)
_NEXT = re.compile(
    rf"{GAP}(?!{_DAY}){RUN}"
    rf"(?!{GAP}(?:{SCALE}|{CURRENCY}|%|prozent))"
)


@dataclass(frozen=True)
class Doubt:
    """Why an amount in running text is not certain.

    Attributes:
        start: where the doubtful piece begins, an offset into the folded text.
        end: where it ends.
        candidates: readings to offer, may be empty.
    """

    start: int
    end: int
    candidates: tuple[str, ...] = ()


def is_money(text: str, match: re.Match[str], *, unit: bool) -> bool:
    """Whether a match in folded running text is an amount, certain or not.

    Args:
        text: the whole folded text.
        match: a match of ``AMOUNT`` in it.
        unit: whether the match says by itself that it is money.
    """
    if not (match["before"] or match["after"]) and _OTHER_RIGHT.match(text, match.end()):
        return False
    if unit:
        return not (match["before"] and not match["after"] and _is_day(text, match))
    if match["words"]:
        # Below ten thousand it is more likely a count or a year than an amount without unit.
        return (read_number_word(match["words"]) or 0) >= 10_000
    left = text[max(0, match.start() - _WINDOW) : match.start()]
    return bool(
        _BARE.fullmatch(match["digits"])
        and not text[match.end() : match.end() + 1].isalnum()
        and not _OTHER_LEFT.search(left)
        and not _in_phone(text, match)
    )


def doubt_about(text: str, match: re.Match[str]) -> Doubt | None:
    """What in the surroundings makes an amount uncertain; None when nothing does."""
    base = max(0, match.start() - _WINDOW)
    left = text[base : match.start()]
    joined = _JOINED.search(left)
    if joined and _is_joined(joined):
        return Doubt(base + joined.start(), match.end(), _both(joined, match))
    split = _SPLIT.search(left)
    if split and _THREE_DIGITS.match(match["digits"] or ""):
        return Doubt(base + split.start(), match.end())
    if _FOREIGN_LEFT.search(left) or _FOREIGN_RIGHT.match(text, match.end()):
        return Doubt(match.start(), match.end())
    if match["words"] and _SOME.search(left):
        return Doubt(match.start(), match.end())
    return _doubt_inside(match) or _doubt_behind(text, match)


def _is_day(text: str, match: re.Match[str]) -> bool:
    """A day behind a currency: "80.000 in Euro 5. Mai"."""
    dots = (match["digits"] or "").count(".")
    if dots == 2 and _DATE_OR_YEAR.fullmatch(match["digits"]):
        return True
    return bool(_DAY_GOES_ON.match(text, match.start("digits")))


def _in_phone(text: str, match: re.Match[str]) -> bool:
    line = text.rfind("\n", 0, match.start()) + 1
    start = max(line, match.start() - _WINDOW)
    return any(
        found.start() <= match.start("digits") < found.end()
        for found in _PHONE.finditer(text, start, match.end())
    )


def _is_joined(joined: re.Match[str]) -> bool:
    joint = joined["joint"].strip(" \u00a0")
    alone = not joined["scale"] and not joined["currency"]
    if not joint:
        return bool(joined["scale"]) and not joined["currency"]
    if alone and joined["digits"] and joint in {"-", "und"}:
        return not (joined["dot"] or _DATE_OR_YEAR.fullmatch(joined["digits"]))
    if joined["dot"]:
        return False
    return joint != "und" or not joined["currency"]


def _both(joined: re.Match[str], match: re.Match[str]) -> tuple[str, ...]:
    """The two ends of a range or the two alternatives, where they can be read."""
    joint = joined["joint"].strip(" \u00a0,.")
    if joint in {"", "x", "*", "×"} or joint.split()[0] in {"mal", "komma", "punkt"}:
        return ()
    inner = _INNER_SCALE.search(match["words"] or "")
    scale = joined["scale"] or match["scale"] or (inner[0] if inner else "")
    if joined["part"]:
        return value_or_nothing(match, match[0])
    first = AMOUNT.fullmatch(f"{joined['digits'] or joined['words']} {scale}".strip())
    readings = value_or_nothing(first, first[0]) if first else ()
    return (*readings, *value_or_nothing(match, match[0]))


def _doubt_inside(match: re.Match[str]) -> Doubt | None:
    """A single group behind a plain blank: "Nr. 3 500 Euro" may be 500 or 3.500 Euro."""
    head, blank, tail = (match["digits"] or "").partition(" ")
    if not blank or " " in tail or "\u00a0" in tail or tail.startswith("0"):
        return None
    whole = AMOUNT.fullmatch(match[0].replace(" ", ".", 1)) if not match["before"] else None
    last = AMOUNT.fullmatch(match[0].removeprefix(head).lstrip())
    readings = [value_or_nothing(found, match[0]) for found in (whole, last) if found]
    return Doubt(match.start(), match.end(), tuple(value for one in readings for value in one))


def _doubt_behind(text: str, match: re.Match[str]) -> Doubt | None:
    """A currency between two numbers: "BASS 2027 EUR 80.000" is not 2.027 Euro."""
    following = _NEXT.match(text, match.end()) if match["after"] else None
    if following is None:
        return None
    number = AMOUNT.fullmatch(following[0].strip(" \u00a0"))
    first = value_or_nothing(match, match[0])
    cents = _FOREIGN_RIGHT.match(text, following.end())
    second = value_or_nothing(number, number[0]) if number and not cents else ()
    return Doubt(match.start(), following.end(), (*first, *second))
