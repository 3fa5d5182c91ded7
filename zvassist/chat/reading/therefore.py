"""A reason first and the order after it: "Für BASS fand sich kein Träger, daher bitte streichen".

The first part names the one project and holds words that nobody needs to understand; the second
orders something without naming it.
"""

from __future__ import annotations

from zvassist.chat.engine import View
from zvassist.chat.reading.asides import one_piece
from zvassist.chat.reading.because import is_harmless
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.mentions import mentions

_THEREFORE = words("daher deshalb deswegen darum folglich somit also bitte")
_ORDERS = (Tag.REMOVE, Tag.RENAME, Tag.MOVE, Tag.ADD, Tag.ON, Tag.OFF, Tag.RAISE, Tag.LOWER)
_VALUES = (Tag.AMOUNT, Tag.DATE, Tag.CATEGORY, Tag.QUOTE, Tag.DIALOGUE, Tag.PASSAGE, Tag.BLOCK)


def drawn(items: tuple[Item, ...], view: View, year: int) -> tuple[Item, ...]:
    """The pieces of a sentence with such a reason as pieces that say nothing, its project kept."""
    at = _order(items)
    if not at:
        return items
    before, order = items[:at], items[at:]
    named = mentions(before, view)
    if len(named) != 1 or named[0].certain is None or mentions(order, view):
        return items
    if not any(item.has(Tag.REMOVE) for item in order) or any(i.has(*_VALUES) for i in order):
        return items
    start = before.index(named[0].items[0])
    end = start + len(named[0].items)
    around = (before[:start], before[end:])
    if not any(map(_is_open, around)) or any(_is_order(item) for item in before):
        return items
    if not all(is_harmless(part, year) for part in around):
        return items
    head, tail = ((one_piece("reason", part),) if part else () for part in around)
    return (*head, *named[0].items, *tail, *order)


def _order(items: tuple[Item, ...]) -> int:
    """Where the order begins: at a comma or "und" with "daher" or "bitte" behind it; else 0."""
    for at in range(1, len(items) - 1):
        if items[at].has(Tag.SEP):
            behind = [item for item in items[at + 1 : at + 3] if not item.has(Tag.SEP)]
            if behind and behind[0].text in _THEREFORE:
                return at
    return 0


def _is_order(item: Item) -> bool:
    """Whether it says that something shall be otherwise, or shall stay as it is."""
    return item.has(Tag.STAY) or (item.has(*_ORDERS) and not item.has(Tag.FILLER))


def _is_open(items: tuple[Item, ...]) -> bool:
    """Whether words stand there that were not understood, so that they can only be a reason."""
    return any(not item.tags or item.has(Tag.BLOCK) for item in items)
