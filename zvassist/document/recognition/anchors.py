"""Paragraphs of the wording found word for word: the firm ground of a reading.

Every line is tried as the beginning of every paragraph. Of all places that were found, those are
kept that follow one another as the wording does and say most.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush

from zvassist.document.recognition.evidence import Evidence
from zvassist.document.recognition.patterns import Pattern
from zvassist.document.recognition.slots import Slot, read_slot
from zvassist.document.recognition.stream import BULLETS, Stream
from zvassist.document.recognition.wording import Item, Wording


@dataclass(frozen=True)
class Found:
    """A part of the wording at its place in the text.

    Attributes:
        item: index of the heading or block.
        start, end: the stretch of the stream.
        weight: how much it says.
        evidence: what it says of fields.
        passages: the passages it prints or leaves out.
        notices: German sentences on what differs without being another text.
        own: own wording that stands for the block; "" for official wording.
    """

    item: int
    start: int
    end: int
    weight: int
    evidence: tuple[Evidence, ...] = ()
    passages: dict[str, bool] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    own: str = ""


def anchors(stream: Stream, wording: Wording) -> list[Found]:
    """Every paragraph of the wording that stands in the text, at each of its places."""
    return [
        found
        for start, line in zip(stream.starts, stream.lines, strict=False)
        if line.marker not in BULLETS
        for item in wording.items
        if item.pattern and (found := found_at(stream, start, item, wording))
    ]


def found_at(stream: Stream, start: int, item: Item, wording: Wording) -> Found | None:
    """A paragraph of the wording that begins at a line's start and fills whole lines."""
    pattern = item.pattern
    match = pattern.whole.match(stream.text, start) if pattern else None
    return read_match(stream, match, item, wording) if match and match.end() > start else None


def read_match(stream: Stream, match: re.Match[str], item: Item, wording: Wording) -> Found | None:
    """What a match of a paragraph's pattern says; None when it is another text after all."""
    pattern = item.pattern
    if pattern is None:
        return None
    groups = match.groupdict()
    passages = pattern.switched(groups)
    if passages is None:
        return None
    evidence: list[Evidence] = []
    for name, slot in pattern.slots.items():
        if groups[name] is None:
            continue
        said = evidence_at(stream, match.span(name), slot, wording)
        if said is None:
            return None
        evidence += said
    notices = tuple(_notices(item, pattern, groups, wording))
    return Found(
        item.index, match.start(), match.end(), pattern.weight, tuple(evidence), passages, notices
    )


def evidence_at(
    stream: Stream, span: tuple[int, int], slot: Slot, wording: Wording
) -> list[Evidence] | None:
    """What the words at a placeholder's place say; None when they are no such entry."""
    start, end = span
    words = stream.words(start, end)
    said = read_slot(slot, words, wording.names)
    if said is None:
        return None
    return [Evidence(one, words, stream.place(start), start) for one in said]


def chain(found: Iterable[Found]) -> list[Found]:
    """Of all places, those in the wording's order that together say most.

    Where two chains say as much, the earlier place is taken; ``rivals`` finds the others. The
    time grows with the number of places, not with its square: a text may repeat a line often.
    """
    chosen: _Link | None = None
    ended: list[tuple[int, int, _Link]] = []
    best: dict[int, _Link] = {}
    for rank, one in enumerate(sorted(found, key=lambda one: (one.start, one.item, one.end))):
        while ended and ended[0][0] <= one.start:
            _, _, link = heappop(ended)
            best[link.found.item] = _heavier(best.get(link.found.item), link)
        before = None
        for item in sorted(best):
            if item < one.item:
                before = _heavier(before, best[item])
        link = _Link(one, one.weight + (before.weight if before else 0), before)
        heappush(ended, (one.end, rank, link))
        chosen = _heavier(chosen, link)
    return list(_links(chosen))[::-1]


@dataclass(frozen=True, slots=True)
class _Link:
    """A place at the end of a chain, with what the chain says together."""

    found: Found
    weight: int
    before: _Link | None


def _heavier(one: _Link | None, other: _Link) -> _Link:
    """The chain that says more; of two that say as much, the first."""
    return other if one is None or other.weight > one.weight else one


def _links(link: _Link | None) -> Iterator[Found]:
    while link:
        yield link.found
        link = link.before


def rivals(chosen: list[Found], found: Iterable[Found]) -> Iterator[Found]:
    """Places that could stand for a chosen one without moving any other.

    What they say has to agree with what is chosen: "1.000 Euro" and "2.000 Euro" on two lines
    of their own are two readings of one amount.
    """
    by_item = {one.item: position for position, one in enumerate(chosen)}
    for one in found:
        position = by_item.get(one.item)
        if position is None or one is chosen[position]:
            continue
        after = chosen[position - 1].end if position else 0
        before = chosen[position + 1].start if position + 1 < len(chosen) else one.end
        if after <= one.start and one.end <= before:
            yield one


def _notices(
    item: Item, pattern: Pattern, groups: dict[str, str | None], wording: Wording
) -> Iterator[str]:
    number = groups.get(pattern.number) if pattern.number else None
    if number is not None and int(number) != item.number:
        yield (
            f"Die Überschrift „§ {number}“ steht vor dem Text von § {item.number}; "
            f"gedruckt wird „§ {item.number}“."
        )
    short = wording.programme.ministry.short
    for name in pattern.shorts:
        if groups[name] is not None and short and groups[name] != short:
            yield f"Der Text nennt das Ministerium „{groups[name]}“; gedruckt wird „{short}“."
