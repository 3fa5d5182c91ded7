"""Where is signed: behind "in" or "Ort", before the day, or at the end behind a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zvassist.chat.offline.clause import Clause
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

_NO_PLACES = words("vertretung person zukunft abwesenheit absprache abstimmung funktion auftrag")

_WITHIN = words("am an der vor ob im in bei . a d m")
_RIVERS = words(
    "main lahn fulda hoehe taunus odenwald rhein eder werra vogelsberg bergstrasse neckar ried "
    "edersee kinzig wohra weser m l f"
)
"""How names of places in Hessen go on: "Frankfurt am Main", "Bad Homburg vor der Höhe"."""


def place_in(clause: Clause, taken: tuple[Item, ...]) -> tuple[Item, ...]:
    """The pieces that name the place; empty when none is named.

    Args:
        clause: what is said of a signature.
        taken: pieces that name a person.
    """
    return _behind_in(clause, taken) or _before_day(clause) or _behind_comma(clause)


def place_name(clause: Clause, items: tuple[Item, ...]) -> str:
    """The place in the spelling that is known, else as typed."""
    if not items:
        return ""
    typed = clause.source.words(items[0].start, items[-1].end)
    programme, signatures = clause.view.programme, clause.view.agreement.signatures
    known = [one.seat for one in programme.partners]
    known += [programme.ministry.place, signatures.local_authority.place or ""]
    return next((name for name in known if fold(name) == fold(typed)), typed)


def _behind_in(clause: Clause, taken: tuple[Item, ...]) -> tuple[Item, ...]:
    """Where is signed: capitals behind "in", or behind "Ort"; a known seat is taken whole."""
    items = clause.items
    for index, item in enumerate(items):
        behind_ort = item.has(Tag.PLACE)
        if item.text != "in" and not behind_ort:
            continue
        start = index + 1
        while start < len(items) and _between(items[start], behind_ort=behind_ort):
            start += 1
        end = start
        while end < len(items) and _is_place_word(clause, items[end]) and items[end] not in taken:
            end += 1
        if end > start:
            return items[start : _goes_on(items, end)]
    return ()


def _goes_on(items: tuple[Item, ...], end: int) -> int:
    """Where a name of several words ends: behind "am Main"."""
    inner = end
    while inner < len(items) and items[inner].text in _WITHIN:
        inner += 1
    told = end < inner < len(items) and items[inner].text in _RIVERS
    return inner + 1 if told else end


def _behind_comma(clause: Clause) -> tuple[Item, ...]:
    """A single capitalised word behind the last comma, as under a signature: "…, Dieburg"."""
    *before, last = clause.items
    if not before or not before[-1].has(Tag.SEP) or before[-1].text != ",":
        return ()
    named = any(_is_place_word(clause, item) for item in before)
    return (last,) if named and _is_place_word(clause, last) else ()


def _before_day(clause: Clause) -> tuple[Item, ...]:
    """A known place and a day as above a signature: "Dieburg, 22.06.2027", "…, den 22. Juni"."""
    loud = [item for item in clause.items if not item.has(Tag.FILLER)]
    known = set(_known_places(clause))
    for place, mark, day in zip(loud, loud[1:], loud[2:], strict=False):
        if mark.text == "," and day.has(Tag.DATE) and not place.tags and place.text in known:
            return (place,)
    return ()


def _known_places(clause: Clause) -> Iterator[str]:
    """Folded: the seats, where the draft is signed, and what the partner is named after."""
    signatures = clause.view.agreement.signatures
    for one in clause.view.programme.partners:
        yield fold(one.seat)
    yield fold(signatures.ministry.place or "")
    yield fold(signatures.local_authority.place or "")
    partner = clause.partner
    yield from re.split(r"[ -]", fold(partner.form().name)) if partner else ()


def _between(item: Item, *, behind_ort: bool) -> bool:
    """What may stand between "Ort" and its name: "Unterschriftsort des Landkreises ist …"."""
    return behind_ort and item.has(
        Tag.BE, Tag.PUNCT, Tag.FILLER, Tag.AUTHORITY, Tag.MINISTRY, Tag.SIGN, Tag.PUT
    )


def _is_place_word(clause: Clause, item: Item) -> bool:
    word = clause.source.words(item.start, item.end)
    return not item.tags and word[:1].isupper() and item.text not in _NO_PLACES
