"""Caps, quotas and limits that nobody has published: silent until the office enters them.

Whether such a limit is strict is not known either, so each gives a Warnung.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zvassist.programme.parameters import Percent
from zvassist.rules.finding import Severity
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import day, euro, percent, project, the_total

_TOTAL = "budget.total"
_STAFF = "weiterbildung"
_SOURCE = "vom Haus zu ergänzen (parameters.toml); öffentlich ist kein Wert bekannt"
_SINCE = "nur mit hinterlegtem Wert"


def _above(part: Decimal, whole: Decimal | None, cap: Percent) -> bool:
    return bool(whole and part * 100 > cap.value * whole)


@rule(
    "C01",
    Severity.WARNUNG,
    fields=("measures.*.amount", "measures.*.category", _TOTAL),
    checks="Die Weiterbildung des Personals bleibt unter ihrem Höchstanteil am Gesamtbetrag.",
    source=_SOURCE,
    since=_SINCE,
)
def staff_training(subject: Subject) -> Iterator[Hit]:
    """C01: more than the cap for the projects of staff training together."""
    total, cap = subject.agreement.budget.total, subject.programme.parameters.staff_training_cap
    priced = [item for item in subject.agreement.measures if item.category == _STAFF]
    part = sum((item.amount for item in priced if item.amount), Decimal())
    if cap and _above(part, total, cap):
        yield Hit(
            "measures",
            f"Auf die Weiterbildung des Personals entfallen {euro(part)}; höchstens "
            f"{percent(cap.value)} des Gesamtbetrags sind vorgesehen.",
            source=cap.origin,
        )


@rule(
    "C02",
    Severity.WARNUNG,
    fields=("budget.admin_costs", _TOTAL),
    checks="Die Verwaltungskosten bleiben unter ihrem Höchstanteil am Gesamtbetrag.",
    source=_SOURCE,
    since=_SINCE,
)
def admin_costs(subject: Subject) -> Iterator[Hit]:
    """C02: more administrative costs than the cap."""
    budget, cap = subject.agreement.budget, subject.programme.parameters.admin_cost_cap
    if cap and budget.admin_costs and _above(budget.admin_costs, budget.total, cap):
        yield Hit(
            "budget.admin_costs",
            f"Die Verwaltungskosten von {euro(budget.admin_costs)} sind mehr als "
            f"{percent(cap.value)} des Gesamtbetrags.",
            source=cap.origin,
        )


@rule(
    "C03",
    Severity.WARNUNG,
    fields=("budget.own_funds", _TOTAL),
    checks="Die Eigenmittel des Partners erreichen ihren Mindestanteil an Gesamtbetrag und "
    "Eigenmitteln zusammen.",
    source=_SOURCE,
    since=_SINCE,
)
def own_share(subject: Subject) -> Iterator[Hit]:
    """C03: own funds below the quota; not where they were not entered."""
    budget, quota = subject.agreement.budget, subject.programme.parameters.own_share
    own, total = budget.own_funds, budget.total
    if quota and own is not None and total and own * 100 < quota.value * (total + own):
        yield Hit(
            "budget.own_funds",
            f"Die Eigenmittel von {euro(own)} sind weniger als {percent(quota.value)} von "
            "Gesamtbetrag und Eigenmitteln.",
            source=quota.origin,
        )


@rule(
    "C04",
    Severity.WARNUNG,
    fields=(_TOTAL,),
    checks="Der Gesamtbetrag erreicht den Mindestbetrag einer Vereinbarung.",
    source=_SOURCE,
    since=_SINCE,
)
def minimum_grant(subject: Subject) -> Iterator[Hit]:
    """C04: a total below the minimum."""
    total, least = subject.agreement.budget.total, subject.programme.parameters.minimum_grant
    if total and least and total < least.value:
        message = f"{the_total(total)} liegt unter dem Mindestbetrag von {euro(least.value)}."
        yield Hit(_TOTAL, message, source=least.origin)


@rule(
    "C05",
    Severity.WARNUNG,
    fields=(_TOTAL,),
    checks="Der Gesamtbetrag bleibt unter dem Höchstbetrag einer Vereinbarung.",
    source=_SOURCE,
    since=_SINCE,
)
def maximum_grant(subject: Subject) -> Iterator[Hit]:
    """C05: a total above the maximum."""
    total, most = subject.agreement.budget.total, subject.programme.parameters.maximum_grant
    if total and most and total > most.value:
        message = f"{the_total(total)} liegt über dem Höchstbetrag von {euro(most.value)}."
        yield Hit(_TOTAL, message, source=most.origin)


@rule(
    "C06",
    Severity.WARNUNG,
    fields=("measures.*.amount",),
    checks="Kein Projekt liegt unter der Bagatellgrenze.",
    source=_SOURCE,
    since=_SINCE,
)
def minimum_measure(subject: Subject) -> Iterator[Hit]:
    """C06: a project with an amount below the Bagatellgrenze."""
    least = subject.programme.parameters.minimum_measure
    for measure in subject.agreement.measures:
        if least and measure.amount is not None and measure.amount < least.value:
            yield Hit(
                f"measures.{measure.id}.amount",
                f"{project(measure.title)} liegt mit {euro(measure.amount)} unter der "
                f"Bagatellgrenze von {euro(least.value)}.",
                source=least.origin,
            )


@rule(
    "C07",
    Severity.WARNUNG,
    fields=("measures.*.end",),
    checks="Kein Projekt endet nach der Frist für den Verwendungsnachweis im Folgejahr.",
    source=_SOURCE,
    since=_SINCE,
)
def ends_before_the_proof(subject: Subject) -> Iterator[Hit]:
    """C07: a project that still runs when its proof is due."""
    limit = subject.programme.parameters.proof_deadline
    if limit is None:
        return
    last = limit.in_year(subject.programme.year + 1)
    for measure in subject.agreement.measures:
        if measure.end and measure.end > last:
            yield Hit(
                f"measures.{measure.id}.end",
                f"{project(measure.title)} endet am {day(measure.end)}, nach der Frist für den "
                f"Verwendungsnachweis am {day(last)}.",
                words=day(measure.end),
                source=limit.origin,
            )
