"""The total of § 4: set, raised or lowered."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from zvassist.agreement.amounts import write_euro
from zvassist.agreement.changes import Set
from zvassist.agreement.text import unbind
from zvassist.chat.offline.clause import Ask, Clause, Outcome, uncertain
from zvassist.chat.offline.items import Item, Tag

PATH = "budget.total"
_RELATIVE_VERBS = ("wird", "werden", "soll", "sollen")


def total(clause: Clause) -> Outcome:
    """Set or move the total: "Budget auf 1.022.700 € setzen", "Budget um 25.000 Euro erhöhen"."""
    known = (Tag.TOTAL, Tag.AMOUNT, Tag.BE, Tag.PUT, Tag.BY, Tag.RAISE, Tag.LOWER)
    amounts = clause.all(Tag.AMOUNT)
    if not clause.has(Tag.TOTAL) or not amounts or clause.rest(*known):
        return None
    if question := uncertain(amounts):
        return replace(question, options=tuple(map(_setting, question.options)))
    values = {item.value for item in amounts}
    if new := _from_to(clause, amounts):
        return _absolute(clause, new.value)
    if len(values) > 1:
        return _which(sorted(values))
    if clause.has(Tag.BY):
        return _relative(clause, amounts[0])
    return _absolute(clause, amounts[0].value)


def _from_to(clause: Clause, amounts: tuple[Item, ...]) -> Item | None:
    """The new amount in "von 1.022.700 Euro auf 1.031.500 Euro", when the old one is right."""
    if len(amounts) != 2 or clause.has(Tag.BY):
        return None
    before = [clause.items[clause.items.index(item) - 1].text for item in amounts]
    is_move = before == ["von", "auf"] and amounts[0].value == clause.view.agreement.budget.total
    return amounts[1] if is_move else None


def _setting(written: str) -> str:
    """The message that sets the total."""
    return f"Gesamtbetrag auf {written} setzen"


def _which(values: list[Decimal]) -> Ask:
    written = [unbind(write_euro(value)) for value in values]
    return Ask(
        f"Es stehen mehrere Beträge da: {' und '.join(written)}. Welcher ist der Gesamtbetrag?",
        tuple(map(_setting, written)),
    )


def _absolute(clause: Clause, value: Decimal) -> Outcome:
    now = clause.view.agreement.budget.total
    raises, lowers = clause.has(Tag.RAISE), clause.has(Tag.LOWER)
    if (raises or lowers) and not clause.said("auf"):
        return Ask(
            "Ist der neue Gesamtbetrag gemeint („auf“) oder der Unterschied („um“)?",
            (
                _setting(unbind(write_euro(value))),
                f"Gesamtbetrag um {unbind(write_euro(value))} {'erhöhen' if raises else 'senken'}",
            ),
        )
    if now is not None and ((raises and value < now) or (lowers and value > now)):
        return Ask(
            f"Der Gesamtbetrag ist jetzt {unbind(write_euro(now))}. Soll er wirklich "
            f"{unbind(write_euro(value))} werden?",
            (_setting(unbind(write_euro(value))),),
        )
    return (clause.fact(PATH, Set(field=PATH, value=f"{value:.2f}")),)


def _relative(clause: Clause, amount: Item) -> Outcome:
    """Move by an amount: "um" must stand right before it, with a verb that says the direction."""
    index = clause.items.index(amount)
    up, down = clause.has(Tag.RAISE), clause.has(Tag.LOWER)
    before = clause.items[index - 1] if index else None
    if before is None or not before.has(Tag.BY) or len(clause.all(Tag.BY)) > 1 or up == down:
        return None
    if any(item.text not in _RELATIVE_VERBS for item in clause.all(Tag.BE)):
        return None
    now = clause.view.agreement.budget.total
    if now is None:
        return Ask("Noch ist kein Gesamtbetrag eingetragen. Wie hoch ist der neue Gesamtbetrag?")
    value = now + amount.value if up else now - amount.value
    if value <= 0:
        return Ask("Dann bliebe kein Gesamtbetrag übrig. Wie hoch ist der neue Gesamtbetrag?")
    return (clause.fact(PATH, Set(field=PATH, value=f"{value:.2f}")),)


def bare_amount(clause: Clause) -> Outcome:
    """An amount and nothing else: never a change, but easy to ask about."""
    amounts = clause.all(Tag.AMOUNT)
    if not clause.alone or len(amounts) != 1 or clause.rest(Tag.AMOUNT):
        return None
    if question := uncertain(amounts):
        return question
    written = unbind(write_euro(amounts[0].value))
    return Ask(f"Soll {written} der Gesamtbetrag sein?", (_setting(written),))
