"""The successor: next year's draft made of an old one, every decision in its history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from zvassist.agreement.model import Draft, new_draft_id
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.rollover.decision import Decision, Proposal
from zvassist.rollover.plan import roll_over
from zvassist.rollover.proposals import open_proposals
from zvassist.rollover.turn import KnownSigner, OfficeFacts
from zvassist.session.office import NO_OFFICE, Office
from zvassist.session.session import Session
from zvassist.session.store import Store


@dataclass(frozen=True)
class Successor:
    """A draft rolled over into a new year, open.

    Attributes:
        session: the new draft; the old one is not touched.
        before: the old programme year.
        decisions: what became of every entry, with the reason.
        office: what the office knows of the partner.
    """

    session: Session
    before: Programme
    decisions: tuple[Decision, ...]
    office: OfficeFacts

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What is offered for the draft as it stands; what was accepted is not in it."""
        return open_proposals(self.session.draft, self.session.programme, self.office)

    def save(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the new draft to disk; from then on each change to it is saved there.

        Raises:
            StoreError: a file of that name is there and ``overwrite`` is not given, or the
                disk refuses.
        """
        store = Store(path)
        store.create(self.session.draft, overwrite=overwrite)
        self.session.store = store

    def accept(self, proposal: Proposal) -> None:
        """Carry a proposal out, as one step with its reason.

        Raises:
            ChangeError: it does not fit any more.
            StoreError: it was done but could not be saved.
        """
        self.session.change(proposal.change, origin="rollover", why=proposal.reason)

    def accept_all(self) -> tuple[Proposal, ...]:
        """Carry out all that is offered, and what is offered thereupon; returns what was done.

        One after the other: two proposals may be about the same words.
        """
        done: list[Proposal] = []
        while left := [each for each in self.proposals if each not in done]:
            self.accept(left[0])
            done.append(left[0])
        return tuple(done)


def successor(
    old: Draft,
    library: Library,
    year: int,
    *,
    keep_amounts: bool = False,
    office: Office = NO_OFFICE,
    who: str = "",
    clock: Callable[[], datetime] | None = None,
) -> Successor:
    """Make the draft of a later year out of an old one; in memory, nothing is saved yet.

    Args:
        old: the draft; it is not touched.
        library: the programme years at hand.
        year: the year of the new draft.
        keep_amounts: take the amounts over, too.
        office: the office's own data.
        who: name written into the history.
        clock: gives the time written into the history (UTC); ``None`` takes the real one.

    Raises:
        ProgrammeError: one of the two programme years is not there.
        RolloverError: the year is not a later one.
    """
    before, after = library.programme(old.programme), library.for_year(year)
    facts = office_facts(office, old.agreement.local_authority, after)
    planned = roll_over(old, before, after, keep_amounts=keep_amounts, office=facts)
    start = planned.start.model_copy(update={"id": new_draft_id()})
    session = Session(start, library, who=who, clock=clock)
    for step in planned.steps:
        session.change(step.change, origin="rollover", why=step.why)
    return Successor(session, before, planned.decisions, facts)


def office_facts(office: Office, ags: str | None, programme: Programme) -> OfficeFacts:
    """What the office knows of a partner in a programme year."""
    if ags is None:
        return OfficeFacts()
    first, last = date(programme.year, 1, 1), programme.last_day
    signers = tuple(
        KnownSigner(each.name, each.role, each.place, each.in_office(first, last))
        for each in office.signers
        if each.partner == ags
    )
    return OfficeFacts(office.form(ags), signers)
