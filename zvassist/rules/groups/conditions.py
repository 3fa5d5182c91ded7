"""Conditions of funding: application, talk, regional strategy, the time of the projects."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import Set
from zvassist.agreement.phrases import listed
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import day, project

_FUNDING = "Förderdatenbank, Text zum Ausbildungs- und Qualifizierungsbudget"


@rule(
    "R07",
    Severity.WARNUNG,
    fields=("application_date",),
    checks="Der Antrag ist bis zum Ende der Antragsfrist des Programmjahres gestellt.",
    source=_FUNDING,
    since="je Programmjahr",
)
def applied_in_time(subject: Subject) -> Iterator[Hit]:
    """R07: the application after the deadline."""
    limit = subject.programme.parameters.application_deadline
    applied = subject.agreement.application_date
    if limit and applied and applied > (last := limit.in_year(subject.programme.year)):
        yield Hit(
            "application_date",
            f"Der Antrag vom {day(applied)} liegt nach der Antragsfrist am {day(last)} beim "
            "Regierungspräsidium Kassel (Dezernat 57).",
            words=day(applied),
            source=limit.origin,
        )


@rule(
    "R08",
    Severity.FEHLER,
    fields=("measures.*.start",),
    checks="Kein Projekt beginnt vor dem frühesten Tag des Programmjahres; wo dieser Tag für das "
    "Jahr nicht bestätigt ist, eine Warnung.",
    source=_FUNDING,
    since="je Programmjahr",
)
def begins_in_the_year(subject: Subject) -> Iterator[Hit]:
    """R08: a project that begins before the earliest start."""
    limit = subject.programme.parameters.earliest_start
    if limit is None:
        return
    first = limit.in_year(subject.programme.year)
    for measure in subject.agreement.measures:
        if measure.start and measure.start < first:
            field = f"measures.{measure.id}.start"
            change = Set(field=field, value=first.isoformat())
            yield Hit(
                field,
                f"{project(measure.title)} beginnt am {day(measure.start)}; möglich ist das "
                f"frühestens ab {day(first)}.",
                None if limit.is_certain else Severity.WARNUNG,
                (Repair(f"Beginn auf {day(first)} setzen", change),),
                day(measure.start),
                limit.origin,
            )


@rule(
    "R09",
    Severity.WARNUNG,
    fields=("measures.*.start", "measures.*.end"),
    checks="Kein Projekt reicht über das Haushaltsjahr hinaus oder endet vor seinem Beginn.",
    source="Jährliche Zielvereinbarung (abgeleitet)",
)
def ends_in_the_year(subject: Subject) -> Iterator[Hit]:
    """R09: a project that ends after the year, or before it began."""
    last, year = subject.programme.last_day, subject.programme.year
    for measure in subject.agreement.measures:
        field, start, end = f"measures.{measure.id}.end", measure.start, measure.end
        if end is None or (end <= last and (start is None or start <= end)):
            continue
        ends = f"{project(measure.title)} endet am {day(end)}"
        if end > last:
            fits = start is None or start <= last
            change = Set(field=field, value=last.isoformat())
            repairs = (Repair(f"Ende auf {day(last)} setzen", change),) if fits else ()
            yield Hit(field, f"{ends}, nach dem Haushaltsjahr {year}.", None, repairs, day(end))
        elif start:
            message = f"{ends}, vor seinem Beginn am {day(start)}."
            yield Hit(field, message, words=day(end))


@rule(
    "R10",
    Severity.WARNUNG,
    fields=("strategy.title", "strategy.date"),
    checks="Titel und Stand der regionalen Ausbildungs- und Arbeitsmarktstrategie sind angegeben.",
    source="Leistungsbeschreibung AQB im Bürgerservice Limburg-Weilburg; Zielvereinbarung 2023, "
    "§ 2",
)
def strategy_given(subject: Subject) -> Iterator[Hit]:
    """R10: one finding, at the first of the two that is missing."""
    strategy = subject.agreement.strategy
    missing = {
        "strategy.title": "" if strategy.title else "der Titel",
        "strategy.date": "" if strategy.date else "der Stand",
    }
    what = [words for words in missing.values() if words]
    if what:
        field = next(path for path, words in missing.items() if words)
        verb = "fehlt" if len(what) == 1 else "fehlen"
        yield Hit(
            field,
            "Die regionale Ausbildungs- und Arbeitsmarktstrategie ist Fördervoraussetzung; es "
            f"{verb} {listed(what)}.",
        )


@rule(
    "R11",
    Severity.HINWEIS,
    fields=("interview_date",),
    checks="Das Zielvereinbarungsgespräch findet bis Ende März statt.",
    source="Land Hessen, Mitteilung zur regionalen Arbeitsmarktförderung 2023 (hessen.de)",
    since="2023",
)
def talked_in_time(subject: Subject) -> Iterator[Hit]:
    """R11: the talk after the usual time."""
    limit, talk = subject.programme.parameters.interviews_until, subject.agreement.interview_date
    if limit and talk and talk > (last := limit.in_year(subject.programme.year)):
        yield Hit(
            "interview_date",
            f"Das Gespräch am {day(talk)} liegt nach dem {day(last)}; bis dahin finden die "
            "Zielvereinbarungsgespräche statt.",
            words=day(talk),
            source=limit.origin,
        )
