"""What one field shows: its text, what is wrong with it, what is offered. Pure over the desk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zvassist.agreement.model import Agreement
from zvassist.rules.finding import Finding, Severity
from zvassist.walk.desk import Desk
from zvassist.walk.findings import UNREAD
from zvassist.walk.offers import Offer
from zvassist.walk.progress import is_missing
from zvassist.walk.understood import understood

SIGNS = {Severity.FEHLER: "✗ Fehler", Severity.WARNUNG: "! Warnung", Severity.HINWEIS: "i Hinweis"}
"""Sign and word of each severity; colour is never the only difference."""


@dataclass(frozen=True, slots=True)
class Note:
    """One line below a field.

    Attributes:
        kind: CSS class: "fehler", "warnung", "hinweis" or "offen".
        text: German, with rule and source where a rule speaks.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class FieldState:
    """Everything a field shows.

    Attributes:
        text: the entry, or the text that could not be read.
        meaning: what the entry was understood to be; "" where it says it itself.
        notes: lines below the field.
        candidates: readings to choose from.
        offer: what is offered for the empty field.
        is_read_only: whether it can be changed.
    """

    text: str
    meaning: str = ""
    notes: tuple[Note, ...] = ()
    candidates: tuple[str, ...] = ()
    offer: Offer | None = None
    is_read_only: bool = False

    @property
    def asks(self) -> bool:
        """Whether something is missing or wrong here."""
        return any(note.kind in ("offen", "fehler") for note in self.notes)


def field_state(path: str, desk: Desk) -> FieldState:
    """The state of the field at a path."""
    unread = desk.unread.get(path)
    text = desk.text_of(path)
    if unread is not None:
        note = Note("fehler", f"✗ Nicht übernommen: {unread.problem}")
        return FieldState(text, "", (note,), unread.candidates, is_read_only=desk.is_read_only)
    return FieldState(
        text,
        understood(path, desk.agreement, desk.programme),
        notes_at(path, desk.findings, desk.agreement),
        offer=desk.offer_at(path) if not text else None,
        is_read_only=desk.is_read_only,
    )


def notes_at(path: str, findings: Iterable[Finding], agreement: Agreement) -> tuple[Note, ...]:
    """The lines that tell the open findings at a field."""
    here = (finding for finding in findings if finding.field == path and finding.is_open)
    return tuple(note_of(finding, agreement) for finding in here)


def note_of(finding: Finding, agreement: Agreement) -> Note:
    """The line that tells a finding; a missing entry is calmer than a wrong one."""
    if is_missing(finding, agreement):
        return Note("offen", f"○ offen ({finding.rule})")
    return Note(str(finding.severity), finding_line(finding))


def finding_line(finding: Finding) -> str:
    """Severity, rule, message and source in one line."""
    return f"{said(finding)} – {finding.source}" if finding.source else said(finding)


def said(finding: Finding) -> str:
    """Severity, rule and message: "✗ Fehler R40: ..."; of unread text no rule speaks."""
    sign = SIGNS[finding.severity]
    if finding.rule == UNREAD:
        return f"{sign[0]} {finding.message}"
    return f"{sign} {finding.rule}: {finding.message}"
