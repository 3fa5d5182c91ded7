"""Projects that are there: removed or renamed."""

from __future__ import annotations

from dataclasses import replace

from zvassist.agreement.changes import RemoveMeasure, RenameMeasure
from zvassist.chat.offline.clause import Ask, Clause, Outcome
from zvassist.chat.offline.frames.mentioned import (
    all_mentions,
    first_mention,
    only_mention,
    title_of,
    which,
)
from zvassist.chat.offline.frames.titles import title_in
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.mentions import Mention, mentions

_LEAD = (Tag.RENAME, Tag.PUNCT, Tag.PUT, Tag.BE)
_BEFORE = words("aus name neuer neue titel statt")
_LINKS = words("in um zu auf jetzt nun kuenftig es durch fortan gegen")


def rename_measure(clause: Clause) -> Outcome:
    """Rename: "Nenne BASS 2023 in BASS 2027 um", "BASS 2023 heißt jetzt BASS 2027"."""
    if clause.said("statt") and (outcome := _instead(clause)):
        return outcome
    mention = first_mention(clause) if _means_renaming(clause) else None
    if mention is None:
        return None
    place = clause.items.index(mention.items[-1]) + 1
    before = clause.items[: place - len(mention.items)]
    known = (Tag.FILLER, Tag.RENAME, Tag.PROJECT, Tag.PUT)
    left = replace(clause, items=before).rest(*known) if before else ()
    if any(item.text not in _BEFORE for item in left):
        return None
    slot = _behind(clause.items[place:])
    if not slot:
        return Ask(f"Wie soll „{title_of(mention)}“ künftig heißen?")
    title = title_in(clause, slot)
    if isinstance(title, Ask):
        return title
    measure = mention.certain
    if measure is None:
        return which(clause, mention)
    change = RenameMeasure(id=measure.id, title=title)
    return (clause.fact(change),)


def _instead(clause: Clause) -> Outcome:
    """Rename: "BASS 2027 statt BASS 2023"; the old name ends the clause."""
    start = next(at for at, item in enumerate(clause.items) if item.text == "statt")
    old, new = clause.items[start + 1 :], clause.items[:start]
    mention = only_mention(replace(clause, items=old), Tag.PROJECT) if old else None
    if mention is None or mention.certain is None or not new or mentions(new, clause.view):
        return None
    while new and new[0].has(Tag.FILLER):
        new = new[1:]
    title = title_in(clause, tuple(_behind(new)))
    if isinstance(title, Ask):
        return None
    return (clause.fact(RenameMeasure(id=mention.certain.id, title=title)),)


def _means_renaming(clause: Clause) -> bool:
    """A renaming verb, "aus … wird …", or "ändere den Titel von … auf …"."""
    if clause.has(Tag.RENAME) or (clause.said("aus") and clause.said("wird")):
        return True
    named = clause.said("titel", "namen", "name")
    changed = clause.has(Tag.PUT) and clause.said("auf", "in")
    replaced = clause.said("ersetze", "ersetzen", "ersetzt") and clause.said("durch")
    return (named and (changed or clause.has(Tag.NEW) or _titled(clause))) or replaced


def _titled(clause: Clause) -> bool:
    """Whether it says what a title is: "Der Name des Projekts … ist …"."""
    return clause.has(Tag.BE) and (clause.has(Tag.PROJECT) or clause.said("von"))


def _behind(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The new name: behind "in" or "heißt jetzt", before a closing "um" or "heißen"."""
    while items and (items[0].text in _LINKS or items[0].has(*_LEAD) or _is_phrase(items[0])):
        items = items[1:]
    while items and (items[-1].has(Tag.RENAME, Tag.BY, Tag.BE, Tag.PUT, Tag.FILLER)):
        items = items[:-1]
    return items


def _is_phrase(item: Item) -> bool:
    """Whether it is a filler of several words: "ab sofort"."""
    return item.has(Tag.FILLER) and " " in item.text


def remove_measure(clause: Clause) -> Outcome:
    """Remove: "Die Alphabetisierung entfällt"; several may be named."""
    if not clause.has(Tag.REMOVE) or clause.has(Tag.PARAGRAPH):
        return None
    found = all_mentions(clause, Tag.REMOVE, Tag.PROJECT, Tag.BE, Tag.PUT, Tag.MORE)
    for mention in found:
        if _may_be_passage(clause, mention):
            return _project_or_passage(clause, mention)
        if mention.certain is None:
            return which(clause, mention)
    measures = [mention.certain for mention in found if mention.certain]
    facts = [clause.fact(RemoveMeasure(id=one.id)) for one in measures]
    return tuple(facts) or None


def _may_be_passage(clause: Clause, mention: Mention) -> bool:
    """Whether a word alone is the project's as well as the passage's; "Projekt …" says which."""
    named = len(mention.items) > 1 or clause.has(Tag.PROJECT)
    return not named and mention.items[0].has(Tag.PASSAGE)


def _project_or_passage(clause: Clause, mention: Mention) -> Ask:
    """Ask: "Die Sprachförderung entfällt" can mean the project or the sentence of § 2."""
    word = next(item for item in mention.items if item.has(Tag.PASSAGE))
    passage = clause.view.programme.passage(word.value)
    label = passage.label if passage else word.value
    named = clause.source.words(word.start, word.end)
    return Ask(
        f"Ist das Projekt „{title_of(mention)}“ gemeint oder der Textbaustein „{label}“?",
        (f"Projekt „{title_of(mention)}“ entfernen", f"Absatz zur {named} weglassen"),
    )
