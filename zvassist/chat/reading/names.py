"""Local authorities that a message names in full: "Landkreis Gießen", "Odenwaldkreis"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.needed import Screened
from zvassist.programme.programme import Programme

_LANDKREIS = r"(?:landkreis(?:es|e)?|kreis(?:es|e)?|lkr?\.?|landkr\.)"
_STADT = (
    r"(?:(?:kreisfreien? )?stadt|wissenschaftsstadt|landeshauptstadt"
    r"|(?:documenta|universitaets)-?stadt)"
)
_KIND_FIRST = re.compile(rf"(?:{_LANDKREIS}|{_STADT}) (.+)")
_KIND_LAST = re.compile(r"(.+?)-?kreis")
_ANY_KIND = re.compile(r"kreis|stadt|lk|landkr\.")
"""One of these stands in every full name."""
_SUFFIX = re.compile(r" (?:am main|a\. ?m\.)$")


def names(text: str, programme: Programme) -> Iterator[Item]:
    """The authorities of the year that a folded message names beyond doubt, their AGS as value.

    "Kassel" alone is not among them: it may be the Stadt or the Landkreis.
    """
    if not _ANY_KIND.search(text):
        return
    known = tuple(
        (entry.ags, entry.kind, tuple(form.name for form in entry.forms))
        for entry in programme.partners
    )
    for ags, pattern in _patterns(known):
        for match in pattern.finditer(text):
            yield Item(match.group(), *match.span(), frozenset({Tag.NAME}), ags)


@lru_cache(maxsize=8)
def _patterns(
    known: tuple[tuple[str, str, tuple[str, ...]], ...],
) -> tuple[tuple[str, Screened], ...]:
    """A pattern per authority; longer names first, so that none is found inside another."""
    rows = [(ags, written) for ags, kind, forms in known for written in _spellings(kind, forms)]
    rows.sort(key=lambda row: -len(row[1]))
    return tuple((ags, Screened(rf"(?<![\w-]){written}(?![\w-])")) for ags, written in rows)


def _spellings(kind: str, forms: tuple[str, ...]) -> Iterator[str]:
    prefix = _LANDKREIS if kind == "landkreis" else _STADT
    for name in dict.fromkeys(fold(form) for form in forms):
        first, last = _KIND_FIRST.fullmatch(name), _KIND_LAST.fullmatch(name)
        if first:
            core = first[1]
            yield f"{prefix} {_loose(core)}"
            if _SUFFIX.search(core):
                yield f"{prefix} {_loose(_SUFFIX.sub('', core))}"
        elif last:
            yield f"{_loose(last[1])}[- ]?kreis(?:es|s)?"


def _loose(core: str) -> str:
    """The name with its hyphens typed or not."""
    return re.escape(core).replace(r"\-", "[- ]")
