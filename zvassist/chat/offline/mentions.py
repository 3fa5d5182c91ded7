"""Projects of the draft that a clause names: by full title or by a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.agreement.model import Agreement, Measure
from zvassist.chat.offline.clause import Ask
from zvassist.chat.offline.fold import fold
from zvassist.chat.offline.items import Item, Tag
from zvassist.chat.offline.lexicon import tags_of, words

_COMMON = (Tag.FILLER, Tag.PROJECT, Tag.SEP, Tag.NUMBER)
_SHORTEST = 3
_INNER = words("/ , - &")
"""Marks that may stand inside a title."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a project of the draft.

    Attributes:
        items: the pieces, side by side.
        measures: which it may be; more than one must be asked about.
    """

    items: tuple[Item, ...]
    measures: tuple[Measure, ...]

    @property
    def certain(self) -> Measure | None:
        """The one project that is meant, if there is just one."""
        return self.measures[0] if len(self.measures) == 1 else None

    def ask(self) -> Ask:
        """Which of several is meant."""
        titles = tuple(measure.title or measure.id for measure in self.measures)
        quoted = " oder ".join(f"„{title}“" for title in titles)
        return Ask(f"Welches Projekt ist gemeint: {quoted}?", titles, whole=True)


def mentions(items: tuple[Item, ...], agreement: Agreement) -> tuple[Mention, ...]:
    """All projects of the draft that are named, in the order of the message."""
    titles = [(measure, _parts(measure.title or "")) for measure in agreement.measures]
    return tuple(_mentions(items, titles))


def _mentions(
    items: tuple[Item, ...], titles: list[tuple[Measure, list[str]]]
) -> Iterator[Mention]:
    position = 0
    while position < len(items):
        end, found = _longest(items, position, titles)
        if not found:
            position += 1
            continue
        # "BASS 2027" is not the "BASS 2023" of the draft: a year behind it makes another name.
        follows = items[end] if end < len(items) else None
        if follows is None or not follows.has(Tag.YEAR):
            yield Mention(items[position:end], found)
        position = end


def _longest(
    items: tuple[Item, ...], start: int, titles: list[tuple[Measure, list[str]]]
) -> tuple[int, tuple[Measure, ...]]:
    """The longest run from ``start`` that stands in a title, and the projects it may be."""
    best: tuple[int, tuple[Measure, ...]] = (start, ())
    words: list[str] = []
    for end in range(start, len(items)):
        if items[end].has(Tag.END):
            break
        parts_here = _parts(items[end].text)
        if not parts_here and items[end].text in _INNER:
            continue
        words.extend(parts_here)
        inside = [(measure, parts) for measure, parts in titles if _within(words, parts)]
        if not inside or not parts_here:
            break
        whole = tuple(measure for measure, parts in inside if parts == words)
        if whole or any(_tells(word) for word in words):
            best = (end + 1, whole or tuple(measure for measure, _ in inside))
    return best


def _within(words: list[str], parts: list[str]) -> bool:
    length = len(words)
    return any(parts[at : at + length] == words for at in range(len(parts) - length + 1))


def _tells(word: str) -> bool:
    """Whether a word alone points at a project: no article, no number, not "Projekt"."""
    known = tags_of(word)
    return len(word) >= _SHORTEST and not word.isdigit() and known.isdisjoint(_COMMON)


def _parts(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text))
