"""What tests of the roll-over share: rolling over, and years made up from the real ones."""

from __future__ import annotations

from dataclasses import replace

from tests.rules.cases import LIBRARY, base
from zvassist.agreement.changes import Change
from zvassist.agreement.door import apply
from zvassist.agreement.model import Draft
from zvassist.programme.programme import Programme
from zvassist.programme.schema import Section
from zvassist.rollover.decision import Decision, Rollover
from zvassist.rollover.plan import roll_over
from zvassist.rollover.turn import NO_FACTS, OfficeFacts

OLD = LIBRARY.programme("aqb-2023")
NEW = LIBRARY.programme("aqb-2027")


def made_up(year: int, *, without: tuple[str, ...] = ()) -> Programme:
    """A year with the wording of 2027, some blocks or whole sections taken out."""
    data = NEW.data.model_copy(update={"id": f"aqb-{year}", "year": year})
    sections = tuple(
        _without(section, without) for section in NEW.wording.section if section.id not in without
    )
    wording = NEW.wording.model_copy(update={"section": sections})
    return replace(NEW, data=data, wording=wording)


def _without(section: Section, names: tuple[str, ...]) -> Section:
    kept = tuple(block for block in section.block if block.id not in names)
    return section.model_copy(update={"block": kept})


def changed(year: int, *changes: Change) -> Draft:
    """The complete draft of a year with changes."""
    draft = base(year)
    for change in changes:
        draft = apply(draft, change)
    return draft


def rolled(
    old: Draft,
    after: Programme = NEW,
    *,
    keep_amounts: bool = False,
    office: OfficeFacts = NO_FACTS,
) -> Rollover:
    """The roll-over of a draft."""
    before = LIBRARY.programme(old.programme)
    return roll_over(old, before, after, keep_amounts=keep_amounts, office=office)


def carried_out(rollover: Rollover) -> Draft:
    """The new draft, without its history."""
    draft = rollover.start
    for step in rollover.steps:
        draft = apply(draft, step.change)
    return draft


def about(rollover: Rollover, field: str) -> list[Decision]:
    """The decisions on a field."""
    return [decision for decision in rollover.decisions if decision.field == field]


def the_one(rollover: Rollover, field: str) -> Decision:
    """The only decision on a field."""
    (decision,) = about(rollover, field)
    return decision
