"""A Warnung set aside with a reason: the change that does it."""

from __future__ import annotations

from dataclasses import replace

from zvassist.agreement.changes import Waive
from zvassist.rules.check import basis
from zvassist.rules.finding import Finding
from zvassist.walk.desk import Desk


def waiver(finding: Finding, reason: str, desk: Desk) -> Waive:
    """The change that sets a finding aside, in the clerk's name and at this moment.

    Args:
        finding: a Warnung of the draft.
        reason: why it may stay.
        desk: the open draft.
    """
    return Waive(
        rule=finding.rule,
        field=finding.field,
        reason=reason,
        who=desk.who,
        when=desk.now(),
        basis=basis(replace(finding, waiver=None)),
    )
