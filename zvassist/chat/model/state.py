"""What a model is told of the draft: the form of changes, and as little of what is entered.

Names of people and figures that are not printed never leave: of them it is told only whether
they are entered.
"""

from __future__ import annotations

import json
from typing import Any

from zvassist.chat.describe import label_of, said
from zvassist.chat.engine import View
from zvassist.chat.gate.offered import FIELDS

_ORDER = ("local_authority", "budget.", "dialogues.", "signatures.", "strategy.")
_SHOWN = ("local_authority", "budget.total", "dialogues.count", "dialogues.dates")
"""Printed, and of no person: these are told with their value."""
_HIDDEN = frozenset({"local_authority_form"})
_MOST_FINDINGS = 20


def changes_in_words(view: View) -> str:
    """The changes a model may propose, a line each with its form as JSON."""
    lines = [_change(_label(path, view), _set(path)) for path in _told()]
    lines += [_change(words, change) for words, change in _MEASURES]
    categories = (f"{one.id} ({one.label})" for one in view.programme.data.category)
    lines.append(f"- Maßnahmenarten (category): {', '.join(categories)}")
    for passage in view.programme.data.passage:
        change = {"kind": "set_passage", "passage": passage.id, "on": False}
        lines.append(_change(f"Textbaustein „{passage.label}“ drucken oder weglassen", change))
    return "\n".join(lines)


def state_in_words(view: View) -> str:
    """What is entered, a line each."""
    lines = [f"- {_label(path, view)}: {_said(path, view)}" for path in _told()]
    for measure in view.agreement.measures:
        category = view.programme.category(measure.category)
        art = category.label if category else "ohne Maßnahmenart"
        lines.append(f"- Projekt {measure.id}: {measure.title or 'ohne Namen'} ({art})")
    return "\n".join(lines)


def findings_in_words(view: View) -> str:
    """What the rules say, a line each."""
    shown = [f"- {finding.message} ({finding.rule})" for finding in view.findings]
    return "\n".join(shown[:_MOST_FINDINGS]) or "- keine"


def names_in(view: View) -> tuple[str, ...]:
    """Names of people that the form or the office's data know."""
    signatures = view.agreement.signatures
    sides = (signatures.ministry, signatures.local_authority, signatures.local_authority_2)
    own = [side.name for side in sides if side and side.name]
    return tuple(dict.fromkeys((*own, *(signer.name for signer in view.office.signers))))


_MEASURES: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "neues Projekt (amount ist null, wenn kein Betrag da steht)",
        {"kind": "add_measure", "category": "ausbildung", "title": "Name", "amount": None},
    ),
    ("Projekt entfällt", {"kind": "remove_measure", "id": "m1"}),
    ("Projekt heißt anders", {"kind": "rename_measure", "id": "m1", "title": "Neuer Name"}),
    (
        "Projekt gehört zu einer anderen Maßnahmenart",
        {"kind": "recategorise_measure", "id": "m1", "category": "ausbildung"},
    ),
    ("Betrag eines Projekts", {"kind": "price_measure", "id": "m1", "amount": "80000.00"}),
)


def _change(words: str, change: dict[str, Any]) -> str:
    return f"- {words}: {json.dumps(change, ensure_ascii=False)}"


def _set(path: str) -> dict[str, Any]:
    return {"kind": "set", "field": path, "value": _example(path)}


def _example(path: str) -> str | int | list[str]:
    """A value in the form of the file."""
    if path.startswith("budget."):
        return "1022700.00"
    if path == "dialogues.dates":
        return ["2027-09-14"]
    if path == "dialogues.count":
        return 1
    if path.endswith("date"):
        return "2027-09-14"
    return "Landkreis Groß-Gerau" if path == "local_authority" else "Text"


def _label(path: str, view: View) -> str:
    return label_of(path, view.agreement, view.programme)


def _said(path: str, view: View) -> str:
    words = said(path, view.agreement, view.programme)
    return words if path in _SHOWN or words == "leer" else "eingetragen"


def _told() -> list[str]:
    return sorted(FIELDS - _HIDDEN, key=_rank)


def _rank(path: str) -> tuple[int, str]:
    """Fields in the order of the agreement."""
    place = next((n for n, head in enumerate(_ORDER) if path.startswith(head)), len(_ORDER))
    return place, path
