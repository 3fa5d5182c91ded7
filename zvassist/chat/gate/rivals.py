"""Another value for the same field elsewhere in the text, which an engine may have passed over.

The offline engine offers every value it reads, so that two of them meet as a conflict. A model
may pick one; a sentence smuggled into a mail would then win over the true one.
"""

from __future__ import annotations

from decimal import Decimal

from zvassist.agreement import changes as c
from zvassist.agreement.paths import value_at
from zvassist.chat.engine import Source, View
from zvassist.chat.gate import doubts, places
from zvassist.chat.gate.cues import has_cue
from zvassist.chat.gate.readings import Reader
from zvassist.chat.reading.items import Tag


def has_rival(change: c.Change, source: Source, view: View, reader: Reader) -> bool:
    """Whether a sentence states another amount or day for the one field of a change."""
    if not isinstance(change, c.Set) or not (tag := _kind(change.field)):
        return False
    year = view.agreement.year or view.programme.year
    now = value_at(view.agreement, change.field)
    known = {_plain(change.value), _plain(now)}
    for start, end in places.sentences(source.text):
        words = source.text[start:end]
        if places.is_quoted(source.text, start, end) or doubts.doubt(words, year, change.field):
            continue
        read = reader(words)
        said = {_plain(value) for value in read.values(tag)}
        if said - known and has_cue(change, read):
            return True
    return False


def _kind(field: str) -> Tag | None:
    """What the values of a field are; None where a text may well name several."""
    if field.startswith("budget."):
        return Tag.AMOUNT
    return Tag.DATE if field.endswith("date") else None


def _plain(value: object) -> object:
    """Amounts and days in one form that can be compared."""
    try:
        return Decimal(str(value))
    except ArithmeticError:
        return str(value)
