"""Words that no match of a pattern is without; they rule most patterns out at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

_GAP = "\0"
_START = 3
"""So many letters tell most words apart."""
_FIRST_GROUP = 0xE000
"""A group stands as one character of the area that Unicode leaves to everybody's own use."""
_ESCAPED = re.compile(r"\\.|\[[^\]]*\]")
_INNERMOST = re.compile(r"\((?P<kind>\?(?::|<?[=!]|P<\w+>))?(?P<body>[^()]*)\)")
_MAY_BE_MISSING = re.compile(r".(?:[?*]|\{[^}]*\})")
_PIECE = re.compile(rf"[\ue000-\uf8ff]|[^{_GAP}.^$?*+\ue000-\uf8ff]+")

Row = TypeVar("Row")
Needs = tuple[str, ...]
"""Words of which a match holds at least one; empty when nothing certain can be said."""


class Screened:
    """A pattern that is tried only on a text that holds a word no match is without.

    It is compiled when it is first tried: there are hundreds, and a message needs few of them.

    Args:
        pattern: what is matched.
        behind: what must stand behind it, a pattern too.

    Attributes:
        needs: the words, one of which must be there; empty when every text is tried.
    """

    def __init__(self, pattern: str, behind: str = "") -> None:
        self._written = f"(?:{pattern}){behind}" if behind else pattern
        self.needs = needed(pattern)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What is matched."""
        return re.compile(self._written)

    def may_match(self, text: str) -> bool:
        """Whether a word stands there that a match needs."""
        return not self.needs or any(word in text for word in self.needs)

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """The matches from left to right."""
        return self.pattern.finditer(text) if self.may_match(text) else ()

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self.pattern.search(text) if self.may_match(text) else None


class Sieve(Generic[Row]):
    """Many patterns, of which those are tried that may match a text; each word is sought once.

    Args:
        rows: the patterns in their order, and what belongs to each.
    """

    def __init__(self, rows: Iterable[tuple[Screened, Row]]) -> None:
        self._rows = tuple(rows)
        self._always: set[int] = set()
        self._by_start: dict[str, dict[str, list[int]]] = {}
        for at, (screened, _) in enumerate(self._rows):
            if not screened.needs:
                self._always.add(at)
            for word in screened.needs:
                start = word[:_START] if len(word) >= _START else ""
                words = self._by_start.setdefault(start, {})
                words.setdefault(word, []).append(at)

    def left(self, text: str) -> Iterator[tuple[re.Pattern[str], Row]]:
        """The patterns that may match, in their order."""
        found = self._always.copy()
        for start in ("", *(self._by_start.keys() & _starts(text))):
            for word, places in self._by_start.get(start, {}).items():
                if word in text:
                    found.update(places)
        for at in sorted(found):
            screened, row = self._rows[at]
            yield screened.pattern, row


@lru_cache(maxsize=8)
def _starts(text: str) -> frozenset[str]:
    """With what a word of three letters or more can begin that stands in a text."""
    return frozenset(map("".join, zip(text, text[1:], text[2:], strict=False)))


def needed(pattern: str) -> Needs:
    """Words of which every match of a pattern holds one; of several such sets the most telling.

    Classes and what may be missing say nothing certain and are passed over. What is looked for
    ahead or behind is needed too, unless it must not be there.

    Args:
        pattern: without flags and without "]" inside of a class.
    """
    groups: dict[str, Needs] = {}

    def as_one(match: re.Match[str]) -> str:
        kind = match["kind"] or ""
        needs = () if kind.endswith("!") else _of_branches(match["body"], groups)
        if not needs:
            return _GAP
        groups[name := chr(_FIRST_GROUP + len(groups))] = needs
        return name

    plain = _ESCAPED.sub(_GAP, pattern)
    while (outer := _INNERMOST.sub(as_one, plain)) != plain:
        plain = outer
    return _of_branches(plain, groups)


def _of_branches(body: str, groups: dict[str, Needs]) -> Needs:
    """What alternatives need together; nothing where one of them needs nothing."""
    each = [_of_branch(branch, groups) for branch in body.split("|")]
    if not all(each):
        return ()
    words = {word for needs in each for word in needs}
    return tuple(sorted(w for w in words if not any(o != w and o in w for o in words)))


def _of_branch(branch: str, groups: dict[str, Needs]) -> Needs:
    """Of all that stands there for certain, the longest words, then the fewest."""
    pieces = _PIECE.findall(_MAY_BE_MISSING.sub(_GAP, branch))
    found = [groups.get(piece, (piece,)) for piece in pieces]
    return max(found, key=lambda needs: (min(map(len, needs)), -len(needs)), default=())
