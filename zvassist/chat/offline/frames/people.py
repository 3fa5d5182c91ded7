"""Persons a clause names: those that draft, offices and office data know, or a new name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from zvassist.agreement.text import normalise
from zvassist.chat.offline.clause import Clause
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag, joined
from zvassist.chat.reading.lexicon import words

_PARTICLES = words("von van de der zu dr prof freiherr freifrau .")
_FORMS_OF_ADDRESS = words("frau herr herrn")
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a clause names.

    Attributes:
        name: in the spelling that is known.
        side: the signature the person belongs to.
        items: the words of the clause.
    """

    name: str
    side: str
    items: tuple[Item, ...]


def known_people(clause: Clause) -> Iterator[tuple[str, str]]:
    """Names with the signature they belong to, from the draft, the ministers and the office."""
    view = clause.view
    for side in ("ministry", "local_authority", "local_authority_2"):
        if name := getattr(view.agreement.signatures, side).name:
            yield name, side
    for minister in view.programme.offices.ministers:
        yield minister.name, "ministry"
    days = date(clause.year, 1, 1), date(clause.year, 12, 31)
    for signer in view.office.signers_for(view.agreement.local_authority or "", *days):
        yield signer.name, "local_authority"


def named_in(clause: Clause) -> Person | None:
    """The known person a clause names, in full or as "Frau Sprößler"; None if none or several."""
    known = dict(known_people(clause)).items()
    people = [(name, side) for name, side in known if clause.said(_last_name(name))]
    found = [one for name, side in people if (one := _found(clause, name, side))]
    if not found:
        found = [one for name, side in people if (one := _addressed(clause, name, side))]
    if not found and clause.has(Tag.SIGN):
        found = list(_by_last_name(clause))
    names = {fold(one.name) for one in found}
    return found[0] if len(names) == 1 else None


def _last_name(name: str) -> str:
    """The last word of a full name, folded."""
    return fold(name).split()[-1]


def _found(clause: Clause, name: str, side: str) -> Person | None:
    wanted = fold(name).split()
    items = clause.items
    for start in range(len(items) - len(wanted) + 1):
        run = items[start : start + len(wanted)]
        if [item.text for item in run] == wanted:
            before = items[start - 1 : start] if start else ()
            address = before if before and before[0].text in _FORMS_OF_ADDRESS else ()
            return Person(name, side, (*address, *run))
    return None


def _addressed(clause: Clause, name: str, side: str) -> Person | None:
    last = _last_name(name)
    for item, follows in pairwise(clause.items):
        if item.has(Tag.ROLE) and follows.text == last:
            return Person(name, side, (follows,))
        if item.text in _FORMS_OF_ADDRESS and follows.text == last:
            return Person(name, side, (item, follows))
    return None


def _by_last_name(clause: Clause) -> Iterator[Person]:
    """Signers of the draft by their last name alone: "hofmann unterschreibt am 2.6."."""
    for side in ("ministry", "local_authority", "local_authority_2"):
        name = getattr(clause.view.agreement.signatures, side).name or ""
        for at, item in enumerate(clause.items):
            if name and not item.tags and item.text == _last_name(name):
                beside = (*clause.items[max(at - 1, 0) : at], *clause.items[at + 1 : at + 2])
                if all(one.tags and not one.has(Tag.ROLE) for one in beside):
                    yield Person(name, side, (item,))


def new_name(clause: Clause, left: tuple[Item, ...]) -> str | None:
    """A person's name from the words that are left: two to five, side by side.

    Each word must begin with a capital, so that no word of the sentence is taken for a name.
    """
    first, last = clause.items.index(left[0]), clause.items.index(left[-1])
    run = clause.items[first : last + 1]
    letters = clause.source.original
    if not 2 <= len(run) <= _LONGEST or letters.isupper() or letters.islower():
        return None
    if run[0].text in _FORMS_OF_ADDRESS:
        run = run[1:]
    plain = [item for item in run if item.text not in _PARTICLES]
    capital = all(clause.source.words(item.start, item.end)[0].isupper() for item in plain)
    inside = all(not item.tags or item.text in _PARTICLES for item in run)
    inside = inside and not any(item.text.endswith("beigeordneten") for item in run)
    if any(_is_letters(clause, item) for item in plain):
        return None
    unmarked = all(item.text[0].isalpha() or item.text == "." for item in run)
    name = normalise(clause.source.words(*joined(run)))
    return name if capital and inside and unmarked and len(plain) >= 2 else None


def _is_letters(clause: Clause, item: Item) -> bool:
    """Whether it is an abbreviation such as "LR" and no part of a name."""
    word = clause.source.words(item.start, item.end)
    return len(word) > 1 and word.isupper()
