"""What points back at what was just said: "es", "dafür", "dieses Projekt", and what it can mean.

A part or a sentence that points back is judged with the words it points at in front, so that its
evidence reaches from those words to its end, as one literal stretch that the gate reads again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zvassist.chat.offline.clause import Ask, Clause
from zvassist.chat.offline.frames.mentioned import title_of
from zvassist.chat.offline.frames.things import Points, Thing, projects, things
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

_IT = words("es sie ihn er ihm dieses diese dieser diesen diesem beide")
_ARTICLES = words("das die der den dem")
"""These point back only where no noun follows: "das kann raus", "die bitte streichen"."""
_FOR_IT = words("dafuer hierfuer")
_OF_IT = words("davon hiervon")
"""A part of it is not it: an amount beside these is none of the total and none of the project's."""
_THERE = words("dort darunter")
_BOTH = words("beide beiden")
_THE = _ARTICLES | words("des dieses diese diesem dieser diesen beide beiden")
_PAIR = 2
_SINGLE = words(
    "projekt projekts projektes massnahme vorhaben angebot absatz satz passage baustein"
)
_SEVERAL = words("projekte projekten massnahmen")
_WORDS = _IT | _THE | _FOR_IT | _THERE
_GOES_ON = words("bitte jetzt nun dann kann koennen daher deshalb also auch ja noch doch uns ,")
_VERBS = (
    *(Tag.BE, Tag.PUT, Tag.REMOVE, Tag.RENAME, Tag.MOVE, Tag.COST, Tag.HAPPEN, Tag.RAISE),
    *(Tag.LOWER, Tag.OFF, Tag.GRANT, Tag.SIGN),
)
_EMPTY = words("sind ist gibt bleibt bleiben geht gehen handelt")
"""Behind "es" these say nothing of the thing named before: "es sind insgesamt …"."""
_AMOUNTS = (Tag.AMOUNT, Tag.PERCENT)
_NAMING = (Tag.QUOTE, Tag.CATEGORY)
"""Beside these "dafür" says what comes instead."""


def points_back(clause: Clause, before: tuple[Item, ...]) -> bool:
    """Whether an amount is said for the project named before, so that it is not the total."""
    about = clause.said(*_FOR_IT, *_OF_IT) and clause.has(*_AMOUNTS) and not clause.has(*_NAMING)
    return about and not clause.mentions and bool(projects(clause, before))


def pointing(clause: Clause, before: tuple[Item, ...], *, across: bool) -> tuple[Clause, ...]:
    """The clause with each thing in front that it can point at.

    Args:
        clause: names no project.
        before: the pieces that name the things.
        across: whether they are another sentence's.
    """
    pointer = _pointer(clause, across=across) if before else None
    if pointer is None:
        return ()
    sure = not across or clause.is_before_clear
    return _with_each(clause, things(clause, before, pointer, sure=sure))


def _with_each(clause: Clause, found: Sequence[Thing]) -> tuple[Clause, ...]:
    """The clause with each of some things in front; with all of them where "beide" are meant."""
    noun = _noun(clause.items)
    rest = tuple(_quiet(item) for item in clause.items if item not in noun)
    if clause.said(*_BOTH):
        both = tuple(item for thing in found for item in thing)
        return (replace(clause, items=(*both, *rest)),) if len(found) == _PAIR else ()
    return tuple(replace(clause, items=(*thing, *rest)) for thing in found)


def which(clause: Clause, meant: Sequence[Clause]) -> Ask:
    """Ask which of several projects is pointed at; an answer names it instead."""
    titles = [f"„{title_of(one.mentions[0])}“" for one in meant if one.mentions]
    answers = tuple(f"{title}: {clause.words}" for title in titles)
    if len(titles) < len(meant):
        return Ask(f"Was ist mit „{clause.words}“ gemeint?")
    return Ask(f"Welches Projekt ist gemeint: {' oder '.join(titles)}?", answers, whole=True)


def _quiet(item: Item) -> Item:
    """A word that points back says nothing of its own."""
    points = item.text in _FOR_IT or item.text in _IT
    return replace(item, tags=frozenset({Tag.FILLER})) if points else item


def may_point(clause: Clause) -> bool:
    """Whether any word of it can point back; most clauses hold none."""
    return clause.said(*_WORDS) or clause.has(Tag.REMOVE)


def _pointer(clause: Clause, *, across: bool) -> Points | None:
    """With what a clause points back; None when it does not.

    Args:
        clause: names no project.
        across: whether it points at another sentence; then "es sind …" does not point.
    """
    if noun := _noun(clause.items):
        return Points.PROJECT if noun[-1].has(Tag.PROJECT) else Points.PASSAGE
    if clause.said(*_FOR_IT):
        return Points.PROJECT if clause.has(*_AMOUNTS) else None
    if clause.said(*_OF_IT):
        return None
    if clause.said(*_THERE) and clause.has(Tag.QUOTE) and not clause.has(Tag.CATEGORY):
        return Points.KIND
    if _is_bare_removal(clause) or any(_pronouns(clause, across=across)):
        return Points.ANY
    return None


def _noun(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """A noun with no name behind it, and its article: "dieses Projekt", "die Maßnahme"."""
    for at, item in enumerate(items[1:], start=1):
        nouns = _SEVERAL if items[at - 1].text in _BOTH else _SINGLE
        behind = items[at + 1] if at + 1 < len(items) else None
        named = behind is not None and (not behind.tags or behind.has(Tag.QUOTE))
        if item.text in nouns and items[at - 1].text in _THE and not named:
            return items[at - 1], item
    return ()


def _is_bare_removal(clause: Clause) -> bool:
    """Whether it is no more than "Bitte streichen" or "Kann weg"."""
    return clause.has(Tag.REMOVE) and not clause.rest(Tag.REMOVE, Tag.BE)


def _pronouns(clause: Clause, *, across: bool) -> Iterator[Item]:
    """The pronouns that stand for something said before."""
    for at, item in enumerate(clause.items):
        follows = clause.items[at + 1] if at + 1 < len(clause.items) else None
        if item.text in _IT:
            empty = across and item.text == "es" and not _says_more(clause)
            if not empty and not _is_address(clause, at) and not _has_noun(clause, follows):
                yield item
        elif item.text in _ARTICLES and _stands_alone(clause, follows):
            yield item


def _says_more(clause: Clause) -> bool:
    """Whether a verb beside "es" says something of a thing: not "es sind", "es gibt"."""
    known = (Tag.REMOVE, Tag.RENAME, Tag.CATEGORY, Tag.COST, Tag.RAISE, Tag.LOWER, Tag.SIGN)
    verbs = [item for item in clause.items if item.has(*known) and item.text not in _EMPTY]
    told = clause.has(Tag.BE) and not clause.said(*_EMPTY)
    return not clause.said("insgesamt") and (bool(verbs) or told)


def _is_address(clause: Clause, at: int) -> bool:
    """Whether it is the clerk who is spoken to: "setzen Sie", where it is not a plural's "sie"."""
    item = clause.items[at]
    if item.text != "sie" or not at:
        return False
    written = clause.source.words(item.start, item.end)
    return written[0].isupper() or clause.items[at - 1].text.endswith("en")


def _has_noun(clause: Clause, follows: Item | None) -> bool:
    """Whether a noun stands behind "diese", so that it is no pronoun."""
    return follows is not None and (not follows.tags or _is_written_large(clause, follows))


def _stands_alone(clause: Clause, follows: Item | None) -> bool:
    """Whether an article has no noun behind it but a verb, or nothing."""
    if follows is None:
        return True
    if _is_written_large(clause, follows):
        return False
    if follows.text in _GOES_ON:
        return True
    return follows.has(*_VERBS, Tag.SEP) and follows.text != "kosten"


def _is_written_large(clause: Clause, item: Item) -> bool:
    written = clause.source.words(item.start, item.end)
    return written[:1].isupper() and not clause.source.original.isupper()
