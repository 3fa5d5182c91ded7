"""Which words show that a sentence speaks of a field. Data and its reading."""

from __future__ import annotations

import re

from zvassist.agreement import changes as c
from zvassist.chat.gate.readings import Read
from zvassist.chat.reading.items import Tag

_SIGNING = (
    r"unterschr|unterzeichn"
    r"|\bfuer (?:das|den|die) (?:land|ministerium|landkreis|kreis|stadt|partner) ?: \w"
    r"|\b(?:land|ministerium|landkreis|kreis|stadt) ?: [a-z][a-z. /()-]+, (?:den )?\d"
)
"""A verb of signing, or a line as under an agreement: "Für den Kreis: Landrat …"."""
_LISTED = re.compile(r":\s*[-–*•] |\n\s*[-–—*•·▪◦‣o]\s+\S|:\s*1[.)] ")
"""A heading with a line of its list."""
_ONE_MORE = re.compile(r"\bnoch (?:eine?n?\b|\x22)|\bals (?:massnahme|projekt)\b")
"""A new project without a verb: "noch eine Maßnahme", "als Maßnahme der …"."""
_PLACE_AND_DAY = re.compile(r"\W*[a-z][a-z .()/-]{2,40}, (?:den |dem )?\d{1,2}\. ?(?:\d|[a-z])")
"""How a signature begins, its lines joined."""
_REPLACING = re.compile(r"\b(?:(?:an)?statt|anstelle|heisst|ersetz\w*|funktion|amt\w*)\b")
"""Words that say that a signer goes, or has another office."""
_RENAMING = re.compile(r"\b(?:titel|namen?|bezeichnung|firmiert|jetzt|kuenftig|nunmehr)\b")
"""Words of a new name without a verb: "BASS 2023 jetzt BASS 2027"."""
_BY_FIELD: tuple[tuple[str, tuple[Tag, ...], str], ...] = (
    (
        r"budget\.total",
        (Tag.TOTAL, Tag.GRANT),
        r"§ ?4\b|paragra(?:f|ph) ?4\b|\b(?:wir|uns)\b.*\b(?:bekommen|erhalten|kriegen)\b"
        r"|\b(?:bekommen|erhalten|kriegen) wir\b|zur verfuegung|\bgibt uns\b"
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
    "move_measure": (Tag.POSITION, Tag.BEFORE, Tag.BEHIND, Tag.ORDER),
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
    if isinstance(change, c.AddMeasure) and read.has(Tag.CATEGORY) and _is_new(read):
        return True
    if isinstance(change, c.RenameMeasure) and _RENAMING.search(read.text):
        return True
    if not isinstance(change, c.Set):
        return read.has(*_BY_KIND.get(change.kind, ()))
    if change.field.startswith("local_authority"):
        return True  # a full name of a partner is its own cue
    if _takes_a_place(change, read) or _is_signed(change, read):
        return True
    for field, tags, pattern in _BY_FIELD:
        if re.fullmatch(field, change.field):
            return read.has(*tags) or bool(pattern and re.search(pattern, read.text))
    return False


def _takes_a_place(change: c.Set, read: Read) -> bool:
    """Whether the signer who goes is named beside the one who comes: "… statt Frau Sprößler"."""
    part = change.field.split(".")
    if part[0] != "signatures" or part[-1] not in ("name", "role"):
        return False
    now = getattr(read.view.agreement.signatures, part[1]).name
    return bool(now) and read.literally(now.split()[-1]) and bool(_REPLACING.search(read.text))


def _is_signed(change: c.Set, read: Read) -> bool:
    """Whether it is a signature itself: place and day, below them name and office."""
    signature = change.field.startswith("signatures.") and read.has(Tag.ROLE)
    return signature and _PLACE_AND_DAY.match(read.text) is not None


def _is_new(read: Read) -> bool:
    """Whether a list under a Maßnahmenart, or "noch eine", says that a project is new."""
    return bool(_LISTED.search(read.raw) or _ONE_MORE.search(read.text))
