"""Amounts of single projects: set, raised or lowered; they are never printed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from zvassist.agreement.amounts import write_euro
from zvassist.agreement.changes import PriceMeasure
from zvassist.agreement.model import Measure
from zvassist.agreement.text import unbind
from zvassist.chat.offline.clause import Ask, Clause, Outcome, uncertain
from zvassist.chat.offline.frames.mentioned import (
    all_mentions,
    only_mention,
    title_of,
    which,
    without_own_place,
)
from zvassist.chat.offline.frames.steps import SIGNED_END, after_step, signed_end
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.mentions import Mention

_OWN_AMOUNT = words("betrag summe foerderung zuschuss volumen ansatz zuwendung foerdersumme")
_EACH = words("je jeweils jede jedes jeder jedem pro")
_SEVERAL = 2
_STEPS = (Tag.RAISE, Tag.LOWER, Tag.BY, Tag.PERCENT)
_KNOWN = (
    Tag.AMOUNT,
    Tag.PERCENT,
    Tag.PROJECT,
    Tag.BE,
    Tag.PUT,
    Tag.COST,
    Tag.TOTAL,
    Tag.GRANT,
    Tag.BY,
    Tag.RAISE,
    Tag.LOWER,
    Tag.ONLY,
)


def price_measure(clause: Clause) -> Outcome:
    """Set or move the amount: "Projekt Alphabetisierung: 80.000 €", "BASS um 5.000 € erhöhen"."""
    amounts, shares = clause.all(Tag.AMOUNT), clause.all(Tag.PERCENT)
    if outcome := _each(clause, amounts):
        return outcome
    placed = without_own_place(clause) if clause.mentions else clause
    mention = only_mention(placed, *_KNOWN) if amounts or shares else None
    if mention is None:
        return _of_category(clause, amounts)
    measure = mention.certain
    if question := uncertain(amounts):
        titled = tuple(f"„{title_of(mention)}“: {one}" for one in question.options)
        return replace(question, options=titled if measure else ())
    if measure is None:
        return which(clause, mention)
    if len({item.value for item in amounts}) > 1:
        return Ask(f"Welcher Betrag gilt für „{title_of(mention)}“?")
    if clause.has(Tag.TOTAL) and not clause.said(*_OWN_AMOUNT):
        return _whose(mention)
    return Ask(SIGNED_END) if signed_end(clause) else _priced(clause, measure, mention)


def _each(clause: Clause, amounts: tuple[Item, ...]) -> Outcome:
    """The same amount for several: "BASS und das Coaching bekommen je 40.000 Euro"."""
    every = tuple(item for item in clause.items if item.text in _EACH)
    if not every or len(amounts) != 1 or amounts[0].value is None:
        return None
    if clause.has(*_STEPS):
        return None
    found = all_mentions(clause.without(every), *_KNOWN)
    measures = [mention.certain for mention in found]
    if len(measures) < _SEVERAL or not all(measures):
        return None
    amount = amounts[0].value
    return tuple(clause.fact(PriceMeasure(id=one.id, amount=amount)) for one in measures if one)


def _of_category(clause: Clause, amounts: tuple[Item, ...]) -> Outcome:
    """Ask: "Bei der Weiterbildung 40.000 Euro" names no project; those of the kind are offered."""
    kinds = {item.value for item in clause.all(Tag.CATEGORY)}
    if len(amounts) != 1 or len(kinds) != 1 or clause.mentions:
        return None
    own = [one for one in clause.view.agreement.measures if one.category in kinds and one.title]
    if not own or clause.rest(Tag.CATEGORY, *_KNOWN):
        return None
    if question := uncertain(amounts):
        return question
    written = unbind(write_euro(amounts[0].value))
    titles = [f"„{one.title}“" for one in own]
    return Ask(
        f"Für welches Projekt ist der Betrag von {written} gemeint: {' oder '.join(titles)}?",
        () if clause.has(*_STEPS) else tuple(f"{title}: {written}" for title in titles),
    )


def _whose(mention: Mention) -> Ask:
    return Ask(f"Ist der Betrag des Projekts „{title_of(mention)}“ gemeint oder der Gesamtbetrag?")


def _priced(clause: Clause, measure: Measure, mention: Mention) -> Outcome:
    now = measure.amount
    value: Decimal | None
    if clause.has(*_STEPS) and not clause.said("auf"):
        if now is None:
            return Ask(f"Zu „{title_of(mention)}“ steht noch kein Betrag da. Wie hoch ist er?")
        value = after_step(clause, now)
    else:
        value = clause.all(Tag.AMOUNT)[0].value if clause.all(Tag.AMOUNT) else None
    if value is None:
        return None
    if value <= 0:
        return Ask(f"Dann bliebe für „{title_of(mention)}“ nichts übrig. Wie hoch ist der Betrag?")
    change = PriceMeasure(id=measure.id, amount=value)
    return (clause.fact(change),)
