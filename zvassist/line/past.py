"""Undo, redo, and the history with its way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zvassist.line.asking import Ask, Asking, Scene, confirm, number_in
from zvassist.walk.past import go_back
from zvassist.walk.telling import ORIGINS, Told, told
from zvassist.walk.whence import moment

if TYPE_CHECKING:
    from zvassist.line.dialog import Dialog

_LATEST = 10
"""So many steps are read out; the word "alle" brings the others."""


def undo(dialog: Dialog, _text: str) -> list[str]:
    """Take the last change back."""
    dialog.desk.undo()
    return [f"{dialog.desk.notice}."]


def redo(dialog: Dialog, _text: str) -> list[str]:
    """Do again what was taken back."""
    dialog.desk.redo()
    return [f"{dialog.desk.notice}."]


def history(dialog: Dialog, _text: str) -> Scene:
    """Read the steps, the last one first; a step's number opens it."""
    steps = tuple(told(dialog.desk.draft, dialog.desk.session.library))
    if not steps:
        return ["Noch keine Änderung."]
    lines = [_count(len(steps)), *map(_line, steps[:_LATEST])]
    while text := (yield Ask("Schritt, alle, oder Enter schließt:", tuple(lines))).strip():
        index = number_in(text, len(steps))
        if text.casefold() == "alle":
            lines = [_line(step) for step in steps]
        elif index is None and text != "0":
            lines = [f"Einen Schritt „{text}“ gibt es nicht; möglich: 0 bis {len(steps)}."]
        else:
            return (yield from _open(dialog, steps, 0 if index is None else index + 1))
    return []


def _open(dialog: Dialog, steps: tuple[Told, ...], number: int) -> Asking[list[str]]:
    """One step in full, and back to it if wanted."""
    lines = _detail(steps[len(steps) - number]) if number else ["So begann der Entwurf."]
    if not (yield from confirm(f"Zurück zu Schritt {number}?", lines)):
        return []
    done = go_back(dialog.desk, number)
    if not done or dialog.desk.is_trouble:
        return [dialog.desk.notice]
    return [f"Zurück zu Schritt {number}; „rückgängig“ nimmt das zurück."]


def _count(count: int) -> str:
    return "Ein Schritt:" if count == 1 else f"{count} Schritte, der letzte zuerst:"


def _line(step: Told) -> str:
    return f"{step.entry.number}. {moment(step.entry)}, {_spoken(step.short)}"


def _detail(step: Told) -> list[str]:
    entry = step.entry
    why = [f"Grund: {entry.why}"] if entry.why else []
    head = f"{entry.who or 'Ohne Namen'}, {moment(entry)}, {ORIGINS[entry.origin]}."
    return [head, *why, *map(_spoken, step.lines)]


def _spoken(line: str) -> str:
    """A step without an arrow, which screen readers spell."""
    return line.replace(" → ", ", jetzt ")
