"""Which project of one agreement is which of another, and what makes the one list the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from zvassist.agreement import changes as c
from zvassist.agreement import order
from zvassist.agreement.model import Agreement, Measure
from zvassist.programme.programme import Programme

_ALIKE = 60
"""Per cent; titles that are less alike are two projects."""

Found = tuple[str, c.Change, str]
"""Path in the first list, change, path in the second list."""


def measure_differences(
    base: Agreement, other: Agreement, programme: Programme, known: Mapping[str, str]
) -> Iterator[Found]:
    """The changes of the projects.

    Args:
        base: the agreement as it is stored.
        other: the other one, its projects in printed order.
        programme: the year, for the order in which projects are printed.
        known: ids in ``base`` of projects of ``other``, by their ids there.
    """
    categories = [category.id for category in programme.data.category]
    mine = [_as_printed(one, categories) for one in order.printed(base, categories)]
    pairs = paired(mine, other.measures, known)
    there = {one.id: one for one in other.measures}
    for measure in mine:
        yield from _changed(measure, there.get(pairs.get(measure.id, "")))
    yield from _added(base, other, {theirs: ours for ours, theirs in pairs.items()})
    stay = [measure.id for measure in mine if _stays(measure, pairs, there)]
    yield from _moved(base, other, {one: pairs[one] for one in stay})


def paired(
    mine: list[Measure], others: tuple[Measure, ...], known: Mapping[str, str]
) -> dict[str, str]:
    """Ids of the second list by ids of the first: known ones, equal ones, then alike ones."""
    ids = {one.id for one in mine}
    pairs = {ours: theirs for theirs, ours in known.items() if ours in ids}
    for same in (_equal, _same_title, _alike):
        for theirs in others:
            if theirs.id in pairs.values():
                continue
            left = (one for one in mine if one.id not in pairs)
            found = next((one for one in left if same(one, theirs)), None)
            if found is not None:
                pairs[found.id] = theirs.id
    return pairs


def _as_printed(measure: Measure, categories: list[str]) -> Measure:
    category = measure.category if measure.category in categories else None
    return Measure(id=measure.id, category=category, title=measure.title)


def _equal(one: Measure, other: Measure) -> bool:
    return (one.category, one.title) == (other.category, other.title)


def _same_title(one: Measure, other: Measure) -> bool:
    return one.title == other.title


def _alike(one: Measure, other: Measure) -> bool:
    from rapidfuzz.fuzz import ratio

    if one.category != other.category or one.title is None or other.title is None:
        return False
    return ratio(one.title.casefold(), other.title.casefold()) >= _ALIKE


def _changed(mine: Measure, theirs: Measure | None) -> Iterator[Found]:
    path = f"measures.{mine.id}"
    if theirs is None:
        yield path, c.RemoveMeasure(id=mine.id), ""
        return
    if mine.title != theirs.title:
        change: c.Change = c.RenameMeasure(id=mine.id, title=theirs.title)
        yield f"{path}.title", change, f"measures.{theirs.id}.title"
    if mine.category != theirs.category:
        change = c.RecategoriseMeasure(id=mine.id, category=theirs.category)
        yield f"{path}.category", change, f"measures.{theirs.id}.category"


def _added(base: Agreement, other: Agreement, ours: Mapping[str, str]) -> Iterator[Found]:
    """New projects, each behind the one it stands behind there."""
    places = {one.id: place for place, one in enumerate(base.measures)}
    index: int | None = None
    for measure in other.measures:
        if measure.id in ours:
            index = places[ours[measure.id]] + 1
            continue
        change = c.AddMeasure(category=measure.category, title=measure.title, index=index)
        yield "measures", change, f"measures.{measure.id}.title"
        index = None if index is None else index + 1


def _stays(measure: Measure, pairs: Mapping[str, str], there: Mapping[str, Measure]) -> bool:
    """Whether a project is still there, under its Maßnahmenart."""
    found = there.get(pairs.get(measure.id, ""))
    return found is not None and found.category == measure.category


def _moved(base: Agreement, other: Agreement, pairs: Mapping[str, str]) -> Iterator[Found]:
    """Another order within a Maßnahmenart, as one change."""
    place_there = {one.id: place for place, one in enumerate(other.measures)}
    slots: dict[str | None, list[int]] = defaultdict(list)
    for place, measure in enumerate(base.measures):
        if measure.id in pairs:
            slots[measure.category].append(place)
    ids = [measure.id for measure in base.measures]
    wanted = list(ids)
    for places in slots.values():
        sorted_ids = sorted(
            (ids[place] for place in places), key=lambda one: place_there[pairs[one]]
        )
        for place, one in zip(places, sorted_ids, strict=True):
            wanted[place] = one
    moves = tuple(_moves(ids, wanted))
    if moves:
        yield "measures", c.Many(changes=moves), ""


def _moves(ids: list[str], wanted: list[str]) -> Iterator[c.Change]:
    now = list(ids)
    for place, one in enumerate(wanted):
        if now[place] != one:
            now.remove(one)
            now.insert(place, one)
            yield c.MoveMeasure(id=one, index=place)
