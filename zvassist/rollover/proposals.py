"""What is offered after a roll-over and not done: always worked out anew for the draft as it is."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import Change, Many, Set
from zvassist.agreement.model import Draft
from zvassist.document.compose import compose
from zvassist.programme.programme import Programme
from zvassist.rollover.decision import Proposal
from zvassist.rollover.parts.minister import is_known_through, looked_up
from zvassist.rollover.turn import NO_FACTS, OfficeFacts
from zvassist.rules.check import check
from zvassist.rules.groups.offices import appoint

_LEFT_OVER = ("R20", "R26", "R27", "P05")
"""The rules that find what another year left in titles and own words."""
_FREE_TEXTS = ("measures.", "wording.", "extra.")


def open_proposals(
    draft: Draft, programme: Programme, office: OfficeFacts = NO_FACTS
) -> tuple[Proposal, ...]:
    """What can be offered for a draft that was rolled over; at most one for a field.

    Args:
        draft: as it is; what was accepted is not offered again.
        programme: its programme year.
        office: what the office knows of the partner.
    """
    found: dict[str, Proposal] = {}
    for proposal in (
        *_minister(draft, programme),
        *_name_form(draft, programme, office),
        *_signer(draft, office),
        *_left_over(draft, programme),
    ):
        found.setdefault(proposal.field, proposal)
    return tuple(found.values())


def _minister(draft: Draft, programme: Programme) -> Iterator[Proposal]:
    """The head of the ministry as last known, where nobody is named."""
    year = programme.year
    in_year = programme.offices.ministers_in(year)
    if draft.agreement.signatures.ministry.name is not None or len(in_year) != 1:
        return
    known = in_year[0]
    says = f"ist im Jahr {year} im Amt" if is_known_through(known, year) else looked_up(known, year)
    repair = appoint(known)
    reason = f"{known.name} {says}."
    yield Proposal("signatures.ministry.name", repair.label, reason, repair.change)


def _name_form(draft: Draft, programme: Programme, office: OfficeFacts) -> Iterator[Proposal]:
    """The name that the office uses, where the draft chooses none."""
    agreement, field = draft.agreement, "local_authority_form"
    authority = programme.authorities.by_ags(agreement.local_authority or "")
    if authority is None or office.form is None or not authority.has_form(office.form):
        return
    name = authority.name(office.form)
    if agreement.local_authority_form is None and name != authority.name():
        reason = f"Nach den Bürodaten heißt der Partner „{name}“."
        change = Set(field=field, value=office.form)
        yield Proposal(field, f"Namensform {name} eintragen", reason, change)


def _signer(draft: Draft, office: OfficeFacts) -> Iterator[Proposal]:
    """The one who signs for the partner, where nobody is named and the office knows one."""
    path, signature = "signatures.local_authority", draft.agreement.signatures.local_authority
    in_office = [signer for signer in office.signers if signer.is_in_office]
    if signature.name is not None or len(in_office) != 1:
        return
    known = in_office[0]
    place = None if signature.place else known.place
    values = {"name": known.name, "role": known.role, "place": place}
    changes: tuple[Change, ...] = tuple(
        Set(field=f"{path}.{part}", value=value) for part, value in values.items() if value
    )
    reason = f"{known.name} ist nach den Bürodaten im Amt."
    label = f"{known.name}, {known.role} eintragen"
    yield Proposal(f"{path}.name", label, reason, Many(changes=changes))


def _left_over(draft: Draft, programme: Programme) -> Iterator[Proposal]:
    """The repairs of what the rules find in titles and own words."""
    for finding in check(draft, programme, compose(draft.agreement, programme)):
        is_left_over = finding.rule in _LEFT_OVER and finding.field.startswith(_FREE_TEXTS)
        if is_left_over and finding.is_open and finding.repairs:
            repair = finding.repairs[0]
            yield Proposal(
                finding.field, repair.label, finding.message, repair.change, finding.rule
            )
