"""The entries of the walk: what is said at a stop, and taking what is typed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zvassist.line import projects
from zvassist.line.asking import Done, number_in
from zvassist.line.stops import PROJECTS, beside
from zvassist.line.telling import ended, entry_line, finding_lines, meaning, notes
from zvassist.rules.finding import Severity
from zvassist.walk.field import Field
from zvassist.walk.findings import missing

if TYPE_CHECKING:
    from zvassist.line.dialog import Dialog


def place_lines(dialog: Dialog, *, is_known: bool = False) -> list[str]:
    """The entry at this stop, with what is found there and what is offered.

    Args:
        dialog: knows the stop.
        is_known: the clerk was here just before; a long list is not read again.
    """
    stop, desk = dialog.stop, dialog.desk
    if stop.path == PROJECTS:
        return projects.listing(desk, is_short=is_known)
    if stop.field is None:
        return []
    offer = desk.offer_at(stop.path)
    told = [f"„vorschlag“: {offer.value}, {offer.reason}."] if offer else []
    return [entry_line(stop.field, desk), *notes(stop.path, desk), *told]


def heard(dialog: Dialog, text: str) -> Done:
    """Take what was typed at this stop; Enter alone goes on."""
    stop = dialog.stop
    if not text:
        dialog.move(beside(stop.path, 1, dialog.desk).path)
        return []
    if dialog.desk.is_read_only and stop.has_entry:
        return [f"Nicht eingetragen: Die Vereinbarung ist {dialog.desk.draft.state}."]
    if stop.path == PROJECTS:
        return projects.heard(dialog, text)
    if stop.field is None:
        return [f"„{text}“ ist kein Befehl; „befehle“ zählt alle auf."]
    return enter(dialog, stop.field, _chosen(dialog, text))


def enter(dialog: Dialog, field: Field, text: str) -> list[str]:
    """Enter a text; goes on to the next entry unless this one is wrong."""
    desk, path = dialog.desk, field.path
    before = {finding.message for finding in desk.findings if finding.field == path}
    desk.enter(path, text)
    if path in desk.unread:
        return []  # why stands at the entry, which is told next
    told = [desk.notice] if desk.is_trouble else []
    told.append(ended(f"Verstanden: {meaning(field, desk)}") if text else "Geleert.")
    found = [f for f in desk.findings if f.field == path and f.is_open and not missing(f, desk)]
    if any(finding.severity is Severity.FEHLER for finding in found):
        return told
    for finding in found:
        if finding.message not in before:
            told += finding_lines(finding, desk)[:2]
    dialog.move(beside(path, 1, desk).path)
    return told


def _chosen(dialog: Dialog, text: str) -> str:
    """The reading that a number means, where some were read out."""
    unread = dialog.desk.unread.get(dialog.at)
    offered = unread.candidates if unread and unread.candidates else dialog.offered
    index = number_in(text, len(offered))
    return text if index is None else offered[index]
