"""The partner: named with a cue ("Partner ist …"), or by a message that is only a name."""

from __future__ import annotations

import re

from zvassist.agreement.changes import Change, Many, Set
from zvassist.chat.offline.clause import QUIET, Ask, Clause, Outcome
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.programme.authorities import Authority
from zvassist.programme.search import find, similar

PATH = "local_authority"
_KINDS = {"landkreis": "den Landkreis", "kreisfreie_stadt": "die Stadt"}
_KIND_WORDS = words(
    "landkreis landkreises kreis kreises stadt kreisfreie kreisfreien lk lkr landkr main m a"
)
_WITH = words("mit fuer partner")
_CONCLUDED = words("geschlossen abgeschlossen schliessen abschliessen wechsel ab")
_LONGEST = 8
_WORD_CUTOFF = 75.0


def partner(clause: Clause) -> Outcome:
    """Set the partner: "Partner ist der Main-Taunus-Kreis", "Vogelsbergkreis"."""
    instead = _instead(clause)
    clause = clause.without(instead)
    if clause.has(Tag.NAME):
        return _full_name(clause, replaced=bool(instead))
    cue = clause.has(Tag.PARTNER) or bool(instead)
    if not cue and not clause.alone:
        return None
    if cue and clause.rest(Tag.PARTNER, Tag.BE, Tag.PUT) == ():
        return Ask("Wer ist der Partner? Bitte Landkreis oder Stadt mit Namen nennen.")
    name = _name_items(clause, cue=cue)
    if not name or len(name) > _LONGEST or clause.names_blocked(name) or clause.has(Tag.QUOTE):
        return None
    words = clause.run(name)
    return _named(clause, words, cue=cue) if words else None


def _instead(clause: Clause) -> tuple[Item, ...]:
    """The words "statt Darmstadt-Dieburg", when that is the partner who is entered."""
    own, programme = clause.view.agreement.local_authority, clause.view.programme
    start = next((at for at, item in enumerate(clause.items) if item.text == "statt"), None)
    if start is None:
        return ()
    for end in range(len(clause.items), start + 1, -1):
        behind = clause.items[start + 1 : end]
        words = clause.source.words(behind[0].start, behind[-1].end)
        found = find(words, programme.year, programme.authorities)
        if len(behind) <= _LONGEST and [one.ags for one in found] == [own]:
            return clause.items[start:end]
    return ()


def _full_name(clause: Clause, *, replaced: bool) -> Outcome:
    """A name in full, with a cue or alone: "Die Vereinbarung ist mit der Stadt Kassel"."""
    names = {item.value for item in clause.all(Tag.NAME)}
    cue = replaced or clause.has(Tag.PARTNER) or clause.said(*_WITH)
    left = clause.rest(Tag.NAME, Tag.PARTNER, Tag.BE, Tag.PUT, Tag.HAPPEN)
    if not (cue or clause.alone) or any(item.text not in _CONCLUDED for item in left):
        return None
    programme = clause.view.programme
    found = tuple(one for one in programme.partners if one.ags in names)
    if len(found) > 1:
        return _which(clause.words, found)
    return (clause.fact(_change(clause, found[0])),)


def _name_items(clause: Clause, *, cue: bool) -> tuple[Item, ...]:
    """What is left for the name; fillers between its words ("am") belong to it."""
    taken = (Tag.PARTNER, Tag.BE, Tag.PUT, *QUIET) if cue else QUIET
    return tuple(item for item in clause.items if not item.has(*taken))


def _named(clause: Clause, words: str, *, cue: bool) -> Outcome:
    programme = clause.view.programme
    found = find(words, programme.year, programme.authorities)
    if found and not all(_covers(words, authority) for authority in found):
        return None
    if len(found) == 1:
        return (clause.fact(_change(clause, found[0])),)
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


def _change(clause: Clause, authority: Authority) -> Change:
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
