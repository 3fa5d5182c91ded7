"""``warum``: which rule reads what, from which source, and what would satisfy it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from zvassist.cli.commands.checks import finding_as_json
from zvassist.cli.open import session, show_json
from zvassist.rules.register import rule_named
from zvassist.rules.report import NAMES
from zvassist.walk.reasons import Reason, Said, entry, in_words, path_of, read_by, reasons


def warum(options: Namespace) -> int:
    """Explain a field or a rule."""
    opened = session(options)
    asked = options.feld_oder_regel
    found = reasons(asked, opened.draft, opened.programme, opened.document, opened.findings)
    if options.json:
        show_json([_as_json(reason) for reason in found])
        return 0
    if rule_named(asked.strip()) is None:
        path = path_of(asked, opened.draft, opened.programme)
        print(in_words(entry(path, opened.draft, opened.programme), with_path=True))
        if not found:
            print("Auf dieses Feld sieht keine Regel.")
    for reason in found:
        print("\n".join(_lines(reason)))
    return 0


def _lines(reason: Reason) -> Iterator[str]:
    rule = reason.rule
    yield f"{rule.id}  {NAMES[rule.severity]}: {rule.checks}"
    yield f"  Quelle: {rule.source} (gilt {rule.holds})"
    yield from (f"  {line}" for line in read_by(reason, with_paths=True))
    if not reason.findings:
        yield "  nicht geprüft, kein Wert hinterlegt" if reason.rests else "  ohne Befund"
    for finding in reason.findings:
        yield f"  {NAMES[finding.severity]}: {finding.message}"
        if finding.source != rule.source:
            yield f"    Quelle: {finding.source}"
        if finding.waiver:
            yield f"    abgewichen: {finding.waiver.reason}"
        yield from (f"    erfüllt durch: {repair.label}" for repair in finding.repairs)
        if not finding.repairs:
            yield f"    erfüllt, wenn gilt: {rule.checks}"


def _as_json(reason: Reason) -> dict[str, Any]:
    return {
        "rule": reason.rule.id,
        "severity": reason.rule.severity.value,
        "checks": reason.rule.checks,
        "source": reason.rule.source,
        "since": reason.rule.since,
        "programme": reason.year,
        "reads": [_entry(said) for said in reason.entries],
        "reads_text": reason.reads_text,
        "data": [
            {**_entry(said), "file": said.place, "source": said.source} for said in reason.data
        ],
        "satisfied": not reason.findings,
        "findings": [finding_as_json(finding) for finding in reason.findings],
    }


def _entry(said: Said) -> dict[str, str | None]:
    return {"field": said.path, "label": said.label, "value": said.value or None}
