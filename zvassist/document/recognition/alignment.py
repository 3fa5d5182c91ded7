"""Text that is not official wording word for word: which paragraph it was, or that it is new."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from zvassist.document.recognition.stream import folded
from zvassist.programme.template import parse

if TYPE_CHECKING:
    from zvassist.document.recognition.wording import Item

_ALIKE = 0.6
"""From this share of common letters on a paragraph is taken for an edited one of the wording.
Unrelated German sentences share up to about 0.5."""
_IN_ITS_PLACE = 0.1
_UNFINISHED = re.compile(r".*[^.:!?…\"'“”)]", re.DOTALL)

Pair = tuple[int, range]
"""An item's position, and those of the texts that stand for it: two where a break split one."""


def align(items: Sequence[Item], texts: Sequence[str], *, in_place: bool) -> list[Pair]:
    """Which texts stand for which items; a text that is in no pair is a further paragraph.

    Items and texts keep their order. An item is taken by the text most like it.

    Args:
        items: headings and blocks that were not found word for word.
        texts: the paragraphs between what was found.
        in_place: an item that the agreement cannot do without is taken by any text in its place.
    """
    steps = _steps(items, texts, in_place)
    pairs: list[Pair] = []
    row, column = len(items), len(texts)
    while row and column:
        _, back = steps[row][column]
        if back[0] and back[1]:
            pairs.append((row - 1, range(column - back[1], column)))
        row, column = row - back[0], column - back[1]
    return pairs[::-1]


def resembles(item: Item, text: str) -> bool:
    """Whether a text looks like an edited paragraph of the wording."""
    return _likeness(item, text) >= _ALIKE


_Step = tuple[float, tuple[int, int]]
"""What the first items and texts score together, and how many of both the last step takes."""


def _steps(items: Sequence[Item], texts: Sequence[str], in_place: bool) -> list[list[_Step]]:
    nothing: _Step = (0.0, (1, 1))
    steps = [[nothing] * (len(texts) + 1) for _ in range(len(items) + 1)]
    for row, item in enumerate(items, start=1):
        for column in range(1, len(texts) + 1):
            ways: list[_Step] = [
                (steps[row][column - 1][0], (0, 1)),
                (steps[row - 1][column][0], (1, 0)),
            ]
            for taken, score in _scores(item, texts[:column], in_place):
                ways.append((steps[row - 1][column - taken][0] + score, (1, taken)))
            # Of equal ways the first: an item is taken by the earlier of two texts.
            steps[row][column] = max(ways, key=lambda way: way[0])
    return steps


def _scores(item: Item, texts: Sequence[str], in_place: bool) -> Iterator[tuple[int, float]]:
    """How well the last text, or the last two together, stand for an item."""
    likeness = _likeness(item, texts[-1])
    if likeness >= _ALIKE:
        yield 1, 1 + likeness
    elif in_place and item.replaceable is not None and not item.may_be_absent:
        yield 1, _IN_ITS_PLACE + likeness / 100
    if len(texts) > 1 and _UNFINISHED.fullmatch(texts[-2]):
        both = _likeness(item, f"{texts[-2]} {texts[-1]}")
        if both >= _ALIKE:
            yield 2, 1 + both


def _likeness(item: Item, text: str) -> float:
    # Loaded here: no room loads rapidfuzz at start.
    from rapidfuzz import fuzz

    return fuzz.ratio(_plain(item), folded(text)) / 100


@lru_cache(maxsize=512)
def _template(texts: tuple[str, ...]) -> str:
    tokens = parse(" ".join(texts))
    return folded("".join(token.text for token in tokens if not token.placeholder))


def _plain(item: Item) -> str:
    """The item's literal words."""
    if item.replaceable is None:
        return _template(item.titles)
    return _template(tuple(sentence.text for sentence in item.replaceable.sentences))
