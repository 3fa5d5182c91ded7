"""What belongs to the draft around the agreement: programme year, state, waivers."""

from __future__ import annotations

from zvassist.agreement import changes as c
from zvassist.agreement.doors.parts import Handler, with_agreement, with_draft
from zvassist.agreement.model import Draft, Waiver


def _set_programme(draft: Draft, change: c.SetProgramme) -> Draft:
    draft = with_agreement(draft, year=change.year)
    return with_draft(draft, programme=change.programme)


def _unset_programme(draft: Draft, _change: c.SetProgramme) -> c.Change:
    return c.SetProgramme(programme=draft.programme, year=draft.agreement.year)


def _set_state(draft: Draft, change: c.SetState) -> Draft:
    return draft.model_copy(update={"state": change.state})


def _unset_state(draft: Draft, _change: c.SetState) -> c.Change:
    return c.SetState(state=draft.state)


def _waive(draft: Draft, change: c.Waive) -> Draft:
    waiver = Waiver(**change.model_dump(exclude={"kind"}))
    at = _waiver_index(draft, change.rule, change.field)
    waivers = list(draft.waivers)
    if at is None:
        waivers.append(waiver)
    else:
        waivers[at] = waiver
    return with_draft(draft, waivers=tuple(waivers))


def _unwaive(draft: Draft, change: c.Unwaive) -> Draft:
    at = _waiver_index(draft, change.rule, change.field)
    if at is None:
        return draft
    return with_draft(draft, waivers=draft.waivers[:at] + draft.waivers[at + 1 :])


def _waiver_index(draft: Draft, rule: str, field: str) -> int | None:
    for index, waiver in enumerate(draft.waivers):
        if (waiver.rule, waiver.field) == (rule, field):
            return index
    return None


def _waiver_before(draft: Draft, change: c.Waive | c.Unwaive) -> c.Change:
    at = _waiver_index(draft, change.rule, change.field)
    if at is None:
        return c.Unwaive(rule=change.rule, field=change.field)
    return c.Waive(**draft.waivers[at].model_dump())


HANDLERS = {
    "set_programme": Handler(_set_programme, _unset_programme),
    "set_state": Handler(_set_state, _unset_state),
    "waive": Handler(_waive, _waiver_before),
    "unwaive": Handler(_unwaive, _waiver_before),
}
