"""Who signs, and in which office."""

from __future__ import annotations

from zvassist.agreement.changes import Set
from zvassist.agreement.text import normalise
from zvassist.chat.offline.clause import Ask, Clause, Fact, Outcome
from zvassist.chat.offline.fold import fold
from zvassist.chat.offline.items import Item, Tag, joined
from zvassist.chat.offline.lexicon import words

_PARTICLES = words("von van de der zu dr prof freiherr freifrau .")
_FORMS_OF_ADDRESS = words("frau herr herrn")
_SIDES = ("das Ministerium", "den Partner")


def signer(clause: Clause) -> Outcome:
    """Set name and role: "Für den Landkreis unterzeichnet die Landrätin …"."""
    if not clause.has(Tag.SIGN):
        return None
    roles = clause.all(Tag.ROLE)
    known = (Tag.SIGN, Tag.ROLE, Tag.AUTHORITY, Tag.MINISTRY)
    left = tuple(item for item in clause.rest(*known) if item.text != ".")
    if len(roles) > 1 or clause.names_blocked(clause.items) or not (roles or left):
        return None
    name = _name(clause, left) if left else ""
    if name is None:
        return None
    side = _side(clause, roles)
    if isinstance(side, Ask):
        return side
    return tuple(_facts(clause, side, name, roles))


def _facts(clause: Clause, side: str, name: str, roles: tuple[Item, ...]) -> list[Fact]:
    facts = []
    for part, value in (("name", name), ("role", roles[0].value if roles else "")):
        if value:
            path = f"signatures.{side}.{part}"
            facts.append(clause.fact(path, Set(field=path, value=value)))
    return facts


def _side(clause: Clause, roles: tuple[Item, ...]) -> str | Ask:
    """For whom is signed: as said, else as the office tells."""
    said = {
        side
        for tag, side in ((Tag.AUTHORITY, "local_authority"), (Tag.MINISTRY, "ministry"))
        if clause.has(tag)
    }
    if not said and roles:
        is_state = roles[0].value.startswith("Staats")
        said = {"ministry" if is_state else "local_authority"}
    if len(said) != 1 or not _fits(clause):
        options = tuple(f"{clause.words} für {side}" for side in _SIDES)
        return Ask(
            "Für wen wird unterzeichnet, für das Ministerium oder für den Partner?",
            () if said else options,
        )
    return said.pop()


def _fits(clause: Clause) -> bool:
    """Whether "Landkreis" or "Stadt" fits the partner of the draft."""
    authorities = clause.view.programme.authorities
    partner = authorities.by_ags(clause.view.agreement.local_authority or "")
    if partner is None:
        return True
    wrong = ("stadt",) if partner.kind == "landkreis" else ("landkreis", "kreis")
    return not clause.said(*wrong)


def _name(clause: Clause, left: tuple[Item, ...]) -> str | None:
    """A person's name from the words that are left: two to five, side by side.

    A name that the draft or the offices know is taken in their spelling; any other must
    begin each word with a capital, so that no word of the sentence is taken for a name.
    """
    first, last = clause.items.index(left[0]), clause.items.index(left[-1])
    run = clause.items[first : last + 1]
    name = normalise(clause.source.words(*joined(run)))
    if known := _known_names(clause).get(fold(name)):
        return known
    letters = clause.source.original
    if not 2 <= len(run) <= 6 or letters.isupper() or letters.islower():
        return None
    if run[0].text in _FORMS_OF_ADDRESS:
        return None
    plain = [item for item in run if item.text not in _PARTICLES]
    capital = all(clause.source.words(item.start, item.end)[0].isupper() for item in plain)
    inside = all(not item.tags or item.text in _PARTICLES for item in run)
    return name if capital and inside and len(plain) >= 2 else None


def _known_names(clause: Clause) -> dict[str, str]:
    signatures = clause.view.agreement.signatures
    names = [signatures.ministry.name, signatures.local_authority.name]
    names += [minister.name for minister in clause.view.programme.offices.ministers]
    return {fold(name): name for name in names if name}
