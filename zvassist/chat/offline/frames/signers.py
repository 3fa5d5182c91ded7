"""Who signs, in which office, where and when; for the ministry, the partner, or as second."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from zvassist.agreement.changes import Set
from zvassist.chat.offline.clause import Ask, Clause, Fact, Outcome, uncertain
from zvassist.chat.offline.frames.mentioned import speaks_of_own
from zvassist.chat.offline.frames.people import Person, named_in, new_name
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

MINISTRY, PARTNER, SECOND = "ministry", "local_authority", "local_authority_2"
_SIDES = ("das Ministerium", "den Partner")
_KNOWN = (
    Tag.SIGN,
    Tag.ROLE,
    Tag.AUTHORITY,
    Tag.MINISTRY,
    Tag.SECOND,
    Tag.DATE,
    Tag.BE,
    Tag.PUT,
    Tag.PLACE,
    Tag.NAME,
)
_NO_PLACES = words("vertretung person zukunft abwesenheit absprache abstimmung funktion auftrag")
_INSTEAD = words("statt anstatt anstelle")
_BOTH = words("beide beiden")
_SHORTEST_LINE = 4
_QUIET = words("durch . , selbst person als")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a clause says of a signature: the values of its parts, by the part's name."""

    values: dict[str, str]
    person: Person | None


def signer(clause: Clause) -> Outcome:
    """Set a signature: "Für den Landkreis unterzeichnet in Darmstadt die Landrätin …"."""
    clause = _without_replaced(clause)
    person = named_in(clause)
    if not (clause.has(Tag.SIGN, Tag.SECOND) or _names_place(clause) or _heads_a_side(clause)):
        if person is None or not _signs(clause, person):
            return None
        if not (clause.has(Tag.ROLE) and clause.has(Tag.BE)):
            return None
    roles = {item.value for item in clause.all(Tag.ROLE)}
    if len(roles) > 1 or clause.names_blocked(_without_second(clause)):
        return None
    if question := uncertain(clause.all(Tag.DATE)):
        return question
    said = _said(clause, person, roles)
    if said is None or not said.values or _shouts_place(clause, said):
        return None
    if _both_sign(clause, said):
        return (*_facts(clause, MINISTRY, said), *_facts(clause, PARTNER, said))
    side = _side(clause, said)
    return side if isinstance(side, Ask) else tuple(_facts(clause, side, said))


def _without_replaced(clause: Clause) -> Clause:
    """The clause without "statt Frau Sprößler", when she signs now: who comes is what is said."""
    for index, item in enumerate(clause.items):
        if item.text not in _INSTEAD:
            continue
        behind = replace(clause, items=clause.items[index + 1 :])
        gone = named_in(behind) if behind.items else None
        if gone and gone.items[0] == behind.items[0] and _signs(clause, gone):
            return clause.without((item, *gone.items))
    return clause


def _heads_a_side(clause: Clause) -> bool:
    """Whether it is a line for a signature: "Für den Kreis: Landrat Klaus Peter Schellhaas"."""
    loud = [item for item in clause.items if item.text != "den" and item.text != "das"]
    if len(loud) < _SHORTEST_LINE or loud[0].text != "fuer" or loud[2].text != ":":
        return False
    return loud[1].has(Tag.AUTHORITY, Tag.MINISTRY) and loud[3].has(Tag.ROLE)


def _both_sign(clause: Clause, said: _Said) -> bool:
    """Whether day and place are those of both: "Beide Seiten unterschreiben am 30. Juni"."""
    if said.values.keys() - {"date", "place"} or clause.has(Tag.SECOND) or said.person:
        return False
    second = clause.view.agreement.signatures.local_authority_2.name
    named = clause.has(Tag.MINISTRY) and clause.has(Tag.AUTHORITY)
    return clause.has(Tag.SIGN) and not second and (clause.said(*_BOTH) or named)


def _shouts_place(clause: Clause, said: _Said) -> bool:
    """Whether a message all in capitals names a place whose spelling is not known."""
    return clause.source.original.isupper() and said.values.get("place", "").isupper()


def _names_place(clause: Clause) -> bool:
    return clause.said("unterschriftsort", "unterzeichnungsort")


def _signs(clause: Clause, person: Person) -> bool:
    """Whether the draft has the person as a signer already, so that only the office changes."""
    return bool(getattr(clause.view.agreement.signatures, person.side).name == person.name)


def _without_second(clause: Clause) -> tuple[Item, ...]:
    return tuple(item for item in clause.items if not item.has(Tag.SECOND, Tag.MORE))


def _said(clause: Clause, person: Person | None, roles: set[str]) -> _Said | None:
    """The parts that are said; None when a word is left over or a part is said twice."""
    taken = person.items if person else ()
    place = _place(clause, taken) or _before_day(clause) or _behind_comma(clause)
    left = tuple(
        item
        for item in clause.without((*taken, *place)).rest(*_KNOWN, Tag.MORE)
        if item.text not in _QUIET
    )
    days = {item.value for item in clause.all(Tag.DATE)}
    if len(days) > 1:
        return None
    name = person.name if person else ""
    if left:
        name = "" if person else new_name(clause, left) or ""
        if not name:
            return None
    values = {
        "name": name,
        "role": next(iter(roles), ""),
        "place": _place_name(clause, place),
        "date": next((day.isoformat() for day in days), ""),
    }
    return _Said({part: value for part, value in values.items() if value}, person)


def _place_name(clause: Clause, items: tuple[Item, ...]) -> str:
    """The place in the spelling that is known, else as typed."""
    if not items:
        return ""
    typed = clause.source.words(items[0].start, items[-1].end)
    programme, signatures = clause.view.programme, clause.view.agreement.signatures
    known = [one.seat for one in programme.partners]
    known += [programme.ministry.place, signatures.local_authority.place or ""]
    return next((name for name in known if fold(name) == fold(typed)), typed)


def _place(clause: Clause, taken: tuple[Item, ...]) -> tuple[Item, ...]:
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
            return items[start:end]
    return ()


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
    partner = clause.view.programme.authorities.by_ags(clause.view.agreement.local_authority or "")
    yield from re.split(r"[ -]", fold(partner.form().name)) if partner else ()


def _between(item: Item, *, behind_ort: bool) -> bool:
    """What may stand between "Ort" and its name: "Unterschriftsort des Landkreises ist …"."""
    return behind_ort and item.has(
        Tag.BE, Tag.PUNCT, Tag.FILLER, Tag.AUTHORITY, Tag.MINISTRY, Tag.SIGN
    )


def _is_place_word(clause: Clause, item: Item) -> bool:
    word = clause.source.words(item.start, item.end)
    return not item.tags and word[:1].isupper() and item.text not in _NO_PLACES


def _side(clause: Clause, said: _Said) -> str | Ask:
    """For whom is signed: as said, else as the person or the office tells."""
    sides = {
        side
        for tag, side in ((Tag.AUTHORITY, PARTNER), (Tag.NAME, PARTNER), (Tag.MINISTRY, MINISTRY))
        if clause.has(tag)
    }
    if not sides and said.person:
        sides = {said.person.side}
    if not sides and "role" in said.values:
        is_state = said.values["role"].startswith("Staats")
        sides = {MINISTRY if is_state else PARTNER}
    if clause.has(Tag.SECOND) and sides != {MINISTRY}:
        sides = {SECOND}
    if len(sides) != 1 or not speaks_of_own(clause):
        options = tuple(f"{clause.words} für {side}" for side in _SIDES)
        return Ask(
            "Für wen wird unterzeichnet, für das Ministerium oder für den Partner?",
            () if sides else options,
        )
    return sides.pop()


def _facts(clause: Clause, side: str, said: _Said) -> list[Fact]:
    facts = []
    for part, value in said.values.items():
        path = f"signatures.{side}.{part}"
        facts.append(clause.fact(Set(field=path, value=value)))
    return facts
