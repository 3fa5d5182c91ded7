"""The check report (Prüfvermerk) that goes with an agreement, as a document tree of its own.

Word and Markdown come from this one tree. It takes its times from the draft, never from the
clock: the same draft gives the same report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from zvassist.agreement.model import Draft, Waiver
from zvassist.document.tree import Block, Document, Line, Origin, Span, Style
from zvassist.programme.programme import Programme
from zvassist.rules.finding import Finding, Severity
from zvassist.rules.register import registered
from zvassist.rules.rule import Rule
from zvassist.rules.saying import day
from zvassist.rules.trace import RuleTrace, trace

NAMES = {Severity.FEHLER: "Fehler", Severity.WARNUNG: "Warnung", Severity.HINWEIS: "Hinweis"}
"""The severities as they are said of one finding."""

_STATES = {
    "entwurf": "Entwurf",
    "final": "endgültige Fassung",
    "unterschrieben": "unterschrieben",
}


def check_report(
    draft: Draft,
    programme: Programme,
    document: Document,
    findings: Iterable[Finding],
    filename: str,
) -> Document:
    """The Prüfvermerk on a draft.

    Args:
        draft: the draft; its waivers and the time of its last change are told.
        programme: its programme year.
        document: its composed text.
        findings: all findings of the draft.
        filename: name of the draft's file.

    Returns:
        Title and facts, then a paragraph per rule, those that found something first, then
        waivers that rest on nothing any more.
    """
    found = tuple(findings)
    about = _about(draft, programme)
    blocks = [
        Block("title", Style.TITLE, (_words("Prüfvermerk"),)),
        Block("about", Style.COVER, (_words(about),)),
        Block("facts", Style.TEXT, tuple(_facts(draft, programme, filename))),
        Block("result", Style.HEADING, (_words("Ergebnis"),)),
        Block("counts", Style.TEXT, (_words(_counts(found)),)),
    ]
    traces = [trace(rule, draft, programme, document, found) for rule in registered()]
    blocks += _rules("Befunde", traces, programme.year, satisfied=False)
    blocks += _rules("Weitere Regeln", traces, programme.year, satisfied=True)
    blocks += _lapsed(draft, found)
    return Document(f"Prüfvermerk {about}", tuple(blocks))


def _about(draft: Draft, programme: Programme) -> str:
    agreement = draft.agreement
    authority = programme.authorities.by_ags(agreement.local_authority or "")
    partner = authority and f" mit {authority.declined(agreement.local_authority_form).dat}"
    return f"zur Zielvereinbarung {agreement.year or programme.year}{partner or ''}"


def _words(text: str, *, bold: bool = False) -> Line:
    return (Span(text, Origin.COMPUTED, bold=bold),)


def _fact(name: str, text: str) -> Line:
    return (Span(f"{name}: ", Origin.COMPUTED, bold=True), Span(text, Origin.COMPUTED))


def _facts(draft: Draft, programme: Programme, filename: str) -> Iterator[Line]:
    agreement = draft.agreement
    authority = programme.authorities.by_ags(agreement.local_authority or "")
    form = agreement.local_authority_form
    partner = authority.name(form) if authority else agreement.local_authority or "nicht angegeben"
    last = draft.history[-1].time if draft.history else None
    yield _fact("Vereinbarungspartner", partner)
    yield _fact("Jahr", str(agreement.year or "nicht angegeben"))
    yield _fact("Datei", filename)
    yield _fact("Stand der Vereinbarung", _STATES[draft.state])
    yield _fact("Programmjahr", f"{programme.id}, {programme.data.name}")
    yield _fact("Stand des Programmjahres", status_of(programme))
    yield _fact("Letzte Änderung", _moment(last) if last else "keine verzeichnet")


def status_of(programme: Programme) -> str:
    """Whether the office stands behind the year, and since when, in German."""
    data = programme.data
    if not data.confirmed_by:
        return data.status
    when = f" am {day(data.confirmed_on)}" if data.confirmed_on else ""
    return f"bestätigt durch {data.confirmed_by}{when}"


def _moment(value: datetime) -> str:
    return f"{day(value.date())}, {value:%H:%M} Uhr (UTC)"


def _counts(findings: tuple[Finding, ...]) -> str:
    counts = Counter(finding.severity for finding in findings)
    waived = sum(not finding.is_open for finding in findings)
    parts = (
        f"{len(registered())} Regeln",
        f"Fehler: {counts[Severity.FEHLER]}",
        f"Warnungen: {counts[Severity.WARNUNG]} (davon begründet abgewichen: {waived})",
        f"Hinweise: {counts[Severity.HINWEIS]}",
    )
    return "; ".join(parts) + "."


def _rules(heading: str, traces: list[RuleTrace], year: int, *, satisfied: bool) -> Iterator[Block]:
    """The rules that found nothing, or those that found something."""
    told = [_rule(traced, year) for traced in traces if traced.is_satisfied is satisfied]
    if told:
        yield Block(heading, Style.HEADING, (_words(heading),))
    yield from told


def _rule(traced: RuleTrace, year: int) -> Block:
    rule = traced.rule
    lines = [_words(f"{rule.id} – {_verdict(traced, year)}", bold=True), _words(rule.checks)]
    for finding in traced.findings:
        lines += _finding(finding, rule)
    lines.append(_words(f"Quelle: {rule.source} (gilt {rule.holds})"))
    return Block(f"rule/{rule.id}", Style.TEXT, tuple(lines))


def _verdict(traced: RuleTrace, year: int) -> str:
    """The result in words. What found nothing is not called fulfilled: an entry may be missing."""
    if not traced.rule.holds_in(year):
        return f"gilt {year} nicht"
    if traced.rests:
        return "nicht geprüft, kein Wert hinterlegt"
    if traced.is_satisfied:
        return "ohne Befund"
    open_ones = [finding for finding in traced.findings if finding.is_open]
    if not open_ones:
        return "abgewichen"
    worst = min(open_ones, key=lambda finding: list(Severity).index(finding.severity))
    return NAMES[worst.severity]


def _finding(finding: Finding, rule: Rule) -> Iterator[Line]:
    yield _words(f"{NAMES[finding.severity]}: {finding.message}")
    if finding.source != rule.source:
        yield _words(f"Quelle dazu: {finding.source}")
    if finding.waiver:
        yield _words(f"Abgewichen{_signed(finding.waiver)}: {finding.waiver.reason}")


def _signed(waiver: Waiver) -> str:
    who = f" durch {waiver.who}" if waiver.who else ""
    return who + (f" am {_moment(waiver.when)}" if waiver.when else "")


def _lapsed(draft: Draft, findings: tuple[Finding, ...]) -> Iterator[Block]:
    """Waivers whose ground has changed: told, so that nobody takes them for valid."""
    valid = [finding.waiver for finding in findings]
    lapsed = [waiver for waiver in draft.waivers if waiver not in valid]
    if lapsed:
        yield Block("lapsed", Style.HEADING, (_words("Hinfällige Abweichungen"),))
    for number, waiver in enumerate(lapsed, start=1):
        line = f"{waiver.rule}, abgewichen{_signed(waiver)}: {waiver.reason}"
        yield Block(f"lapsed/{number}", Style.TEXT, (_words(line),))
