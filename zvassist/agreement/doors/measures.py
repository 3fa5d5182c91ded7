"""Projects: added, removed, renamed, moved, priced, put under another Maßnahmenart."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement import changes as c
from zvassist.agreement.doors.parts import Handler, find_measure, replace_measure, with_agreement
from zvassist.agreement.model import Draft, Measure


def next_measure_id(draft: Draft) -> str:
    """An id that no measure of this draft has or had, as far as its history knows."""
    used = {measure.id for measure in draft.agreement.measures}
    for entry in draft.history:
        used.update(_ids_in(entry.change))
        used.update(_ids_in(entry.inverse))
    highest = max((int(name[1:]) for name in used), default=0)
    return f"m{highest + 1}"


def _ids_in(change: c.Change) -> Iterator[str]:
    if isinstance(change, c.Many):
        for part in change.changes:
            yield from _ids_in(part)
    elif isinstance(change, c.AddMeasure) and change.id:
        yield change.id


def _add_measure(draft: Draft, change: c.AddMeasure) -> Draft:
    measures = list(draft.agreement.measures)
    at = len(measures) if change.index is None else min(change.index, len(measures))
    measure = Measure(
        id=change.id or next_measure_id(draft),
        category=change.category,
        title=change.title,
        amount=change.amount,
        start=change.start,
        end=change.end,
    )
    measures.insert(at, measure)
    return with_agreement(draft, measures=tuple(measures))


def _unadd_measure(draft: Draft, change: c.AddMeasure) -> c.Change:
    return c.RemoveMeasure(id=change.id or next_measure_id(draft))


def _remove_measure(draft: Draft, change: c.RemoveMeasure) -> Draft:
    find_measure(draft, change.id)
    kept = tuple(item for item in draft.agreement.measures if item.id != change.id)
    return with_agreement(draft, measures=kept)


def _unremove_measure(draft: Draft, change: c.RemoveMeasure) -> c.Change:
    index, old = find_measure(draft, change.id)
    values = {name: getattr(old, name) for name in Measure.model_fields}
    return c.AddMeasure(**values, index=index)


def _rename_measure(draft: Draft, change: c.RenameMeasure) -> Draft:
    return replace_measure(draft, find_measure(draft, change.id)[1], title=change.title)


def _unrename_measure(draft: Draft, change: c.RenameMeasure) -> c.Change:
    return c.RenameMeasure(id=change.id, title=find_measure(draft, change.id)[1].title)


def _price_measure(draft: Draft, change: c.PriceMeasure) -> Draft:
    return replace_measure(draft, find_measure(draft, change.id)[1], amount=change.amount)


def _unprice_measure(draft: Draft, change: c.PriceMeasure) -> c.Change:
    return c.PriceMeasure(id=change.id, amount=find_measure(draft, change.id)[1].amount)


def _move_measure(draft: Draft, change: c.MoveMeasure) -> Draft:
    index, measure = find_measure(draft, change.id)
    measures = list(draft.agreement.measures)
    del measures[index]
    measures.insert(change.index, measure)
    return with_agreement(draft, measures=tuple(measures))


def _unmove_measure(draft: Draft, change: c.MoveMeasure) -> c.Change:
    return c.MoveMeasure(id=change.id, index=find_measure(draft, change.id)[0])


def _recategorise_measure(draft: Draft, change: c.RecategoriseMeasure) -> Draft:
    draft = replace_measure(draft, find_measure(draft, change.id)[1], category=change.category)
    if change.index is None:
        return draft
    return _move_measure(draft, c.MoveMeasure(id=change.id, index=change.index))


def _unrecategorise_measure(draft: Draft, change: c.RecategoriseMeasure) -> c.Change:
    index, old = find_measure(draft, change.id)
    return c.RecategoriseMeasure(id=change.id, category=old.category, index=index)


HANDLERS = {
    "add_measure": Handler(_add_measure, _unadd_measure),
    "remove_measure": Handler(_remove_measure, _unremove_measure),
    "rename_measure": Handler(_rename_measure, _unrename_measure),
    "move_measure": Handler(_move_measure, _unmove_measure),
    "recategorise_measure": Handler(_recategorise_measure, _unrecategorise_measure),
    "price_measure": Handler(_price_measure, _unprice_measure),
}
