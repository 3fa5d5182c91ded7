"""Optional passages (Textbausteine) switched on or off."""

from __future__ import annotations

from zvassist.agreement.changes import SetPassage
from zvassist.chat.offline.clause import Ask, Clause, Outcome
from zvassist.chat.offline.items import Tag


def passage(clause: Clause) -> Outcome:
    """Switch: "Ukraine-Absatz weglassen", "den Absatz zur Teilzeitausbildung aufnehmen"."""
    named = clause.all(Tag.PASSAGE)
    off, on = clause.has(Tag.REMOVE), clause.has(Tag.ON)
    if not named or not clause.has(Tag.PARAGRAPH) or not (off or on):
        return None
    if clause.rest(Tag.PASSAGE, Tag.PARAGRAPH, Tag.REMOVE, Tag.ON, Tag.BE, Tag.ADD, Tag.PUT):
        return None
    ids = {item.value for item in named}
    if len(ids) > 1:
        return Ask(f"Welcher Textbaustein ist gemeint: {' oder '.join(_labels(clause, ids))}?")
    name = ids.pop()
    change = SetPassage(passage=name, on=not off)
    return (clause.fact(f"passages.{name}", change),)


def _labels(clause: Clause, ids: set[str]) -> tuple[str, ...]:
    return tuple(item.label for item in clause.view.programme.data.passage if item.id in ids)
