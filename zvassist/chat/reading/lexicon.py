"""The words the offline engine knows: data (``data/lexicon.toml``), each with what it can be."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Tag
from zvassist.programme.errors import parse_toml, read_data

_TYPO_TAGS = (Tag.TOTAL, Tag.DIALOGUE, Tag.PARTNER)
"""Only the fields' names are read with slips; a slip in a verb or a number is asked about."""
_SHORTEST_TYPO = 6
_TYPO_CUTOFF = 83.0


def words(text: str) -> frozenset[str]:
    """Words written one after another, as a set."""
    return frozenset(text.split())


_SOURCE = files("zvassist.chat.reading") / "data" / "lexicon.toml"
_DATA = parse_toml(read_data(_SOURCE), _SOURCE.name)
_WORDS = {Tag(name): tuple(listed.split()) for name, listed in _DATA["words"].items()}

ABBREVIATIONS = words(_DATA["abbreviations"])
"""Words whose dot does not end a sentence."""
NUMBER_WORDS = {
    word: number for number, listed in enumerate(_DATA["numbers"]) for word in listed.split()
}
"""Numbers of dialogues that are written as words; "ein" is an article as well."""
ROLES = {fold(role): role for role in _DATA["roles"].split()} | _DATA["roles_for_short"]
"""Offices of signers, folded, as they are printed."""
RANKS = {fold(rank): rank for rank in _DATA["ranks"]["names"]}
"""What may stand in front of an office and belongs to it."""


def _turned() -> dict[str, frozenset[Tag]]:
    """Each word with all it can be."""
    found: dict[str, set[Tag]] = {}
    for tag, listed in _WORDS.items():
        for word in listed:
            found.setdefault(word, set()).add(tag)
    return {word: frozenset(tags) for word, tags in found.items()}


_TAGS = _turned()


def tags_of(word: str) -> frozenset[Tag]:
    """What a folded word can be; empty when it is not known.

    Slips of the finger are forgiven in field names alone ("Budgte").
    """
    known = _TAGS.get(word)
    return _with_slip(word) if known is None else known


@lru_cache(maxsize=1024)
def _with_slip(word: str) -> frozenset[Tag]:
    if len(word) < _SHORTEST_TYPO or not word.isalpha():
        return frozenset()
    from rapidfuzz.fuzz import ratio

    near = {
        tag
        for tag in _TYPO_TAGS
        for known in _WORDS[tag]
        if known[0] == word[0] and len(known) >= _SHORTEST_TYPO
        if ratio(word, known) >= _TYPO_CUTOFF
    }
    return frozenset(near) if len(near) == 1 else frozenset()
