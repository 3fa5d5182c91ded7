"""Words that no match of a pattern is without; they rule most patterns out at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

_GAP = "\0"
_ESCAPED = re.compile(r"\\.|\[[^\]]*\]")
_INNERMOST = re.compile(r"\([^()]*\)")
_MAY_BE_MISSING = re.compile(r".(?:[?*]|\{[^}]*\})")
_NO_LITERAL = re.compile(rf"[{_GAP}.^$?*+]+")


class Screened:
    """A pattern that is tried only on a text that holds the words no match is without.

    It is compiled when it is first tried: there are hundreds, and a message needs few of them.

    Args:
        pattern: what is matched.
        behind: what must stand behind it, a pattern too.

    Attributes:
        needs: the words; "" when there are none, and every text is tried.
    """

    def __init__(self, pattern: str, behind: str = "") -> None:
        self._written = f"(?:{pattern}){behind}" if behind else pattern
        self.needs = needed(pattern)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What is matched."""
        return re.compile(self._written)

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """The matches from left to right."""
        return self.pattern.finditer(text) if self.needs in text else ()

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self.pattern.search(text) if self.needs in text else None

    def match(self, text: str, place: int) -> re.Match[str] | None:
        """The match that begins at a place."""
        return self.pattern.match(text, place) if self.needs in text else None


def needed(pattern: str) -> str:
    """The longest literal that stands in every match of a pattern; "" when there is none.

    Groups, classes and what may be missing say nothing certain and are passed over, so a pattern
    of alternatives alone needs nothing.

    Args:
        pattern: without flags and without "]" inside of a class.
    """
    plain = _ESCAPED.sub(_GAP, pattern)
    while (outer := _INNERMOST.sub(_GAP, plain)) != plain:
        plain = outer
    if "|" in plain:
        return ""
    return max(_NO_LITERAL.split(_MAY_BE_MISSING.sub(_GAP, plain)), key=len)
