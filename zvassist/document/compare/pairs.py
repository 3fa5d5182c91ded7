"""Which paragraph of the new document is which one of the old: by block, words, likeness."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Hashable, Sequence

from zvassist.document.tree import Block, Style

Blocks = Sequence[Block]
Pairs = dict[int, int]
"""Index in the new document -> index in the old one."""

_MOVABLE = frozenset({Style.TEXT, Style.CATEGORY, Style.MEASURE})
_RENAMED = 40
"""Per cent of likeness from which a project of the same id is the same project."""
_ALIKE = 60
"""Per cent of likeness from which two paragraphs without a common id are one."""
_ALIKE_ELSEWHERE = 80
"""The same for a paragraph that would have moved."""
_DAY = re.compile(r"\d{1,2}\. ?(?:[A-ZÄ][a-zä]+|\d{1,2}\.) ?\d{4}|_{3,}")
_DIGITS = re.compile(r"\d")


def paired(old: Blocks, new: Blocks) -> tuple[Pairs, Pairs]:
    """Pair the paragraphs of two documents.

    Amounts and years do not count where likeness is asked for. A block without id (text
    of a file) is paired by its words alone.

    Returns:
        The pairs that stand in one order, and those that moved.
    """
    found: Pairs = {}
    # A block's text is put together anew each time it is asked for.
    old_texts = [(block.style, block.text) for block in old]
    new_texts = [(block.style, block.text) for block in new]
    old_ids, new_ids = ([block.id for block in side] for side in (old, new))
    _pair_equal(
        list(zip(old_ids, old_texts, strict=True)),
        list(zip(new_ids, new_texts, strict=True)),
        found,
    )
    _pair_equal(old_texts, new_texts, found)
    _pair_ids(old, new, found)
    _pair_alike(old, new, found)
    kept = _in_order(found)
    moved = {n: o for n, o in found.items() if n not in kept and _has_moved(old[o], new[n])}
    return {n: found[n] for n in kept}, moved


def _pair_equal(old: Sequence[Hashable], new: Sequence[Hashable], found: Pairs) -> None:
    """Pair blocks with equal keys, in order."""
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    taken = set(found.values())
    for index, key in enumerate(old):
        if index not in taken:
            waiting[key].append(index)
    for index, key in enumerate(new):
        if index not in found and waiting.get(key):
            found[index] = waiting[key].popleft()


def _pair_ids(old: Blocks, new: Blocks, found: Pairs) -> None:
    taken = set(found.values())
    places = {
        (block.id, block.style): index
        for index, block in enumerate(old)
        if block.id and index not in taken
    }
    for index, block in enumerate(new):
        place = places.get((block.id, block.style))
        if index not in found and place is not None and _is_same(old[place], block):
            found[index] = place


def _is_same(old: Block, new: Block) -> bool:
    """Whether one id means one thing; a project's id may have been given to another project."""
    if new.style is not Style.MEASURE and "+" not in new.id:
        return True
    has_gap = any(span.gap for block in (old, new) for span in block.spans)
    return has_gap or _likeness(old, new) >= _RENAMED


def _pair_alike(old: Blocks, new: Blocks, found: Pairs) -> None:
    """Pair what is left, best likeness first, never across styles."""
    taken = set(found.values())
    left = [index for index in range(len(old)) if index not in taken]
    open_ = [index for index in range(len(new)) if index not in found]
    ranked = sorted(
        (-_likeness(old[o], new[n]), abs(o - n), n, o)
        for n in open_
        for o in left
        if old[o].style is new[n].style and old[o].style is not Style.SIGNATURE
    )
    for minus, _, n, o in ranked:
        if -minus >= _ALIKE and n not in found and o not in taken:
            found[n] = o
            taken.add(o)


def _likeness(old: Block, new: Block) -> float:
    from rapidfuzz import fuzz

    return fuzz.ratio(_neutral(old.text), _neutral(new.text))


def _neutral(text: str) -> str:
    """Words without what changes every year: figures are noughts, days and blanks to fill alike."""
    return _DIGITS.sub("0", _DAY.sub("0. 0", text.replace("\u00a0", " ")))


def _has_moved(old: Block, new: Block) -> bool:
    return new.style in _MOVABLE and (
        old.text == new.text or _likeness(old, new) >= _ALIKE_ELSEWHERE
    )


def _in_order(found: Pairs) -> set[int]:
    """The new indexes of the longest run of pairs that keep their order (patience sorting)."""
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int | None] = {}
    for n in sorted(found):
        place = bisect_left(ends, found[n])
        before[n] = last[place - 1] if place else None
        ends[place : place + 1] = [found[n]]
        last[place : place + 1] = [n]
    kept: set[int] = set()
    step = last[-1] if last else None
    while step is not None:
        kept.add(step)
        step = before[step]
    return kept
