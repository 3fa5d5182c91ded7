"""What can be offered for an empty field: never put in by itself, and never over an entry."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.agreement.model import Agreement
from zvassist.agreement.paths import value_at
from zvassist.programme.programme import Programme


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


def offers(agreement: Agreement, programme: Programme) -> tuple[Offer, ...]:
    """Offers for the signers: ministry's seat and minister, the partner's seat."""
    found = [*_ministry(agreement, programme), *_partner(agreement, programme)]
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


def _partner(agreement: Agreement, programme: Programme) -> list[Offer]:
    authority = programme.authorities.by_ags(agreement.local_authority or "")
    if authority is None:
        return []
    reason = "Sitz der Verwaltung" if authority.seat_certain else "Sitz, bitte bestätigen"
    return [Offer("signatures.local_authority.place", authority.seat, reason)]
