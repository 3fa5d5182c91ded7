"""The optional passages: as the new year has them, unless the clerk had decided otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import SetPassage
from zvassist.agreement.phrases import quoted
from zvassist.programme.schema import Passage
from zvassist.rollover.decision import Decision, Group, Kind
from zvassist.rollover.turn import Turn


def decisions(turn: Turn) -> Iterator[Decision]:
    """Every passage of either year, and those that only the draft names."""
    chosen = turn.agreement.passages
    of_before = (passage.id for passage in turn.before.data.passage)
    of_after = (passage.id for passage in turn.after.data.passage)
    for name in dict.fromkeys((*of_before, *of_after, *chosen)):
        yield _decision(turn, name)


def _decision(turn: Turn, name: str) -> Decision:
    old, new = turn.before.passage(name), turn.after.passage(name)
    chosen = turn.agreement.passages.get(name)
    was_on = turn.before.is_on(turn.agreement, name) if old else chosen
    if new is None:
        label = quoted(old.label if old else name)
        reason = f"Den Textbaustein {label} gibt es im Programmjahr {turn.after.year} nicht mehr."
        return _of_year(turn, name, was_on, None, reason)
    if old is None:
        reason = f"{_default(turn, new)}; er ist neu."
        return _of_year(turn, name, was_on, new.default, reason)
    if name in turn.own_choices:
        return _own_choice(turn, name, turn.own_choices[name])
    reason = f"{_default(turn, new)}."
    return _of_year(turn, name, was_on, new.default, reason)


def _default(turn: Turn, passage: Passage) -> str:
    printed = "gedruckt" if passage.default else "nicht gedruckt"
    return (
        f"Der Textbaustein {quoted(passage.label)} ist im Programmjahr {turn.after.year} ohne "
        f"Angabe {printed}"
    )


def _of_year(turn: Turn, name: str, old: bool | None, new: bool | None, reason: str) -> Decision:
    return turn.with_year(Group.PASSAGES, f"passages.{name}", old, new, reason)


def _own_choice(turn: Turn, name: str, chosen: bool) -> Decision:
    done = "gewählt" if chosen else "abgewählt"
    reason = (
        f"In der Vereinbarung {turn.before.year} abweichend vom Programmjahr {done}; "
        "die Wahl bleibt, bitte prüfen, ob sie noch gilt."
    )
    carry = SetPassage(passage=name, on=chosen)
    field = f"passages.{name}"
    return Decision(Kind.KEPT, Group.PASSAGES, field, chosen, chosen, reason, carry)
