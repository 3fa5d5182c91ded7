"""A proposal as a card: old and new, the words it rests on, what the rules would say. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from zvassist.agreement.door import apply
from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import Draft
from zvassist.chat.describe import Difference, differences
from zvassist.chat.engine import MESSAGE, OFFLINE, Proposal
from zvassist.chat.harmless import harmless
from zvassist.document.compose import compose
from zvassist.programme.programme import Programme
from zvassist.rules.check import check
from zvassist.rules.finding import Finding, Severity
from zvassist.walk.desk import Desk


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposal that waits for the clerk.

    Attributes:
        proposal: as the engine made it, or as the clerk changed it.
        draft: the draft as it was when the proposal was made.
        source: what the evidence's text is called.
        is_edited: whether the clerk changed the value.
    """

    proposal: Proposal
    draft: Draft
    source: str = MESSAGE
    is_edited: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says; every interface shows the same.

    Attributes:
        differences: what would change, as the draft stands now.
        evidence: the literal words.
        place: where they stand: "Nachricht, Zeile 4".
        finder: who found it.
        is_own: whether it was found on this machine, in the clerk's own words.
        stale: that the field changed meanwhile, one German sentence; "" when it did not.
        blocked: why it cannot be taken any more, German; "" when it can.
        findings: what the rules would newly find, the worst first.
    """

    differences: tuple[Difference, ...]
    evidence: str
    place: str
    finder: str
    is_own: bool = True
    stale: str = ""
    blocked: str = ""
    findings: tuple[Finding, ...] = field(default=())

    @property
    def label(self) -> str:
        """The fields that would change."""
        return ", ".join(one.label for one in self.differences)

    @property
    def says(self) -> str:
        """What would change, in one line."""
        return "; ".join(map(str, self.differences))

    @property
    def has_fault(self) -> bool:
        """Whether taking it would leave a new Fehler."""
        return any(one.severity is Severity.FEHLER for one in self.findings)

    @property
    def why(self) -> str:
        """The source, for the history."""
        where = ", ".join(filter(None, (self.place, self.finder)))
        return f"„{self.evidence}“ ({where})" if self.evidence else where


def card_of(waiting: Waiting, desk: Desk) -> Card:
    """The card of a proposal on the draft as it stands now."""
    proposal, programme = waiting.proposal, desk.programme
    card = Card(
        _on(waiting.draft, proposal, programme),
        " ".join(harmless(proposal.evidence).split()),
        harmless(_place(waiting)),
        "von Ihnen geändert" if waiting.is_edited else finder(proposal.found_by),
        waiting.is_edited or proposal.found_by in OWN,
    )
    try:
        after = apply(desk.draft, proposal.change)
    except ZvError as error:
        return replace(card, blocked=f"Gilt nicht mehr: {error}")
    now = differences(proposal.change, desk.agreement, after.agreement, programme)
    if not now:
        return replace(card, blocked="Das steht inzwischen schon so da.")
    return replace(
        card,
        differences=now,
        stale=_stale(card.differences, now),
        findings=_new_findings(after, desk),
    )


def finder(found_by: str) -> str:
    """Who found a proposal, German."""
    return _FINDERS.get(found_by, f"KI-Vorschlag, {found_by}")


def _on(draft: Draft, proposal: Proposal, programme: Programme) -> tuple[Difference, ...]:
    """What the proposal meant when it was made."""
    try:
        after = apply(draft, proposal.change)
    except ZvError:
        return ()
    return differences(proposal.change, draft.agreement, after.agreement, programme)


def _place(waiting: Waiting) -> str:
    place = waiting.proposal.place
    if waiting.is_edited:
        return ""
    if place is None or (place.line == 1 and waiting.source == MESSAGE):
        return waiting.source
    return f"{waiting.source}, Zeile {place.line}"


def _stale(then: tuple[Difference, ...], now: tuple[Difference, ...]) -> str:
    """That an old value is not what it was when the proposal was made."""
    before = {one.label: one.old for one in then}
    moved = [one for one in now if one.label in before and one.old != before[one.label]]
    if not moved:
        return ""
    said = "; ".join(f"{one.label} war „{before[one.label]}“, ist „{one.old}“" for one in moved)
    return f"Inzwischen geändert: {said}."


def _new_findings(after: Draft, desk: Desk) -> tuple[Finding, ...]:
    programme = desk.session.library.programme(after.programme)
    found = check(after, programme, compose(after.agreement, programme))
    known = {(one.rule, one.field, one.message) for one in desk.findings}
    new = [one for one in found if (one.rule, one.field, one.message) not in known]
    return tuple(sorted(new, key=lambda one: _WORST.index(one.severity)))


COMMAND = "befehl"
"""Finder of a proposal that a command of the clerk's makes."""
_FINDERS = {OFFLINE: "lokal erkannt", COMMAND: "Ihr Befehl"}
OWN = tuple(_FINDERS)
"""Finders that need no second look: the clerk's own words, understood on this machine."""
_WORST = list(Severity)
