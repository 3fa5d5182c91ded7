"""What the year calls by several words: its Maßnahmenarten and its ministry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.programme.programme import Programme

_BLANKS = r"\s+"


def labels(text: str, programme: Programme) -> Iterator[Item]:
    """The Maßnahmenarten by their whole label: "Weiterbildung des Personals"."""
    for category in programme.data.category:
        for label in (category.heading, category.label):
            if " " in (folded := fold(label)) and folded in text:
                for match in re.finditer(rf"\b{re.escape(folded)}\b", text):
                    yield Item(match.group(), *match.span(), frozenset({Tag.CATEGORY}), category.id)


def ministries(text: str, programme: Programme) -> Iterator[Item]:
    """The ministry of the year by its whole name, on one line or on several."""
    if "ministeri" in text:
        for match in _ministry(programme.ministry.name).finditer(text):
            yield Item(match.group(), *match.span(), frozenset({Tag.MINISTRY}))


@lru_cache(maxsize=8)
def _ministry(name: str) -> re.Pattern[str]:
    """The name in any case: "Hessisches Ministerium für …", "des Hessischen Ministeriums für …"."""
    first, noun, *rest = map(re.escape, fold(name).split())
    written = (rf"{first[:-1]}[a-z]?", rf"{noun}s?", *rest)
    return re.compile(rf"\b{_BLANKS.join(written)}\b")
