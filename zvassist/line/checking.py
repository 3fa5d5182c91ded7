"""Findings: read out with numbers, each with source and reasons; repaired, waived, gone to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zvassist.agreement.changes import Unwaive
from zvassist.agreement.errors import ZvError
from zvassist.line.asking import Ask, Asking, Done, Scene, choose, rest_of
from zvassist.line.doing import done
from zvassist.line.moving import to
from zvassist.line.stops import PROJECTS
from zvassist.line.telling import count, said, source_line
from zvassist.rules.finding import Finding, Repair, Severity
from zvassist.rules.report import NAMES
from zvassist.walk.desk import Desk
from zvassist.walk.findings import UNREAD, all_findings, missing
from zvassist.walk.reasons import Reason, path_of, read_by, reasons
from zvassist.walk.waivers import waiver
from zvassist.walk.words import label_at

if TYPE_CHECKING:
    from zvassist.line.dialog import Dialog


def findings(dialog: Dialog, _text: str) -> Scene:
    """Read all findings; a number opens one."""
    told: list[str] = []
    while found := all_findings(dialog.desk):
        before = [*told, f"Prüfung: {count(dialog.desk)}."]
        lines = [_entry(finding, dialog.desk) for finding in found]
        chosen = yield from choose(lines, "Nummer, Enter schließt:", before)
        if chosen is None:
            return []
        said_then = yield from _one(dialog.desk, found[chosen])
        if said_then is None:
            return (yield from rest_of(to(dialog, found[chosen].field)))
        told = said_then
    return [*told, "Keine Prüfergebnisse."]


def _entry(finding: Finding, desk: Desk) -> str:
    place = label_at(finding.field, desk.programme)
    if missing(finding, desk):
        return f"Fehlt: {place}."
    waived = "Abgewichen, " if finding.waiver else ""
    return f"{waived}{place}: {said(finding)}"


def _one(desk: Desk, finding: Finding) -> Asking[list[str] | None]:
    """One finding and what can be done about it; None when the clerk wants to go there."""
    repairs = [f"Beheben: {repair.label}" for repair in finding.repairs]
    names = ["Hingehen", *repairs, *(["Gründe"] if finding.rule != UNREAD else [])]
    if finding.severity is Severity.WARNUNG:
        names.append("Abweichung aufheben" if finding.waiver else "Abweichung begründen")
    before = [said(finding), *source_line(finding.source), *_waived(finding)]
    while (chosen := (yield from choose(names, "Nummer, Enter zur Liste:", before))) is not None:
        if chosen == 0:
            return None
        if chosen <= len(repairs):
            return _repair(desk, finding.repairs[chosen - 1])
        if chosen == len(repairs) + 1:
            before = list(_reasons(finding.rule, desk))
            continue
        return (yield from _waive(desk, finding))
    return []


def _waived(finding: Finding) -> list[str]:
    waiver = finding.waiver
    return [f"Begründung: {waiver.reason} ({waiver.who or 'ohne Namen'})."] if waiver else []


def _repair(desk: Desk, repair: Repair) -> list[str]:
    told = f"Behoben: {repair.label}."
    return done(desk, repair.change, told, origin="repair", why=repair.label)


def _waive(desk: Desk, finding: Finding) -> Asking[list[str]]:
    if finding.waiver is not None:
        change = Unwaive(rule=finding.rule, field=finding.field)
        return done(desk, change, "Abweichung aufgehoben.")
    reason = yield Ask("Warum kann das so bleiben? Enter bricht ab:", takes_text=True)
    if not reason:
        return []
    return done(desk, waiver(finding, reason, desk), "Abweichung vermerkt.")


def repair(dialog: Dialog, _text: str) -> Done:
    """Carry out a repair of what is found at this entry; of several, ask which."""
    path, desk = dialog.at, dialog.desk
    here = [f for f in desk.findings if f.is_open and (f.field == path or _in_projects(f, path))]
    ways = [way for finding in here for way in finding.repairs]
    if not ways:
        return ["Hierfür gibt es keine Abhilfe; „prüfung“ nennt alle Prüfergebnisse."]
    return _repair(desk, ways[0]) if len(ways) == 1 else _which(desk, ways)


def _in_projects(finding: Finding, path: str) -> bool:
    return path == PROJECTS and finding.field.startswith(f"{PROJECTS}.")


def _which(desk: Desk, ways: list[Repair]) -> Scene:
    names = [way.label for way in ways]
    chosen = yield from choose(names, "Welche Abhilfe? Nummer, Enter keine:")
    return [] if chosen is None else _repair(desk, ways[chosen])


def why(dialog: Dialog, asked: str) -> list[str]:
    """Which rules look at this entry, or what one rule reads."""
    desk = dialog.desk
    if asked and asked[0] in "RPCrpc" and asked[1:].isdecimal():
        return list(_reasons(asked.upper(), desk)) or [f"Eine Regel „{asked}“ gibt es nicht."]
    try:
        path = path_of(asked or dialog.at, desk.draft, desk.programme)
        about = desk.draft, desk.programme, desk.document, desk.findings
        found = reasons(path, *about)
    except ZvError as error:
        return [str(error)]
    told = [line for reason in found for line in _short(reason)]
    return told or ["Auf diese Angabe sieht keine Regel."]


def _short(reason: Reason) -> Iterator[str]:
    rule = reason.rule
    state = ", ".join(NAMES[finding.severity] for finding in reason.findings) or "in Ordnung"
    state = "nicht geprüft, kein Wert hinterlegt" if reason.rests else state
    yield f"{rule.id}, {state}: {rule.checks}"
    yield from source_line(rule.source)


def _reasons(asked: str, desk: Desk) -> Iterator[str]:
    """A rule in full: what it says and reads, and what would satisfy it."""
    about = desk.draft, desk.programme, desk.document, desk.findings
    try:
        found = reasons(asked, *about)
    except ZvError:
        return
    for reason in found:
        yield from _short(reason)
        yield f"Gilt {reason.rule.holds}."
        yield from (f"{line[0].upper()}{line[1:]}." for line in read_by(reason))
        yield from (f"Erfüllt durch: {way.label}." for way in reason.ways)
