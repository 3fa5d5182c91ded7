"""What a single word can be: by the lexicon, and by what the programme year calls its things."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Tag
from zvassist.chat.reading.lexicon import (
    CATEGORIES,
    NUMBER_WORDS,
    PASSAGE_STEMS,
    PASSAGES,
    ROLES,
    number_of,
    tags_of,
)
from zvassist.programme.programme import Programme

_NAMED = ((Tag.ROLE, ROLES), (Tag.PASSAGE, PASSAGES), (Tag.CATEGORY, CATEGORIES))
"""What single words name, each with its value."""
_SHORTEST_CATEGORY = 10
_CATEGORY_CUTOFF = 92.0
_CATEGORY_ENDINGS = r"(?:s|en|e|s?projekte?n?|s?massnahmen?|s?coachings?|s?bereichs?)?"
_PASSAGE_NOUN = (
    r"(?P<noun>-?s?-?(?:absatz|satz|textbaustein|baustein|passage|passus|klausel|teil|hinweis|text"
    r"|formulierung|abschnitt))"
)
_PASSAGE_ENDINGS = rf"{_PASSAGE_NOUN}?-?"

Meaning = tuple[frozenset[Tag], Any]
"""What a word can be, and its value, if it has one."""


@lru_cache(maxsize=8192)
def meaning(word: str, programme: Programme) -> Meaning:
    """What a folded word can be, wherever it stands.

    Args:
        word: letters and digits, with hyphens inside.
        programme: its Maßnahmenarten, passages and short names are known words.
    """
    if word.isdigit() and word.isascii():
        return number_of(word)
    if word in NUMBER_WORDS:
        return tags_of(word) | {Tag.NUMBER}, NUMBER_WORDS[word]
    named = _vocabulary(programme).named(word)
    if named is not None:
        return named
    for tag, listed in _NAMED:
        if word in listed:
            return frozenset({tag}), listed[word]
    if word in _vocabulary(programme).ministry:
        return frozenset({Tag.MINISTRY}), None
    tags = tags_of(word)
    category = None if tags else _vocabulary(programme).misspelt_category(word)
    return (frozenset({Tag.CATEGORY}), category) if category else (tags, None)


class _Vocabulary:
    """The words of a programme year.

    Attributes:
        ministry: short names of the ministry, folded.
    """

    def __init__(self, programme: Programme) -> None:
        self._categories = _patterns([one.id for one in programme.data.category])
        passages = [one.id for one in programme.data.passage]
        self._passages = [*_patterns(passages, _PASSAGE_ENDINGS), *_stemmed(passages)]
        ministry = programme.ministry
        shorts = (ministry.short, *ministry.short_alternatives)
        self.ministry = frozenset(fold(short) for short in shorts if short)

    def named(self, word: str) -> Meaning | None:
        """The Maßnahmenart or the passage that a word names with one of its endings."""
        for tag, patterns in ((Tag.CATEGORY, self._categories), (Tag.PASSAGE, self._passages)):
            for key, pattern in patterns:
                if found := pattern.fullmatch(word):
                    noun = found.groupdict().get("noun")
                    return frozenset({tag, Tag.PARAGRAPH} if noun else {tag}), key
        return None

    def misspelt_category(self, word: str) -> str | None:
        """The Maßnahmenart that a long word is a slip of ("Qualifzierung")."""
        if len(word) < _SHORTEST_CATEGORY:
            return None
        from rapidfuzz.fuzz import ratio

        near = [key for key, _ in self._categories if ratio(word, fold(key)) >= _CATEGORY_CUTOFF]
        return near[0] if len(near) == 1 else None


@lru_cache(maxsize=8)
def _vocabulary(programme: Programme) -> _Vocabulary:
    return _Vocabulary(programme)


_Patterns = list[tuple[str, re.Pattern[str]]]


def _patterns(keys: list[str], endings: str = _CATEGORY_ENDINGS) -> _Patterns:
    return [(key, re.compile(re.escape(fold(key)) + endings)) for key in keys]


def _stemmed(keys: list[str]) -> _Patterns:
    """Patterns of passages named by a stem, which only counts before "-Absatz" and the like."""
    return [
        (key, re.compile(f"(?:{'|'.join(PASSAGE_STEMS[key])}){_PASSAGE_NOUN}"))
        for key in keys
        if key in PASSAGE_STEMS
    ]
