"""Offices of signers: rank and office joined, and in the ending they are printed with."""

from __future__ import annotations

import re
from dataclasses import replace

from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import RANKS, ROLES

PLACE_AND_DAY = re.compile(
    r"(?:^|\n)[ \t]*[a-z][a-z .()/-]{2,40}, (?:den |dem )?"
    r"\d{1,2}\. ?(?:\d{1,2}\. ?\d{2,4}|[a-z]+ \d{4})[ \t]*$"
)
_NAME_AND_OFFICE = re.compile(
    r"[ \t]*[a-z][a-z .-]{4,50}\n[ \t]*(?P<office>[a-z ]+?)[ \t]*(?:\n|$)"
)
_FEMALE = frozenset({"der", "frau"})
_MALE = frozenset({"dem", "den", "vom", "herrn"})


def with_ranks(items: list[Item]) -> list[Item]:
    """Join rank and office ("Erste Kreisbeigeordnete"), with the ending it is printed with."""
    merged: list[Item] = []
    for item in items:
        item = _declined(item, merged)
        if Tag.ROLE in item.tags and merged and merged[-1].text in RANKS:
            rank = merged.pop()
            value = f"{RANKS[rank.text]} {item.value}"
            item = Item(f"{rank.text} {item.text}", rank.start, item.end, item.tags, value)
        weak = not item.text.endswith("eten")
        if Tag.ROLE in item.tags and weak and merged and merged[-1].text == "der":
            value = " ".join(_strong(word) for word in item.value.split())
            item = Item(item.text, item.start, item.end, item.tags, value)
        merged.append(item)
    return merged


def _declined(item: Item, before: list[Item]) -> Item:
    """The office behind "von der" and "durch den": "Kreisbeigeordneten", as it is printed."""
    base = ROLES.get(item.text[:-1]) if not item.tags and item.text.endswith("n") else None
    if base is None:
        return item
    words = [one.text for one in before[-2:]]
    rank = words.pop() if words and words[-1].removesuffix("n") in RANKS else ""
    article = words[-1] if words else ""
    if article not in _FEMALE | _MALE:
        return item
    ending = "r" if article in _MALE else ""
    if not rank:
        return replace(item, tags=frozenset({Tag.ROLE}), value=f"{base}{ending}")
    first = before.pop()
    value = f"{RANKS[rank.removesuffix('n')]}{ending} {base}{ending}"
    text = f"{rank} {item.text}"
    return Item(text, first.start, item.end, frozenset({Tag.ROLE}), value)


def _strong(word: str) -> str:
    """The ending without article: "der Beigeordnete" is printed "Beigeordneter"."""
    weak = word.endswith("beigeordnete") or word == "Beigeordnete" or word in RANKS.values()
    return f"{word}r" if weak and not word.endswith("r") else word


def stands_over_signature(text: str, start: int, end: int) -> bool:
    """Whether an empty line of a folded message stands in a signature.

    Place and day are above it, a name and below that an office behind it.
    """
    below = _NAME_AND_OFFICE.match(text, end)
    office = below["office"].split()[-1] if below and below["office"].split() else ""
    return office in ROLES and PLACE_AND_DAY.search(text, 0, start) is not None


def is_signature(text: str) -> bool:
    """Whether a folded text is no more than a signature: place and day, then name and office."""
    first, _, rest = text.strip().partition("\n")
    below = _NAME_AND_OFFICE.match(rest.lstrip())
    office = below["office"].split() if below else []
    return bool(office) and office[-1] in ROLES and PLACE_AND_DAY.match(first) is not None
