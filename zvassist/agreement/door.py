"""The one door: ``apply(draft, change)``, and ``inverse(draft, change)`` that takes it back.

Both are pure. ``apply(apply(draft, c), inverse(draft, c)) == draft`` for every change
that applies. How each kind is carried out stands in ``doors/``.
"""

from __future__ import annotations

from pydantic import ValidationError

from zvassist.agreement.changes import AddMeasure, Change, Many
from zvassist.agreement.doors import draft as around
from zvassist.agreement.doors import fields, measures, texts
from zvassist.agreement.doors.measures import next_measure_id
from zvassist.agreement.doors.parts import Handler
from zvassist.agreement.errors import ChangeError
from zvassist.agreement.explain import sentence
from zvassist.agreement.model import Draft


def apply(draft: Draft, change: Change) -> Draft:
    """Carry out a change.

    Args:
        draft: the draft as it is; it is not touched.
        change: one change, or ``Many``, which is carried out whole or not at all.

    Returns:
        The new draft. History is not written here; that is the session's part.

    Raises:
        ChangeError: the change does not fit, in one German sentence.
    """
    try:
        return _HANDLERS[change.kind].apply(draft, change)
    except ValidationError as error:
        raise ChangeError(sentence(error)) from None


def inverse(draft: Draft, change: Change) -> Change:
    """The change that takes ``change`` back once it was applied to ``draft``.

    Raises:
        ChangeError: the change does not fit the draft.
    """
    return _HANDLERS[change.kind].inverse(draft, change)


def settle(draft: Draft, change: Change) -> Change:
    """Fill in what a change leaves to the draft (the new measure's id), for the history.

    Raises:
        ChangeError: a part of ``Many`` does not fit.
    """
    if isinstance(change, AddMeasure) and change.id is None:
        return change.model_copy(update={"id": next_measure_id(draft)})
    if not isinstance(change, Many):
        return change
    settled: list[Change] = []
    for part in change.changes:
        settled.append(settle(draft, part))
        draft = apply(draft, settled[-1])
    return Many(changes=tuple(settled))


def _many(draft: Draft, change: Many) -> Draft:
    for part in change.changes:
        draft = apply(draft, part)
    return draft


def _unmany(draft: Draft, change: Many) -> Change:
    backwards: list[Change] = []
    for part in change.changes:
        backwards.append(inverse(draft, part))
        draft = apply(draft, part)
    return Many(changes=tuple(reversed(backwards)))


_HANDLERS: dict[str, Handler] = {
    **fields.HANDLERS,
    **measures.HANDLERS,
    **texts.HANDLERS,
    **around.HANDLERS,
    "many": Handler(_many, _unmany),
}
