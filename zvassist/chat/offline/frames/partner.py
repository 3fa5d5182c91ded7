"""The partner: named with a cue ("Partner ist …"), or by a message that is only a name."""

from __future__ import annotations

import re

from zvassist.agreement.changes import Change, Many, Set
from zvassist.chat.offline.clause import QUIET, Ask, Clause, Outcome
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.names import own_names
from zvassist.programme.authorities import Authority
from zvassist.programme.search import find, similar

PATH = "local_authority"
_KINDS = {"landkreis": "den Landkreis", "kreisfreie_stadt": "die Stadt"}
_KIND_WORDS = words(
    "landkreis landkreises kreis kreises stadt kreisfreie kreisfreien lk lkr landkr main m a"
)
_KINDS_SAID = {
    "landkreis": words("landkreis landkreises kreis kreises lk"),
    "kreisfreie_stadt": words("stadt"),
}
_KNOWN = (Tag.NAME, Tag.PARTNER, Tag.BE, Tag.PUT, Tag.AUTHORITY)
_INSTEAD = words("statt anstatt anstelle")
_WITH = words("mit fuer partner zwischen")
_SHOWS = words(
    "mit fuer zwischen gilt gelten umstellen umstelle umgestellt stell stelle stellen wechsel "
    "wechsle wechseln partnerwechsel richtige richtiger gemeint vertrag entwurf"
)
"""Words that, beside a short name, show that the partner is meant."""
_AROUND = words(
    "geschlossen abgeschlossen schliessen schliesse abschliessen wechsel ab gemacht erstellt "
    "aufgesetzt ausgestellt vertrag vertrages vertrags entwurf entwurfs dokument zv richtige "
    "richtiger richtigen gemeint umgestellt umstelle partnerwechsel zustaendig betrifft "
    "betreffen mein meine bezieht gegen durch aus um dies schliesst gehoert brauchen brauche "
    "falscher falsche falschen tritt heisst heissen lautet"
)
"""Words that say nothing but that it is about the partner."""
_REPLACES = words("durch gegen auf aus statt anstelle falsch")
_SWAPS = re.compile(r"falsch|^an (?:die|der) stelle")
_LONGEST = 8
_WORD_CUTOFF = 75.0


def partner(clause: Clause) -> Outcome:
    """Set the partner: "Partner ist der Main-Taunus-Kreis", "Vogelsbergkreis"."""
    back = tuple(item for item in clause.all(Tag.CONTRAST) if item.value is not None)
    gone = (*back, *_instead(clause), *_replaced(clause))
    not_meant = frozenset[str]().union(*(item.value for item in back))
    outcome = _meant(clause.without(gone), not_meant, replaced=bool(gone))
    if not isinstance(outcome, tuple):
        return outcome
    return tuple(clause.fact(one.change) for one in outcome)


def _meant(clause: Clause, not_meant: frozenset[str], *, replaced: bool) -> Outcome:
    """Who is meant, when what does not hold any more is taken out."""
    if not clause.items or clause.said(*_INSTEAD):
        return None
    if clause.has(Tag.NAME):
        return _full_name(clause, not_meant, replaced=replaced)
    cue = clause.has(Tag.PARTNER) or replaced
    if clause.has(Tag.PARTNER) and clause.rest(Tag.PARTNER, Tag.BE, Tag.PUT) == ():
        return Ask("Wer ist der Partner? Bitte Landkreis oder Stadt mit Namen nennen.")
    if cue or clause.alone or clause.said(*_SHOWS):
        return _short_name(clause, not_meant, cue=cue)
    return None


def _replaced(clause: Clause) -> tuple[Item, ...]:
    """The partner who is entered, where words say that another takes the place."""
    replaces = clause.said(*_REPLACES) or any(_SWAPS.search(item.text) for item in clause.items)
    partner = clause.partner
    if not replaces or partner is None:
        return ()
    own = own_names(partner)
    return tuple(
        item
        for item in clause.items
        if (item.has(Tag.NAME) and item.value == partner.ags) or own.fullmatch(item.text)
    )


def _instead(clause: Clause) -> tuple[Item, ...]:
    """The words "statt Darmstadt-Dieburg", when that is the partner who is entered."""
    own, programme = clause.view.agreement.local_authority, clause.view.programme
    start = next((at for at, item in enumerate(clause.items) if item.text in _INSTEAD), None)
    if start is None:
        return ()
    for end in range(len(clause.items), start + 1, -1):
        behind = clause.items[start + 1 : end]
        words = clause.source.words(behind[0].start, behind[-1].end)
        found = find(words, programme.year, programme.authorities)
        doubted = any(item.has(Tag.CONTRAST, Tag.BLOCK) for item in behind)
        if not doubted and len(behind) <= _LONGEST and [one.ags for one in found] == [own]:
            return clause.items[start:end]
    return ()


def _full_name(clause: Clause, not_meant: frozenset[str], *, replaced: bool) -> Outcome:
    """A name in full, with a cue or alone: "Die Vereinbarung ist mit der Stadt Kassel"."""
    programme = clause.view.programme
    if any(item.value is None for item in clause.all(Tag.NAME)):
        return Ask(f"Einen Partner mit diesem Schlüssel gibt es {programme.year} nicht.")
    names = {item.value for item in clause.all(Tag.NAME)}
    cue = replaced or clause.has(Tag.PARTNER) or clause.said(*_WITH)
    kinds = _kinds_said(clause)
    left = clause.rest(*_KNOWN, *((Tag.MINISTRY,) if cue else ()))
    if not (cue or clause.alone) or any(item.text not in _AROUND for item in left):
        return None
    found = tuple(one for one in programme.partners if one.ags in names)
    if any(one.ags in not_meant or not {one.kind} >= kinds for one in found):
        return None
    if len(found) > 1:
        return _which(clause.words, found)
    return (clause.fact(change_to(clause, found[0])),)


def _kinds_said(clause: Clause) -> set[str]:
    """The kinds that words besides the name say: "der richtige Landkreis"."""
    return {
        kind
        for kind, listed in _KINDS_SAID.items()
        if clause.said(*listed) and not clause.has(Tag.MINISTRY)
    }


def _short_name(clause: Clause, not_meant: frozenset[str], *, cue: bool) -> Outcome:
    """A name without its kind, or with slips; what is not the name must be understood."""
    name = _name_items(clause, cue=cue)
    words = _run(clause, name)
    outcome = _named(clause, words, cue=cue) if words else None
    if not isinstance(outcome, tuple):
        # "Den Landkreis in Limburg-Weilburg ändern": the kind stands apart from the name.
        words = _run(clause, tuple(item for item in name if not item.has(Tag.AUTHORITY)))
        apart = _named(clause, words, cue=cue) if words else None
        outcome = apart if isinstance(apart, tuple) else outcome or apart
    facts = outcome if isinstance(outcome, tuple) else ()
    taken_back = any(getattr(one.change, "value", None) in not_meant for one in facts)
    return None if taken_back else outcome


def _run(clause: Clause, name: tuple[Item, ...]) -> str | None:
    if not name or len(name) > _LONGEST or clause.names_blocked(name) or clause.has(Tag.QUOTE):
        return None
    return clause.run(name)


def _name_items(clause: Clause, *, cue: bool) -> tuple[Item, ...]:
    """What is left for the name; fillers between its words ("am") belong to it."""
    shown = cue or clause.said(*_SHOWS) or clause.has(Tag.AUTHORITY)
    taken = (Tag.PARTNER, Tag.BE, Tag.PUT, *QUIET) if shown else QUIET
    around = _AROUND | _SHOWS if shown else frozenset[str]()
    return tuple(item for item in clause.items if not item.has(*taken) and item.text not in around)


def _named(clause: Clause, words: str, *, cue: bool) -> Outcome:
    programme = clause.view.programme
    found = find(words, programme.year, programme.authorities)
    if found and not all(_covers(words, authority) for authority in found):
        return None
    if kinds := _kinds_said(clause):
        found = tuple(one for one in found if {one.kind} >= kinds) or found
    if len(found) == 1:
        return (clause.fact(change_to(clause, found[0])),)
    if found:
        return _which(words, found)
    near = similar(words, programme.year, programme.authorities)
    near = tuple(authority for authority in near if cue or _covers(words, authority))
    if not near:
        return Ask(f"Einen Partner „{words}“ kenne ich {programme.year} nicht.") if cue else None
    return _which(words, near)


def _which(words: str, found: tuple[Authority, ...]) -> Ask:
    named = [f"{_KINDS[authority.kind]} ({authority.name()})" for authority in found]
    return Ask(
        f"„{words}“ ist nicht eindeutig. Meinen Sie {' oder '.join(named)}?",
        tuple(f"Partner ist {authority.declined().nom}" for authority in found),
        whole=True,
    )


def change_to(clause: Clause, authority: Authority) -> Change:
    """Set the partner; a name form that the new one does not have is emptied with it."""
    change = Set(field=PATH, value=authority.ags)
    form = clause.view.agreement.local_authority_form
    if form is None or authority.has_form(form):
        return change
    return Many(changes=(change, Set(field="local_authority_form", value=None)))


def _covers(words: str, authority: Authority) -> bool:
    """Whether every word looks like one of the authority's names.

    The search forgives slips over the whole name, so a short word too many ("nicht") would
    pass in a long one.
    """
    if any(char.isdigit() for char in words):
        return True
    from rapidfuzz.fuzz import ratio

    names = (*(form.name for form in authority.forms), *authority.aliases)
    known = {part for name in names for part in _parts(name)} | _KIND_WORDS
    known |= {fold(name).replace("-", "") for name in names}
    return all(any(ratio(part, other) >= _WORD_CUTOFF for other in known) for part in _parts(words))


def _parts(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(name))
