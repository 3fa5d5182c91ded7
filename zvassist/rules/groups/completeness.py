"""What has to be entered before anybody can sign."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import Set
from zvassist.agreement.model import Signature
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.groups.offices import appoint, minister_in_office
from zvassist.rules.rule import Hit, Subject, rule

_SIDES = {
    "ministry": "für das Ministerium",
    "local_authority": "für den Vereinbarungspartner",
    "local_authority_2": "der zweiten Person für den Vereinbarungspartner",
}
_ENTRIES = {"place": "der Ort", "name": "der Name", "role": "die Amtsbezeichnung"}


@rule(
    "R00",
    Severity.FEHLER,
    fields=("local_authority", "budget.total", "dialogues.count"),
    checks="Partner, Gesamtbetrag und Zahl der Zielsteuerungsdialoge sind angegeben, "
    "Betrag und Zahl sind nicht 0.",
    source="Titel, § 4 und § 6 der Zielvereinbarung",
)
def nothing_missing(subject: Subject) -> Iterator[Hit]:
    """R00: partner, amount and number of dialogues; 0 counts as missing."""
    agreement = subject.agreement
    if agreement.local_authority is None:
        yield Hit("local_authority", "Der Vereinbarungspartner fehlt.")
    if agreement.budget.total is None:
        yield Hit("budget.total", "Der Gesamtbetrag fehlt.")
    elif not agreement.budget.total:
        yield Hit("budget.total", "Der Gesamtbetrag ist 0 Euro.")
    yield from _dialogues(subject)


def _dialogues(subject: Subject) -> Iterator[Hit]:
    dialogues = subject.agreement.dialogues
    if dialogues.count:
        return
    message = (
        "Die Zahl der Zielsteuerungsdialoge fehlt."
        if dialogues.count is None
        else "Die Zahl der Zielsteuerungsdialoge ist 0; mindestens einer ist zu vereinbaren."
    )
    agreed = len(set(dialogues.dates))
    change = Set(field="dialogues.count", value=agreed)
    repair = Repair(f"Zahl der Zielsteuerungsdialoge auf {agreed} setzen", change)
    yield Hit("dialogues.count", message, repairs=(repair,) if agreed else ())


@rule(
    "R51",
    Severity.FEHLER,
    fields=("signatures.*.place", "signatures.*.name", "signatures.*.role"),
    checks="Ort, Name und Amtsbezeichnung aller Unterzeichnenden sind angegeben; "
    "das Datum darf von Hand eingesetzt werden.",
    source="Unterschriften der Zielvereinbarung 2023",
)
def signers_named(subject: Subject) -> Iterator[Hit]:
    """R51: place, name and role of both signers and of a second one, never the day."""
    signatures = subject.agreement.signatures
    for side, of_whom in _SIDES.items():
        if side == "local_authority_2" and not signatures.has_second:
            continue
        signature: Signature = getattr(signatures, side)
        for entry, what in _ENTRIES.items():
            if getattr(signature, entry) is None:
                message = f"Bei der Unterschrift {of_whom} fehlt {what}."
                yield Hit(
                    f"signatures.{side}.{entry}", message, repairs=_known(subject, side, entry)
                )


def _known(subject: Subject, side: str, entry: str) -> tuple[Repair, ...]:
    """What the programme's data can fill in; it knows nothing of the partner's officials."""
    if entry == "place":
        return _known_place(subject, side)
    if side != "ministry":
        return ()
    minister = minister_in_office(subject)
    named = subject.agreement.signatures.ministry.name
    if minister is None or named not in (None, minister.name):
        return ()
    return (appoint(minister),)


def _known_place(subject: Subject, side: str) -> tuple[Repair, ...]:
    """The ministry's seat; for a second signer the partner's, where the first signs there."""
    place = subject.programme.ministry.place
    if side != "ministry":
        agreement = subject.agreement
        partner = subject.programme.authorities.by_ags(agreement.local_authority or "")
        first = agreement.signatures.local_authority.place
        if partner is None or side != "local_authority_2" or first != partner.seat:
            return ()
        place = partner.seat
    return (Repair(f"Ort {place} eintragen", Set(field=f"signatures.{side}.place", value=place)),)
