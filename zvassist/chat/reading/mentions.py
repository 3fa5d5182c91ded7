"""Projects of the draft that a clause names: by full title or by a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from zvassist.agreement.model import Measure
from zvassist.chat.engine import View
from zvassist.chat.reading.alike import may_open, runs_through, stands_in
from zvassist.chat.reading.counted import counted
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import tags_of, words

_COMMON = (Tag.FILLER, Tag.PROJECT, Tag.SEP, Tag.NUMBER)
_SHORTEST = 3
_SHORTEST_STEM = 8
_ENDING = re.compile(r"(?:es|er|en|em|e|s|n)$")
"""What changes with the case: "Psychosoziales Coaching", "das Psychosoziale Coaching"."""
_SHORT_FORM = re.compile(r"(?P<stem>[a-z]{4,}?)s?-?(?:projekte?s?|massnahme)")
_EXCEPT = frozenset({"bis auf", "ausser", "mit ausnahme von", "mit ausnahme der"})
_INNER = words("/ , - &")
"""Marks that may stand inside a title."""
_HALVES = words("( / - ,")
"""Marks between two halves of a title that are said in another order."""
_LINKS = words("zur zum im in fuer von vom der die das des dem den")
"""Words that may be said between those of a title: "Sprachförderung zur Hochschulzugangs…"."""


@dataclass(frozen=True, slots=True, eq=False)
class _Titles:
    """The projects with the words of their titles; compared by identity, to be kept for long."""

    rows: tuple[tuple[Measure, tuple[str, ...]], ...]


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


def mentions(items: tuple[Item, ...], view: View) -> tuple[Mention, ...]:
    """All projects of the draft that are named or called by number, in the message's order."""
    titles = _titles(view.agreement.measures)
    named = list(_mentions(items, titles))
    taken = {id(item) for mention in named for item in mention.items}
    others = (*(Mention(*one) for one in counted(items, view)), *_shortened(items, titles))
    more = [one for one in others if id(one.items[0]) not in taken]
    found = sorted([*named, *more], key=lambda mention: mention.items[0].start)
    return tuple(_without_excepted(items, _put_together(items, found)))


def _put_together(items: tuple[Item, ...], found: list[Mention]) -> list[Mention]:
    """With the halves of one title as one: "Schulung der Mitarbeitenden (Coaching)"."""
    result: list[Mention] = []
    for one in found:
        before = result[-1] if result else None
        if before is None or one.certain is None or before.certain is not one.certain:
            result.append(one)
            continue
        end, start = items.index(before.items[-1]) + 1, items.index(one.items[0])
        if all(item.text in _HALVES for item in items[end:start]):
            result[-1] = Mention((*before.items, *items[end:start], *one.items), one.measures)
        else:
            result.append(one)
    return result


def _without_excepted(items: tuple[Item, ...], found: list[Mention]) -> list[Mention]:
    """Of "alle … bis auf die Alphabetisierung", all but the one behind it."""
    for at, item in enumerate(items):
        if item.text.rstrip() not in _EXCEPT:
            continue
        before = [one for one in found if one.items[-1] in items[:at]]
        behind = [one for one in found if one.items[0] in items[at + 1 : at + 3]]
        whole = [one for one in before if len(one.measures) == 1 and before[0].items == one.items]
        if len(whole) < 2 or len(behind) != 1 or behind[0].certain is None:
            continue
        words = (*items[items.index(whole[0].items[0]) : at + 1], *behind[0].items)
        kept = [one for one in whole if one.certain != behind[0].certain]
        rest = [one for one in found if one not in (*whole, *behind)]
        return [*(Mention(words, one.measures) for one in kept), *rest]
    return found


@lru_cache(maxsize=8)
def _titles(measures: tuple[Measure, ...]) -> _Titles:
    """The projects with the words of their titles."""
    return _Titles(tuple((measure, _parts(measure.title or "")) for measure in measures))


def _shortened(items: tuple[Item, ...], titles: _Titles) -> Iterator[Mention]:
    """Projects called by how a word of theirs begins: "Alpha-Projekt", "das Sprachprojekt"."""
    for item in items:
        short = _SHORT_FORM.fullmatch(item.text) if not item.tags else None
        if short is None:
            continue
        found = tuple(
            measure
            for measure, parts in titles.rows
            if any(part.startswith(short["stem"]) for part in parts)
        )
        if found:
            yield Mention((item,), found)


def _mentions(items: tuple[Item, ...], titles: _Titles) -> Iterator[Mention]:
    position = 0
    while position < len(items):
        first = _parts(items[position].text)
        if first and not any(_stands_in(word, titles) for word in first):
            position += 1
            continue
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
    items: tuple[Item, ...], start: int, titles: _Titles
) -> tuple[int, tuple[Measure, ...]]:
    """The longest run from ``start`` that stands in a title, and the projects it may be."""
    best: tuple[int, tuple[Measure, ...]] = (start, ())
    said: tuple[str, ...] = ()
    for end in range(start, len(items)):
        if items[end].has(Tag.END):
            break
        parts_here = _parts(items[end].text)
        if (not parts_here and items[end].text in _INNER) or (said and items[end].text in _LINKS):
            continue
        said, inside = _read_on(said, parts_here, items[end], titles)
        if not inside or not parts_here:
            break
        whole = tuple(measure for measure, parts in inside if parts == said)
        if whole or any(_tells(word) for word in said):
            best = (end + 1, whole or tuple(measure for measure, _ in inside))
    return best


@lru_cache(maxsize=4096)
def _stands_in(word: str, titles: _Titles) -> bool:
    """Whether any title has the word; most words of a message are in none."""
    return any(may_open(word, part) for _, parts in titles.rows for part in parts)


def _read_on(
    said: tuple[str, ...], parts: tuple[str, ...], item: Item, titles: _Titles
) -> tuple[tuple[str, ...], list[tuple[Measure, tuple[str, ...]]]]:
    """The words with those of one more piece, and the titles they stand in.

    A quoted name is taken as it is spelt; "HZB-Sprachförderung" may turn a title round.
    """
    ways = [said + parts]
    if "-" in item.text and len(parts) > 1:
        ways.append(said + parts[::-1])
    stands = stands_in if item.has(Tag.QUOTE) else runs_through
    for way in ways:
        if inside := [one for one in titles.rows if stands(way, one[1])]:
            return way, inside
    return ways[0], []


def _tells(word: str) -> bool:
    """Whether a word alone points at a project: no article, no number, not "Projekt"."""
    known = tags_of(word)
    return len(word) >= _SHORTEST and not word.isdigit() and known.isdisjoint(_COMMON)


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[str, ...]:
    """The words of a text without articles, long ones without the ending of their case."""
    return tuple(
        _ENDING.sub("", word) if len(word) >= _SHORTEST_STEM else word
        for word in re.findall(r"[^\W_]+", fold(text))
        if word not in _LINKS
    )
