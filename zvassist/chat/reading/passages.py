"""How passages are named: by the words of label and sentences, and by phrases (data)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import PASSAGE_PHRASES, tags_of
from zvassist.chat.reading.needed import Screened, Sieve
from zvassist.programme.programme import Programme

_SHORTEST = 7
"""Shorter words tell nothing of what a sentence is about."""
_ENDING = re.compile(r"(?:en|er|es|em|e|n|s)$")
_COMMON = (Tag.TOTAL, Tag.DIALOGUE, Tag.CATEGORY, Tag.FILLER, Tag.GRANT)
_PHRASES = Sieve(
    (Screened(rf"(?<![\w-]){pattern}(?![\w-])"), key)
    for key, patterns in PASSAGE_PHRASES.items()
    for pattern in patterns
)


@dataclass(frozen=True, slots=True)
class PassageWords:
    """The words of a passage, without their endings.

    Attributes:
        own: all words of its label and its sentences.
        telling: those that stand nowhere else in the year's wording.
        sections: the numbers of the paragraphs (§) it stands in.
    """

    own: frozenset[str]
    telling: frozenset[str]
    sections: frozenset[int]


def named(text: str, programme: Programme) -> Iterator[Item]:
    """The passages that a folded message names by a phrase: "Geflüchtete aus der Ukraine"."""
    for pattern, key in _PHRASES.left(text):
        for match in pattern.finditer(text):
            if programme.passage(key):
                yield Item(match.group(), *match.span(), frozenset({Tag.PASSAGE}), key)


def stem(word: str) -> str:
    """The folded word without its ending."""
    return _ENDING.sub("", word)


@lru_cache(maxsize=8)
def passage_words(programme: Programme) -> Mapping[str, PassageWords]:
    """The words of each passage of a year, by its id."""
    rows: list[tuple[str | None, str, int]] = []
    for section in programme.wording.section:
        number = programme.numbers.get(section.id, 0)
        for block in section.block:
            rows += [(s.passage, s.text, number) for s in getattr(block, "sentences", ())]
    rows += [(one.id, one.label, 0) for one in programme.data.passage]
    return _turned(rows)


def _turned(rows: list[tuple[str | None, str, int]]) -> Mapping[str, PassageWords]:
    stems = [(key, frozenset(map(stem, _words(text))), number) for key, text, number in rows]
    found: dict[str, PassageWords] = {}
    for key in dict.fromkeys(key for key, _, _ in stems if key):
        own = frozenset[str]().union(*(words for other, words, _ in stems if other == key))
        others = frozenset[str]().union(*(words for other, words, _ in stems if other != key))
        said = {word for other, text, _ in rows if other == key for word in _words(text)}
        telling = {stem(word) for word in said if _tells(word)} - others
        sections = frozenset(number for other, _, number in rows if other == key and number)
        found[key] = PassageWords(own, frozenset(telling), sections)
    return MappingProxyType(found)


def _tells(word: str) -> bool:
    return len(word) >= _SHORTEST and tags_of(word).isdisjoint(_COMMON)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text))
