"""Who signs for whom, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from zvassist.agreement.changes import Set
from zvassist.agreement.phrases import quoted
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.groups.offices import ministers_when_signing, without_titles
from zvassist.rules.groups.partner import partner_of
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import day

_SIDES = ("ministry", "local_authority", "local_authority_2")
_PARTNERS = _SIDES[1:]
_SIGNED = "Unterschriften der Zielvereinbarung 2023"

_GRADE = r"(?:(?:Erste|[Hh]auptamtliche|[Ee]hrenamtliche|[Ss]tellvertretende|[Ww]eitere)[rn]? )*"
_OFFICES = {
    "landkreis": re.compile(rf"{_GRADE}(?:Landrat|Landrätin|Kreisbeigeordnete[rn]?)(?![\w-])"),
    "kreisfreie_stadt": re.compile(
        rf"{_GRADE}(?:(?:Oberb|B)ürgermeister(?:in)?|Stadtrat|Stadträtin)(?![\w-])"
    ),
}
_EXPECTED = {
    "landkreis": "Landrätin oder Landrat, Erste oder weitere Kreisbeigeordnete",
    "kreisfreie_stadt": "Oberbürgermeisterin oder Oberbürgermeister, Bürgermeisterin oder "
    "Bürgermeister, Stadträtin oder Stadtrat",
}


def _dates(subject: Subject) -> dict[str, date]:
    """The days of signature by side, where they are given."""
    signatures = subject.agreement.signatures
    given = {side: getattr(signatures, side).date for side in _SIDES}
    return {side: signed for side, signed in given.items() if signed}


@rule(
    "R25",
    Severity.FEHLER,
    fields=("signatures.ministry.role", "signatures.ministry.name"),
    checks="Die Amtsbezeichnung im Ministerium ist die der Person (Staatsministerin, "
    "Staatsminister).",
    source="Amtszeiten der Ministerinnen und Minister (offices.toml)",
)
def title_of_the_minister(subject: Subject) -> Iterator[Hit]:
    """R25: a minister's name with another title than that person's."""
    signer = subject.agreement.signatures.ministry
    name = without_titles(signer.name or "")
    known = next((one for one in subject.programme.offices.ministers if one.name == name), None)
    if known is None or not signer.role or _says(signer.role, known.role):
        return
    field = "signatures.ministry.role"
    # Outside that term the title alone would be another Fehler: the name is then R24's to mend.
    fits = known in ministers_when_signing(subject)
    repair = Repair(f"{known.role} eintragen", Set(field=field, value=known.role))
    yield Hit(
        field,
        f"Die Amtsbezeichnung von {signer.name} ist {quoted(known.role)}, nicht "
        f"{quoted(signer.role)}.",
        repairs=(repair,) if fits else (),
        words=signer.role,
    )


def _says(role: str, title: str) -> bool:
    """The title, alone or with the ministry behind it: "Staatsministerin für Soziales"."""
    return role.split()[0].rstrip(",") == title


@rule(
    "R45",
    Severity.WARNUNG,
    fields=("signatures.*.date",),
    checks="Unterschrieben wird im Jahr der Vereinbarung.",
    source=_SIGNED,
)
def signed_in_the_year(subject: Subject) -> Iterator[Hit]:
    """R45: a day of signature in another year."""
    year = subject.programme.year
    for side, signed in _dates(subject).items():
        if signed.year != year:
            yield Hit(
                f"signatures.{side}.date",
                f"Die Unterschrift am {day(signed)} liegt nicht im Jahr {year}.",
                words=day(signed),
            )


@rule(
    "R46",
    Severity.HINWEIS,
    fields=("signatures.*.date",),
    checks="Das Ministerium unterschreibt vor dem Vereinbarungspartner.",
    source=f"{_SIGNED}; bekannt ist nur dieser eine Fall",
)
def ministry_first(subject: Subject) -> Iterator[Hit]:
    """R46: the partner signed before the ministry."""
    dates = _dates(subject)
    first = dates.pop("ministry", None)
    for side, signed in dates.items():
        if first and signed < first:
            yield Hit(
                f"signatures.{side}.date",
                f"Der Partner unterschreibt am {day(signed)}, vor dem Ministerium am "
                f"{day(first)}; bitte die Reihenfolge prüfen.",
                words=day(signed),
            )


@rule(
    "R48",
    Severity.WARNUNG,
    fields=("signatures.*.place", "local_authority"),
    checks="Ort der Unterschrift ist der Sitz des Ministeriums und der des Partners; wo der Sitz "
    "nicht belegt ist, ein Hinweis.",
    source=f"{_SIGNED}; Sitze der Gebietskörperschaften (authorities.toml)",
)
def signed_at_the_seat(subject: Subject) -> Iterator[Hit]:
    """R48: another place than the seat."""
    ministry = subject.programme.ministry
    yield from _elsewhere(subject, "ministry", ministry.place, "des Ministeriums", certain=True)
    partner = partner_of(subject)
    if partner is None:
        return
    of_whom = partner.declined(subject.agreement.local_authority_form).gen
    for side in _PARTNERS:
        certain = partner.seat_certain
        yield from _elsewhere(subject, side, partner.seat, of_whom, certain=certain)


def _elsewhere(
    subject: Subject, side: str, seat: str, of_whom: str, *, certain: bool
) -> Iterator[Hit]:
    place = getattr(subject.agreement.signatures, side).place
    if place is None or _is_seat(place, seat):
        return
    field = f"signatures.{side}.place"
    known = "ist" if certain else "ist nach unserer Liste, ohne Beleg,"
    repair = Repair(f"Ort {seat} eintragen", Set(field=field, value=seat))
    yield Hit(
        field,
        f"Ort der Unterschrift ist {quoted(place)}; Sitz {of_whom} {known} {seat}.",
        None if certain else Severity.HINWEIS,
        (repair,) if certain else (),
        place,
    )


def _is_seat(place: str, seat: str) -> bool:
    """The seat in full, or without what tells it from others: "Bad Homburg", "Heppenheim"."""
    return place == seat or bool(re.match(rf"{re.escape(place)} (?:\(|[a-z])", seat))


@rule(
    "R49",
    Severity.WARNUNG,
    fields=("signatures.local_authority.role", "signatures.local_authority_2.role"),
    checks="Für einen Landkreis unterschreiben Landrätin, Landrat oder Kreisbeigeordnete, für "
    "eine Stadt (nicht belegt, daher ein Hinweis) Oberbürgermeisterin, Oberbürgermeister, "
    "Bürgermeisterin, Bürgermeister, Stadträtin oder Stadtrat.",
    source=f"{_SIGNED}; § 44 Abs. 4 HKO",
)
def known_office(subject: Subject) -> Iterator[Hit]:
    """R49: an office that does not sign for this kind of partner; a missing one is R51's."""
    partner = partner_of(subject)
    if partner is None:
        return
    for_whom = partner.declined(subject.agreement.local_authority_form).akk
    for side in _PARTNERS:
        role = getattr(subject.agreement.signatures, side).role
        if role and not _OFFICES[partner.kind].match(role):
            yield Hit(
                f"signatures.{side}.role",
                f"Die Amtsbezeichnung {quoted(role)} ist hier nicht erwartet; für {for_whom} "
                f"unterschreiben {_EXPECTED[partner.kind]}.",
                None if partner.kind == "landkreis" else Severity.HINWEIS,
                words=role,
            )


@rule(
    "R50",
    Severity.HINWEIS,
    fields=("signatures.local_authority.name", "signatures.local_authority_2.name"),
    checks="Eine zweite Unterschrift des Partners ist bedacht.",
    source="§ 71 Abs. 2 HGO; für Landkreise entsprechend (Wortlaut der HKO nicht eingesehen)",
)
def second_signature(subject: Subject) -> Iterator[Hit]:
    """R50: one signer alone for the partner."""
    signatures = subject.agreement.signatures
    if signatures.local_authority.name and not signatures.local_authority_2.name:
        yield Hit(
            "signatures.local_authority_2.name",
            "Für den Partner unterschreibt eine Person; verpflichtende Erklärungen können eine "
            "zweite Unterschrift erfordern (§ 71 HGO, für Landkreise entsprechend).",
        )
