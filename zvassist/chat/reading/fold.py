"""A message in the one form that is compared, with the way back to the words as typed.

Spelling that means the same becomes the same: small letters, "ae" for "ä", "ss" for "ß",
one kind of blank, quotation mark and dash. Evidence and titles need the original, so each
folded character knows where it came from.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

QUOTATION_MARKS = frozenset("„“”‟«»‹›‚‘’'\"")
"""All of them are folded into one; which opens and which closes differs by country."""
_SAME = {
    **dict.fromkeys(QUOTATION_MARKS, '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ß": "ss",
}
_MARK = re.compile(r"[\u0300-\u036f]")
_CLUSTER = re.compile(rf".{_MARK.pattern}*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Source:
    """A message with its folded form.

    Attributes:
        original: as typed.
        text: folded.
        starts: for each folded character, where its original begins.
        ends: for each folded character, where its original ends.
    """

    original: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def words(self, start: int, end: int) -> str:
        """The literal original of a stretch of folded text."""
        return self.original[self.starts[start] : self.ends[end - 1]] if start < end else ""

    def place(self, offset: int) -> int:
        """Where an offset of the original lies in the folded text."""
        return bisect_left(self.starts, offset)


@lru_cache(maxsize=16)
def read(message: str) -> Source:
    """Fold a message and keep the way back; engine and gate read the same ones."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    start = end = 0
    for cluster in _clusters(message):
        start, end = end, end + len(cluster)
        for char in _folded_cluster(cluster):
            if char == " " and text[-1:] == [" "]:
                continue  # several blanks mean what one means
            text.append(char)
            starts.append(start)
            ends.append(end)
    return Source(message, "".join(text), tuple(starts), tuple(ends))


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The folded form alone, blanks trimmed and single: for names from the data."""
    return " ".join("".join(map(_folded_cluster, _clusters(text))).split())


def _clusters(text: str) -> Sequence[str]:
    """The letters with the marks put over them; mostly no mark stands apart from its letter."""
    return _CLUSTER.findall(text) if _MARK.search(text) else text


@lru_cache(maxsize=4096)
def _folded_cluster(cluster: str) -> str:
    small = unicodedata.normalize("NFC", cluster).casefold()
    return "".join(_folded_char(char) for char in unicodedata.normalize("NFC", small))


def _folded_char(char: str) -> str:
    if char in _SAME:
        return _SAME[char]
    if char == "\n":
        return char
    category = unicodedata.category(char)
    if char.isspace():
        return " "
    return "" if category in {"Cc", "Cf", "Cs", "Co", "Cn"} else char
