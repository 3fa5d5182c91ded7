"""Answers about the projects' amounts: their sum, what is left of the total, which are open."""

from __future__ import annotations

from decimal import Decimal

from zvassist.agreement.amounts import write_euro
from zvassist.agreement.text import unbind
from zvassist.chat.engine import View
from zvassist.chat.offline.answers.asked import Asked, entry, lines, place
from zvassist.chat.reading.items import Tag

_REST = (
    r"\b(?:uebrig|verplant\w*|verteilt\w*|vergeben|ausgegeben|verbraucht|restbetrag|restmittel"
    r"|restbudget|rest|spielraum|reicht)\b|\b(?:noch|ist) (?:\w+ )?frei\b"
)
_OPEN = (
    r"\b(?:keinen|ohne|fehl\w+) (?:\w+ )?(?:betrag|betraege|kosten|ansatz)|(?:betrag|kosten) fehl"
)
_SUM = r"\b(?:summe|zusammen|insgesamt|kosten)\b.*(?:projekt|massnahme)|\balles zusammen\b"


def rest(asked: Asked) -> str | None:
    """What is left of the total when the projects have theirs."""
    if not asked.matches(_REST) or asked.measures:
        return None
    total, spent, open_ones = _figures(asked.view)
    if total is None:
        return "Der Gesamtbetrag ist noch nicht eingetragen; ein Rest lässt sich nicht ausrechnen."
    whole = f"Gesamtbetrag: {_euro(total)}{place('budget.total', asked.view)}"
    if not spent:
        return f"Zu keinem Projekt ist ein Betrag eingetragen, verteilt ist also nichts. {whole}."
    left = total - spent
    said = f"{_euro(left)} bleiben" if left >= 0 else f"{_euro(-left)} fehlen"
    return f"{whole}; auf Projekte verteilt: {_euro(spent)}; {said}{_still_open(open_ones)}."


def unpriced(asked: Asked) -> str | None:
    """Which projects have no amount yet."""
    if not asked.matches(_OPEN) or not asked.has(Tag.PROJECT):
        return None
    titles = [one.title or one.id for one in asked.view.agreement.measures if one.amount is None]
    if not titles:
        return "Jedes Projekt hat einen Betrag."
    return f"Ohne Betrag (nicht gedruckt):\n{lines(titles)}"


def sum_of_measures(asked: Asked) -> str | None:
    """What the projects' amounts come to, beside the total."""
    if not asked.matches(_SUM):
        return None
    _, spent, open_ones = _figures(asked.view)
    if not spent:
        return "Zu keinem Projekt ist ein Betrag eingetragen; eine Summe gibt es also nicht."
    total = entry("budget.total", asked.view)
    head = f"Die Projekte kommen zusammen auf {_euro(spent)}"
    return f"{head}{_still_open(open_ones)}. Gesamtbetrag: {total}."


def _figures(view: View) -> tuple[Decimal | None, Decimal, int]:
    """The total, the projects' sum, and how many have no amount."""
    amounts = [one.amount for one in view.agreement.measures]
    priced = [amount for amount in amounts if amount is not None]
    return view.agreement.budget.total, sum(priced, Decimal(0)), len(amounts) - len(priced)


def _still_open(count: int) -> str:
    return f"; bei {count} steht noch kein Betrag" if count else ""


def _euro(amount: Decimal) -> str:
    return unbind(write_euro(amount))
