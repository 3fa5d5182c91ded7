"""The projects of § 5: read out with numbers, added by name, changed one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from zvassist.agreement.amounts import write_euro
from zvassist.agreement.changes import RemoveMeasure
from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import Measure
from zvassist.agreement.text import unbind
from zvassist.line.asking import Ask, Asking, Done, Scene, choose, confirm, number_in
from zvassist.line.doing import done
from zvassist.line.telling import notes
from zvassist.walk.desk import Desk
from zvassist.walk.projects import (
    ProjectTexts,
    in_print_order,
    project_change,
    project_meaning,
    project_moved,
    project_texts,
)

if TYPE_CHECKING:
    from zvassist.line.dialog import Dialog

_LEFT = "Enter lässt es so:"
_CHANGED = "Geändert."


def listing(desk: Desk, *, is_short: bool = False) -> list[str]:
    """All projects in the order of print, with number, Maßnahmenart and amount.

    Args:
        desk: the open draft.
        is_short: only how many there are, and what is not entered.
    """
    measures = in_print_order(desk.agreement, desk.programme)
    count = {0: "Noch kein Projekt.", 1: "Ein Projekt."}.get(
        len(measures), f"{len(measures)} Projekte."
    )
    told = [count, *notes("measures", desk)]
    for number, measure in enumerate([] if is_short else measures, start=1):
        told.append(f"{number}. {_line(measure, desk)}.")
        for part in ("title", "category", "amount", "start", "end"):
            told += notes(f"measures.{measure.id}.{part}", desk)
    if not desk.project.is_empty:
        told.append(f"Noch nicht eingetragen: „{desk.project.title}“.")
    return told if is_short else [*told, "Ein Name fügt hinzu, eine Nummer ändert."]


def heard(dialog: Dialog, text: str) -> Done:
    """A number changes a project, anything else is the name of a new one."""
    measures = in_print_order(dialog.desk.agreement, dialog.desk.programme)
    index = number_in(text, len(measures))
    return _add(dialog, text) if index is None else change(dialog, measures[index].id)


def _line(measure: Measure, desk: Desk) -> str:
    category = desk.programme.category(measure.category)
    parts = [measure.title or "ohne Namen", category.label if category else "ohne Maßnahmenart"]
    if measure.amount is not None:
        parts.append(unbind(write_euro(measure.amount)))
    return ", ".join(parts)


def _add(dialog: Dialog, title: str) -> Scene:
    """Add a project. What was typed is kept until its Maßnahmenart is chosen."""
    desk = dialog.desk
    desk.project = ProjectTexts(title=title)
    labels = [category.label for category in desk.programme.data.category]
    before = [f"Neues Projekt „{title}“. Maßnahmenart?"]
    chosen = yield from choose(labels, "Nummer, Enter lässt es weg:", before)
    texts = desk.project
    desk.project = ProjectTexts()
    if chosen is None:
        return [f"Nicht eingetragen: „{title}“."]
    problem = desk.enter_project(replace(texts, category=labels[chosen]))
    if problem:
        return [f"Nicht eingetragen: „{title}“. {problem}"]
    return [f"Eingetragen: {title}, {labels[chosen]}."]


def change(dialog: Dialog, measure_id: str) -> Scene:
    """Everything that can be done to one project, until the clerk is done."""
    desk, told = dialog.desk, list[str]()
    while (measure := desk.agreement.measure(measure_id)) is not None:
        names = [name for name, _ in _ACTIONS]
        before = [*told, *_details(measure, desk)]
        chosen = yield from choose(names, "Nummer, Enter fertig:", before)
        if chosen is None:
            return []
        told = yield from _ACTIONS[chosen][1](dialog, measure)
    return told


def _details(measure: Measure, desk: Desk) -> list[str]:
    texts = project_texts(measure, desk.programme)
    said = project_meaning(texts, desk.agreement.year)
    return [f"{_line(measure, desk)}.", *([f"{said}."] if said else [])]


_Action = Callable[["Dialog", Measure], Asking[list[str]]]


def _typed(part: str, question: str) -> _Action:
    """An action that asks for one text of the project; "leer" takes it out."""

    def ask(dialog: Dialog, measure: Measure) -> Asking[list[str]]:
        lines: tuple[str, ...] = ()
        while text := (yield Ask(f"{question} {_LEFT}", lines, takes_text=part == "title")):
            value = "" if text.casefold() == "leer" and part != "title" else text
            texts = project_texts(measure, dialog.desk.programme)
            try:
                change = project_change(
                    replace(texts, **{part: value}), dialog.desk.agreement, dialog.desk.programme
                )
            except ZvError as error:
                lines = (f"Nicht eingetragen: {error}",)
            else:
                return done(dialog.desk, change, _CHANGED)
        return []

    return ask


def _category(dialog: Dialog, measure: Measure) -> Asking[list[str]]:
    desk = dialog.desk
    labels = [category.label for category in desk.programme.data.category]
    chosen = yield from choose(labels, f"Maßnahmenart? Nummer, {_LEFT}")
    if chosen is None:
        return []
    texts = replace(project_texts(measure, desk.programme), category=labels[chosen])
    return done(desk, project_change(texts, desk.agreement, desk.programme), _CHANGED)


def _moved(step: int) -> _Action:
    def move(dialog: Dialog, measure: Measure) -> Asking[list[str]]:
        yield from ()
        change = project_moved(measure.id, step, dialog.desk.agreement)
        end = "Weiter geht es in dieser Maßnahmenart nicht."
        return done(dialog.desk, change, _CHANGED) if change else [end]

    return move


def _remove(dialog: Dialog, measure: Measure) -> Asking[list[str]]:
    if not (yield from confirm(f"„{measure.title}“ löschen?")):
        return []
    return done(dialog.desk, RemoveMeasure(id=measure.id), _CHANGED)


_ACTIONS: tuple[tuple[str, _Action], ...] = (
    ("Name", _typed("title", "Neuer Name?")),
    ("Maßnahmenart", _category),
    ("Betrag", _typed("amount", "Betrag in Euro oder leer?")),
    ("Beginn", _typed("start", "Erster Tag oder leer?")),
    ("Ende", _typed("end", "Letzter Tag oder leer?")),
    ("nach oben", _moved(-1)),
    ("nach unten", _moved(1)),
    ("löschen", _remove),
)
"""What can be done to a project, in the order in which it is read out."""
