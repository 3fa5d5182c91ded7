"""Who signs, in which office, where and when; for the ministry, the partner, or as second."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.agreement.changes import Set
from zvassist.chat.offline.clause import Ask, Clause, Fact, Outcome, uncertain
from zvassist.chat.offline.frames.both_sides import both_sides
from zvassist.chat.offline.frames.mentioned import speaks_of_own
from zvassist.chat.offline.frames.people import Person, named_in, new_name
from zvassist.chat.offline.frames.replaced import signs, without_replaced
from zvassist.chat.offline.frames.signing_places import place_in, place_name
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.offices import is_signature

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
    Tag.ONLY,
)
_AND = words("und sowie")
_SIDE_TAGS = (Tag.MINISTRY, Tag.AUTHORITY, Tag.NAME)
_SHORTEST_LINE = 4
_QUIET = words(
    "durch . , selbst person als leistet leisten uebernimmt seine seinen ihre ihren datum tag "
    "datiert datieren name amt amtsbezeichnung dienstbezeichnung funktion position wegen seitens "
    "termin aufzufuehren aufgefuehrt auffuehren"
)
_OFFICE = words("amt amtsbezeichnung dienstbezeichnung funktion position")
_ONE_MORE = words("zusaetzlich auch ebenfalls neben")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a clause says of a signature: the values of its parts, by the part's name."""

    values: dict[str, str]
    person: Person | None


def signer(clause: Clause) -> Outcome:
    """Set a signature: "Für den Landkreis unterzeichnet in Darmstadt die Landrätin …"."""
    return both_sides(clause, _signature) or _signature(clause)


def _signature(clause: Clause) -> Outcome:
    """What is said of one signature, or of both at once."""
    left, gone = without_replaced(clause)
    person = named_in(left)
    if not (_is_about_signing(left) or gone or (person and _names_office(left, person))):
        return None
    roles = {item.value for item in left.all(Tag.ROLE)}
    if len(roles) > 1 or left.names_blocked(_name_like(left, person)):
        return None
    if question := uncertain(left.all(Tag.DATE)):
        return question
    said = _said(left, person, roles)
    if said is None or not said.values or _shouts_place(left, said):
        return None
    if isinstance(question := _question(left, said, gone), Ask):
        return question
    if _both_sign(left, said):
        facts = [*_facts(left, MINISTRY, said), *_facts(left, PARTNER, said)]
    else:
        follows = gone is not None and not clause.said("neben")
        second = left.has(Tag.SECOND) or (not follows and _is_one_more(clause, said))
        side = _side(left, said, gone, second=second)
        if isinstance(side, Ask):
            return side
        facts = _facts(left, side, said)
    return tuple(clause.fact(fact.change) for fact in facts)


def _is_about_signing(clause: Clause) -> bool:
    if clause.has(Tag.SIGN, Tag.SECOND) or _names_place(clause) or _heads_a_side(clause):
        return True
    return clause.has(Tag.ROLE) and is_signature(clause.source.text)


def _names_office(clause: Clause, person: Person) -> bool:
    """Whether it says the office of somebody who signs: "Frau Sprößler ist jetzt Landrätin"."""
    says = clause.has(Tag.BE) or clause.said(*_OFFICE)
    return clause.has(Tag.ROLE) and says and signs(clause, person)


def _question(clause: Clause, said: _Said, gone: Person | None) -> Ask | None:
    """What must be asked: who has an office that nobody is named for, a day in another year."""
    day = str(said.values.get("date", ""))
    if day and int(day[:4]) not in (clause.year - 1, clause.year):
        return Ask(f"Der Tag der Unterschrift liegt nicht im Jahr {clause.year}. Welcher gilt?")
    now = {clause.view.agreement.signatures.ministry.role}
    now.add(clause.view.agreement.signatures.local_authority.role)
    office = said.values.get("role")
    unnamed = not said.person and not said.values.get("name") and not gone
    if office and unnamed and office not in now and not clause.said(*_OFFICE):
        return Ask(f"Wie heißt die Person mit dem Amt „{office}“, die unterschreibt?")
    return None


def _heads_a_side(clause: Clause) -> bool:
    """Whether it is a line for a signature: "Für den Kreis: Landrat Klaus Peter Schellhaas"."""
    if not clause.said(":"):
        return False
    loud = [item for item in clause.items if not item.has(Tag.FILLER)]
    while loud and loud[0].has(Tag.PUNCT):
        loud.pop(0)
    if len(loud) < _SHORTEST_LINE or loud[1].text != ":":
        return False
    dated = loud[-1].has(Tag.DATE) and bool(place_in(clause, ()))
    office = clause.said("fuer") and clause.has(Tag.ROLE)
    return loud[0].has(Tag.AUTHORITY, Tag.MINISTRY) and (office or dated)


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


def _name_like(clause: Clause, person: Person | None) -> tuple[Item, ...]:
    """What must hold no doubt; in "Bad Homburg vor der Höhe" there is none."""
    place = place_in(clause, person.items if person else ())
    rest = (item for item in clause.items if item not in place)
    return tuple(item for item in rest if not item.has(Tag.SECOND, Tag.MORE))


def _said(clause: Clause, person: Person | None, roles: set[str]) -> _Said | None:
    """The parts that are said; None when a word is left over or a part is said twice."""
    taken = person.items if person else ()
    place = place_in(clause, taken)
    left = tuple(
        item
        for item in clause.without((*taken, *place)).rest(*_known(clause), Tag.MORE)
        if item.text not in _QUIET and not _names_own(clause, item)
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


def _names_own(clause: Clause, item: Item) -> bool:
    """Whether it is the partner's own name below an office: "des Landkreises Darmstadt-Dieburg"."""
    own = clause.partner
    at = clause.items.index(item)
    below = at > 0 and clause.items[at - 1].has(Tag.AUTHORITY, Tag.SEP) and clause.has(Tag.ROLE)
    return below and own is not None and item.text in fold(own.form().name).split()[1:]


def _known(clause: Clause) -> tuple[Tag, ...]:
    """What is understood; a day may be moved."""
    return (*_KNOWN, Tag.MOVE) if clause.has(Tag.DATE) else _KNOWN


def _side(clause: Clause, said: _Said, gone: Person | None, *, second: bool) -> str | Ask:
    """For whom is signed: as said, else as the person or the office tells."""
    sides = {
        side
        for tag, side in ((Tag.AUTHORITY, PARTNER), (Tag.NAME, PARTNER), (Tag.MINISTRY, MINISTRY))
        if clause.has(tag)
    }
    known = said.person or gone
    if not sides and known:
        sides = {known.side}
    if said.person and sides != {said.person.side} and signs(clause, said.person):
        sides.add(said.person.side)
    if not sides and "role" in said.values:
        is_state = said.values["role"].startswith("Staats")
        sides = {MINISTRY if is_state else PARTNER}
    if second and sides != {MINISTRY}:
        sides = {SECOND}
    if len(sides) != 1 or not speaks_of_own(clause):
        options = tuple(f"{clause.words} für {side}" for side in _SIDES)
        return Ask(
            "Für wen wird unterzeichnet, für das Ministerium oder für den Partner?",
            () if sides else options,
        )
    return sides.pop()


def _is_one_more(clause: Clause, said: _Said) -> bool:
    """Whether somebody new signs besides: "Zusätzlich unterschreibt …", "Neben Frau Sprößler …"."""
    there = clause.view.agreement.signatures.local_authority.name
    return bool(there) and clause.said(*_ONE_MORE) and "name" in said.values and said.person is None


def _facts(clause: Clause, side: str, said: _Said) -> list[Fact]:
    facts = []
    for part, value in said.values.items():
        path = f"signatures.{side}.{part}"
        facts.append(clause.fact(Set(field=path, value=value)))
    return facts
