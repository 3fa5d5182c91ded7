"""A proposal's value changed by the clerk: read by the field's own reader, as in the form."""

from __future__ import annotations

from dataclasses import replace

from zvassist.agreement.changes import (
    AddMeasure,
    Change,
    PriceMeasure,
    RecategoriseMeasure,
    RenameMeasure,
    Set,
    SetDialogues,
    SetPassage,
)
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ZvError
from zvassist.chat.cards import Waiting
from zvassist.walk.desk import Desk
from zvassist.walk.entries import entered, shown
from zvassist.walk.projects import ProjectTexts, project_change


def editable(waiting: Waiting, desk: Desk) -> str | None:
    """The proposed value as the field would show it; None where there is no one value."""
    change = waiting.proposal.change
    if isinstance(change, AddMeasure):
        return change.title
    path = _path(change)
    if not path:
        return None
    try:
        return shown(path, apply(desk.draft, change).agreement, desk.programme)
    except ZvError:
        return None


def edited(waiting: Waiting, text: str, desk: Desk) -> Waiting:
    """The proposal with another value; nothing is carried out.

    Raises:
        ZvError: the text cannot be read, or there is no such field.
    """
    change = waiting.proposal.change
    if isinstance(change, AddMeasure):
        new = _project(change, text, desk)
    else:
        new = entered(_path(change), text, desk.draft, desk.session.library)
    proposal = replace(waiting.proposal, change=new)
    return replace(waiting, proposal=proposal, is_edited=True)


def _project(change: AddMeasure, title: str, desk: Desk) -> Change:
    """The new project under another name; the name is what the form asks for first."""
    texts = ProjectTexts(category=change.category or "", title=title)
    read = project_change(texts, desk.agreement, desk.programme)
    return change.model_copy(update={"title": read.title}) if isinstance(read, AddMeasure) else read


def _path(change: Change) -> str:
    """The one field that a change sets; "" when it sets none or several."""
    if isinstance(change, Set):
        return change.field
    if isinstance(change, SetPassage):
        return f"passages.{change.passage}"
    if isinstance(change, SetDialogues):
        return "dialogues.dates" if change.dates else "dialogues.count"
    part = _PARTS.get(type(change))
    return f"measures.{getattr(change, 'id', '')}.{part}" if part else ""


_PARTS: dict[type, str] = {
    RenameMeasure: "title",
    PriceMeasure: "amount",
    RecategoriseMeasure: "category",
}
