"""What places of a text say of a field, and what all of them together say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from zvassist.agreement.changes import Value
from zvassist.document.reading import Certainty, ReadField


@dataclass(frozen=True, slots=True)
class Said:
    """What some words say of a field.

    Attributes:
        path: the field's path.
        value: the value in the form of the draft file; None for a gap, or when it is doubtful.
        gap: the words stand for a missing entry.
        doubt: why the words are no certain value, German; "" when they are.
        candidates: what they may mean.
    """

    path: str
    value: Value = None
    gap: bool = False
    doubt: str = ""
    candidates: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place that says something of a field.

    Attributes:
        said: what it says.
        words: the literal words.
        place: where they stand.
        offset: their place in the stream, for the order of the document.
    """

    said: Said
    words: str
    place: str
    offset: int


def judge(evidence: Iterable[Evidence]) -> list[ReadField]:
    """One reading per field, in the order of the document.

    All places that name a field have to say the same; else no place is believed, and the clerk
    is asked with every reading as a candidate.
    """
    by_path: dict[str, list[Evidence]] = {}
    for one in sorted(evidence, key=lambda one: one.offset):
        by_path.setdefault(one.said.path, []).append(one)
    return [_judged(path, places) for path, places in by_path.items()]


def uncertain(one: Evidence, doubt: str) -> Evidence:
    """The same place, but its value only as a candidate."""
    said = one.said
    if said.gap or said.doubt:
        return one
    return replace(one, said=Said(said.path, doubt=doubt, candidates=(said.value,)))


def _judged(path: str, places: list[Evidence]) -> ReadField:
    values = _distinct(one.said.value for one in places if not one.said.gap and not one.said.doubt)
    first = places[0]
    doubtful = [one for one in places if one.said.doubt]
    said_gap = any(one.said.gap for one in places)
    if not doubtful and len(values) + said_gap == 1:
        value = None if said_gap else values[0]
        return ReadField(path, value, first.words, first.place)
    candidates = _distinct([*values, *(value for one in doubtful for value in one.said.candidates)])
    note = doubtful[0].said.doubt if doubtful and not values else _contradiction(places)
    chosen = doubtful[0] if doubtful and not values else first
    return ReadField(
        path, None, chosen.words, chosen.place, Certainty.UNCERTAIN, note, tuple(candidates)
    )


def _distinct(values: Iterable[Value]) -> list[Value]:
    distinct: list[Value] = []
    for value in values:
        if value not in distinct:
            distinct.append(value)
    return distinct


def _contradiction(places: list[Evidence]) -> str:
    """Which words stand where, each reading once."""
    seen: dict[str, str] = {}
    for one in places:
        key = repr((one.said.value, one.said.gap, one.said.doubt))
        seen.setdefault(key, f"„{one.words}“ ({one.place})")
    return f"Im Text steht Verschiedenes: {', '.join(seen.values())}."
