"""A reason first and the order after it: "Für BASS fand sich kein Träger, daher bitte streichen".

The first part names the one project and holds words that nobody needs to understand; the second
orders something without naming it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from zvassist.chat.engine import View
from zvassist.chat.reading.asides import one_piece
from zvassist.chat.reading.because import is_harmless
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.mentions import mentions

_THEREFORE = words("daher deshalb deswegen darum folglich somit also bitte")
_HIM = words("er ihn ihm")
_PEOPLE = words("frau herr herrn hr fr kollegin kollege")
_NONE = words("kein keine keinen keiner")
_ORDERS = (Tag.REMOVE, Tag.RENAME, Tag.MOVE, Tag.ADD, Tag.ON, Tag.OFF, Tag.RAISE, Tag.LOWER)
OVER = words(
    "kein keine keinen keiner nicht abgesagt gekuendigt ausgelaufen abgelaufen ausgestiegen "
    "abgesprungen insolvent eingestellt beendet geschlossen aufgegeben aufgeloest zurueckgezogen "
    "ueberholt veraltet erledigt hinfaellig unnoetig ueberfluessig teuer weggebrochen fehlt fehlen"
)
"""What a project goes for; a sentence without any of it may as well want it to stay."""
_FIELDS = (Tag.TOTAL, Tag.DIALOGUE, Tag.PASSAGE, Tag.PARTNER, Tag.SIGN)
_VALUES = (Tag.AMOUNT, Tag.DATE, Tag.CATEGORY, Tag.QUOTE, Tag.DIALOGUE, Tag.PASSAGE, Tag.BLOCK)


def drawn(items: tuple[Item, ...], view: View, year: int) -> tuple[Item, ...]:
    """The pieces of a sentence with such a reason as pieces that say nothing, its project kept."""
    at = _order(items)
    if not at:
        return items
    return (*_ground(items[:at], items[at:], view, year), *items[at:])


def drawn_across(items: Sequence[Item], view: View, year: int) -> tuple[Item, ...]:
    """The same where the order is a sentence of its own: "Die Mittel fehlen. Bitte streichen."."""
    result: list[Item] = []
    start = 0
    for at, item in enumerate(items):
        if not item.has(Tag.END):
            continue
        sentence = tuple(items[start:at])
        order = tuple(takewhile(lambda one: not one.has(Tag.END), items[at + 1 :]))
        if sentence and not item.has(Tag.QUERY) and _is_bare(order, sentence):
            sentence = _ground(sentence, order, view, year)
        result += [*sentence, item]
        start = at + 1
    return (*result, *items[start:])


def _is_bare(order: tuple[Item, ...], before: tuple[Item, ...]) -> bool:
    """Whether a sentence only orders that something goes, and no person can be meant by it."""
    if not any(item.has(Tag.REMOVE) for item in order):
        return False
    if not any(item.text in OVER for item in before):
        return False
    known = (Tag.REMOVE, Tag.FILLER, Tag.SEP, Tag.PUT, Tag.PROJECT)
    if any(item.has(*_FIELDS) for item in before) or not all(item.has(*known) for item in order):
        return False
    said = {item.text for item in order}
    people = any(item.text in _PEOPLE for item in before)
    return not said & _HIM and not (people and "sie" in said)


def _ground(
    before: tuple[Item, ...], order: tuple[Item, ...], view: View, year: int
) -> tuple[Item, ...]:
    """What stands before an order, as pieces that say nothing around its one project."""
    named = mentions(before, view)
    if len(named) != 1 or named[0].certain is None or mentions(order, view):
        return before
    if not any(item.has(Tag.REMOVE) for item in order) or any(i.has(*_VALUES) for i in order):
        return before
    if sum(item.text in _NONE or item.text == "nicht" for item in before) > 1:
        return before  # twice denied is not denied
    start = before.index(named[0].items[0])
    end = start + len(named[0].items)
    around = (before[:start], before[end:])
    if not any(map(_is_open, around)) or any(_is_order(item, before) for item in before):
        return before
    if not all(is_harmless(part, year) for part in around):
        return before
    head, tail = ((one_piece("reason", part),) if part else () for part in around)
    return (*head, *named[0].items, *tail)


def _order(items: tuple[Item, ...]) -> int:
    """Where the order begins: at a comma or "und" with "daher" or "bitte" behind it; else 0."""
    for at in range(1, len(items) - 1):
        if items[at].has(Tag.SEP):
            behind = [item for item in items[at + 1 : at + 3] if not item.has(Tag.SEP)]
            if behind and behind[0].text in _THEREFORE:
                return at
    return 0


def _is_order(item: Item, before: tuple[Item, ...]) -> bool:
    """Whether it says that something shall be otherwise, or shall stay as it is."""
    if item.text == "mehr" and any(one.text in _NONE for one in before):
        return False  # "keinen Träger mehr"
    return item.has(Tag.STAY) or (item.has(*_ORDERS) and not item.has(Tag.FILLER))


def _is_open(items: tuple[Item, ...]) -> bool:
    """Whether words stand there that were not understood, so that they can only be a reason."""
    return any(not item.tags or item.has(Tag.BLOCK) for item in items)
