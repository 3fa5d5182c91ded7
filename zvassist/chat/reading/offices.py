"""Offices of signers: rank and office joined, and in the ending they are printed with."""

from __future__ import annotations

from dataclasses import replace

from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import RANKS, ROLES

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
