"""Projects that get another name."""

from __future__ import annotations

import re
from dataclasses import replace

from zvassist.agreement.changes import RenameMeasure
from zvassist.chat.offline.clause import Ask, Clause, Outcome
from zvassist.chat.offline.frames.mentioned import (
    first_mention,
    only_mention,
    title_of,
    which,
    without_own_place,
)
from zvassist.chat.offline.frames.titles import title_in
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.mentions import Mention, mentions

_LEAD = (Tag.RENAME, Tag.PUNCT, Tag.PUT, Tag.BE, Tag.COST, Tag.MOVE, Tag.NEW, Tag.ONLY, Tag.MORE)
_TAIL = (Tag.RENAME, Tag.BY, Tag.BE, Tag.PUT, Tag.FILLER, Tag.MOVE, Tag.HAPPEN)
_BEFORE = words("aus name neuer neue titel statt anstelle anstatt von bezeichnung")
_LINKS = words(
    "in um zu auf jetzt nun kuenftig es durch fortan gegen , traegt hat firmiert unter als richtig "
    "inzwischen mittlerweile"
)
_CALLS = words("titel namen name bezeichnung projekttitel projektname massnahmentitel")
_INTO = words("auf in zu")
_CHANGES = words(
    "aendere aendern geaendert aendert aenderung korrigiere korrigieren korrigiert aktualisiere "
    "aktualisieren aktualisiert anpassen angepasst umstellen berichtige berichtigen berichtigt "
    "veraendern abaendern abzuaendern abgeaendert"
)
_ARTICLES = words("ein eine einen der die das")
_GOES_ON = words("fortgefuehrt weitergefuehrt gefuehrt weitergefoerdert weiter fort")
_SOFT = words(
    "bitte sich wir man mir uns doch mal nunmehr heuer weiterhin diesmal einfach kurz schlicht"
)
"""Fillers that may stand before a name; "im Bericht" is no name."""
_FROM_NOW = words("jetzt nun kuenftig neu fortan")
_INSTEAD = words("statt anstatt anstelle")
_EXCHANGE = words("tausche tauschen austauschen tauscht ausgetauscht auszutauschen")
_ANEW = words("ersetze ersetzen ersetzt")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OF_THE_YEAR = words("jahr jahreszahl jahresangabe jahrgang")
_ELSEWHERE = (Tag.POSITION, Tag.BEFORE, Tag.BEHIND, Tag.PERCENT, Tag.REMOVE, Tag.SECTION)


def rename_measure(clause: Clause) -> Outcome:
    """Rename: "Nenne BASS 2023 in BASS 2027 um", "BASS 2023 heißt jetzt BASS 2027"."""
    if clause.said(*_INSTEAD):
        if clause.has(Tag.CATEGORY):
            return None  # "statt BASS kommt unter Weiterbildung …" may be another project
        if outcome := _instead(clause):
            return outcome
    return _renamed(without_own_place(clause))


def _renamed(clause: Clause) -> Outcome:
    """The project that is named, and behind it the new name."""
    mention = first_mention(clause)
    if mention is None:
        return None
    if new_year := _other_year(clause, mention):
        return new_year
    place = clause.items.index(mention.items[-1]) + 1
    slot = _behind(clause, clause.items[place:])
    if not _means_renaming(clause, mention, slot) or not _leads(clause, mention):
        return None
    if len(slot) == 1 and slot[0].has(Tag.CATEGORY):
        return None  # "BASS -> Qualifizierung" may be about its Maßnahmenart
    if not slot:
        return Ask(f"Wie soll „{title_of(mention)}“ künftig heißen?")
    if any(item.has(*_ELSEWHERE) for item in slot):
        return None
    title = title_in(clause, slot)
    if isinstance(title, Ask):
        return title
    measure = mention.certain
    if measure is None:
        return which(clause, mention)
    return (clause.fact(RenameMeasure(id=measure.id, title=title)),)


def _leads(clause: Clause, mention: Mention) -> bool:
    """Whether what stands before the project is understood."""
    before = clause.items[: clause.items.index(mention.items[0])]
    known = (Tag.FILLER, Tag.RENAME, Tag.PROJECT, Tag.PUT, Tag.BE)
    left = replace(clause, items=before).rest(*known) if before else ()
    return all(item.text in _BEFORE for item in left)


def _instead(clause: Clause) -> Outcome:
    """Rename: "BASS 2027 statt BASS 2023"; the old name ends the clause."""
    start = next((at for at, item in enumerate(clause.items) if item.text == "statt"), 0)
    old, new = clause.items[start + 1 :], clause.items[:start]
    mention = only_mention(replace(clause, items=old), Tag.PROJECT) if old else None
    if mention is None or mention.certain is None or not new or mentions(new, clause.view):
        return None
    while new and new[0].has(Tag.FILLER):
        new = new[1:]
    title = title_in(clause, _behind(clause, new))
    if isinstance(title, Ask):
        return None
    return (clause.fact(RenameMeasure(id=mention.certain.id, title=title)),)


def _means_renaming(clause: Clause, mention: Mention, slot: tuple[Item, ...]) -> bool:
    """A renaming verb, "aus … wird …", "ändere … in …", or a new name of the same family."""
    if clause.has(Tag.RENAME) or (clause.said("aus") and clause.said("wird")):
        return True
    if clause.said(*_ANEW) and clause.said("durch"):
        return True
    if clause.said(*_CALLS) and _says_title(clause):
        return True
    return bool(slot) and _looks_new(clause, mention, slot)


def _says_title(clause: Clause) -> bool:
    """Whether it says what the title is: "trägt den Titel …", "Titel: …", "läuft unter …"."""
    changed = clause.has(Tag.PUT) and clause.said("auf", "in")
    named = clause.has(Tag.BE) and (
        clause.has(Tag.PROJECT) or clause.said("von", "vom", "lautet", "lauten", "richtig", "unter")
    )
    held = clause.said("traegt", "hat", "unter") or clause.has(Tag.COST)
    return changed or named or held or clause.has(Tag.NEW) or clause.said(":")


def _looks_new(clause: Clause, mention: Mention, slot: tuple[Item, ...]) -> bool:
    """Whether the words between old and new name say that it changes, without such a verb."""
    if slot[0].has(Tag.FILLER) or clause.has(Tag.AMOUNT, Tag.DATE, Tag.CATEGORY):
        return False
    at = clause.items.index(mention.items[-1]) + 1
    between = clause.items[at : clause.items.index(slot[0])]
    said = {item.text for item in between}
    first = clause.items.index(mention.items[0])
    before = {item.text for item in clause.items[:first]}
    if "firmiert" in said or ("gegen" in said and clause.said(*_EXCHANGE)):
        return True
    if said & _INTO and clause.said(*_CHANGES) and not clause.has(Tag.MOVE):
        return True
    related = slot[0].has(Tag.QUOTE) or _same_family(mention, slot)
    if "aus" in before and clause.said("mach", "mache", "machen"):
        return related or not said & _ARTICLES
    if before & _INSTEAD:
        return related or clause.said("bitte")
    if "wird" in said or ("als" in said and said & words("laeuft gefuehrt wird")):
        return related
    return bool(said & _FROM_NOW) and (related or ":" in said)


def _same_family(mention: Mention, slot: tuple[Item, ...]) -> bool:
    """Whether old and new name begin alike: "BASS 2023", "BASS 2027"."""
    old = fold(mention.measures[0].title or "").split()
    return bool(old) and slot[0].text == old[0] and len(slot) > 1


def _behind(clause: Clause, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The new name: behind "in", "heißt jetzt" or "Titel", before a closing "um" or "heißen"."""
    called = [at for at, item in enumerate(items) if item.text in _CALLS]
    if called:
        items = items[called[-1] + 1 :]
    while len(items) > 1 and _goes_before(clause, items[0]):
        items = items[1:]
    if len(items) == 1 and _goes_before(clause, items[0]):
        items = ()
    while items and (items[-1].has(*_TAIL, Tag.PUNCT) or items[-1].text in _GOES_ON):
        items = items[:-1]
    return items


def _goes_before(clause: Clause, item: Item) -> bool:
    """Whether a piece leads to the name and is no part of it."""
    word, typed = clause.source.words(item.start, item.end), clause.source.original
    small = word[:1].islower() or typed.isupper()
    if item.text in _LINKS or item.has(Tag.PUNCT):
        return True
    if item.has(*_LEAD) or (item.has(Tag.FILLER) and (item.text in _SOFT or " " in item.text)):
        return small or " " in item.text or not item.text[0].isalnum()
    return item.has(Tag.YEAR) and item.value == clause.year


def _other_year(clause: Clause, mention: Mention) -> Outcome:
    """Rename by the year alone: "Die Jahreszahl bei BASS muss auf 2027"."""
    years = {item.value for item in clause.all(Tag.YEAR)} - set(_years(mention))
    measure = mention.certain
    about = clause.said(*_OF_THE_YEAR) or (clause.said(*_CHANGES) and clause.said("auf"))
    if not about or years != {clause.year} or measure is None:
        return None
    known = (Tag.PUT, Tag.BE, Tag.PROJECT, Tag.YEAR)
    left = clause.without(mention.items).rest(*known)
    title, changed = _YEAR.subn(str(clause.year), measure.title or "")
    if changed != 1 or any(item.text not in _OF_THE_YEAR | {"von"} for item in left):
        return None
    return (clause.fact(RenameMeasure(id=measure.id, title=title)),)


def _years(mention: Mention) -> list[int]:
    return [int(year) for year in _YEAR.findall(mention.measures[0].title or "")]
