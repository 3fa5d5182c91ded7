"""The words by which a writer takes back what was just said: data and their reading.

``data/corrections.toml`` has what may be said; a line of pieces is matched against it.
"""

from __future__ import annotations

import re
from datetime import date
from importlib.resources import files

from zvassist.chat.reading.items import Aside, Item, Tag, joined
from zvassist.chat.reading.lexicon import words
from zvassist.programme.errors import parse_toml, read_data

_SOURCE = files("zvassist.chat.reading") / "data" / "corrections.toml"
_DATA = parse_toml(read_data(_SOURCE), _SOURCE.name)
_MARK = r"[,:.…!()-]"
_END = rf"(?=(?:{_MARK} |\Z))"
_CUES = "|".join(_DATA["cues"])
_STAMMER = _DATA["stammer"]
_GOES_ON = rf"(?:(?:{_STAMMER}|{_CUES}|{_MARK}) )*"

TAKES_BACK = re.compile(rf"(?:(?:{_STAMMER}|{_MARK}) )*?(?:(?:und|oder) )?(?:{_CUES}) {_GOES_ON}")
"""Words behind which another value stands for the one before."""
PAUSES = re.compile(rf"(?:{_MARK} )*(?:{_DATA['pause']}) (?:(?:{_STAMMER}|{_MARK}) )*")
"""Words that may be no more than a pause."""
ANY = re.compile(rf"\b(?:{_CUES}|{_DATA['pause']})\b")
"""A message without any of these corrects nothing."""
BEFORE = words(_DATA["before"])
"""What may be said before the value that counts."""
BEHIND = re.compile(rf"(?:(?:{'|'.join(_DATA['behind'])}) )+{_END}")
"""What may be said right behind it."""
WHY = re.compile(rf"(?:{_MARK} )*(?:{'|'.join(_DATA['why'])}) {_END}")
"""Why the first one was said."""
CLOSING = re.compile(r"(?:[).…] )+\Z")
COMMA = (",", "")
"""A comma, or the place to cut behind a value."""
SLIP = Aside("slip")


def aside(said: tuple[Item, ...], what: Aside = SLIP) -> Item:
    """Words that correct or deny, as one piece that says nothing."""
    text = " ".join(item.text for item in said)
    return Item(text, *joined(said), frozenset({Tag.FILLER, Tag.ASIDE}), what)


class Line:
    """Pieces as one line, with the way back."""

    def __init__(self, items: tuple[Item, ...], start: int, end: int, old: object = None) -> None:
        self.text = ""
        self._at = {0: start}
        for at in range(start, end):
            token = _token(items[at], old)
            self.text += f"{token} " if token else ""
            self._at[len(self.text)] = at + 1

    def index(self, match: re.Match[str]) -> int:
        """The piece behind a match; 0 when it cuts one in two."""
        return self._at.get(match.end(), 0)


def is_denial(item: Item) -> bool:
    """Whether a piece that was set aside denies a value."""
    is_old = isinstance(item.value, Aside) and item.value.kind in ("old", "denied")
    return is_old and item.text.startswith(("nicht", "kein", ", nicht"))


def _token(item: Item, old: object) -> str:
    if item.has(Tag.DATE, Tag.AMOUNT, Tag.NAME, Tag.QUOTE):
        return "<o>" if old is not None and item.value == old else "<v>"
    if item.has(Tag.NUMBER) and isinstance(old, date) and item.value == old.day:
        return "<o>"
    return item.text.strip(" ,.") or item.text.strip()
