"""What pydantic found wrong, said as one German sentence that names the place."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

_REASONS = {
    "extra_forbidden": "dieses Feld gibt es nicht",
    "missing": "dieses Feld fehlt",
    "string_type": "Text wird erwartet",
    "int_type": "eine ganze Zahl wird erwartet",
    "bool_type": "true oder false wird erwartet",
    "model_type": "ein Objekt mit Feldern wird erwartet",
    "model_attributes_type": "ein Objekt mit Feldern wird erwartet",
    "dict_type": "ein Objekt mit Feldern wird erwartet",
    "tuple_type": "eine Liste wird erwartet",
    "list_type": "eine Liste wird erwartet",
    "string_too_short": "der Text ist leer",
    "too_short": "der Text ist leer",
    "union_tag_invalid": "diese Art von Änderung gibt es nicht",
    "union_tag_not_found": "die Art der Änderung („kind“) fehlt",
}
_BOUNDED = {
    "greater_than_equal": ("ge", "eine Zahl ab {} wird erwartet"),
    "less_than_equal": ("le", "eine Zahl bis {} wird erwartet"),
    "literal_error": ("expected", "erwartet wird {}"),
}


def sentence(error: ValidationError) -> str:
    """The first thing that is wrong, as "Feld „budget.total“: ... ." in German."""
    first = error.errors(include_url=False)[0]
    place = _place(first["loc"])
    return f"{place}{_reason(first)}."


def _place(location: tuple[int | str, ...]) -> str:
    """The field's path; list places are counted from 1, as a person counts."""
    names = [str(name + 1) if isinstance(name, int) else name for name in location]
    return f"Feld „{'.'.join(names)}“: " if names else ""


def _reason(details: Any) -> str:
    kind, context = details["type"], details.get("ctx", {})
    if kind == "value_error":
        return str(context["error"])
    if kind in _BOUNDED:
        name, text = _BOUNDED[kind]
        return text.format(str(context[name]).replace(" or ", " oder "))
    return _REASONS.get(kind, "dieser Wert passt nicht zum Feld")
