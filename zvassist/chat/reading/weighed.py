"""What is said beside the matter, weighed against the draft: some holds only if it is true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from zvassist.agreement.amounts import find_amounts
from zvassist.chat.engine import View
from zvassist.chat.reading.contrast import contrasted
from zvassist.chat.reading.items import Aside, Item, Tag, each_sentence
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.mentions import mentions
from zvassist.chat.reading.names import own_names
from zvassist.chat.reading.repaired import repaired
from zvassist.chat.reading.therefore import drawn, drawn_across

_ORDERS = (Tag.REMOVE, Tag.RENAME, Tag.MOVE, Tag.ADD)
_STOOD_NOT = (Tag.AMOUNT, Tag.DATE, Tag.ROLE, Tag.REMOVE, Tag.QUOTE, Tag.QUERY, Tag.TOTAL)
"""What says more than who or how many."""
_STILL = words("noch erst bisher bislang")
_THERE = words("da entwurf text drinnen drinne hinterlegt vermerkt angegeben immer")
_LEAST = 1000
"""A smaller number is said in millions or is none: "nicht 1,02, sondern 1,05 Mio."."""


def weighed(items: Iterable[Item], view: View) -> tuple[Item, ...]:
    """The pieces, with what must not be passed over after all as pieces not understood.

    An old value must be one of the draft; a reason may order nothing about a project that the
    rest does not speak of.
    """
    whole = repaired(tuple(items), view)
    pieces = each_sentence(whole, lambda sentence: _sentence(tuple(sentence), view))
    if not any(item.has(Tag.REMOVE) for item in pieces):
        return tuple(pieces)
    return drawn_across(pieces, view, view.agreement.year or view.programme.year)


def _sentence(items: tuple[Item, ...], view: View) -> tuple[Item, ...]:
    items = contrasted(items, view)
    year = view.agreement.year or view.programme.year
    judged: list[Item] = []
    for item in items:
        judged += _weighed(item, items, view) if item.has(Tag.ASIDE) else (item,)
    return drawn(tuple(judged), view, year)


def set_apart(items: Iterable[Item]) -> Iterator[Item]:
    """The pieces that say nothing of the matter itself."""
    return (item for item in items if item.has(Tag.ASIDE))


def _weighed(item: Item, items: tuple[Item, ...], view: View) -> tuple[Item, ...]:
    aside = item.value
    assert isinstance(aside, Aside)
    holds = True
    if aside.kind == "old":
        amounts = _amounts(item, aside)
        holds = all(value in _known(view) for value in amounts)
        of_total = not amounts and any(one.has(Tag.TOTAL) for one in aside.items)
        if holds and any(one.has(Tag.PARTNER, Tag.AUTHORITY) for one in aside.items):
            return (replace(item, tags=item.tags | {Tag.PARTNER}),)
        if holds and (of_total or view.agreement.budget.total in amounts):
            return (replace(item, tags=item.tags | {Tag.TOTAL}),)  # it says what is spoken of
    elif aside.kind == "stood":
        return _stood(item, aside, view)
    elif aside.kind == "reason":
        holds = _orders_nothing(aside.items, items, view)
    return (item if holds else replace(item, tags=frozenset({Tag.BLOCK})),)


def _stood(item: Item, aside: Aside, view: View) -> tuple[Item, ...]:
    """Who or how many are said to stand there still, as what they are; they must be the draft's.

    Where it is a project that is named, the words are read like any others.
    """
    if mentions(aside.items, view):
        still = frozenset({Tag.FILLER})
        return tuple(replace(one, tags=still) if one.text in _STILL else one for one in aside.items)
    doubted = any(one.has(Tag.BLOCK) and one.text not in _STILL for one in aside.items)
    more = doubted or any(one.has(*_STOOD_NOT) for one in aside.items)
    about = None if more else _partner_or_talks(aside.items, view)
    return (replace(item, tags=item.tags | {about} if about else frozenset({Tag.BLOCK})),)


def _partner_or_talks(inner: tuple[Item, ...], view: View) -> Tag | None:
    """Whether words name the partner of the draft, or its number of dialogues, and nothing else."""
    ags = view.agreement.local_authority
    partner = view.programme.authorities.by_ags(ags or "")
    named = [one for one in inner if one.has(Tag.NAME) or not (one.tags or one.text in _THERE)]
    numbers = [one.value for one in inner if one.has(Tag.NUMBER)]
    if any(one.has(Tag.DIALOGUE) for one in inner):
        told = numbers == [view.agreement.dialogues.count] and not named
        return Tag.DIALOGUE if told else None
    if len(named) != 1 or numbers or partner is None:
        return None
    called = named[0].value == ags or own_names(partner).fullmatch(named[0].text)
    return Tag.PARTNER if called else None


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
