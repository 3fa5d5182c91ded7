"""A signer whom another one follows: "statt Frau Sprößler", "für die Ministerin"."""

from __future__ import annotations

from dataclasses import replace

from zvassist.chat.offline.clause import Clause
from zvassist.chat.offline.frames.people import Person, named_in
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

_INSTEAD = words("statt anstatt anstelle ersetze ersetzen fuer neben")
_FOLLOWS = words("stattdessen dafuer dann jetzt kuenftig")
_ARTICLES = words("von der des dem den die")
_LINKS = words("durch bei")
_SWAPPED = words("ersetzt ersetze ersetzen")


def without_replaced(clause: Clause) -> tuple[Clause, Person | None]:
    """The clause without who goes, and that person; who comes is what is said of a signature."""
    if not clause.has(Tag.SIGN) and not clause.said(*_SWAPPED, "statt", "heisst"):
        return clause, None
    if clause.said("heisst") and (gone := named_in(clause)) and signs(clause, gone):
        called = tuple(item for item in clause.items if item.text == "heisst")
        return _without(clause, (*gone.items, *called)), gone
    for index, item in enumerate(clause.items):
        if item.text in _INSTEAD and (taken := _led_by(clause, index)):
            return _without(clause, (item, *taken)), _who(clause, taken)
    if clause.said("ersetzt") and (gone := named_in(clause)) and signs(clause, gone):
        return _without(clause, gone.items), gone
    return _without_dropped(clause)


def _without(clause: Clause, taken: tuple[Item, ...]) -> Clause:
    """The clause without the words, if another is left to sign."""
    swap = clause.said(*_SWAPPED)
    links = tuple(item for item in clause.items if swap and item.text in (*_SWAPPED, *_LINKS))
    rest = tuple(item for item in clause.items if item not in (*taken, *links))
    return replace(clause, items=rest) if rest else clause


def _led_by(clause: Clause, index: int) -> tuple[Item, ...]:
    """Who stands right behind "statt" or "für": a signer of the draft, or an office alone."""
    start = index + 1
    while start < len(clause.items) and clause.items[start].text in _ARTICLES:
        start += 1
    behind = clause.items[start:]
    if not behind:
        return ()
    lead = clause.items[index + 1 : start]
    gone = named_in(replace(clause, items=behind[:4]))
    office = behind[:1] if behind[0].has(Tag.ROLE) else ()
    if gone is None and office and lead and clause.items[index].text == "fuer":
        return (*lead, *office) if _another_office(clause, office[0]) else ()
    if gone is None or not signs(clause, gone):
        return ()
    first = behind.index(gone.items[0])
    other = clause.has(Tag.MINISTRY if gone.side != "ministry" else Tag.AUTHORITY)
    named = first == 0 or (first == 1 and bool(office))
    return (*lead, *behind[:first], *gone.items) if named and not other else ()


def _another_office(clause: Clause, office: Item) -> bool:
    """Whether somebody with another office signs "für die Ministerin"."""
    return any(item.value != office.value for item in clause.all(Tag.ROLE))


def _who(clause: Clause, taken: tuple[Item, ...]) -> Person | None:
    return named_in(replace(clause, items=taken))


def _without_dropped(clause: Clause) -> tuple[Clause, Person | None]:
    """Without "Sprößler raus, stattdessen": a signer of the draft is told to go."""
    if not (clause.has(Tag.REMOVE) and clause.said(*_FOLLOWS)):
        return clause, None
    for side in ("ministry", "local_authority"):
        name = getattr(clause.view.agreement.signatures, side).name or ""
        last = [item for item in clause.items if name and item.text == fold(name).split()[-1]]
        if len(last) == 1 and clause.items.index(last[0]) <= 1:
            first = clause.items[: clause.items.index(last[0])]
            drop = (*first, *last, *clause.all(Tag.REMOVE))
            quiet = tuple(item for item in clause.items if item.text in _FOLLOWS)
            return _without(clause, (*drop, *quiet)), Person(name, side, tuple(last))
    return clause, None


def signs(clause: Clause, person: Person) -> bool:
    """Whether the draft has the person as a signer already."""
    return bool(getattr(clause.view.agreement.signatures, person.side).name == person.name)
