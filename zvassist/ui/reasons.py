"""A finding told in full: message, source, trace, ways out. Pure over the desk."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.rules.finding import Finding
from zvassist.rules.register import rule_named
from zvassist.ui.desk import Desk
from zvassist.ui.fieldstate import SIGNS
from zvassist.walk.reasons import Said, reasons


def told(finding: Finding, desk: Desk, *, in_full: bool) -> Iterator[str]:
    """The lines that tell a finding.

    Args:
        finding: one of the draft's findings.
        desk: the open draft.
        in_full: with what the rule reads; else only what it says and what mends it.
    """
    yield f"{SIGNS[finding.severity]} {finding.rule}: {finding.message}"
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
        yield from (f"· liest {_said(said)}" for said in reason.entries)
        if reason.reads_text:
            yield "· liest den ganzen gedruckten Text"
        yield from (f"· Programmjahr {reason.year}: {_said(said)}" for said in reason.data)
        if not finding.repairs:
            yield "· erfüllt, wenn die Regel so gilt; eine Abhilfe auf Knopfdruck gibt es nicht"


def _said(said: Said) -> str:
    """A value that a rule reads; the year's, with the file it stands in."""
    if said.place or said.source:
        value = f" = {said.value}" if said.value else ""
        source = f", Quelle: {said.source}" if said.source else ""
        return f"{said.label}{value} ({said.place}{source})"
    return f"{said.label} = {said.value or 'leer'}"
