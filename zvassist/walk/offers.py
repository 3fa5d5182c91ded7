"""What can be offered for an empty field: never put in by itself, and never over an entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zvassist.agreement.model import Agreement
from zvassist.agreement.paths import value_at
from zvassist.programme.authorities import Authority
from zvassist.programme.programme import Programme
from zvassist.session.office import NO_OFFICE, Office

_OFFICE = "aus den Bürodaten (buero.toml); bitte bestätigen"


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that an empty field could take.

    Attributes:
        path: the field.
        value: as it would be typed.
        reason: why it is offered, German.
    """

    path: str
    value: str
    reason: str


def offers(
    agreement: Agreement, programme: Programme, office: Office = NO_OFFICE
) -> tuple[Offer, ...]:
    """Offers for the signers and the partner's name form; the best first for each field.

    Args:
        agreement: the entries; what is entered is never offered anew.
        programme: knows the ministry's seat and minister, and the partner's seat.
        office: the office's own data; it goes before the programme's.
    """
    found = [*_ministry(agreement, programme), *_partner(agreement, programme, office)]
    return tuple(offer for offer in found if value_at(agreement, offer.path) is None)


def _ministry(agreement: Agreement, programme: Programme) -> list[Offer]:
    path = "signatures.ministry"
    found = [Offer(f"{path}.place", programme.ministry.place, "Sitz des Ministeriums")]
    day = agreement.signatures.ministry.date
    offices = programme.offices
    ministers = offices.ministers_on(day) if day else offices.ministers_in(programme.year)
    if len(ministers) == 1:
        reason = "nach der Amtsliste des Programms im Amt; bitte bestätigen"
        found.append(Offer(f"{path}.name", ministers[0].name, reason))
        found.append(Offer(f"{path}.role", ministers[0].role, reason))
    return found


def _partner(agreement: Agreement, programme: Programme, office: Office) -> list[Offer]:
    authority = programme.authorities.by_ags(agreement.local_authority or "")
    if authority is None:
        return []
    reason = "Sitz der Verwaltung" if authority.seat_certain else "Sitz, bitte bestätigen"
    seat = Offer("signatures.local_authority.place", authority.seat, reason)
    return [*_form(authority, office), *_signers(agreement, programme, office), seat]


def _form(authority: Authority, office: Office) -> list[Offer]:
    form = office.form(authority.ags)
    if form is None or not authority.has_form(form):
        return []
    return [Offer("local_authority_form", authority.name(form), _OFFICE)]


def _signers(agreement: Agreement, programme: Programme, office: Office) -> list[Offer]:
    """Who may sign on the day, or in the year while there is none; once named, only that one."""
    signature = agreement.signatures.local_authority
    first = signature.date or date(programme.year, 1, 1)
    last = signature.date or programme.last_day
    found = office.signers_for(agreement.local_authority or "", first, last)
    path = "signatures.local_authority"
    made: list[Offer] = []
    for signer in found:
        if signature.name in (None, signer.name):
            made += [
                Offer(f"{path}.name", signer.name, _OFFICE),
                Offer(f"{path}.role", signer.role, _OFFICE),
            ]
            made += [Offer(f"{path}.place", signer.place, _OFFICE)] if signer.place else []
    return made
