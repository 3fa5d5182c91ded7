"""Optional passages (Textbausteine) switched on or off."""

from __future__ import annotations

import re

from zvassist.agreement.changes import SetPassage
from zvassist.chat.offline.clause import Ask, Clause, Outcome
from zvassist.chat.offline.frames.mentioned import takes_back_removal
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.programme.schema import Passage

_ABOUT = words("ueber zu zur zum wegen betreffend thema text vertragstext")
_SHORTEST = 7


def passage(clause: Clause) -> Outcome:
    """Switch: "Ukraine-Absatz weglassen", "den Absatz zur Teilzeitausbildung aufnehmen"."""
    named = {item: item.value for item in clause.all(Tag.PASSAGE)}
    off, on = clause.has(Tag.REMOVE, Tag.OFF), clause.has(Tag.ON)
    paragraph = clause.has(Tag.PARAGRAPH)
    if paragraph and not named:
        named = _by_label(clause)
    if takes_back_removal(clause):
        return None
    if not named or not (off or on) or not (paragraph or _stands_alone(clause)):
        return None
    known = (Tag.PARAGRAPH, Tag.REMOVE, Tag.OFF, Tag.ON, Tag.BE, Tag.ADD, Tag.PUT, Tag.MORE)
    left = clause.without(tuple(named)).rest(*known)
    if any(item.text not in _ABOUT for item in left) or clause.has(Tag.AMOUNT, Tag.QUOTE):
        return None
    ids = set(named.values())
    if len(ids) > 1:
        return Ask(f"Welcher Textbaustein ist gemeint: {' oder '.join(_labels(clause, ids))}?")
    name = ids.pop()
    change = SetPassage(passage=name, on=not off)
    return (clause.fact(change),)


def _stands_alone(clause: Clause) -> bool:
    """Whether the word can only mean the passage: no project of the draft has it in its name."""
    return not clause.mentions and not clause.has(Tag.PROJECT, Tag.CATEGORY)


def _by_label(clause: Clause) -> dict[Item, str]:
    """Words that stand in the label of just one passage ("ukrainische Geflüchtete")."""
    found: dict[Item, str] = {}
    for item in clause.items:
        ids = [
            one.id for one in clause.view.programme.data.passage if _stem(item.text) in _stems(one)
        ]
        if len(item.text) >= _SHORTEST and len(ids) == 1:
            found[item] = ids[0]
    return found


def _stems(passage: Passage) -> frozenset[str]:
    label = re.findall(r"[^\W_]+", fold(passage.label))
    return frozenset(_stem(word) for word in label if len(word) >= _SHORTEST)


def _stem(word: str) -> str:
    """The word without its ending."""
    return re.sub(r"(?:en|er|es|em|e|n|s)$", "", word)


def _labels(clause: Clause, ids: set[str]) -> tuple[str, ...]:
    return tuple(item.label for item in clause.view.programme.data.passage if item.id in ids)
