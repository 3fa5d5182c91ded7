"""Readiness for signature: which findings refuse the final file."""

from __future__ import annotations

from collections.abc import Iterable

from zvassist.rules.finding import Finding


def blocking(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings because of which no final file is written, in the order given.

    Every Fehler, and a Warnung that its rule wants set aside with a reason (an unconfirmed
    programme year) as long as it is not. Other Warnungen never refuse.

    Args:
        findings: as ``check()`` gives them, with the clerk's waivers laid over.
    """
    return tuple(finding for finding in findings if finding.blocks_final)
