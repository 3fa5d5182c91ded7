"""Whether a word is that of a title: the same, a slip of it, its beginning, its letters. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

_SHORTEST_SLIP = 7
_SLIP_CUTOFF = 92.0
_SHORTEST_BEGINNING = 5
_SHORTEST_ALONE = 6
_LETTERS = range(2, 6)
_SHORTEST_COMPOUND = 12
"""Only a noun put together of several is called by letters: "HZB" for Hochschulzugangs…."""


@lru_cache(maxsize=4096)
def same(word: str, part: str) -> bool:
    """Whether a word is that of a title, slips of the finger in long ones forgiven."""
    if word == part:
        return True
    if len(word) < _SHORTEST_SLIP or word[0] != part[0]:
        return False
    from rapidfuzz.fuzz import ratio

    return ratio(word, part) >= _SLIP_CUTOFF


def runs_through(words: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether words stand in a title in their order; words of the title may be left out.

    Once a word is the title's own, those behind it may be beginnings or letters of its words:
    "Sprachförderung HZB", "Sprachvermittlung im Alltag", "Coaching für Mitarbeitende".
    """
    at = 0
    for number, word in enumerate(words):
        while at < len(parts) and not (
            (begins(word, parts[at]) or abbreviates(word, parts[at]) or same(word, parts[at]))
            if number
            else may_open(word, parts[at])
        ):
            at += 1
        if at == len(parts):
            return False
        at += 1
    return True


def may_open(word: str, part: str) -> bool:
    """Whether the first word of a project's name may be that of a title."""
    return same(word, part) or begins(word, part, _SHORTEST_ALONE)


def stands_in(words: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether words stand in a title side by side, spelt as there."""
    length = len(words)
    return any(
        all(map(same, words, parts[at : at + length])) for at in range(len(parts) - length + 1)
    )


def begins(word: str, part: str, shortest: int = _SHORTEST_BEGINNING) -> bool:
    """Whether a title's word begins with it: "Alltag" for "Alltagssituationen"."""
    return len(word) >= shortest and part.startswith(word)


@lru_cache(maxsize=4096)
def abbreviates(word: str, part: str) -> bool:
    """Whether it is made of letters of a compound, in their order, the first one first."""
    if len(word) not in _LETTERS or len(part) < _SHORTEST_COMPOUND or word[0] != part[0]:
        return False
    letters = iter(part)
    return all(letter in letters for letter in word)
