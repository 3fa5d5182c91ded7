"""Single fields: set, and the dialogues that are set together."""

from __future__ import annotations

from typing import Any

from zvassist.agreement.changes import Change, Set, SetDialogues
from zvassist.agreement.doors.parts import Handler, replace_measure, with_agreement
from zvassist.agreement.model import Dialogues, Draft
from zvassist.agreement.paths import SCALARS, measure_field, stored_at


def _set(draft: Draft, change: Set) -> Draft:
    head, _, rest = change.field.partition(".")
    if change.field == "dialogues.dates":
        return _set_dates(draft, change.value)
    if head == "passages" and rest:
        return with_agreement(draft, passages={**draft.agreement.passages, rest: change.value})
    if change.field in SCALARS:
        return with_agreement(
            draft, **{head: _replaced(draft.agreement, change.field, change.value)}
        )
    measure, name = measure_field(draft.agreement, change.field)
    return replace_measure(draft, measure, **{name: change.value})


def _replaced(part: Any, path: str, value: Any) -> Any:
    """The top part of ``path`` with the value put in at its end, validated."""
    head, _, rest = path.partition(".")
    if not rest:
        return value
    inner = getattr(part, head)
    fields = {name: getattr(inner, name) for name in type(inner).model_fields}
    name = rest.partition(".")[0]
    return type(inner).model_validate({**fields, name: _replaced(inner, rest, value)})


def _set_dates(draft: Draft, value: Any) -> Draft:
    count = draft.agreement.dialogues.count
    new = Dialogues.model_validate({"count": count, "dates": value})
    if new.dates and (count is None or count < len(new.dates)):
        new = new.model_copy(update={"count": len(new.dates)})
    return with_agreement(draft, dialogues=new)


def _unset(draft: Draft, change: Set) -> Change:
    if change.field == "dialogues.dates":
        return _exact_dialogues(draft)
    return Set(field=change.field, value=stored_at(draft.agreement, change.field))


def _set_dialogues(draft: Draft, change: SetDialogues) -> Draft:
    return with_agreement(draft, dialogues=Dialogues(count=change.count, dates=change.dates))


def _exact_dialogues(draft: Draft, _change: object = None) -> Change:
    now = draft.agreement.dialogues
    return SetDialogues(count=now.count, dates=now.dates)


HANDLERS = {
    "set": Handler(_set, _unset),
    "set_dialogues": Handler(_set_dialogues, _exact_dialogues),
}
