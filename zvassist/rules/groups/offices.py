"""The ministry's name and its head on the day of signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zvassist.agreement.cases import capitalised
from zvassist.agreement.changes import Many, Set
from zvassist.agreement.phrases import listed, quoted
from zvassist.programme.offices import Minister, Ministry
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.names import any_of, ministry_names, same_case
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import day, stands
from zvassist.rules.slips import Scan, Slip, named, slip_hits

_NAME = "signatures.ministry.name"
_ROLE = "signatures.ministry.role"
_DATE = "signatures.ministry.date"
_TITLES = re.compile(r"^(?:(?:Prof|Dr)\.\s*)+")
_DEPUTY = "Staatssekretär"
"""Signs for the minister. Who held that office is not in the data, so nothing is asserted."""

_TERMS = "Amtszeiten der Ministerinnen und Minister (offices.toml)"


def without_titles(name: str) -> str:
    """A name without academic titles: "Dr. Heike Hofmann" is Heike Hofmann."""
    return _TITLES.sub("", name)


def _when(subject: Subject) -> str:
    """The time of signature, in words: the day, or the year while there is none."""
    signed = subject.agreement.signatures.ministry.date
    return f"am {day(signed)}" if signed else f"im Jahr {subject.programme.year}"


# --- The ministry's name -----------------------------------------------------------------


def _ministries(subject: Subject) -> tuple[Ministry, ...]:
    """The ministry as it was called on the day of signature, or in the year; may be unknown."""
    offices, signed = subject.programme.offices, subject.agreement.signatures.ministry.date
    if signed is None:
        return offices.ministries_in(subject.programme.year)
    ministry = offices.ministry_on(signed)
    return (ministry,) if ministry else ()


@rule(
    "R20",
    Severity.FEHLER,
    fields=(_DATE, "programme", "wording.*", "extra.*", "measures.*.title"),
    checks="Das Ministerium trägt den Namen, den es am Tag seiner Unterschrift (ohne Datum: an "
    "einem Tag des Jahres) hatte; ein früherer oder späterer Name in freien Texten ist "
    "eine Warnung.",
    source="Namen des Ministeriums seit 2014 (offices.toml): Zielvereinbarungen 2018 und 2023; "
    "Presse des Ministeriums 2025",
)
def name_of_the_ministry(subject: Subject) -> Iterator[Hit]:
    """R20: the programme's name of the ministry, and others in the text."""
    right, known = subject.programme.ministry, _ministries(subject)
    if known and right not in known:
        field = _DATE if subject.agreement.signatures.ministry.date else "programme"
        called = listed(quoted(ministry.name) for ministry in known)
        when = _when(subject)
        yield Hit(
            field,
            f"{capitalised(when)} hieß das Ministerium {called}; "
            f"die Vereinbarung nennt {quoted(right.name)}.",
            words=right.name,
        )
    scan = _other_names(right, subject.programme.offices.ministries)
    yield from slip_hits(
        subject,
        scan,
        lambda slips: (
            f"Im Text {stands(named(slips))}; das Ministerium heißt {quoted(right.name)}."
        ),
    )


@lru_cache(maxsize=8)
def _other_names(right: Ministry, ministries: tuple[Ministry, ...]) -> Scan:
    """Finds full names that the ministry has at other times; right is its own in that case."""
    rights = {name.casefold(): name for name in ministry_names(right)}
    others = {
        name.casefold(): own
        for ministry in ministries
        for name, own in same_case(ministry.declined, right.declined)
        if name.casefold() not in rights
    }
    pattern = any_of(tuple(others))

    @lru_cache(maxsize=1024)
    def scan(text: str) -> tuple[Slip, ...]:
        return tuple(
            Slip(found.start(), found[0], others[found[0].casefold()])
            for found in pattern.finditer(text)
        )

    return scan


# --- The minister ------------------------------------------------------------------------


def ministers_when_signing(subject: Subject) -> tuple[Minister, ...]:
    """Who was in office on the day of signature, or in the year; none where it is unknown."""
    offices, signed = subject.programme.offices, subject.agreement.signatures.ministry.date
    if signed is None:
        return offices.ministers_in(subject.programme.year)
    return offices.ministers_on(signed)


def minister_in_office(subject: Subject) -> Minister | None:
    """The head of the ministry at the time of signature, where that is exactly one."""
    known = ministers_when_signing(subject)
    return known[0] if len(known) == 1 else None


def appoint(minister: Minister) -> Repair:
    """Set the ministry's signer to a minister, with the title."""
    changes = (Set(field=_NAME, value=minister.name), Set(field=_ROLE, value=minister.role))
    return Repair(f"{minister.name}, {minister.role} eintragen", Many(changes=changes))


@rule(
    "R24",
    Severity.FEHLER,
    fields=(_NAME, _DATE),
    checks="Wer als Ministerin oder Minister unterschreibt, ist am Tag der Unterschrift (ohne "
    "Datum: an einem Tag des Jahres) im Amt; wo das noch nicht hinterlegt ist, eine Warnung.",
    source=f"{_TERMS}, zum Teil ohne Beleg für den Tag des Amtswechsels",
)
def minister_on_the_day(subject: Subject) -> Iterator[Hit]:
    """R24: the signing minister is in office."""
    signer, known = subject.agreement.signatures.ministry, ministers_when_signing(subject)
    if not signer.name or not known or (signer.role or "").startswith(_DEPUTY):
        return
    name = without_titles(signer.name)
    if any(minister.name == name for minister in known):
        return
    in_office = listed(f"{minister.name} ({minister.role})" for minister in known)
    only = minister_in_office(subject)
    unknown = _may_be_a_successor(subject, name, known)
    yield Hit(
        _NAME,
        f"Ob {signer.name} {_when(subject)} im Amt war, ist nicht hinterlegt, nur {in_office}."
        if unknown
        else f"{signer.name} war {_when(subject)} nicht im Amt, wohl aber {in_office}.",
        severity=Severity.WARNUNG if unknown else None,
        repairs=(appoint(only),) if only else (),
        words=signer.name,
        source=_source(subject, name, known),
    )


def _may_be_a_successor(subject: Subject, name: str, known: tuple[Minister, ...]) -> bool:
    """Nobody of that name was minister, and the office was not looked up for the time asked."""
    if any(minister.name == name for minister in subject.programme.offices.ministers):
        return False
    asked = subject.agreement.signatures.ministry.date or subject.programme.last_day
    return any(minister.checked_until and minister.checked_until < asked for minister in known)


def _source(subject: Subject, name: str, known: tuple[Minister, ...]) -> str:
    """Where the terms of those concerned stand, and what is not certain about them."""
    named = [minister for minister in subject.programme.offices.ministers if minister.name == name]
    parts = [_TERMS]
    for minister in (*named, *known):
        if not minister.dates_certain:
            parts.append(f"die Tage des Amtswechsels sind bei {minister.name} nicht belegt")
        if minister.note:
            parts.append(f"{minister.name}: {minister.note.rstrip('.')}")
    return "; ".join(parts)
