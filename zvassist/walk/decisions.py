"""A roll-over as a list to be shown and confirmed one by one: headings, lines, keys. Data only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from zvassist.agreement.amounts import write_euro
from zvassist.agreement.changes import Value
from zvassist.agreement.dates import write_date
from zvassist.agreement.text import unbind
from zvassist.programme.programme import Programme
from zvassist.rollover.decision import Decision, Group, Kind, Proposal
from zvassist.walk.field import Kind as FieldKind
from zvassist.walk.fields import field_at
from zvassist.walk.words import label_at

_TITLES = {
    Kind.CHANGED: "Nach Regel geändert",
    Kind.EMPTIED: "Geleert, neu einzutragen",
    Kind.KEPT: "Übernommen, bitte bestätigen",
    Kind.PROPOSED: "Vorgeschlagen, noch nicht getan",
}
"""What a clerk has to look at, in the order in which it is shown."""

_EMPTY = "leer"


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One decision or proposal, ready to be shown.

    Attributes:
        key: tells it from all others of the list, the same each time.
        field: path of the entry, to jump to it.
        label: German name of the entry.
        old: what stood there, as a clerk writes it; "leer" when it was empty.
        new: what stands there now, the same as ``old`` where it was taken over; of a proposal
            what it does.
        reason: why, German.
        proposal: what can be carried out; None for what is done.
    """

    key: str
    field: str
    label: str
    old: str
    new: str
    reason: str
    proposal: Proposal | None = None

    @property
    def text(self) -> str:
        """The line without its reason: "Gesamtbetrag: 1.022.700 Euro → leer"."""
        if self.proposal or self.old == self.new:
            return f"{self.label}: {self.new}"
        return f"{self.label}: {self.old} → {self.new}"


@dataclass(frozen=True, slots=True)
class DecisionGroup:
    """The decisions of one kind under their heading; never empty."""

    kind: Kind
    title: str
    lines: tuple[DecisionLine, ...]


def decision_groups(
    decisions: Iterable[Decision],
    proposals: Iterable[Proposal],
    before: Programme,
    after: Programme,
) -> tuple[DecisionGroup, ...]:
    """A roll-over as groups of lines: changed, emptied, taken over, proposed.

    Args:
        decisions: in the order of the agreement.
        proposals: as they are open.
        before: the old programme year, which names what is gone.
        after: the new one.
    """
    lines: dict[Kind, list[DecisionLine]] = {kind: [] for kind in _TITLES}
    decisions = tuple(decisions)
    titles = {each.field: each.old for each in decisions if each.group is Group.PROJECTS}
    for decision in decisions:
        made = lines[decision.kind]
        label = _label(decision, titles, before, after)
        made.append(_line(decision, f"{decision.kind}-{len(made) + 1}", label, before, after))
    lines[Kind.PROPOSED] = [proposal_line(proposal, after) for proposal in proposals]
    return tuple(
        DecisionGroup(kind, title, tuple(lines[kind]))
        for kind, title in _TITLES.items()
        if lines[kind]
    )


def proposal_line(proposal: Proposal, programme: Programme) -> DecisionLine:
    """A proposal, open or carried out, as a line."""
    field, label = proposal.field, label_at(proposal.field, programme)
    key = f"{Kind.PROPOSED}-{field}"
    return DecisionLine(key, field, label, "", proposal.label, proposal.reason, proposal)


def _line(
    decision: Decision, key: str, label: str, before: Programme, after: Programme
) -> DecisionLine:
    field = decision.field
    old, new = said(field, decision.old, before), said(field, decision.new, after)
    if _is_gone(field, after) and decision.new is None:
        new = "entfällt"
    return DecisionLine(key, field, label, old, new, decision.reason)


def _label(
    decision: Decision, titles: Mapping[str, Value], before: Programme, after: Programme
) -> str:
    field = decision.field
    label = label_at(field, before if _is_gone(field, after) else after)
    if decision.group is Group.WAIVERS:
        return f"Abweichung ({label})"
    if decision.group is Group.PROJECTS and not field.endswith(".title"):
        title = titles.get(f"{field.rpartition('.')[0]}.title")
        return f"{label} („{title}“)" if title else label
    return "Name des Ministeriums" if field == "programme" else label


def _is_gone(field: str, after: Programme) -> bool:
    """Whether it is a passage that the new year does not have."""
    head, _, name = field.partition(".")
    return head == "passages" and after.passage(name) is None


def said(field: str, value: Value, programme: Programme) -> str:
    """A value of the file as a clerk writes it; "leer" for none.

    Args:
        field: path of the entry.
        value: in the form of the file.
        programme: gives names to keys.
    """
    if value is None:
        return _EMPTY
    if isinstance(value, bool):
        return "gedruckt" if value else "nicht gedruckt"
    if isinstance(value, list):
        return ", ".join(map(_day, value))
    if field == "local_authority":
        authority = programme.authorities.by_ags(str(value))
        return authority.name() if authority else str(value)
    if field.endswith(".category"):
        category = programme.category(str(value))
        return category.label if category else str(value)
    known = field_at(field)
    if known and known.kind is FieldKind.AMOUNT:
        return unbind(write_euro(Decimal(str(value))))
    return _day(str(value)) if known and known.kind is FieldKind.DATE else str(value)


def _day(iso: str) -> str:
    return unbind(write_date(date.fromisoformat(iso)))
