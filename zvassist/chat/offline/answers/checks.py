"""Answers from the rules: what is missing, what is wrong and why, what a rule says."""

from __future__ import annotations

import re

from zvassist.chat.describe import label_of
from zvassist.chat.engine import View
from zvassist.chat.offline.answers.asked import Asked, lines
from zvassist.chat.reading.items import Tag
from zvassist.rules.finding import Finding, Severity
from zvassist.rules.register import rule_named
from zvassist.rules.rule import Rule

MISSING = (
    r"was (?:fehlt|ist (?:noch )?offen|muss ich noch)|fehlt (?:noch|etwas|was)|\bfehler\b"
    r"|vollstaendig|^/fehlt|bin ich fertig|fertig\?|\balles (?:fertig|da|ok|richtig|vollstaendig)"
    r"|\b(?:final|endfassung|freigabe|unterschriftsreif)\b"
    r"|was (?:noch |alles )*fehlt|\b(?:ueber)?pruefe?n?\b|\bchecke?n?\b|\bkontrolliere?n?\b"
    r"|\boffene? (?:punkte?|angaben?|felder)|\bwarnungen?\b|\bhinweise?\b|pruefergebnis"
    r"|^(?:stimmt|passt|ist) (?:das|alles|es|dies)(?: alles| jetzt| nun| hier| so| richtig"
    r"| korrekt| in ordnung)* ?\??$"
)
_RULE = re.compile(r"\b([rcp]\d{2})\b")
_READY = (
    r"unterschreiben lassen|zur unterschrift (?:geben|schicken|vorlegen)|unterschriftsreif"
    r"|was (?:ist|stimmt) (?:hier |da |daran |noch |am entwurf )*(?:falsch|nicht)\b"
)
_WHY = re.compile(
    r"\bwas (?:bedeutet|soll|heisst) (?:die|der|dieser|diese) (?:warnung|fehler|hinweis|"
    r"meldung)|\b(?:warum|wieso|weshalb|weswegen|angemeckert|beanstandet|stimmt nicht)\b"
)
_GROUPS = {
    Severity.FEHLER: "Fehler",
    Severity.WARNUNG: "Warnungen",
    Severity.HINWEIS: "Hinweise",
}
_NAMES = {Severity.FEHLER: "Fehler", Severity.WARNUNG: "Warnung", Severity.HINWEIS: "Hinweis"}
_FIELDS = (
    (Tag.TOTAL, "budget"),
    (Tag.DIALOGUE, "dialogues"),
    (Tag.PARTNER, "local_authority"),
    (Tag.PASSAGE, "passages"),
    (Tag.SIGN, "signatures"),
    (Tag.ROLE, "role"),
)


def rule_said(asked: Asked) -> str | None:
    """What a rule that is named says, where it comes from, and what it finds here."""
    named = dict.fromkeys(match.upper() for match in _RULE.findall(asked.text))
    if not named:
        return None
    return "\n".join(_rule(rule_id, asked.view) for rule_id in named)


def _rule(rule_id: str, view: View) -> str:
    rule = rule_named(rule_id)
    if rule is None:
        return f"Eine Regel {rule_id} gibt es nicht; „zvassist regeln“ zeigt alle."
    found = [one for one in view.findings if one.rule == rule.id]
    here = lines(_found(one) for one in found) if found else _no_finding(rule, view)
    head = f"{rule.id} ({_NAMES[rule.severity]}, {rule.holds}): {rule.checks}"
    return f"{head}\nQuelle: {rule.source}\n{here}"


def _found(finding: Finding) -> str:
    waived = f" (begründete Abweichung: {finding.waiver.reason})" if finding.waiver else ""
    return f"{finding.message}{waived}"


def _no_finding(rule: Rule, view: View) -> str:
    if not rule.holds_in(view.programme.year):
        return f"Sie gilt für {view.programme.year} nicht."
    return "Hier hat sie nichts gefunden."


def why(asked: Asked) -> str | None:
    """What the rules say at the field that a question names."""
    if not _WHY.search(asked.text):
        return None
    prefixes = _prefixes(asked)
    found = [
        finding
        for finding in asked.view.findings
        if finding.is_open and any(prefix in finding.field for prefix in prefixes)
    ]
    if found:
        return lines(f"{finding.message} ({finding.rule}, {finding.source})" for finding in found)
    if not prefixes and asked.matches(MISSING):
        return missing(asked.view)
    if prefixes:
        return (
            "Dazu gibt es kein Prüfergebnis: An dieser Stelle ist für die Prüfung alles in Ordnung."
        )
    return "Zu welcher Angabe? Zum Beispiel: „Warum ist der Betrag falsch?“"


def _prefixes(asked: Asked) -> list[str]:
    """Parts of the paths of the fields that a question names."""
    named = [path for tag, path in _FIELDS if asked.has(tag)]
    if asked.clause.said("datum", "tag", "daten"):
        named.append("date")
    if asked.matches(r"strategie"):
        named.append("strategy")
    if asked.clause.said("name", "unterschrift"):
        named.append("signatures")
    return named + [f"measures.{measure.id}" for measure in asked.measures]


def ready(asked: Asked) -> str | None:
    """What keeps the draft from being signed."""
    return missing(asked.view) if asked.matches(_READY) else None


def missing_asked(asked: Asked) -> str | None:
    """What is still open, when that is asked."""
    return missing(asked.view) if asked.matches(MISSING) else None


def missing(view: View) -> str:
    """What is still open: gaps in the text and findings, the most severe first."""
    open_findings = [finding for finding in view.findings if finding.is_open]
    parts = [_group(severity, open_findings, view) for severity in Severity]
    fields = {finding.field for finding in open_findings}
    gaps = dict.fromkeys(gap.text for gap in view.document.gaps if gap.field not in fields)
    if gaps:
        parts.insert(0, "Im Text fehlt noch:\n" + lines(words.strip("[]") for words in gaps))
    text = "\n".join(part for part in parts if part)
    if not text:
        return "Es fehlt nichts: keine Lücke, kein Fehler, keine offene Warnung."
    blocked = gaps or any(finding.blocks_final for finding in open_findings)
    return text if blocked else f"Es fehlt nichts, was die Endfassung aufhält.\n{text}"


def _group(severity: Severity, findings: list[Finding], view: View) -> str:
    chosen = [finding for finding in findings if finding.severity is severity]
    if not chosen:
        return ""
    told = lines(f"{_where(finding, view)}{finding.message}" for finding in chosen)
    return f"{_GROUPS[severity]} ({len(chosen)}):\n{told}"


def _where(finding: Finding, view: View) -> str:
    label = label_of(finding.field, view.agreement, view.programme)
    return f"{label}: " if label and label != finding.field else ""
