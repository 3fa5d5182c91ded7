"""check(): all rules over one draft, with the clerk's waivers laid over the Warnungen."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from zvassist.agreement.model import Draft, Waiver
from zvassist.document.tree import Document
from zvassist.programme.programme import Programme
from zvassist.rules.finding import Finding, Severity
from zvassist.rules.register import registered
from zvassist.rules.rule import Hit, Rule, Subject

_ORDER = list(Severity)


def check(draft: Draft, programme: Programme, document: Document) -> tuple[Finding, ...]:
    """Check a draft by every rule.

    Args:
        draft: the draft; its waivers are laid over the findings.
        programme: the programme year it names.
        document: its composed text.

    Returns:
        Findings, the most severe first, then by rule. Waived ones are among them.
    """
    subject = Subject(draft.agreement, programme, document)
    found = (_finding(rule, hit, draft) for rule in registered() for hit in rule.check(subject))
    return tuple(sorted(found, key=lambda finding: _ORDER.index(finding.severity)))


def basis(finding: Finding) -> str:
    """Hash of what a waiver of this finding rests on: rule, field and what was found there."""
    words = "\n".join((finding.rule, finding.field, finding.message))
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def _finding(rule: Rule, hit: Hit, draft: Draft) -> Finding:
    finding = Finding(
        rule.id,
        hit.severity or rule.severity,
        hit.field,
        hit.message,
        hit.source or rule.source,
        hit.repairs,
        words=hit.words,
        must_be_waived=rule.must_be_waived,
    )
    return replace(finding, waiver=_waiver(draft, finding))


def _waiver(draft: Draft, finding: Finding) -> Waiver | None:
    """The waiver that covers a finding; it lapses when what it rests on has changed."""
    if finding.severity is not Severity.WARNUNG:
        return None
    for waiver in draft.waivers:
        same = (waiver.rule, waiver.field) == (finding.rule, finding.field)
        if same and waiver.basis in ("", basis(finding)):
            return waiver
    return None
