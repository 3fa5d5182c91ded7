"""Who may be the partner of an agreement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from zvassist.agreement.cases import capitalised
from zvassist.agreement.phrases import quoted
from zvassist.programme.authorities import Authority
from zvassist.rules.finding import Severity
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import day

_HANAU, _MAIN_KINZIG = "06415", "06435"
_OF_HANAU = re.compile(r"\bHanau(?:er|s)?\b")


def partner_of(subject: Subject) -> Authority | None:
    """The agreement's partner, in whatever year it is one; None where the AGS is not known."""
    return subject.programme.authorities.by_ags(subject.agreement.local_authority or "")


def _becomes_city(authority: Authority, year: int) -> date | None:
    """The day after ``year`` from which a city stands beside its Landkreis, or None."""
    first = authority.valid_from
    is_later = authority.kind == "kreisfreie_stadt" and first is not None and first.year > year
    return first if is_later else None


@rule(
    "R01",
    Severity.FEHLER,
    fields=("local_authority",),
    checks="Der Partner ist im Jahr der Vereinbarung ein hessischer Landkreis oder eine "
    "hessische kreisfreie Stadt.",
    source="Antragsberechtigte des AQB: Leistungsbeschreibung im Bürgerservice "
    "Limburg-Weilburg; Förderdatenbank",
    since="2014",
)
def entitled(subject: Subject) -> Iterator[Hit]:
    """R01: a known AGS, and a partner in that year."""
    ags, year = subject.agreement.local_authority, subject.programme.year
    partner = partner_of(subject)
    if ags is not None and partner is None:
        yield Hit(
            "local_authority",
            f"Zum AGS {quoted(ags)} gibt es in Hessen keine Gebietskörperschaft.",
            words=ags,
        )
    elif partner and not partner.valid_in(year) and not _becomes_city(partner, year):
        name = capitalised(_name(subject, partner))
        yield Hit(
            "local_authority",
            f"{name} ist im Jahr {year} keine antragsberechtigte Gebietskörperschaft.",
        )


@rule(
    "R02",
    Severity.FEHLER,
    fields=("local_authority",),
    checks="Eine Stadt, die erst später kreisfrei wird (Hanau ab 2026), ist vorher kein Partner.",
    source="Stadt Hanau, Kreisfreiheit zum 1. Januar 2026 (hanau.de)",
    since="bis 2025",
)
def not_yet_a_city(subject: Subject) -> Iterator[Hit]:
    """R02: Hanau before 2026; in place of R01."""
    partner = partner_of(subject)
    first = _becomes_city(partner, subject.programme.year) if partner else None
    if partner and first:
        name = capitalised(_name(subject, partner))
        yield Hit("local_authority", f"{name} ist erst seit {day(first)} kreisfrei.")


@rule(
    "R03",
    Severity.WARNUNG,
    fields=("measures.*.title", "local_authority"),
    checks="Beim Main-Kinzig-Kreis nennt ab 2026 kein Projekt mehr Hanau.",
    source="Stadt Hanau, Kreisfreiheit zum 1. Januar 2026 (hanau.de)",
    since="2026",
)
def left_the_district(subject: Subject) -> Iterator[Hit]:
    """R03: a project for Hanau in the Landkreis that the city has left."""
    city = subject.programme.authorities.by_ags(_HANAU)
    if subject.agreement.local_authority != _MAIN_KINZIG or city is None:
        return
    for measure in subject.agreement.measures:
        found = _OF_HANAU.search(measure.title or "")
        if found and city.valid_in(subject.programme.year) and city.valid_from:
            yield Hit(
                f"measures.{measure.id}.title",
                f"Das Projekt {quoted(measure.title or '')} nennt Hanau, das seit "
                f"{day(city.valid_from)} nicht mehr zum Main-Kinzig-Kreis gehört.",
                words=found[0],
            )


def _name(subject: Subject, partner: Authority) -> str:
    return partner.declined(subject.agreement.local_authority_form).nom
