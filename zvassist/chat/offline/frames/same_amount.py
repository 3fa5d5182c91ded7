"""An amount that is pointed at: "…, sind die Haushaltsmittel um diesen Betrag zu vermindern"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from zvassist.chat.offline.clause import Clause
from zvassist.chat.reading.because import reasons
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

_THIS = words("diesen diese dieser denselben dieselbe selben gleichen genannten")
_SUM = words("betrag summe")
_AMOUNTS = (Tag.AMOUNT, Tag.PERCENT)


def with_amount(clause: Clause, before: tuple[Item, ...]) -> Clause | None:
    """A clause that says "diesen Betrag" with the one amount that the words before it name.

    Its evidence reaches back to that amount.
    """
    pointed = _pointed(clause.items)
    amounts = [item for item in before if item.has(*_AMOUNTS)]
    if not pointed or len(amounts) != 1 or clause.has(*_AMOUNTS) or amounts[0].value is None:
        return None
    this, total = pointed
    named = replace(amounts[0], start=this.start, end=total.end)
    items = tuple(named if item is this else item for item in clause.items if item is not total)
    return replace(clause, items=items, since=amounts[0])


def grounds(part: Clause, behind: tuple[Item, ...]) -> bool:
    """Whether a part is only the reason whose amount is pointed at: "Da 22.700 Euro …"."""
    amounts = part.all(*_AMOUNTS)
    if len(amounts) != 1 or not _pointed(behind):
        return False
    rest = [item for item in part.items if item is not amounts[0]]
    found = list(reasons(rest, part.source, part.year))
    return found == [(0, len(rest))]


def _pointed(items: tuple[Item, ...]) -> tuple[Item, Item] | None:
    """The two words "diesen Betrag"."""
    for this, total in pairwise(items):
        if this.text in _THIS and total.text in _SUM:
            return this, total
    return None
