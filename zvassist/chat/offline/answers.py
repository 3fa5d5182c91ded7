"""Questions, answered from the data and the rules, never from guesswork."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from zvassist.agreement.model import Agreement
from zvassist.chat.engine import View
from zvassist.chat.offline.clause import Clause
from zvassist.chat.offline.describe import label_of, said
from zvassist.chat.offline.items import Tag
from zvassist.chat.offline.mentions import mentions
from zvassist.document.plain import block_lines
from zvassist.rules.finding import Finding, Severity

EXAMPLES = (
    "Budget auf 1.022.700 € setzen",
    "Der Zielsteuerungsdialog ist am 14. September",
    "Füge bei Weiterbildung das Projekt „BASS 2027“ hinzu",
)
HELP = (
    "Das verstehe ich, zum Beispiel:\n"
    "– Gesamtbetrag: „Budget auf 1,05 Mio. Euro setzen“, „Budget um 25.000 Euro erhöhen“\n"
    "– Partner: „Partner ist der Main-Taunus-Kreis“\n"
    "– Dialoge: „zwei Dialoge am 4.5. und 2.11.“, „Der Dialog ist am 7. September“\n"
    "– Projekte: „Füge bei Weiterbildung das Projekt „BASS 2027“ hinzu“, "
    "„Die Alphabetisierung entfällt“, „Nenne BASS 2023 in BASS 2027 um“, "
    "„Projekt Alphabetisierung: 80.000 €“, „BASS gehört zu den Qualifizierungsprojekten“\n"
    "– Textbausteine: „Ukraine-Absatz weglassen“\n"
    "– Unterschrift: „Für den Landkreis unterzeichnet die Landrätin …“\n"
    "– Fragen: „Was fehlt noch?“, „Wie hoch ist das Budget?“, „Wann ist der Dialog?“, "
    "„Welche Projekte gibt es?“, „Warum …?“\n"
    "Geändert wird nur, was Sie als Vorschlag annehmen."
)
UNKNOWN = (
    "Das habe ich nicht verstanden. Versuchen Sie es zum Beispiel so: "
    + ", ".join(f"„{example}“" for example in EXAMPLES)
    + ". „Hilfe“ zeigt mehr."
)

_HELP = re.compile(r"\W*(?:/?hilfe|help|\?|was kannst du.*|was kann ich .*)\W*")
_MISSING = re.compile(
    r"was (?:fehlt|ist (?:noch )?offen|muss ich noch)|fehlt (?:noch|etwas|was)|\bfehler\b"
    r"|vollstaendig|^/fehlt|bin ich fertig|fertig\?"
)
_CONDITION = re.compile(r"\b(?:wenn|falls|sofern|angenommen)\b")
_WHY = re.compile(r"\b(?:warum|wieso|weshalb)\b")
_MEASURES = re.compile(r"\b(?:projekte[n]?|massnahmen?|projektliste)\b")
_PARAGRAPH = re.compile(r"\b(?:steht|lautet|heisst|zeige?) .*§ ?(\d{1,2})\b")
_LIST = re.compile(r"\b(?:zeige?|liste|nenne) (?:mir )?(?:bitte )?(?:alle |die )")
_SEVERITIES = {
    Severity.FEHLER: "Fehler",
    Severity.WARNUNG: "Warnungen",
    Severity.HINWEIS: "Hinweise",
}


def asks_for_help(text: str) -> bool:
    """Whether a folded message asks what can be said."""
    return bool(_HELP.fullmatch(text))


def wants_list(text: str) -> bool:
    """Whether a folded sentence asks without a question mark ("zeige die Projekte")."""
    return bool(_LIST.match(text) or _MISSING.search(text))


def answer(clause: Clause) -> str | None:
    """The answer to a question, German; None when it is not one that can be answered."""
    text, view = clause.source.text[clause.items[0].start : clause.items[-1].end], clause.view
    if _CONDITION.search(text):
        return (
            "Was wäre, wenn: das rechne ich nicht durch, und geändert habe ich nichts. "
            "Sagen Sie den neuen Wert, dann schlage ich ihn vor."
        )
    if _WHY.search(text):
        return why(clause)
    if _MISSING.search(text):
        return missing(view)
    return _paragraph(view, text) or _value(clause, text)


def missing(view: View) -> str:
    """What is still open: gaps in the text and findings, the most severe first."""
    open_findings = [finding for finding in view.findings if finding.is_open]
    parts = [_group(severity, open_findings, view) for severity in Severity]
    fields = {finding.field for finding in open_findings}
    gaps = dict.fromkeys(gap.text for gap in view.document.gaps if gap.field not in fields)
    if gaps:
        parts.insert(0, "Im Text fehlt noch:\n" + _lines(words.strip("[]") for words in gaps))
    text = "\n".join(part for part in parts if part)
    if not text:
        return "Es fehlt nichts: keine Lücke, kein Fehler, keine offene Warnung."
    blocked = gaps or any(finding.blocks_final for finding in open_findings)
    return text if blocked else f"Es fehlt nichts, was die Endfassung aufhält.\n{text}"


def why(clause: Clause) -> str:
    """What the rules say at the field that a question names."""
    view = clause.view
    prefixes = _fields(clause)
    found = [
        finding
        for finding in view.findings
        if finding.is_open and any(prefix in finding.field for prefix in prefixes)
    ]
    if found:
        return _lines(f"{finding.message} ({finding.rule}, {finding.source})" for finding in found)
    if prefixes:
        return (
            "Dazu gibt es kein Prüfergebnis: An dieser Stelle ist für die Prüfung alles in Ordnung."
        )
    return "Zu welcher Angabe? Zum Beispiel: „Warum ist der Betrag falsch?“"


def _fields(clause: Clause) -> list[str]:
    """Parts of the paths of the fields that a question names."""
    named = [
        path
        for tag, path in (
            (Tag.TOTAL, "budget"),
            (Tag.DIALOGUE, "dialogues"),
            (Tag.PARTNER, "local_authority"),
            (Tag.PASSAGE, "passages"),
            (Tag.SIGN, "signatures"),
            (Tag.ROLE, "role"),
        )
        if clause.has(tag)
    ]
    if clause.said("datum", "tag", "daten"):
        named.append("date")
    if clause.said("name", "unterschrift"):
        named.append("signatures")
    found = mentions(clause.items, clause.view.agreement)
    return named + [f"measures.{measure.id}" for one in found for measure in one.measures]


def _paragraph(view: View, text: str) -> str | None:
    """The words of a paragraph of the agreement, as they will be printed."""
    wanted = _PARAGRAPH.search(text)
    for section, number in view.programme.numbers.items():
        if wanted and number == int(wanted[1]):
            return "\n".join(block_lines(view.document.section(section)))
    return None


def _value(clause: Clause, text: str) -> str | None:
    """The answer about an entry."""
    topics: tuple[tuple[bool, Callable[[View], str]], ...] = (
        (clause.has(Tag.TOTAL), _budget),
        (clause.has(Tag.DIALOGUE), _dialogues),
        (clause.has(Tag.SIGN) or "unterschr" in text, _signers),
        (bool(_MEASURES.search(text)), _measures),
        (clause.has(Tag.PARTNER), _partner),
    )
    return next((reply(clause.view) for wanted, reply in topics if wanted), None)


def _budget(view: View) -> str:
    if view.agreement.budget.total is None:
        return f"Der Gesamtbetrag{_place('budget.total', view)} ist noch nicht eingetragen."
    amount = said("budget.total", view.agreement, view.programme)
    return f"Der Gesamtbetrag ist {amount}{_place('budget.total', view)}."


def _dialogues(view: View) -> str:
    entries, place = view.agreement.dialogues, _place("dialogues.count", view)
    if entries.count is None:
        return f"Die Anzahl der Zielsteuerungsdialoge{place} ist noch nicht eingetragen."
    noun = "Zielsteuerungsdialog" if entries.count == 1 else "Zielsteuerungsdialoge"
    text = f"Vereinbart: {entries.count} {noun}{place}."
    if not entries.dates:
        return f"{text} Ein Termin ist noch nicht eingetragen."
    return f"{text} Termine: {said('dialogues.dates', view.agreement, view.programme)}."


def _partner(view: View) -> str:
    if view.agreement.local_authority is None:
        return "Der Partner ist noch nicht eingetragen."
    return f"Partner: {said('local_authority', view.agreement, view.programme)}."


def _signers(view: View) -> str:
    lines = []
    sides = {"ministry": "Ministerium", "local_authority": "Partner"}
    if view.agreement.signatures.has_second:
        sides["local_authority_2"] = "Partner, zweite Unterschrift"
    for side, label in sides.items():
        parts = (
            said(f"signatures.{side}.{part}", view.agreement, view.programme)
            for part in ("name", "role")
        )
        lines.append(f"{label}: {', '.join(parts)}")
    return "Es unterzeichnen:\n" + _lines(lines)


def _measures(view: View) -> str:
    if not view.agreement.measures:
        return "Es ist noch kein Projekt eingetragen."
    lines = []
    for category in view.programme.data.category:
        titles = _titles(view.agreement, category.id)
        if titles:
            lines.append(f"{category.label}: {', '.join(titles)}")
    known = {category.id for category in view.programme.data.category}
    stray = [m.title or m.id for m in view.agreement.measures if m.category not in known]
    if stray:
        lines.append(f"ohne gültige Maßnahmenart: {', '.join(stray)}")
    return "Projekte:\n" + _lines(lines)


def _titles(agreement: Agreement, category: str) -> list[str]:
    return [m.title or "(ohne Namen)" for m in agreement.measures if m.category == category]


def _place(path: str, view: View) -> str:
    """Where the document prints a field, as " (§ 4)"; "" when it does not."""
    for block in view.document.blocks:
        number = view.programme.numbers.get(block.section)
        if number and any(span.field == path for span in block.spans):
            return f" (§ {number})"
    return ""


def _group(severity: Severity, findings: list[Finding], view: View) -> str:
    chosen = [finding for finding in findings if finding.severity is severity]
    if not chosen:
        return ""
    lines = _lines(f"{_where(finding, view)}{finding.message}" for finding in chosen)
    return f"{_SEVERITIES[severity]} ({len(chosen)}):\n{lines}"


def _where(finding: Finding, view: View) -> str:
    label = label_of(finding.field, view.agreement, view.programme)
    return f"{label}: " if label and label != finding.field else ""


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(f"– {text}" for text in texts)
