"""From facts to proposals: checked against each other, tried on the draft, described."""

from __future__ import annotations

from dataclasses import dataclass, field

from zvassist.agreement.changes import Change, RemoveMeasure, Set, SetDialogues
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ChangeError
from zvassist.agreement.model import Draft
from zvassist.chat.describe import describe, label_of, said
from zvassist.chat.engine import Place, Proposal, View

_DIALOGUES = ("dialogues.count", "dialogues.dates")


@dataclass(frozen=True, slots=True)
class Fact:
    """A change whose words carry it.

    Attributes:
        field: path of the field; two facts on one field must agree.
        change: the typed change.
        evidence: the literal words.
        place: where they stand.
        found_by: the engine.
    """

    field: str
    change: Change
    evidence: str
    place: Place
    found_by: str


@dataclass(slots=True)
class Settled:
    """What comes of a message's facts.

    Attributes:
        proposals: changes to offer.
        already: facts that the draft says already, German.
        clashes: questions about fields that were given two values.
    """

    proposals: list[Proposal] = field(default_factory=list)
    already: list[str] = field(default_factory=list)
    clashes: list[str] = field(default_factory=list)


def settled(facts: list[Fact], view: View) -> Settled:
    """Turn facts into proposals; nothing is carried out."""
    result = Settled()
    draft = Draft(format=1, programme=view.programme.id, agreement=view.agreement)
    clashing = _clashing(facts)
    for path in clashing:
        label = label_of(path, view.agreement, view.programme)
        result.clashes.append(f"Zu „{label}“ stehen verschiedene Angaben da. Welche gilt?")
    seen: list[Fact] = []
    for fact in facts:
        known = any(fact.field == old.field and fact.change == old.change for old in seen)
        if fact.field not in clashing and not known:
            seen.append(fact)
            _add(fact, draft, view, result)
    return result


def _add(fact: Fact, draft: Draft, view: View, result: Settled) -> None:
    try:
        after = apply(draft, fact.change).agreement
    except ChangeError as error:
        result.clashes.append(str(error))
        return
    words = describe(fact.change, view.agreement, after, view.programme)
    # A passage can be switched to what the year prints anyway: stored, but nothing changes.
    if after == view.agreement or not words:
        result.already.append(_already(fact, view))
        return
    result.proposals.append(
        Proposal(fact.change, words, fact.evidence, fact.field, fact.place, fact.found_by)
    )


def _already(fact: Fact, view: View) -> str:
    label = label_of(fact.field, view.agreement, view.programme)
    return f"{label} steht schon so da: {said(fact.field, view.agreement, view.programme)}."


def _clashing(facts: list[Fact]) -> list[str]:
    """Fields that were given two values, in the order of the message."""
    fields = list(dict.fromkeys(fact.field for fact in facts if fact.field != "measures"))
    removed = [fact.field for fact in facts if isinstance(fact.change, RemoveMeasure)]
    dialogues_differ = not _dialogues_agree([f for f in facts if f.field in _DIALOGUES])
    return [
        path
        for path in fields
        if _differ([fact for fact in facts if fact.field == path])
        or (path in _DIALOGUES and dialogues_differ)
        or any(_touches(path, gone, fields) for gone in removed)
    ]


def _differ(facts: list[Fact]) -> bool:
    return any(fact.change != facts[0].change for fact in facts)


def _dialogues_agree(facts: list[Fact]) -> bool:
    """Whether a number said in one clause fits the days said in another."""
    numbers: set[int] = set()
    most = 0
    for fact in facts:
        change = fact.change
        if isinstance(change, SetDialogues):
            numbers.add(change.count or 0)
            most = max(most, len(change.dates))
        elif isinstance(change, Set) and isinstance(change.value, list):
            most = max(most, len(change.value))
        elif isinstance(change, Set) and isinstance(change.value, int):
            numbers.add(change.value)
    return len(numbers) < 2 and all(number >= most for number in numbers)


def _touches(path: str, removed: str, fields: list[str]) -> bool:
    """Whether a project is removed and changed in one message."""
    changed = any(other.startswith(f"{removed}.") for other in fields)
    return changed and (path == removed or path.startswith(f"{removed}."))
