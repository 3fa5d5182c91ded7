"""A finding told in full: message, source, trace, ways out. Pure over the desk."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.rules.finding import Finding
from zvassist.rules.register import rule_named
from zvassist.ui.fieldstate import said
from zvassist.walk.desk import Desk
from zvassist.walk.reasons import read_by, reasons


def told(finding: Finding, desk: Desk, *, in_full: bool) -> Iterator[str]:
    """The lines that tell a finding.

    Args:
        finding: one of the draft's findings.
        desk: the open draft.
        in_full: with what the rule reads; else only what it says and what mends it.
    """
    yield said(finding)
    if finding.source:
        yield f"Quelle: {finding.source}"
    if finding.waiver:
        yield f"Begründung: {finding.waiver.reason} ({finding.waiver.who or 'ohne Namen'})"
    for number, repair in enumerate(finding.repairs, start=1):
        yield f"{number}: {repair.label}"
    if in_full:
        yield from _trace(finding, desk)


def _trace(finding: Finding, desk: Desk) -> Iterator[str]:
    if rule_named(finding.rule) is None:
        return
    draft, programme = desk.draft, desk.programme
    for reason in reasons(finding.rule, draft, programme, desk.document, desk.findings):
        yield ""
        yield f"Regel {reason.rule.id} (gilt {reason.rule.holds}): {reason.rule.checks}"
        yield from (f"· {line}" for line in read_by(reason))
        if not finding.repairs:
            yield "· erfüllt, wenn die Regel so gilt; eine Abhilfe auf Knopfdruck gibt es nicht"
