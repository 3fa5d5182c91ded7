"""Which words show that a sentence speaks of a field. Data and its reading."""

from __future__ import annotations

import re

from zvassist.agreement import changes as c
from zvassist.chat.gate.readings import Read
from zvassist.chat.reading.items import Tag

_SIGNING = (
    r"unterschr|unterzeichn"
    r"|\bfuer (?:das|den|die) (?:land|ministerium|landkreis|kreis|stadt|partner) ?: \w"
)
"""A verb of signing, or a line as under an agreement: "Für den Kreis: Landrat …"."""
_LISTED = re.compile(r":\s*[-–*•] |\n\s*[-–—*•·▪◦‣o]\s+\S")
"""A heading with a line of its list."""
_BY_FIELD: tuple[tuple[str, tuple[Tag, ...], str], ...] = (
    (
        r"budget\.total",
        (Tag.TOTAL, Tag.GRANT),
        r"§ ?4\b|paragra(?:f|ph) ?4\b|\b(?:wir|uns)\b.*\b(?:bekommen|erhalten|kriegen)\b"
        r"|\b(?:bekommen|erhalten|kriegen) wir\b|zur verfuegung"
        r"|\b(?:der (?:land)?kreis|die stadt) (?:bekommt|erhaelt|kriegt)\b",
    ),
    (r"budget\.part_time_training", (), r"teilzeit"),
    (r"budget\.previous_total", (), r"vorjahr"),
    (r"budget\.admin_costs", (), r"verwaltung"),
    (r"budget\.own_funds", (), r"eigen"),
    (r"dialogues\..*", (Tag.DIALOGUE,), r"dialog|§ ?6\b"),
    (r"application_date", (), r"antrag"),
    (r"interview_date", (), r"gespraech"),
    (r"strategy\..*", (), r"strategie"),
    (r"signatures\.\w+\.(?:name|date|place)", (Tag.SIGN, Tag.SECOND), _SIGNING),
    (r"signatures\.\w+\.role", (Tag.SIGN, Tag.SECOND, Tag.ROLE), _SIGNING),
)
_BY_KIND: dict[str, tuple[Tag, ...]] = {
    "add_measure": (Tag.ADD, Tag.NEW, Tag.MORE, Tag.ON),
    "remove_measure": (Tag.REMOVE,),
    "rename_measure": (Tag.RENAME, Tag.PUT, Tag.NEW, Tag.BE, Tag.HAPPEN),
    "move_measure": (Tag.POSITION, Tag.BEFORE, Tag.BEHIND),
    "recategorise_measure": (Tag.CATEGORY,),
    "price_measure": (Tag.AMOUNT, Tag.PERCENT),
    "set_dialogues": (Tag.DIALOGUE,),
}


def has_cue(change: c.Change, read: Read) -> bool:
    """Whether a sentence speaks of what a change is about."""
    if isinstance(change, c.Many):
        return all(has_cue(part, read) for part in change.changes)
    if isinstance(change, c.SetPassage):
        return read.has(Tag.ON) if change.on else read.has(Tag.REMOVE, Tag.OFF)
    if isinstance(change, c.AddMeasure) and read.has(Tag.CATEGORY) and _LISTED.search(read.raw):
        return True
    if not isinstance(change, c.Set):
        return read.has(*_BY_KIND.get(change.kind, ()))
    if change.field.startswith("local_authority"):
        return True  # a full name of a partner is its own cue
    for field, tags, pattern in _BY_FIELD:
        if re.fullmatch(field, change.field):
            return read.has(*tags) or bool(pattern and re.search(pattern, read.text))
    return False
