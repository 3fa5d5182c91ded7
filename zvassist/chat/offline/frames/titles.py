"""The name of a new project inside a clause: quoted, or the run of words that is left."""

from __future__ import annotations

from itertools import pairwise

from zvassist.agreement.text import normalise
from zvassist.chat.offline.clause import Ask, Clause
from zvassist.chat.reading.items import Item, Tag, joined
from zvassist.chat.reading.lexicon import FINITE, words

_HARD = (Tag.AMOUNT, Tag.DATE, Tag.TOTAL, Tag.DIALOGUE, Tag.PARTNER, Tag.END, Tag.QUOTE)
_LEADING = words("mit dem namen namens titel unter name bezeichnung")
_ARTICLES = words("der die das des dem den")
_NO_NAMES = words(
    "name namen titel projekt projekte massnahme siehe anlage unbekannt bezeichnung arbeitstitel "
    "nn tbd beschreibung liste punkt weiteres folgendes"
)
"""These stand for a name that is still to come: "Name folgt"."""
_BEHIND_NAMES = words(
    "kompakt digital intensiv aktiv mobil regional lokal sozial inklusiv individuell online plus"
)
"""Adjectives that stand behind a noun in names: "Neu: Fallmanagement kompakt"."""
_LONGEST = 150

QUOTE_IT = Ask("Wie heißt das Projekt genau? Bitte den Namen in Anführungszeichen nennen.")


def title_in(clause: Clause, slot: tuple[Item, ...]) -> str | Ask:
    """The title in a run of pieces, as typed.

    Args:
        clause: where the pieces come from.
        slot: everything that is not understood otherwise, side by side.

    Returns:
        The title, or the question when it is not certain what belongs to it.
    """
    if len(slot) == 1 and slot[0].has(Tag.QUOTE):
        return str(slot[0].value) or QUOTE_IT
    slot = _trimmed(slot)
    if not slot or clause.names_blocked(slot) or any(item.has(*_HARD) for item in slot):
        return QUOTE_IT
    title = normalise(clause.source.words(*joined(slot)))
    if len(title) > _LONGEST or not _begins_a_name(title, clause) or _two_things(slot):
        return QUOTE_IT
    if _is_sentence(slot, clause) or not _ends_a_name(slot, clause) or all(map(_is_no_name, slot)):
        return QUOTE_IT
    return title


def _is_no_name(item: Item) -> bool:
    return item.text in _NO_NAMES or item.has(Tag.ROLE, Tag.MINISTRY, Tag.AUTHORITY)


def _ends_a_name(slot: tuple[Item, ...], clause: Clause) -> bool:
    """A verb at the end in small letters is the sentence's: "… BASS 2027 ist vorzunehmen"."""
    last = clause.source.words(slot[-1].start, slot[-1].end)
    ends = clause.said(":") and slot[-1].text in _BEHIND_NAMES
    return ends or not (last[0].isalpha() and last[0].islower())


def _is_sentence(slot: tuple[Item, ...], clause: Clause) -> bool:
    """Whether a verb stands among the words: "BASS heißt jetzt BASS 2027" is no name."""
    verbs = [item for item in slot if item.text in FINITE]
    return any(clause.source.words(item.start, item.end)[0].islower() for item in verbs)


def _trimmed(slot: tuple[Item, ...]) -> tuple[Item, ...]:
    """Without fillers at the end, and without "mit dem Namen" or a colon at the start."""
    while slot and slot[-1].has(Tag.FILLER, Tag.PUNCT, Tag.SEP):
        slot = slot[:-1]
    while slot and (slot[0].text in _LEADING or slot[0].has(Tag.PUNCT, Tag.SEP)):
        slot = slot[1:]
    return slot


def _begins_a_name(title: str, clause: Clause) -> bool:
    """A name begins with a capital or a digit; a message all in small letters shows neither."""
    if title.isdigit():
        return False  # "BASS -> 2027" may mean another year of BASS
    return not title[0].islower() and not clause.source.original.islower()


def _two_things(slot: tuple[Item, ...]) -> bool:
    """Whether it is more than one name: "BASS 2027 und das Projekt Neustart"."""
    for item, follows in pairwise(slot):
        if item.has(Tag.SEP) and (follows.text in _ARTICLES or item.text in (",", "\n")):
            return True
    return any(item.has(Tag.PROJECT) for item in slot[1:])
