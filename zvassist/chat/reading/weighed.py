"""What is said beside the matter, weighed against the draft: some holds only if it is true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from zvassist.agreement.amounts import find_amounts
from zvassist.chat.engine import View
from zvassist.chat.reading.contrast import contrasted
from zvassist.chat.reading.items import Aside, Item, Tag, each_sentence
from zvassist.chat.reading.mentions import mentions
from zvassist.chat.reading.repaired import repaired
from zvassist.chat.reading.therefore import drawn

_ORDERS = (Tag.REMOVE, Tag.RENAME, Tag.MOVE, Tag.ADD)
_LEAST = 1000
"""A smaller number is said in millions or is none: "nicht 1,02, sondern 1,05 Mio."."""


def weighed(items: Iterable[Item], view: View) -> tuple[Item, ...]:
    """The pieces, with what must not be passed over after all as pieces not understood.

    An old value must be one of the draft; a reason may order nothing about a project that the
    rest does not speak of.
    """
    whole = repaired(tuple(items), view)
    return tuple(each_sentence(whole, lambda sentence: _sentence(tuple(sentence), view)))


def _sentence(items: tuple[Item, ...], view: View) -> tuple[Item, ...]:
    items = contrasted(items, view)
    year = view.agreement.year or view.programme.year
    judged = (_weighed(item, items, view) if item.has(Tag.ASIDE) else item for item in items)
    return drawn(tuple(judged), view, year)


def set_apart(items: Iterable[Item]) -> Iterator[Item]:
    """The pieces that say nothing of the matter itself."""
    return (item for item in items if item.has(Tag.ASIDE))


def _weighed(item: Item, items: tuple[Item, ...], view: View) -> Item:
    aside = item.value
    assert isinstance(aside, Aside)
    holds = True
    if aside.kind == "old":
        amounts = _amounts(item, aside)
        holds = all(value in _known(view) for value in amounts)
        of_total = not amounts and any(one.has(Tag.TOTAL) for one in aside.items)
        if holds and (of_total or view.agreement.budget.total in amounts):
            return replace(item, tags=item.tags | {Tag.TOTAL})  # it says what is spoken of
    elif aside.kind == "reason":
        holds = _orders_nothing(aside.items, items, view)
    return item if holds else replace(item, tags=frozenset({Tag.BLOCK}))


def _amounts(item: Item, aside: Aside) -> list[Decimal]:
    """The old values that are named."""
    if aside.items:
        return [one.value for one in aside.items if one.has(Tag.AMOUNT) and one.value is not None]
    found = [one.value for one in find_amounts(item.text)]
    return [value for value in found if value is not None and value >= _LEAST]


def _known(view: View) -> set[Decimal]:
    """The amounts that the draft says, and the total of last year's."""
    budget = view.agreement.budget
    last = view.previous.budget.total if view.previous else None
    own = [measure.amount for measure in view.agreement.measures]
    return {
        value for value in (budget.total, budget.previous_total, last, *own) if value is not None
    }


def _orders_nothing(inner: tuple[Item, ...], items: tuple[Item, ...], view: View) -> bool:
    """Whether a reason speaks of the projects of the sentence only, or changes none."""
    if not any(item.has(*_ORDERS) for item in inner):
        return True
    named = {measure.id for one in mentions(inner, view) for measure in one.measures}
    if not named:
        return True
    outer = {measure.id for one in mentions(items, view) for measure in one.measures}
    return named <= outer
