"""What texts say of places and authorities outside of the agreement's region."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zvassist.rules.finding import Severity
from zvassist.rules.printed import Place, by_place
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import stands

_LAENDER = (
    *("Baden-Württemberg", "Bayern", "Berlin", "Brandenburg", "Bremen", "Hamburg"),
    *("Mecklenburg-Vorpommern", "Niedersachsen", "Nordrhein-Westfalen", "Rheinland-Pfalz"),
    *("Saarland", "Sachsen-Anhalt", "Sachsen", "Schleswig-Holstein", "Thüringen"),
)
_NEIGHBOURS = (
    *("Mainz", "Ludwigshafen", "Worms", "Bingen", "Koblenz", "Mannheim", "Heidelberg"),
    *("Aschaffenburg", "Würzburg", "Siegen", "Göttingen", "Eisenach"),
)
"""Towns near the border of Hessen that lie in another Land."""

_OUTSIDE = re.compile(rf"\b(?:{'|'.join((*_LAENDER, *_NEIGHBOURS))})s?\b(?!-)")
_PERSONS = re.compile(r"Teilnehm|[Ww]ohnsitz|wohn(?:en|haft)|\bPersonen\b|\bMenschen\b")
_SENTENCE = re.compile(r"[^.!?]+")


@rule(
    "R14",
    Severity.HINWEIS,
    fields=("wording.*", "extra.*", "measures.*.title"),
    checks="Kein Satz über Teilnehmende nennt einen Ort außerhalb Hessens.",
    source="Förderdatenbank, Text zum Ausbildungs- und Qualifizierungsbudget: Erstwohnsitz in "
    "Hessen",
    since="je Programmjahr",
)
def participants_of_hessen(subject: Subject) -> Iterator[Hit]:
    """R14: another Land, or a town near the border, beside words on participants."""
    for place, names in by_place(_outside(subject)).items():
        yield Hit(
            place.field,
            f"Im Text {stands(names)}; Teilnehmende müssen ihren Erstwohnsitz in Hessen haben.",
            words=names[0],
        )


def _outside(subject: Subject) -> Iterator[tuple[Place, str]]:
    for line in subject.lines:
        for start, name in _beside_persons(line.text):
            yield line.place_at(start), name


@lru_cache(maxsize=1024)
def _beside_persons(text: str) -> tuple[tuple[int, str], ...]:
    """Places outside of Hessen in sentences on participants."""
    return tuple(
        (found.start(), found[0])
        for sentence in _SENTENCE.finditer(text)
        if _PERSONS.search(sentence[0])
        for found in _OUTSIDE.finditer(text, *sentence.span())
    )


@rule(
    "R16",
    Severity.FEHLER,
    fields=("wording.*", "extra.*", "measures.*.title", "signatures.*.role"),
    checks="Als Bewilligungsbehörde ist das Regierungspräsidium Kassel genannt; in freien Texten "
    "ist ein anderes eine Warnung.",
    source="Zielvereinbarung 2023, § 5; Regierungspräsidium Kassel; Förderdatenbank",
    since="2017",
)
def approved_by(subject: Subject) -> Iterator[Hit]:
    """R16: another Regierungspräsidium than the one that approves.

    No repair: the sentence may be about something else that this authority does.
    """
    authority = subject.programme.parameters.approving_authority
    if authority is None:
        return
    for place, names in by_place(_other_authorities(subject, authority.value)).items():
        yield Hit(
            place.field,
            f"Im Text {stands(names)}; Bewilligungsbehörde ist das {authority.value}.",
            place.severity if authority.is_certain else Severity.WARNUNG,
            words=names[0],
            source=authority.origin,
        )


def _other_authorities(subject: Subject, right: str) -> Iterator[tuple[Place, str]]:
    """Names like "Regierungspräsidium Gießen" or "RP Gießen" with another seat."""
    for line in subject.lines:
        for start, name in _with_another_seat(right, line.text):
            yield line.place_at(start), name


@lru_cache(maxsize=1024)
def _with_another_seat(right: str, text: str) -> tuple[tuple[int, str], ...]:
    kind, _, seat = right.partition(" ")
    pattern = rf"\b(?:{re.escape(kind)}s?|RP) (?!{re.escape(seat)}\b)[A-ZÄÖÜ][\w-]+"
    return tuple((found.start(), found[0]) for found in re.finditer(pattern, text))
