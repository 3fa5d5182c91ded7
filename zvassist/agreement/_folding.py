"""Text folded for reading, with the way back to the offsets of the original."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

_EXPANDED = {"ä": "ae", "ö": "oe", "ü": "ue"}
_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2212")
_NO_BREAK = frozenset("\u00a0\u202f\u2007\u2009")
_BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_DIAERESIS = "\u0308"


@dataclass(frozen=True)
class Folded:
    r"""Lower-case text with umlauts written out, and where each of its characters came from.

    Attributes:
        text: the folded text: "März" is "maerz", every dash "-", every no-break or thin
            space U+00A0, every line break "\n", invisible characters gone.
        origins: for each character of ``text`` the offset of its source in the original.
    """

    text: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that ``text[start:end]`` (not empty) came from."""
        return self.origins[start], self.origins[end - 1] + 1


@lru_cache(maxsize=16)
def fold(text: str) -> Folded:
    """Fold ``text`` for the grammars of amounts and days; umlauts may be decomposed."""
    folded: list[str] = []
    origins: list[int] = []
    for offset, char in enumerate(text):
        umlaut = char == _DIAERESIS and folded and folded[-1] in "aou"
        piece = "e" if umlaut else _piece(char)
        folded.extend(piece)
        origins.extend([offset] * len(piece))
    return Folded("".join(folded), tuple(origins))


@lru_cache(maxsize=512)
def _piece(char: str) -> str:
    if char in _INVISIBLE:
        return ""
    if char in _NO_BREAK:
        return "\u00a0"
    if char in _BREAKS:
        return "\n"
    if char in _DASHES:
        return "-"
    if char.isspace():
        return " "
    lower = char.casefold()
    return _EXPANDED.get(lower, lower)
