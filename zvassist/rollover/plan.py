"""roll_over(): the decisions on every entry of an old draft, and the steps that carry them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from zvassist.agreement.changes import Change, Many
from zvassist.agreement.model import Draft, new_draft
from zvassist.programme.programme import Programme
from zvassist.rollover.decision import Decision, Kind, Rollover, RolloverError, Step
from zvassist.rollover.parts import (
    conditions,
    dialogues,
    extras,
    minister,
    money,
    partner,
    passages,
    projects,
    signers,
    waivers,
    wording,
    year,
)
from zvassist.rollover.turn import NO_FACTS, OfficeFacts, Turn

_PARTS: tuple[Callable[[Turn], Iterable[Decision]], ...] = (
    year.decisions,
    partner.decisions,
    passages.decisions,
    money.decisions,
    projects.decisions,
    dialogues.decisions,
    extras.decisions,
    wording.decisions,
    minister.decisions,
    signers.decisions,
    conditions.decisions,
    waivers.decisions,
)
"""Who decides on what, in the order of the agreement.

Further paragraphs come before own wording: a paragraph that own wording becomes is put
behind those there are, so that their places stay.
"""


def roll_over(
    old: Draft,
    before: Programme,
    after: Programme,
    *,
    keep_amounts: bool = False,
    office: OfficeFacts = NO_FACTS,
) -> Rollover:
    """Roll a draft over into a later programme year.

    Args:
        old: the draft; it is not touched, its state does not matter.
        before: the programme year it names.
        after: the programme year of the new draft; any later one.
        keep_amounts: take the amounts over, too, to be confirmed.
        office: what the office knows of the partner.

    Raises:
        RolloverError: the year is not a later one.
    """
    last = max(before.year, old.agreement.year or before.year)
    if after.year <= last:
        raise RolloverError(
            f"Die Vereinbarung ist von {last}; fortgeschrieben wird in ein späteres Jahr, "
            f"nicht nach {after.year}."
        )
    turn = Turn(old, before, after, keep_amounts, office)
    decisions = tuple(decision for part in _PARTS for decision in part(turn))
    start = new_draft(before.id, before.year)
    return Rollover(start, tuple(_steps(decisions, turn)), decisions)


def _steps(decisions: tuple[Decision, ...], turn: Turn) -> Iterator[Step]:
    """First what the year brings, then what is taken over, at last what is made of it.

    So taking back the last steps gives back what was changed and emptied, one by one.
    """
    for together in _grouped(decisions, _year_step).values():
        yield _step([each.change for each in together], together)
    carried = [decision for decision in decisions if decision.carry]
    for together in _grouped(carried, _carry_step).values():
        kept = [decision for decision in together if decision.kind is Kind.KEPT]
        taken = f"Aus der Vereinbarung {turn.before.year} übernommen."
        yield _step([each.carry for each in together], kept, taken)
    for together in _grouped(decisions, _change_step).values():
        yield _step([each.change for each in together], together)


def _year_step(decision: Decision) -> str:
    is_of_year = decision.step == year.STEP or not (decision.carry or decision.change)
    return year.STEP if is_of_year else ""


def _carry_step(decision: Decision) -> str:
    """Own texts one by one, for each has its own reason; all else by its part."""
    is_text = decision.field.startswith(("wording.", "extra."))
    return decision.field if is_text else decision.group


def _change_step(decision: Decision) -> str:
    if decision.change is None or decision.step == year.STEP:
        return ""
    return decision.step or f"{decision.field} {decision.reason}"


def _grouped(
    decisions: Iterable[Decision], key: Callable[[Decision], str]
) -> dict[str, list[Decision]]:
    """The decisions by key, in order; those without a key left out."""
    groups: dict[str, list[Decision]] = {}
    for decision in decisions:
        if name := key(decision):
            groups.setdefault(name, []).append(decision)
    return groups


def _step(changes: Iterable[Change | None], told: list[Decision], otherwise: str = "") -> Step:
    made = tuple(change for change in changes if change is not None)
    why = " ".join(dict.fromkeys(decision.reason for decision in told)) or otherwise
    return Step(made[0] if len(made) == 1 else Many(changes=made), why)
