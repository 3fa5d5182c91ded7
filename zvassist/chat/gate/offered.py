"""What an engine offers, before anything about it is believed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from zvassist.agreement import changes as c
from zvassist.agreement.paths import SCALARS
from zvassist.agreement.text import normalise

_ADAPTER: TypeAdapter[c.Change] = TypeAdapter(c.Change)

KINDS = frozenset(
    {
        "set",
        "add_measure",
        "remove_measure",
        "rename_measure",
        "move_measure",
        "recategorise_measure",
        "price_measure",
        "set_dialogues",
        "set_passage",
        "many",
    }
)
"""Changes that a conversation may propose. Not among them: wording, state, waivers, the year."""
FIELDS = frozenset(SCALARS) - {"year", "notes"}
"""Fields that a conversation may set."""
_SUMS = frozenset({"budget.total", "budget.previous_total"})
"""Of these 0 Euro is no sum; costs and own funds may well be none."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One change with the words it is said to rest on.

    Attributes:
        change: a typed change, or the plain data a model answered with.
        evidence: the literal words.
        source: name of the text they stand in; "" when the engine does not say.
        start: where they begin in it, when the engine knows.
        found_by: the engine.
    """

    change: c.Change | Mapping[str, Any]
    evidence: str
    source: str = ""
    start: int | None = None
    found_by: str = "offline"


def typed(offered: Offered) -> c.Change | str:
    """The change as the union knows it, or why it is none that may be proposed."""
    raw = offered.change
    try:
        change = _ADAPTER.validate_python(dict(raw)) if isinstance(raw, Mapping) else raw
    except (ValidationError, TypeError, ValueError):
        return "Der Vorschlag hat nicht die Form einer Änderung"
    return refusal(change) or change


def refusal(change: c.Change) -> str:
    """Why a change may not be proposed; "" when it may."""
    if change.kind not in KINDS:
        return "Diese Art von Änderung wird im Gespräch nicht vorgeschlagen"
    if isinstance(change, c.Set):
        if change.field not in FIELDS:
            return f"Das Feld „{change.field}“ wird im Gespräch nicht gesetzt"
        if _is_empty(change.value) and change.field != "local_authority_form":
            return "Ein Feld wird im Gespräch nicht geleert"
    if _is_nothing(change):
        return "0 Euro ist kein Betrag, der hier stehen kann"
    if isinstance(change, c.Many):
        if not change.changes:
            return "Der Vorschlag ist leer"
        return next((why for part in change.changes if (why := refusal(part))), "")
    return ""


def _is_nothing(change: c.Change) -> bool:
    """Whether a sum of 0 Euro is to be entered, for the whole or for a project."""
    if isinstance(change, c.PriceMeasure | c.AddMeasure):
        return change.amount == 0
    if not isinstance(change, c.Set) or change.field not in _SUMS:
        return False
    return re.fullmatch(r"0+(?:\.0*)?", str(change.value)) is not None


def _is_empty(value: c.Value) -> bool:
    """Whether setting a field to this empties it."""
    return value is None or (isinstance(value, str) and not normalise(value))


def field_of(change: c.Change) -> str:
    """Path of the field that changes; two proposals on one field must agree."""
    if isinstance(change, c.Many):
        return field_of(change.changes[0])
    if isinstance(change, c.Set):
        return change.field
    if isinstance(change, c.SetPassage):
        return f"passages.{change.passage}"
    if isinstance(change, c.SetDialogues):
        return "dialogues.dates"
    part = _PARTS.get(change.kind)
    return f"measures.{getattr(change, 'id', '')}{part}" if part is not None else "measures"


_PARTS = {
    "remove_measure": "",
    "rename_measure": ".title",
    "move_measure": ".place",
    "recategorise_measure": ".category",
    "price_measure": ".amount",
}
