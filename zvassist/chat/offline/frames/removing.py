"""Projects that go."""

from __future__ import annotations

from zvassist.agreement.changes import RemoveMeasure
from zvassist.chat.offline.clause import Ask, Clause, Outcome
from zvassist.chat.offline.frames.mentioned import (
    all_mentions,
    speaks_of_own,
    takes_back_removal,
    title_of,
    which,
    without_own_place,
)
from zvassist.chat.reading.items import Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.mentions import Mention

_OF_THE_TITLE = words("titel titels namen name namens bezeichnung projekttitel")
"""Then it is words of a title that go."""
_WHO = words("der die das unser unsere")


def remove_measure(clause: Clause) -> Outcome:
    """Remove: "Die Alphabetisierung entfällt"; several may be named."""
    if not clause.has(Tag.REMOVE) or clause.has(Tag.PARAGRAPH) or takes_back_removal(clause):
        return None
    if clause.said(*_OF_THE_TITLE):
        return None
    clause = without_own_place(_without_actor(_without_end(clause)))
    found = all_mentions(clause, Tag.REMOVE, Tag.PROJECT, Tag.BE, Tag.PUT, Tag.MORE)
    for mention in found:
        if _may_be_passage(clause, mention):
            return _project_or_passage(clause, mention)
        if mention.certain is None:
            return which(clause, mention)
    measures = [mention.certain for mention in found if mention.certain]
    facts = [clause.fact(RemoveMeasure(id=one.id)) for one in measures]
    return tuple(facts) or None


def _without_end(clause: Clause) -> Clause:
    """The clause without the day in an earlier year on which a project ended."""
    days = clause.all(Tag.DATE)
    over = all(day.value is not None and day.value.year < clause.year for day in days)
    return clause.without(days) if days and over else clause


def _without_actor(clause: Clause) -> Clause:
    """The clause without who it is that gives a project up: "Der Landkreis führt BASS nicht …"."""
    who = clause.all(Tag.AUTHORITY, Tag.MINISTRY)
    if len(who) != 1 or not clause.mentions or not speaks_of_own(clause):
        return clause
    at = clause.items.index(who[0])
    return clause.without(who) if at and clause.items[at - 1].text in _WHO else clause


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
