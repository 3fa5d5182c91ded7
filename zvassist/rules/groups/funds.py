"""Whether the amounts are plausible: funds of the state, usual amounts, last year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zvassist.agreement.changes import Set, SetPassage
from zvassist.programme.parameters import Amount
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import euro, percent, the_total

_TOTAL = "budget.total"
_PART_TIME = "budget.part_time_training"
_PASSAGE = "teilzeitausbildung"
_PRESS = "Land Hessen, Mitteilung zur regionalen Arbeitsmarktförderung 2023 (hessen.de)"
_DERIVED = "abgeleitet aus den bekannten Beträgen des AQB von 2016, 2023 und 2024"


@rule(
    "R12",
    Severity.FEHLER,
    fields=(_PART_TIME, _TOTAL),
    checks="Der Anteil für Teilzeitausbildung ist nicht höher als der Gesamtbetrag und als die "
    "Mittel, die das Land dafür hat.",
    source=f"{_PRESS}; Wetteraukreis, Mitteilung zum AQB 2024",
    since="2023",
)
def part_time_within_funds(subject: Subject) -> Iterator[Hit]:
    """R12: more for part-time training than there is; the tighter limit is named."""
    budget, funds = subject.agreement.budget, subject.programme.parameters.part_time_funds
    share = budget.part_time_training
    if share is None:
        return
    limits: list[tuple[Decimal, Amount | None]] = []
    if budget.total:
        limits.append((budget.total, None))
    if funds:
        limits.append((funds.value, funds))
    exceeded = [limit for limit in limits if share > limit[0]]
    if exceeded:
        yield _too_much(share, *min(exceeded, key=lambda limit: limit[0]))


def _too_much(share: Decimal, most: Decimal, funds: Amount | None) -> Hit:
    """The share against the tighter limit: the state's funds, or the total (None)."""
    there = "landesweit sind es" if funds else "der Gesamtbetrag ist"
    change = Set(field=_PART_TIME, value=f"{most:.2f}")
    return Hit(
        _PART_TIME,
        f"Für Teilzeitausbildung stehen hier {euro(share)}; {there} {euro(most)}.",
        None if funds is None or funds.is_certain else Severity.WARNUNG,
        (Repair(f"Teilzeitausbildung auf {euro(most)} senken", change),),
        source=funds.origin if funds else "",
    )


@rule(
    "R13",
    Severity.WARNUNG,
    fields=(f"passages.{_PASSAGE}",),
    checks="Der Textbaustein zur Teilzeitausbildung steht nur in Jahren, für die zusätzliche "
    "Mittel hinterlegt sind.",
    source=f"{_PRESS}; Wetteraukreis, Mitteilung zum AQB 2024",
    since="2023",
)
def part_time_is_funded(subject: Subject) -> Iterator[Hit]:
    """R13: the sentence on additional funds in a year without any."""
    programme = subject.programme
    if programme.parameters.part_time_funds is None and programme.is_on(
        subject.agreement, _PASSAGE
    ):
        yield Hit(
            f"passages.{_PASSAGE}",
            f"Zusätzliche Mittel für Teilzeitausbildung sind für {programme.year} nicht "
            "hinterlegt.",
            repairs=(Repair("Textbaustein ausschalten", SetPassage(passage=_PASSAGE, on=False)),),
        )


@rule(
    "R18",
    Severity.WARNUNG,
    fields=(_TOTAL,),
    checks="Der Gesamtbetrag dieser einen Vereinbarung ist nicht höher als das Landesbudget des "
    "Jahres; die Summe aller Vereinbarungen kennt ein einzelner Entwurf nicht.",
    source=_PRESS,
    since="2023",
)
def within_the_state_budget(subject: Subject) -> Iterator[Hit]:
    """R18: what one draft can say of the ministry's sum: its own total is already too much."""
    total, limit = subject.agreement.budget.total, subject.programme.parameters.state_total
    if total and limit and total > limit.value:
        yield Hit(
            _TOTAL,
            f"{the_total(total)} ist höher als das Budget für ganz Hessen "
            f"{subject.programme.year}: {euro(limit.value)}.",
            source=limit.origin,
        )


@rule(
    "R41",
    Severity.HINWEIS,
    fields=(_TOTAL,),
    checks="Der Gesamtbetrag ist wie alle bekannten Beträge ein Vielfaches von 100 Euro (Schritt "
    "des Programmjahres).",
    source=_DERIVED,
)
def in_whole_steps(subject: Subject) -> Iterator[Hit]:
    """R41: a total that is no multiple of the step."""
    total, step = subject.agreement.budget.total, subject.programme.parameters.amount_step
    if total and step and total % step.value:
        yield Hit(
            _TOTAL,
            f"{the_total(total)} ist kein Vielfaches von {euro(step.value)} wie "
            "bisher alle Beträge; bitte auf einen Tippfehler prüfen.",
            source=step.origin,
        )


@rule(
    "R42",
    Severity.HINWEIS,
    fields=(_TOTAL,),
    checks="Der Gesamtbetrag liegt zwischen den Grenzen, die im Programmjahr als üblich hinterlegt "
    "sind.",
    source=f"{_DERIVED}; die Grenzen sind gesetzt",
)
def of_usual_size(subject: Subject) -> Iterator[Hit]:
    """R42: a total outside of what is usual."""
    total, parameters = subject.agreement.budget.total, subject.programme.parameters
    low, high = parameters.usual_minimum, parameters.usual_maximum
    if total and low and total < low.value:
        usual = f"niedrig; üblich sind mindestens {euro(low.value)}"
        yield Hit(_TOTAL, f"{the_total(total)} ist ungewöhnlich {usual}.", source=low.origin)
    elif total and high and total > high.value:
        usual = f"hoch; üblich sind höchstens {euro(high.value)}"
        yield Hit(_TOTAL, f"{the_total(total)} ist ungewöhnlich {usual}.", source=high.origin)


@rule(
    "R43",
    Severity.WARNUNG,
    fields=(_TOTAL, "budget.previous_total"),
    checks="Der Gesamtbetrag weicht nicht mehr vom Vorjahr ab, als im Programmjahr hinterlegt ist.",
    source="Vergleich mit der Vereinbarung des Vorjahres (abgeleitet)",
)
def close_to_last_year(subject: Subject) -> Iterator[Hit]:
    """R43: a total far from last year's."""
    budget, threshold = subject.agreement.budget, subject.programme.parameters.change_threshold
    total, before = budget.total, budget.previous_total
    if not (total and before and threshold):
        return
    if abs(total - before) * 100 > threshold.value * before:
        more = "mehr" if total > before else "weniger"
        yield Hit(
            _TOTAL,
            f"{the_total(total)} ist über {percent(threshold.value)} {more} als im "
            f"Vorjahr ({euro(before)}).",
            source=threshold.origin,
        )
