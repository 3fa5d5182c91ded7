"""The projects of § 5."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zvassist.agreement.changes import Many, RemoveMeasure, RenameMeasure
from zvassist.agreement.model import Measure
from zvassist.agreement.phrases import listed, quoted
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.years import loose_years_in, years_in


def _named(measure: Measure) -> str:
    return f"Beim Projekt {quoted(measure.title)}" if measure.title else "Bei einem Projekt"


@rule(
    "R04",
    Severity.FEHLER,
    fields=("measures.*.category",),
    checks="Jedes Projekt steht unter einer Maßnahmenart des Programmjahres.",
    source="§ 5 der Zielvereinbarung; Leistungsbeschreibung AQB im Bürgerservice "
    "Limburg-Weilburg; Förderdatenbank",
    since="2017",
)
def eligible_category(subject: Subject) -> Iterator[Hit]:
    """R04: the category is given and one of the year's."""
    for measure in subject.agreement.measures:
        field = f"measures.{measure.id}.category"
        if measure.category is None:
            yield Hit(field, f"{_named(measure)} fehlt die Maßnahmenart.")
        elif subject.programme.category(measure.category) is None:
            yield Hit(
                field,
                f"{_named(measure)} steht {quoted(measure.category)}; diese Maßnahmenart ist "
                f"im AQB {subject.programme.year} nicht zuwendungsfähig.",
                words=measure.category,
            )


@rule(
    "R05",
    Severity.FEHLER,
    fields=("measures", "measures.*.title"),
    checks="Mindestens ein Projekt ist angegeben, und jedes Projekt hat einen Namen.",
    source="§ 5 der Zielvereinbarung 2023",
)
def projects_named(subject: Subject) -> Iterator[Hit]:
    """R05: at least one project, each with a title."""
    if not subject.agreement.measures:
        yield Hit("measures", "Mindestens ein Projekt ist anzugeben.")
    for place, measure in enumerate(subject.agreement.measures, start=1):
        if measure.title is None:
            yield Hit(
                f"measures.{measure.id}.title",
                f"Der Projektname fehlt (Projekt {place} der Liste).",
            )


@rule(
    "R06",
    Severity.HINWEIS,
    fields=("measures.*.title", "measures.*.category"),
    checks="Unter jeder Maßnahmenart der Liste steht mindestens ein Projekt mit Namen; eine "
    "Maßnahmenart ganz ohne Projekt wird von selbst nicht gedruckt.",
    source="§ 5 der Zielvereinbarung 2023",
)
def kind_with_a_project(subject: Subject) -> Iterator[Hit]:
    """R06: a kind whose projects all lack a name.

    A kind without any project cannot stand in a draft: kinds are those of the projects.
    """
    measures = subject.agreement.measures
    for category in subject.programme.data.category:
        group = [item for item in measures if item.category == category.id]
        if group and all(item.title is None for item in group):
            blank = all(_is_blank(item) for item in group) and len(group) < len(measures)
            yield Hit(
                f"measures.{group[0].id}.title",
                f"Unter der Maßnahmenart {quoted(category.label)} steht kein Projekt mit Namen; "
                "eine Maßnahmenart ohne Projekt wird nicht gedruckt.",
                repairs=_without(group) if blank else (),
            )


def _is_blank(measure: Measure) -> bool:
    """Whether nothing is lost with it."""
    return not (measure.title or measure.amount or measure.start or measure.end)


def _without(group: list[Measure]) -> tuple[Repair, ...]:
    change = Many(changes=tuple(RemoveMeasure(id=item.id) for item in group))
    label = "Leeres Projekt entfernen" if len(group) == 1 else "Leere Projekte entfernen"
    return (Repair(label, change),)


@rule(
    "R27",
    Severity.WARNUNG,
    fields=("measures.*.title",),
    checks="Ein Projektname enthält kein anderes Jahr als das der Vereinbarung.",
    source="§ 5 der Zielvereinbarung 2023 („BASS 2023“)",
)
def title_of_this_year(subject: Subject) -> Iterator[Hit]:
    """R27: a year in a title that is not the agreement's."""
    year = str(subject.programme.year)
    for measure in subject.agreement.measures:
        title = measure.title or ""
        foreign = [found[0] for found in years_in(title) if found[0] != year]
        if foreign:
            yield Hit(
                f"measures.{measure.id}.title",
                f"Der Projektname {quoted(title)} enthält "
                f"{listed(dict.fromkeys(foreign))}; die Vereinbarung gilt für {year}.",
                repairs=_with_year(measure, title, year),
                words=foreign[0],
            )


def _with_year(measure: Measure, title: str, year: str) -> tuple[Repair, ...]:
    """Rename with the year replaced; not where that would mend a span of years or a date."""
    loose = [found[0] for found in loose_years_in(title)]
    if len(set(loose)) != 1 or loose != [found[0] for found in years_in(title)]:
        return ()
    (left,) = set(loose)
    renamed = re.sub(rf"(?<!\d){left}(?!\d)", year, title)
    label = f"{quoted(title)} in {quoted(renamed)} umbenennen"
    return (Repair(label, RenameMeasure(id=measure.id, title=renamed)),)
