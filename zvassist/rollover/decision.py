"""What a roll-over decides: each entry taken over, changed or emptied, with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zvassist.agreement.changes import Change, Value
from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import Draft


class RolloverError(ZvError):
    """A draft that cannot be rolled over into the year that was asked for."""


class Kind(StrEnum):
    """What becomes of an entry; the values stand in JSON."""

    KEPT = "uebernommen"
    """Taken over, to be confirmed by the clerk."""
    CHANGED = "geaendert"
    """Changed by a rule: another year, another name, another official text."""
    EMPTIED = "geleert"
    """Belongs to the old year; to be entered anew."""
    PROPOSED = "vorgeschlagen"
    """Not done; offered to the clerk."""


class Group(StrEnum):
    """The part of the agreement an entry stands in; the values are shown."""

    YEAR = "Programmjahr"
    PARTNER = "Partner"
    PASSAGES = "Textbausteine"
    MONEY = "Haushaltsmittel"
    PROJECTS = "Projekte"
    DIALOGUES = "Zielsteuerungsdialoge"
    WORDING = "Eigener Wortlaut"
    SIGNATURES = "Unterschriften"
    CONDITIONS = "Fördervoraussetzungen"
    WAIVERS = "Begründete Abweichungen"


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of one entry.

    Attributes:
        kind: taken over, changed or emptied.
        group: the part of the agreement it stands in.
        field: path of the entry.
        old: the value in the old draft, in the form of the file; None when it was empty.
        new: the value in the new draft.
        reason: why, German, whole sentences.
        carry: brings the old value into the new draft; None when there is nothing to bring.
        change: then makes the new value of it; None when the old one stays.
        step: decisions with the same word here are undone together; "" for one alone.
    """

    kind: Kind
    group: Group
    field: str
    old: Value
    new: Value
    reason: str
    carry: Change | None = None
    change: Change | None = None
    step: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that is offered, not done.

    Attributes:
        field: path of the entry it is about.
        label: what it does, German.
        reason: why it is offered, German.
        change: goes through the one door when the clerk chooses it.
        rule: id of the rule whose finding it mends; "" when it rests on none.
    """

    field: str
    label: str
    reason: str
    change: Change
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the new draft's history, undone at once.

    Attributes:
        change: what it does.
        why: the reasons of its decisions.
    """

    change: Change
    why: str


@dataclass(frozen=True, slots=True)
class Rollover:
    """A draft rolled over into another year, not carried out yet.

    Attributes:
        start: the empty draft that the steps begin with.
        steps: what makes the new draft, in order.
        decisions: what becomes of every entry, in the order of the agreement.
    """

    start: Draft
    steps: tuple[Step, ...]
    decisions: tuple[Decision, ...]
