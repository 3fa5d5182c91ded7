"""What one field shows: its text, what is wrong with it, what is offered. Pure over the desk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zvassist.agreement.model import Agreement
from zvassist.rules.finding import Finding, Severity
from zvassist.ui.desk import Desk
from zvassist.walk.offers import Offer, offers
from zvassist.walk.progress import is_missing
from zvassist.walk.understood import understood

SIGNS = {Severity.FEHLER: "✗ Fehler", Severity.WARNUNG: "! Warnung", Severity.HINWEIS: "i Hinweis"}
"""Sign and word of each severity; colour is never the only difference."""

_UNREAD = "–"
"""Stands where a rule's id stands, for text that could not be read."""


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
        offer=_offer(path, desk) if not text else None,
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
    source = f" – {finding.source}" if finding.source else ""
    return f"{SIGNS[finding.severity]} {finding.rule}: {finding.message}{source}"


def all_findings(desk: Desk) -> tuple[Finding, ...]:
    """The findings, and before them what was typed and could not be read."""
    unread = (
        Finding(_UNREAD, Severity.FEHLER, path, f"nicht übernommen: {unread.problem}", "")
        for path, unread in desk.unread.items()
    )
    others = (f for f in desk.findings if f.field not in desk.unread or not missing(f, desk))
    return (*unread, *others)


def missing(finding: Finding, desk: Desk) -> bool:
    """Whether the finding only says that an entry is still to be made."""
    return finding.rule != _UNREAD and is_missing(finding, desk.agreement)


def counted(desk: Desk) -> str:
    """Count the findings: "3 offen · 2 Fehler · 1 Warnung", without what there is none of.

    Entries that are only missing are counted as open, not as wrong.
    """
    asking = [finding for finding in all_findings(desk) if finding.is_open]
    wrong = [finding for finding in asking if not missing(finding, desk)]
    parts = [f"{len(asking) - len(wrong)} offen"] if len(asking) > len(wrong) else []
    for severity, one, many in _NUMBERS:
        count = sum(finding.severity is severity for finding in wrong)
        if count:
            parts.append(f"{count} {one if count == 1 else many}")
    return " · ".join(parts) or "keine Prüfergebnisse"


_NUMBERS = (
    (Severity.FEHLER, "Fehler", "Fehler"),
    (Severity.WARNUNG, "Warnung", "Warnungen"),
    (Severity.HINWEIS, "Hinweis", "Hinweise"),
)


def _offer(path: str, desk: Desk) -> Offer | None:
    if desk.is_read_only:
        return None
    found = offers(desk.agreement, desk.programme, desk.office)
    return next((offer for offer in found if offer.path == path), None)
