"""The money of § 4 and the amounts behind the projects, which are not printed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zvassist.agreement.changes import PriceMeasure, Set
from zvassist.agreement.model import Agreement
from zvassist.agreement.phrases import quoted
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import euro

_LIMIT = Decimal(10**12)
"""A total has at most twelve digits before the decimal comma (the draft file's own limit)."""


@rule(
    "R44",
    Severity.FEHLER,
    fields=("budget.total", "measures.*.amount"),
    checks="Die Beträge der Projekte (nicht gedruckt) ergeben zusammen den Gesamtbetrag: darüber "
    "ein Fehler; darunter eine Warnung, sobald jedes Projekt einen Betrag hat.",
    source="§ 4 der Zielvereinbarung, verglichen mit den Beträgen der Projekte (abgeleitet)",
)
def projects_within_total(subject: Subject) -> Iterator[Hit]:
    """R44: the sum of the projects against the total."""
    agreement = subject.agreement
    total = agreement.budget.total
    amounts = [measure.amount for measure in agreement.measures]
    given = [amount for amount in amounts if amount is not None]
    planned = sum(given, Decimal())
    if not total or not given:
        return
    if planned > total:
        message = f"Die Projekte ergeben {euro(planned)}, mehr als der Gesamtbetrag {euro(total)}."
        repairs = (*_sum_as_total(planned), *_lower_biggest(agreement, planned - total))
        yield Hit("budget.total", message, repairs=repairs)
    elif planned < total and len(given) == len(amounts):
        message = (
            f"Die Projekte ergeben {euro(planned)}, weniger als der Gesamtbetrag {euro(total)}."
        )
        yield Hit("budget.total", message, Severity.WARNUNG, _sum_as_total(planned))


def _sum_as_total(planned: Decimal) -> tuple[Repair, ...]:
    """Take the sum as the total; a total of 0 would be missing again."""
    if not 0 < planned < _LIMIT:
        return ()
    change = Set(field="budget.total", value=f"{planned:.2f}")
    return (Repair(f"Gesamtbetrag auf {euro(planned)} setzen", change),)


def _lower_biggest(agreement: Agreement, excess: Decimal) -> tuple[Repair, ...]:
    """Take the excess off the biggest project, if something is left of it."""
    biggest = max(agreement.measures, key=lambda measure: measure.amount or Decimal())
    left = (biggest.amount or Decimal()) - excess
    if left <= 0:
        return ()
    name = quoted(biggest.title) if biggest.title else "das größte Projekt"
    return (Repair(f"{name} auf {euro(left)} senken", PriceMeasure(id=biggest.id, amount=left)),)
