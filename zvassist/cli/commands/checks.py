"""``pruefen``, ``abweichung`` and ``regeln``: the rules, and what they found."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from datetime import UTC, datetime
from typing import Any

from zvassist.agreement.changes import Change, Many, Unwaive, Waive
from zvassist.agreement.errors import EntryError
from zvassist.cli.open import any_session, session, show_json, user
from zvassist.cli.speech import say
from zvassist.programme.programme import Programme
from zvassist.rules.check import basis
from zvassist.rules.finding import Finding, Severity
from zvassist.rules.register import registered
from zvassist.rules.report import NAMES
from zvassist.session.office import load_office
from zvassist.session.output import report_path, write_report
from zvassist.walk.words import label_at


def pruefen(options: Namespace) -> int:
    """Check a draft by every rule; 1 when there is a Fehler."""
    report = report_path(options.bericht) if options.bericht else None
    opened = any_session(options, options.datei)
    findings = opened.findings
    if report:
        write_report(opened, report, overwrite=options.ueberschreiben, office=load_office())
        say(f"Prüfvermerk geschrieben: {report}")
    if options.json:
        show_json([finding_as_json(finding) for finding in findings])
    else:
        for finding in findings:
            print(_line(finding, opened.programme))
            for repair in finding.repairs:
                print(f"         möglich: {repair.label}")
        say(_count(findings))
    return int(any(finding.severity is Severity.FEHLER for finding in findings))


def abweichung(options: Namespace) -> int:
    """Waive a Warnung with a reason, or take that back."""
    opened = session(options)
    found = [
        finding
        for finding in opened.findings
        if finding.rule == options.regel and options.feld in (None, finding.field)
    ]
    if not found:
        raise EntryError(f"{options.regel} hat in diesem Entwurf nichts gefunden.")
    changes = tuple(_waiver(finding, options) for finding in found)
    opened.change(changes[0] if len(changes) == 1 else Many(changes=changes), origin="cli")
    say("Zurückgenommen." if options.zurueck else "Abweichung vermerkt.")
    return 0


def regeln(options: Namespace) -> int:
    """List every rule with what it checks and its source."""
    year = options.jahr
    listed = [rule for rule in registered() if year is None or rule.holds_in(year)]
    if options.json:
        show_json(
            [
                {
                    "id": rule.id,
                    "severity": rule.severity.value,
                    "fields": list(rule.fields),
                    "checks": rule.checks,
                    "source": rule.source,
                    "since": rule.since,
                }
                for rule in listed
            ]
        )
        return 0
    for rule in listed:
        print(f"{rule.id}  {NAMES[rule.severity]:8} {rule.checks} ({rule.source}; {rule.since})")
    return 0


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """A finding as other programs read it; ``waiver`` only where there is one."""
    shown: dict[str, Any] = {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "field": finding.field,
        "message": finding.message,
        "source": finding.source,
        "repairs": [
            {"describe": repair.label, "change": repair.change.model_dump(mode="json")}
            for repair in finding.repairs
        ],
    }
    if finding.waiver:
        shown["waiver"] = finding.waiver.model_dump(mode="json")
    return shown


def _waiver(finding: Finding, options: Namespace) -> Change:
    if options.zurueck:
        return Unwaive(rule=finding.rule, field=finding.field)
    if finding.severity is not Severity.WARNUNG:
        raise EntryError(
            f"{finding.rule} ist hier ein {NAMES[finding.severity]}; "
            "begründet abweichen lässt sich nur von einer Warnung."
        )
    if not (options.grund or "").strip():
        raise EntryError("--grund fehlt: Eine Abweichung braucht eine Begründung.")
    return Waive(
        rule=finding.rule,
        field=finding.field,
        reason=options.grund,
        who=user(),
        when=datetime.now(UTC).replace(microsecond=0),
        basis=basis(finding),
    )


def _line(finding: Finding, programme: Programme) -> str:
    place = f" [{label_at(finding.field, programme)}]" if finding.field else ""
    line = f"{NAMES[finding.severity]:8} {finding.rule}{place} {finding.message}"
    if finding.waiver:
        line += f" – abgewichen: {finding.waiver.reason}"
    return f"{line} (Quelle: {finding.source})"


def _count(findings: tuple[Finding, ...]) -> str:
    counts = Counter(finding.severity for finding in findings)
    return "Fehler: {}, Warnungen: {}, Hinweise: {}".format(*(counts[kind] for kind in Severity))
