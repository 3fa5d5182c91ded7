"""What the doors share: replacing a part of a draft, validated again, and the handler pair."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from zvassist.agreement.changes import Change
from zvassist.agreement.errors import ChangeError
from zvassist.agreement.model import Agreement, Draft, Measure


class Handler(NamedTuple):
    """One kind of change: ``apply`` carries it out, ``inverse`` says what takes it back."""

    apply: Callable[[Draft, Any], Draft]
    inverse: Callable[[Draft, Any], Change]


def with_agreement(draft: Draft, **parts: Any) -> Draft:
    """The draft with parts of its agreement replaced, validated again."""
    fields = {name: getattr(draft.agreement, name) for name in Agreement.model_fields}
    agreement = Agreement.model_validate({**fields, **parts})
    return draft.model_copy(update={"agreement": agreement})


def with_draft(draft: Draft, **parts: Any) -> Draft:
    """The draft with its own parts (programme, waivers ...) replaced, validated again."""
    fields = {name: getattr(draft, name) for name in Draft.model_fields}
    return Draft.model_validate({**fields, **parts})


def find_measure(draft: Draft, measure_id: str) -> tuple[int, Measure]:
    """The measure with that id and its place in the stored list.

    Raises:
        ChangeError: there is none.
    """
    for index, measure in enumerate(draft.agreement.measures):
        if measure.id == measure_id:
            return index, measure
    raise ChangeError(f"Eine Maßnahme „{measure_id}“ gibt es in diesem Entwurf nicht.")


def replace_measure(draft: Draft, measure: Measure, **fields: Any) -> Draft:
    """The draft with fields of one measure replaced, validated again."""
    values = {name: getattr(measure, name) for name in Measure.model_fields}
    new = Measure.model_validate({**values, **fields})
    return with_agreement(
        draft,
        measures=tuple(new if item.id == new.id else item for item in draft.agreement.measures),
    )
