"""The findings as a clerk meets them: unread text among them, counted. Pure over the desk."""

from __future__ import annotations

from zvassist.rules.finding import Finding, Severity
from zvassist.walk.desk import Desk
from zvassist.walk.progress import is_missing

UNREAD = "–"
"""Stands where a rule's id stands, for text that could not be read."""


def all_findings(desk: Desk) -> tuple[Finding, ...]:
    """The findings, and before them what was typed and could not be read."""
    unread = (
        Finding(UNREAD, Severity.FEHLER, path, f"Nicht übernommen: {unread.problem}", "")
        for path, unread in desk.unread.items()
    )
    others = (f for f in desk.findings if f.field not in desk.unread or not missing(f, desk))
    return (*unread, *others)


def missing(finding: Finding, desk: Desk) -> bool:
    """Whether the finding only says that an entry is still to be made."""
    return finding.rule != UNREAD and is_missing(finding, desk.agreement)


def gaps(desk: Desk) -> int:
    """How many entries the text shows as a gap; what is not printed leaves none."""
    return len({span.field for span in desk.document.gaps})


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
