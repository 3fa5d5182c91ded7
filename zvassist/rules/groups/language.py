"""Words that do not belong into the agreement's text, or not in that form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zvassist.agreement.phrases import listed, quoted
from zvassist.rules.finding import Severity
from zvassist.rules.gender import gender_signs
from zvassist.rules.names import alternatives
from zvassist.rules.printed import Place
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import stands
from zvassist.rules.slips import Scan, Slip, always_warning, instead, named, slip_hits
from zvassist.rules.words import NotFunded, known_words

_FREE = ("wording.*", "extra.*", "measures.*.title")


# --- The Rechtskreise --------------------------------------------------------------------


@rule(
    "R15",
    Severity.WARNUNG,
    fields=_FREE,
    checks="Die Aufzählung der Rechtskreise lautet „SGB II, III, VIII, XII und AsylbLG“.",
    source="Förderdatenbank (Teilnehmende des AQB); §§ 1 und 2 der Zielvereinbarung 2023",
    since="2023",
)
def legal_areas(subject: Subject) -> Iterator[Hit]:
    """R15: the list of the Rechtskreise is another one. Naming a single one is no list."""
    areas = known_words().legal_areas
    if subject.programme.year < areas.first_year:
        return iter(())
    return slip_hits(
        subject,
        _other_areas(areas.listed),
        lambda slips: f"Die Rechtskreise weichen von der Vorlage ab: {instead(slips)}.",
        severity=always_warning,
    )


_AREA = r"(?:SGB\s(?=[IVX]))?(?:[IVX]+|AsylbLG)\b"
_AREAS = re.compile(
    rf"\bRechtskreisen?:?\s(?P<list>{_AREA}(?:(?:,\s(?:und\s)?|\sund\s|\s?/\s?){_AREA})*)"
)


@lru_cache(maxsize=4)
def _other_areas(right: str) -> Scan:
    wanted = _items(right)

    @lru_cache(maxsize=1024)
    def scan(text: str) -> tuple[Slip, ...]:
        return tuple(
            Slip(found.start("list"), found["list"], right)
            for found in _AREAS.finditer(text)
            if _items(found["list"]) != wanted
        )

    return scan


def _items(areas: str) -> list[str]:
    return re.findall(r"[IVX]+\b|AsylbLG", areas.replace("SGB", ""))


# --- Programmes beside the AQB -----------------------------------------------------------


@rule(
    "R17",
    Severity.WARNUNG,
    fields=("measures.*.title",),
    checks="Ein Projektname nennt kein anderes Förderprogramm (QuB, AKZ) und keinen beendeten "
    "Aufruf (Schutzschirm, Brückenqualifizierung).",
    source="Aufruf QuB 2026/2027; Regierungspräsidium Kassel (Schutzschirm, "
    "Brückenqualifizierung); Förderdatenbank (Ausbildungskosten)",
    since="2022",
)
def other_programmes(subject: Subject) -> Iterator[Hit]:
    """R17: a project of another programme."""
    year = subject.programme.year
    programmes = [entry for entry in known_words().not_funded if year >= entry.first_year]
    for measure in subject.agreement.measures:
        found = list(_named_in(measure.title or "", programmes))
        if found:
            said = listed(f"{quoted(words)} ist {why}" for words, why in found)
            message = f"Zum Projekt {quoted(measure.title or '')}: {said}."
            yield Hit(f"measures.{measure.id}.title", message, words=found[0][0])


def _named_in(title: str, programmes: list[NotFunded]) -> Iterator[tuple[str, str]]:
    for programme in programmes:
        if found := _whole(programme.words).search(title):
            yield found[0], programme.why


@lru_cache(maxsize=16)
def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words)})(?!\w)")


# --- Two budgets -------------------------------------------------------------------------

_SINCE_ONE_BUDGET = 2020
_BUDGETS = re.compile(
    r"\b(?:[Dd]er|[Dd]en|[Dd]ie|[Dd]ieser|[Dd]iesen|[Bb]eide[nr]?|[Zz]wei|[Aa]lle[nr]?)\s"
    r"(?:(?:beiden|zwei|[a-zäöüß]+en)\s)*"
    r"(?:(?:Ausbildungs|Arbeitsmarkt)-\sund\s)?(?:Ausbildungs|Arbeitsmarkt|Qualifizierungs)?"
    r"[Bb]udgets\b"
)
_GENITIVE = re.compile(r"([Dd])er (?:(?:beiden|zwei) )?(?=(?:\w+- und )?\w*[Bb]udgets)")


@rule(
    "R31",
    Severity.WARNUNG,
    fields=("dialogues.count", *_FREE),
    checks="Vom Budget ist in der Einzahl die Rede; „der Budgets“ ist ein Rest aus der Zeit der "
    "zwei Budgets.",
    source="Zielvereinbarung 2018 („beiden Budgets“); § 6 der Zielvereinbarung 2023",
    since=str(_SINCE_ONE_BUDGET),
)
def one_budget(subject: Subject) -> Iterator[Hit]:
    """R31: several budgets, where the year has one."""
    if subject.programme.year < _SINCE_ONE_BUDGET:
        return iter(())
    return slip_hits(
        subject,
        _budgets,
        lambda slips: f"Das Jahr hat ein einziges Budget; im Text {stands(named(slips))}.",
        severity=always_warning,
    )


@lru_cache(maxsize=1024)
def _budgets(text: str) -> tuple[Slip, ...]:
    return tuple(
        Slip(found.start(), found[0], right if right != found[0] else "")
        for found in _BUDGETS.finditer(text)
        for right in [_GENITIVE.sub(r"\1es ", found[0])]
    )


# --- Special characters ------------------------------------------------------------------


@rule(
    "R32",
    Severity.FEHLER,
    fields=(*_FREE, "signatures.*.role"),
    checks="Im amtlichen Text stehen keine verkürzten Formen mit Sonderzeichen (Stern, "
    "Doppelpunkt, Unterstrich, Binnen-I, Schrägstrich), sondern die Paarform, die weibliche "
    "zuerst, oder eine neutrale; in freien Texten und auf der Seite der Gebietskörperschaft "
    "eine Warnung.",
    source="Dienstanweisung für die Hessische Landesverwaltung vom März 2024; Rat für deutsche "
    "Rechtschreibung",
)
def no_special_characters(subject: Subject) -> Iterator[Hit]:
    """R32: "Teilnehmer*innen", "Schüler:in", "TeilnehmerInnen", "Teilnehmer/-innen"."""
    return slip_hits(
        subject,
        gender_signs,
        lambda slips: (
            f"Bitte ohne Sonderzeichen schreiben (Paarform oder neutral): {instead(slips)}."
        ),
        severity=_in_the_ministrys_text,
    )


def _in_the_ministrys_text(place: Place) -> Severity:
    """The Dienstanweisung binds the state, not the local authorities."""
    is_theirs = place.field.startswith("signatures.local_authority.")
    return Severity.WARNUNG if is_theirs else place.severity
