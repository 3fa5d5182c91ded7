"""The changes that lead from one agreement to what another one prints, entry by entry.

Both are compared as they are printed; what is not printed is left alone. Each difference stands
for itself, so that a clerk can take one and leave another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from zvassist.agreement import changes as c
from zvassist.agreement.model import Agreement
from zvassist.document.compose import compose
from zvassist.document.measure_pairs import measure_differences
from zvassist.document.printed import printed
from zvassist.programme.programme import Programme

_FIELDS = (
    "year",
    "local_authority",
    "local_authority_form",
    "budget.total",
    *(
        f"signatures.{side}.{name}"
        for side in ("ministry", "local_authority", "local_authority_2")
        for name in ("place", "date", "name", "role")
    ),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One entry that is another there.

    Attributes:
        path: the entry's path; "measures.m3" for a project that is gone, "measures" for a new
            one or another order, "extra" for the further paragraphs.
        change: what makes it the other one.
        other: path of the entry in the other agreement, where its projects count anew.
    """

    path: str
    change: c.Change
    other: str = ""


def differences(
    base: Agreement,
    other: Agreement,
    programme: Programme,
    known: Mapping[str, str] = {},
) -> tuple[Difference, ...]:
    """What is to be changed in ``base`` so that it prints as ``other`` does.

    Args:
        base: the agreement as it is stored.
        other: the other one, as ``printed()`` or ``recognise()`` gives it.
        programme: the year that prints both.
        known: projects of ``other`` of which it is known which of ``base`` they are, by id.
    """
    mine = printed(base, programme)
    return (
        *_entries(mine, other),
        *_dialogues(mine, other),
        *_passages(mine, other),
        *(Difference(*one) for one in measure_differences(base, other, programme, known)),
        *_wording(mine, other),
        *_extra(base, mine, other, programme),
    )


def _entries(mine: Agreement, other: Agreement) -> Iterator[Difference]:
    before, after = mine.model_dump(mode="json"), other.model_dump(mode="json")
    for path in _FIELDS:
        value = _at(after, path)
        if value != _at(before, path):
            yield Difference(path, c.Set(field=path, value=value), path)


def _at(values: Any, path: str) -> Any:
    for name in path.split("."):
        values = (values or {}).get(name)
    return values


def _dialogues(mine: Agreement, other: Agreement) -> Iterator[Difference]:
    wanted = other.dialogues
    if mine.dialogues != wanted:
        path = "dialogues.dates" if mine.dialogues.count == wanted.count else "dialogues.count"
        yield Difference(path, c.SetDialogues(count=wanted.count, dates=wanted.dates), path)


def _passages(mine: Agreement, other: Agreement) -> Iterator[Difference]:
    for name, is_on in other.passages.items():
        if mine.passages.get(name) != is_on:
            path = f"passages.{name}"
            yield Difference(path, c.SetPassage(passage=name, on=is_on), path)


def _wording(mine: Agreement, other: Agreement) -> Iterator[Difference]:
    for block in {**mine.wording, **other.wording}:
        before, after = mine.wording.get(block), other.wording.get(block)
        path = f"wording.{block}"
        if after is None:
            yield Difference(path, c.ClearWording(block=block), path)
        elif before is None or before.text != after.text:
            change = c.SetWording(block=block, text=after.text, base=after.base)
            yield Difference(path, change, path)


def _extra(
    base: Agreement, mine: Agreement, other: Agreement, programme: Programme
) -> Iterator[Difference]:
    """All further paragraphs at once: taking one alone would move the places of the others."""
    blocks = compose(base, programme).blocks
    stored = [int(block.id.rpartition("+")[2]) for block in blocks if "+" in block.id]
    kept: dict[int, int] = {}
    for pair in SequenceMatcher(a=mine.extra, b=other.extra, autojunk=False).get_matching_blocks():
        kept |= {pair.b + n: stored[pair.a + n] for n in range(pair.size)}
    changes = tuple(_paragraphs(stored, kept, other))
    if changes:
        yield Difference("extra", c.Many(changes=changes), "extra")


def _paragraphs(stored: list[int], kept: dict[int, int], other: Agreement) -> Iterator[c.Change]:
    """Paragraphs taken out from behind, then new ones put before those that follow them.

    Args:
        stored: the stored places of all paragraphs that there are.
        kept: those that stay, by their place in ``other``.
        other: the agreement with the paragraphs that shall be.
    """
    gone = sorted(set(stored) - set(kept.values()), reverse=True)
    yield from (c.RemoveExtra(index=place) for place in gone)
    places = {there: place - sum(one < place for one in gone) for there, place in kept.items()}
    for there, extra in enumerate(other.extra):
        if there not in kept:
            at = next((places[one] for one in sorted(places) if one > there), len(places))
            yield c.AddExtra(after=extra.after, text=extra.text, index=at)
            places = {one: place + (place >= at) for one, place in places.items()}
            places[there] = at
