"""Who signs, in which office, where and when; for the ministry, the partner, or as second."""

from __future__ import annotations

from dataclasses import dataclass, replace

from zvassist.agreement.changes import Set
from zvassist.chat.offline.clause import Ask, Clause, Fact, Outcome, uncertain
from zvassist.chat.offline.frames.mentioned import speaks_of_own
from zvassist.chat.offline.frames.people import Person, named_in, new_name
from zvassist.chat.offline.frames.signing_places import place_in, place_name
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
_INSTEAD = words("statt anstatt anstelle")
_AND = words("und sowie")
_SIDE_TAGS = (Tag.MINISTRY, Tag.AUTHORITY, Tag.NAME)
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
    signing = clause.has(Tag.SIGN, Tag.SECOND) or _names_place(clause) or _heads_a_side(clause)
    if not signing and not (clause.has(Tag.ROLE) and clause.has(Tag.BE)):
        return None
    person = named_in(clause)
    if not signing and (person is None or not _signs(clause, person)):
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
    for index, item in enumerate(clause.items if clause.said(*_INSTEAD) else ()):
        if item.text not in _INSTEAD:
            continue
        behind = replace(clause, items=clause.items[index + 1 :])
        gone = named_in(behind) if behind.items else None
        other = clause.has(Tag.MINISTRY if gone and gone.side != MINISTRY else Tag.AUTHORITY)
        leads = gone is not None and gone.items[0] == behind.items[0] and not other
        if gone and leads and _signs(clause, gone):
            return clause.without((item, *gone.items))
    return clause


def _heads_a_side(clause: Clause) -> bool:
    """Whether it is a line for a signature: "Für den Kreis: Landrat Klaus Peter Schellhaas"."""
    if not (clause.said("fuer") and clause.said(":")):
        return False
    loud = [item for item in clause.items if not item.has(Tag.FILLER)]
    if len(loud) < _SHORTEST_LINE or loud[1].text != ":":
        return False
    return loud[0].has(Tag.AUTHORITY, Tag.MINISTRY) and loud[2].has(Tag.ROLE)


def _both_sign(clause: Clause, said: _Said) -> bool:
    """Whether day and place are those of both: "Beide Seiten unterschreiben am 30. Juni"."""
    if said.values.keys() - {"date", "place"} or clause.has(Tag.SECOND) or said.person:
        return False
    second = clause.view.agreement.signatures.local_authority_2.name
    return clause.has(Tag.SIGN) and not second and speaks_of_own(clause) and _names_both(clause)


def _names_both(clause: Clause) -> bool:
    """Whether it names "beide Seiten", or ministry and partner joined by "und"."""
    if any(item.has(Tag.MINISTRY) and item.has(Tag.AUTHORITY) for item in clause.items):
        return True
    loud = [item for item in clause.items if not item.has(Tag.FILLER)]
    return any(
        link.text in _AND and {one.has(Tag.MINISTRY), other.has(Tag.MINISTRY)} == {True, False}
        for one, link, other in zip(loud, loud[1:], loud[2:], strict=False)
        if one.has(*_SIDE_TAGS) and other.has(*_SIDE_TAGS)
    )


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
    place = place_in(clause, taken)
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
        "place": place_name(clause, place),
        "date": next((day.isoformat() for day in days), ""),
    }
    return _Said({part: value for part, value in values.items() if value}, person)


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
