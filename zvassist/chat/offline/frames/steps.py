"""Amounts said as a step from what stands there: "um 25.000 Euro", "5 Prozent mehr"."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise, takewhile

from zvassist.chat.offline.clause import Clause
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import ON_TOP, words

_CENT = Decimal("0.01")
_VERBS = words("wird werden soll sollen muss ist sind gibt es")
_MORE_OR_LESS = words("mehr weniger")
_SIGNS = words("plus minus +")
_OFF = words("ab abziehen abzuziehen runter herunter runternehmen")
SIGNED_END = (
    "Ist der neue Wert gemeint („auf“) oder der Unterschied („um“)? Bitte nur eines nennen."
)
"""What is asked about "auf minus 20.000 Euro"."""
_PARTICLES = words("runter herunter rauf")
_AT = words("beim bei vom")
_FURTHER = words("zusaetzlich zusaetzliche zusaetzlichen weitere weiteren extra")


def is_step(clause: Clause) -> bool:
    """Whether a clause says a step and not the new amount."""
    said = clause.said(*_MORE_OR_LESS, *_SIGNS, *ON_TOP) or is_further(clause)
    apart = off_the_total(clause) or _taken_off(clause) or _has_particle(clause)
    return said or apart or clause.has(Tag.BY, Tag.PERCENT)


def signed_end(clause: Clause) -> bool:
    """Whether a sign stands behind "auf", so that neither a step nor an amount is meant."""
    for at, item in enumerate(clause.items):
        if item.text == "-" and _is_minus(clause.items, at):
            return True
        if item.text in _SIGNS:
            before = clause.items[:at][::-1]
            lead = len(list(takewhile(_is_quiet, before)))
            if any(one.text == "auf" for one in before[: lead + 1]):
                return True
    return False


def _is_minus(items: tuple[Item, ...], at: int) -> bool:
    """Whether a dash between a mark and an amount is a sign: "Budget: - 5.000 Euro"."""
    led = at > 0 and items[at - 1].text in (":", "=", "auf")
    return led and any(item.has(Tag.AMOUNT) for item in items[at + 1 : at + 2])


def _is_quiet(item: Item) -> bool:
    return item.has(Tag.FILLER, Tag.ONLY) and item.text != "auf"


def _has_particle(clause: Clause) -> bool:
    """Whether the amount stands first and its direction right behind: "10.000 € runter beim …"."""
    loud = [item for item in clause.items if not item.has(Tag.PUNCT, Tag.SEP, Tag.ASIDE)]
    while loud and loud[0].has(Tag.FILLER):
        loud.pop(0)
    return (
        len(loud) > 2
        and loud[0].has(Tag.AMOUNT, Tag.PERCENT)
        and loud[1].text in _PARTICLES
        and loud[2].text in _AT
    )


def _taken_off(clause: Clause) -> bool:
    """Whether a verb only ever takes a part off: "zieh beim Budget 12.000 Euro ab"."""
    verb = any(
        item.text.startswith(("zieh", "abzieh", "abzuzieh")) for item in clause.all(Tag.LOWER)
    )
    return verb and not clause.said("auf")


def off_the_total(clause: Clause) -> bool:
    """Whether something is taken off: "30.000 Euro vom Budget runter"."""
    taken = any(
        item.text == "vom" and total.has(Tag.TOTAL) for item, total in pairwise(clause.items)
    )
    return taken and clause.has(Tag.LOWER, Tag.REMOVE) and not clause.said("auf")


def on_top(clause: Clause) -> bool:
    """Whether something is put on top: "noch 20.000 Euro drauf"."""
    return clause.said(*ON_TOP) and clause.has(Tag.RAISE, Tag.ADD)


def is_further(clause: Clause) -> bool:
    """Whether a sum comes on top by an adjective before it: "weitere 20.000 Euro"."""
    return any(
        item.text in _FURTHER and follows.has(Tag.AMOUNT, Tag.PERCENT)
        for item, follows in pairwise(clause.items)
    )


def after_step(clause: Clause, now: Decimal) -> Decimal | None:
    """The amount after the step, euro; None when direction or size is not certain."""
    steps = clause.all(Tag.AMOUNT, Tag.PERCENT)
    if len(steps) != 1:
        return None
    direction = _direction(clause, steps[0])
    if not direction:
        return None
    size = steps[0].value
    if steps[0].has(Tag.PERCENT):
        size = (now * size / 100).quantize(_CENT, ROUND_HALF_UP)
    return Decimal(now + direction * size)


def _direction(clause: Clause, step: Item) -> int:
    """1 for up, -1 for down, 0 when that is not certain."""
    up = clause.has(Tag.RAISE) or on_top(clause) or is_further(clause)
    down = clause.has(Tag.LOWER) or off_the_total(clause)
    if up == down or not _belongs(clause, step) or len(clause.all(Tag.BY)) > 1:
        return 0
    if any(item.text not in _VERBS for item in clause.all(Tag.BE)):
        return 0
    return 1 if up else -1


def _belongs(clause: Clause, step: Item) -> bool:
    """Whether "um" or a sign stands right before the step, or "mehr" right behind it.

    "Halbieren" is direction and step in one; "drauf" may stand anywhere.
    """
    if step.has(Tag.RAISE, Tag.LOWER) or clause.said(*ON_TOP, *_OFF) or off_the_total(clause):
        return True
    if is_further(clause) or _has_particle(clause):
        return True
    index = clause.items.index(step)
    loud = [item for item in clause.items[:index] if not item.has(Tag.ASIDE)]
    before = loud[-1:]
    behind = clause.items[index + 1 : index + 2]
    return any(item.has(Tag.BY) or item.text in _SIGNS for item in before) or any(
        item.text in _MORE_OR_LESS for item in behind
    )
