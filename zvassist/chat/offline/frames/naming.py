"""Where the name of a new project stands in a sentence that adds one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from zvassist.chat.offline.clause import Clause
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

AROUND = (Tag.ADD, Tag.BE, Tag.CATEGORY, Tag.AMOUNT, Tag.MORE, Tag.PUT, Tag.ON, Tag.SECTION)
"""What may stand around a new name."""
_BESIDE = (*AROUND, Tag.PROJECT, Tag.COST)
_OF_NEW = (Tag.MOVE, Tag.RENAME, Tag.NUMBER)
"""What else is said of a project that is called new: "es heißt …", "gehört zu …", "zwei"."""
_OF_QUOTED = (Tag.QUOTE, Tag.PURPOSE, Tag.MOVE, Tag.HAPPEN, Tag.RENAME, Tag.NUMBER)
_CALLED = words("namens heisst heissen")
_WIDENS = words("ergaenze ergaenzen ergaenzt erweitere erweitern erweitert")
_KINDS_OF_COURSE = words(
    "fortbildung kurs seminar schulung workshop lehrgang fachtag reihe modul training "
    "veranstaltung fachtagung kursreihe schulungsreihe gruppe werkstatt"
)
_LABELS = words("name bezeichnung titel")
_LINKS = words("um ueber art haben") | _LABELS


def slot_in(clause: Clause) -> tuple[Item, ...] | None:
    """The pieces of the new name; None when other words are left beside them."""
    quotes = clause.all(Tag.QUOTE)
    if quotes:
        return quotes if len(quotes) == 1 and only_quotes(clause) else None
    for start in _starts(clause):
        slot = _slot(clause, start)
        if slot and not _left(clause.without(slot)):
            return slot
    return None


def only_quotes(clause: Clause) -> bool:
    """Whether nothing but known words stands beside the quoted names."""
    left = clause.rest(*_BESIDE, *_OF_QUOTED)
    beside = pairwise(clause.items)
    leading = [
        one for one, two in beside if two.has(Tag.QUOTE) and one in left and not _links(clause, one)
    ]
    apposed = all(one.text in _KINDS_OF_COURSE for one in leading)
    return apposed and all(one in leading or _links(clause, one) for one in left)


def after_colon(clause: Clause) -> int:
    """Behind the one colon that a Maßnahmenart, a project or "neu" stands before; 0 for none."""
    marks = [at for at, item in enumerate(clause.items) if item.text == ":"]
    if len(marks) != 1:
        return 0
    before, behind = clause.items[: marks[0]], clause.items[marks[0] + 1 :]
    headed = any(item.has(Tag.PROJECT, Tag.CATEGORY, Tag.NEW, Tag.ADD) for item in before)
    return marks[0] + 1 if headed and behind else 0


def _starts(clause: Clause) -> Iterator[int]:
    """Where the name may begin: "namens …", a colon, "um …", "Projekt …", or what is left over."""
    items = clause.items
    yield from (at + 1 for at, item in enumerate(items) if item.text in _CALLED)
    if colon := after_colon(clause):
        yield colon
    if clause.said(*_WIDENS):
        yield from (at + 1 for at, item in enumerate(items) if item.has(Tag.BY))
    yield from (at + 1 for at, item in enumerate(items) if item.has(Tag.PROJECT))
    left = [item for item in _left(clause) if not item.has(Tag.SEP)]
    if left:
        yield items.index(left[0])


def _slot(clause: Clause, start: int) -> tuple[Item, ...]:
    """The pieces from ``start`` to where the name ends."""
    while start < len(clause.items) and clause.items[start].has(Tag.PROJECT, Tag.PUNCT, Tag.BY):
        start += 1
    end = start
    while end < len(clause.items) and not _ends(clause, start, end):
        end += 1
    slot = clause.items[start:end]
    while slot and slot[-1].has(Tag.COST, Tag.SEP):
        slot = slot[:-1]
    while slot and slot[0].has(Tag.FILLER, Tag.PROJECT):
        slot = slot[1:]
    return slot


def _ends(clause: Clause, start: int, index: int) -> bool:
    """Whether the name ends here: before known words, or at a comma with only such behind it."""
    item = clause.items[index]
    headed = any(one.has(Tag.CATEGORY) for one in clause.items[:start])
    called = start > 0 and clause.items[start - 1].text in (*_CALLED, ":")
    if item.has(Tag.CATEGORY) and headed and called and index - start < 1:
        return False  # "eine Maßnahme unter Ausbildung namens Ausbildungscoaching Metall"
    stops = (*AROUND, *_OF_NEW[:2]) if clause.has(Tag.NEW) else AROUND
    if item.has(*stops, Tag.END):
        return not _is_noun(clause, index)
    behind = clause.items[index + 1 :]
    if not item.has(Tag.SEP) or not behind or _is_noun(clause, index + 1):
        return False
    return not _left(replace(clause, items=behind))


def _is_noun(clause: Clause, index: int) -> bool:
    """Whether a verb is a noun here: "Lesen und Schreiben"."""
    item = clause.items[index]
    capital = clause.source.words(item.start, item.end)[:1].isupper()
    beside = clause.items[max(index - 1, 0) : index + 2]
    joined = any(one.text in ("und", "&") for one in beside)
    return capital and joined and item.text.endswith("en") and not clause.source.original.isupper()


def _left(clause: Clause) -> tuple[Item, ...]:
    """What is not understood beside the name."""
    known = (*_BESIDE, *_OF_NEW) if clause.has(Tag.NEW) or clause.said(*_CALLED) else _BESIDE
    if not clause.items:
        return ()
    return tuple(item for item in clause.rest(*known) if not _links(clause, item))


def _links(clause: Clause, item: Item) -> bool:
    """Whether a word only joins what is known: "um" to "ergänze", "über" to an amount."""
    if item.text not in _LINKS:
        return False
    at = clause.items.index(item)
    follows = clause.items[at + 1] if at + 1 < len(clause.items) else None
    if item.text in _LABELS:
        return follows is not None and (follows.text == ":" or follows.has(Tag.QUOTE))
    if item.text == "haben":
        return clause.said("wir")
    if item.text == "um":
        return clause.said(*_WIDENS)
    if item.text == "art":
        return follows is not None and follows.has(Tag.CATEGORY)
    return item.text == "ueber" and follows is not None and follows.has(Tag.AMOUNT)
