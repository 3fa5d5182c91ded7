"""What can be pointed at, of all that the words before a clause name."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from zvassist.chat.offline.clause import Clause
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.therefore import OVER

_ON = words("weiter weiterhin bestehen erhalten fortgefuehrt weitergefuehrt fortgesetzt")
_ARTICLES = words("der die das den ein eine einen")
_AMOUNTS = (Tag.AMOUNT, Tag.PERCENT)


class Points(Enum):
    """What a clause points back with."""

    PROJECT = auto()
    PASSAGE = auto()
    KIND = auto()
    ANY = auto()


Thing = tuple[Item, ...]
"""The words that name what can be pointed at."""


def things(
    clause: Clause, before: tuple[Item, ...], pointer: Points, *, sure: bool
) -> tuple[Thing, ...]:
    """What a clause can point at; nothing where the words before it name something else as well.

    Args:
        clause: points back.
        before: the pieces before it.
        pointer: what it points back with.
        sure: whether every word of them was understood.
    """
    if clause.has(Tag.REMOVE) and any(map(_stays, before)):
        return ()  # what shall stay and shall go is not certain
    found = projects(clause, before)
    named = {id(item) for thing in found for item in thing}
    free = [item for item in before if id(item) not in named]
    if _is_new(clause):
        return _new_names(clause, free)
    if pointer is Points.KIND:
        return _each(free, Tag.CATEGORY)
    quoted = any(item.has(Tag.QUOTE) for item in free)
    if quoted and not any(item.has(Tag.RENAME) for item in free):
        return ()  # a project that the draft does not have
    if pointer is Points.PROJECT:
        return found
    if not sure and any(_is_noun(clause, item) for item in free):
        return ()  # "Der Träger von BASS …. Er …", "Frau Weber …. Sie …"
    if not sure and clause.has(Tag.REMOVE) and not all(map(_may_go, free)):
        return ()  # "Der Kreistag besteht auf BASS. Das entfällt."
    return _any(clause, free, found, pointer)


def _any(
    clause: Clause, free: list[Item], found: tuple[Thing, ...], pointer: Points
) -> tuple[Thing, ...]:
    """What a pronoun can stand for, by what is said of it."""
    passages = _each(free, Tag.PASSAGE)
    if pointer is Points.PASSAGE:
        return passages
    if clause.has(Tag.RENAME, Tag.CATEGORY):
        return found
    if clause.has(Tag.SIGN):
        return (*_last(free, Tag.AUTHORITY), *_last(free, Tag.MINISTRY))
    dialogues, totals = _last(free, Tag.DIALOGUE), _last(free, Tag.TOTAL)
    if clause.has(Tag.DATE):
        return dialogues
    if clause.has(*_AMOUNTS):
        return (*found, *totals)
    return (*found, *passages, *dialogues, *totals)


def _may_go(item: Item) -> bool:
    """Whether a word says nothing against it that something goes: it is known, or says why."""
    return bool(item.tags) or item.text in OVER


def _is_new(clause: Clause) -> bool:
    """Whether something is taken up that is named before: "Nimm es bei Weiterbildung auf"."""
    named = clause.has(Tag.QUOTE, Tag.MOVE, Tag.PASSAGE, Tag.PARAGRAPH)
    return clause.has(Tag.ADD) and clause.has(Tag.CATEGORY) and not named


def _new_names(clause: Clause, free: list[Item]) -> tuple[Thing, ...]:
    """The quoted names, or else the words behind an article that can only be a name."""
    if quotes := _each(free, Tag.QUOTE):
        return quotes
    typed = clause.source.original
    if typed.isupper() or typed.islower():
        return ()  # nobody knows how the name is written
    unknown = [at for at, item in enumerate(free) if not item.tags]
    if not unknown or unknown[-1] - unknown[0] != len(unknown) - 1:
        return ()
    name = tuple(free[unknown[0] : unknown[-1] + 1])
    led = unknown[0] > 0 and free[unknown[0] - 1].text in _ARTICLES
    told = any(item.has(Tag.BE, Tag.NEW, Tag.ADD) for item in free)
    return (name,) if led and told and all(_is_noun(clause, item) for item in name) else ()


def _is_noun(clause: Clause, item: Item) -> bool:
    """Whether it names something else, a person or a thing that is not known."""
    written = clause.source.words(item.start, item.end)
    typed = clause.source.original
    large = written[:1].isupper() or typed.islower()
    return item.has(Tag.ROLE) or (not item.tags and large and written[:1].isalpha())


def _stays(item: Item) -> bool:
    return item.has(Tag.STAY) or item.text in _ON


def projects(clause: Clause, before: tuple[Item, ...]) -> tuple[Thing, ...]:
    """The projects, each once; those that are not certain as well."""
    if not before:
        return ()
    found: dict[object, Thing] = {}
    for mention in replace(clause, items=before).mentions:
        found.setdefault(tuple(measure.id for measure in mention.measures), mention.items)
    return tuple(found.values())


def _each(items: list[Item], tag: Tag) -> tuple[Thing, ...]:
    """The words of one kind, each value once; of a passage with the word that says so."""
    found: dict[object, Thing] = {}
    text = tuple(item for item in items if item.has(Tag.PARAGRAPH) and not item.has(tag))
    for item in items:
        if item.has(tag):
            joined = sorted([*text[:1], item], key=lambda one: one.start)
            found.setdefault(item.value, tuple(joined))
    return tuple(found.values())


def _last(items: list[Item], tag: Tag) -> tuple[Thing, ...]:
    """The last word that names a field, which is one and the same."""
    return tuple((item,) for item in items if item.has(tag))[-1:]
