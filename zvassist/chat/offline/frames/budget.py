"""The total of § 4: set, raised or lowered."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from zvassist.agreement.amounts import write_euro
from zvassist.agreement.changes import Set
from zvassist.agreement.text import unbind
from zvassist.chat.offline.clause import Ask, Clause, Outcome, uncertain
from zvassist.chat.offline.frames.mentioned import speaks_of_own
from zvassist.chat.offline.frames.steps import (
    SIGNED_END,
    after_step,
    is_further,
    is_step,
    off_the_total,
    on_top,
    signed_end,
)
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

PATH = "budget.total"
_NEED = words("brauchen braucht benoetigen benoetigt beansprucht")
"""Who needs a sum does not have it."""
_RECEIVE = words("bekommen erhalten bekommt erhaelt kriegen")
_INTO = words("rein hinein aufnehmen einfuegen aufzunehmen einzufuegen")
_BELONGS = words("gehoert gehoeren kommt kommen rein")
_OURS = words("wir uns kreis landkreis stadt")
_ABSURD = 50
"""So many times the sum that stands there is another one, such as the Land's whole budget."""
_SECTION = "p4"
_OF_OTHERS = ("p5", "p6")
"""The sections of projects and dialogues: the total is not changed there."""
_KNOWN = (
    Tag.TOTAL,
    Tag.AMOUNT,
    Tag.PERCENT,
    Tag.SECTION,
    Tag.GRANT,
    Tag.COST,
    Tag.BE,
    Tag.PUT,
    Tag.BY,
    Tag.RAISE,
    Tag.LOWER,
    Tag.ONLY,
    Tag.MINISTRY,
    Tag.AUTHORITY,
)


def total(clause: Clause) -> Outcome:
    """Set or move the total: "Budget auf 1.022.700 € setzen", "Budget um 25.000 Euro erhöhen"."""
    amounts = clause.all(Tag.AMOUNT)
    shares = clause.all(Tag.PERCENT)
    if not (amounts or shares) or not _about_total(clause) or _left(clause):
        return None
    if not speaks_of_own(clause) or clause.said(*_NEED):
        return None
    if question := uncertain(amounts):
        return replace(question, options=tuple(map(_setting, question.options)))
    if signed_end(clause):
        return Ask(SIGNED_END)
    if new := _from_to(clause, amounts):
        return _absolute(clause, new.value) if clause.said("auf") else _set(clause, new.value)
    values = {item.value for item in amounts}
    if len(values) > 1:
        return _which(sorted(values))
    if is_step(clause):
        return _relative(clause)
    return _absolute(clause, amounts[0].value)


def _set(clause: Clause, value: Decimal) -> Outcome:
    return (clause.fact(Set(field=PATH, value=f"{value:.2f}")),)


def _left(clause: Clause) -> bool:
    """Whether a word is not understood; "schreib rein" and "noch … drauf" are."""
    known = (*_KNOWN, Tag.MORE, Tag.ADD) if on_top(clause) or is_further(clause) else _KNOWN
    known = (*known, Tag.REMOVE) if off_the_total(clause) else known
    spared = (*_INTO, *_BELONGS) if clause.has(Tag.SECTION) else _INTO
    return any(item.text not in spared for item in clause.rest(*known))


def _about_total(clause: Clause) -> bool:
    """Whether a clause speaks of the total: by name, by § 4, or "wir bekommen", "bewilligt"."""
    numbers = clause.view.programme.numbers
    said = {item.value for item in clause.all(Tag.SECTION)}
    if said & {numbers.get(section) for section in _OF_OTHERS}:
        return False
    here = numbers.get(_SECTION) in said
    granted = clause.has(Tag.GRANT) or (clause.said(*_RECEIVE) and clause.said(*_OURS))
    given = clause.has(Tag.MINISTRY) and clause.said("gibt") and clause.said(*_OURS)
    granted = granted or given or _says_available(clause)
    return clause.has(Tag.TOTAL) or here or granted


def _says_available(clause: Clause) -> bool:
    """Whether a sum stands at our disposal, or we have it so."""
    here = any(item.text.startswith("zur verfuegung") for item in clause.items)
    ours = any(item.text.startswith(("wir haben", "haben wir")) for item in clause.items)
    return here and (ours or clause.has(Tag.BE))


def _from_to(clause: Clause, amounts: tuple[Item, ...]) -> Item | None:
    """The new amount in "von … auf …" and "um … auf …", when old one or step are right."""
    if len(amounts) != 2:
        return None
    before = [clause.items[clause.items.index(item) - 1].text for item in amounts]
    now = clause.view.agreement.budget.total
    if before == ["von", "auf"]:
        return amounts[1] if amounts[0].value == now else None
    if now is None or clause.has(Tag.RAISE) == clause.has(Tag.LOWER):
        return None
    sign = 1 if clause.has(Tag.RAISE) else -1
    ways = (amounts, amounts[::-1])
    return next((new for step, new in ways if now + sign * step.value == new.value), None)


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
    absurd = now is not None and value > now * _ABSURD
    if now is not None and (absurd or (raises and value < now) or (lowers and value > now)):
        return Ask(
            f"Der Gesamtbetrag ist jetzt {unbind(write_euro(now))}. Soll er wirklich "
            f"{unbind(write_euro(value))} werden?",
            (_setting(unbind(write_euro(value))),),
        )
    return _set(clause, value)


def _relative(clause: Clause) -> Outcome:
    now = clause.view.agreement.budget.total
    if now is None:
        return Ask("Noch ist kein Gesamtbetrag eingetragen. Wie hoch ist der neue Gesamtbetrag?")
    value = after_step(clause, now)
    if value is None:
        return None
    if value <= 0:
        return Ask("Dann bliebe kein Gesamtbetrag übrig. Wie hoch ist der neue Gesamtbetrag?")
    return _set(clause, value)


def bare_step(clause: Clause) -> Outcome:
    """Ask: "Budget erhöhen" without how much: every word is known, only the value is missing."""
    if not clause.has(Tag.TOTAL) or clause.has(Tag.AMOUNT, Tag.PERCENT, Tag.DATE):
        return None
    if clause.rest(*_KNOWN) or not clause.has(Tag.RAISE, Tag.LOWER, Tag.PUT):
        return None
    now = clause.view.agreement.budget.total
    stands = f"Jetzt steht {unbind(write_euro(now))} da. " if now is not None else ""
    return Ask(f"{stands}Wie hoch soll der Gesamtbetrag sein?")


def bare_amount(clause: Clause) -> Outcome:
    """An amount and nothing else: never a change, but easy to ask about."""
    amounts = clause.all(Tag.AMOUNT)
    if not clause.alone or len(amounts) != 1 or clause.rest(Tag.AMOUNT):
        return None
    if question := uncertain(amounts):
        return question
    written = unbind(write_euro(amounts[0].value))
    return Ask(f"Soll {written} der Gesamtbetrag sein?", (_setting(written),))
