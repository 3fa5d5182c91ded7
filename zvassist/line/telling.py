"""What is said about a place of the walk: heading, entry, findings, prompt. Plain short lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zvassist.agreement.errors import ChangeError
from zvassist.agreement.paths import value_at
from zvassist.line.asking import numbered
from zvassist.line.stops import PROJECTS, Stop
from zvassist.rules.finding import Finding
from zvassist.rules.report import NAMES
from zvassist.walk.desk import Desk
from zvassist.walk.field import Field, Kind
from zvassist.walk.findings import UNREAD, counted, missing
from zvassist.walk.progress import Progress, State, progress
from zvassist.walk.understood import understood, weekday

_EXPECTED = {
    Kind.TEXT: "Text",
    Kind.AMOUNT: "Betrag",
    Kind.DATE: "Tag",
    Kind.DATES: "Tage",
    Kind.COUNT: "Anzahl",
    Kind.CHOICE: "Name",
    Kind.SWITCH: "ja, nein",
}
_FURTHER = "Enter weiter, zurück, hilfe:"


def heading(stop: Stop, desk: Desk) -> list[str]:
    """The page, its place and its state: "§ 4 Haushaltsmittel. Seite 5 von 10, offen 1."."""
    if stop.page is None:
        return ["Ende der Angaben.", *state_lines(desk)]
    pages = desk.pages()
    number = next(n for n, page in enumerate(pages, start=1) if page.id == stop.page.id)
    state = progress(stop.page, desk.agreement, desk.findings, desk.unread)
    return [f"{stop.page.name}. Seite {number} von {len(pages)}, {page_state(state)}."]


def page_state(state: Progress) -> str:
    """A page's state: "2 offen", "1 Fehler", "fertig"."""
    if state.state is State.DONE:
        return "fertig"
    if state.state is State.WARNING:
        return "1 Warnung" if state.count == 1 else f"{state.count} Warnungen"
    return f"{state.count} {'Fehler' if state.state is State.ERROR else 'offen'}"


def state_lines(desk: Desk) -> list[str]:
    """What the draft is and how far: "Landkreis Kassel 2027, entwurf. 3 offen, 1 Fehler."."""
    partner = desk.text_of("local_authority") or "Noch ohne Partner"
    state = f", {desk.draft.state}" if desk.is_read_only else ""
    return [f"{partner}, Jahr {desk.programme.year}{state}.", f"Prüfung: {count(desk)}."]


def count(desk: Desk) -> str:
    """The findings counted: "3 offen, 2 Fehler"."""
    return counted(desk).replace(" · ", ", ")


def prompt(stop: Stop, desk: Desk, *, is_brief: bool) -> str:
    """The last line: what is expected here, and how to go on."""
    if stop.page is None:
        return "Befehl: prüfung, übersicht, word, ende:"
    if desk.is_read_only:
        return "Nicht zu ändern. Enter weiter, bearbeiten:"
    if stop.path == PROJECTS:
        expected = "Projekt"
    elif stop.path == "year":
        expected = "Jahr"
    elif stop.field is None:
        return _FURTHER
    else:
        expected = _EXPECTED[stop.field.kind]
    return f"{expected}:" if is_brief else f"{expected}? {_FURTHER}"


def entry_line(field: Field, desk: Desk) -> str:
    """The entry of a field: "Gesamtbetrag: 1.022.700 Euro."."""
    unread = desk.unread.get(field.path)
    if unread is not None:
        return f"{field.label}: „{unread.text}“."
    return ended(f"{field.label}: {shown(field, desk) or 'leer'}")


def shown(field: Field, desk: Desk) -> str:
    """An entry as it is read out; "" when there is none."""
    if field.kind is Kind.SWITCH:
        return switched(field.path, desk)
    text = desk.text_of(field.path)
    return f"{text} Euro" if text and field.kind is Kind.AMOUNT else text


def switched(path: str, desk: Desk) -> str:
    """A passage's state, also where the year decides: "ja, Vorgabe des Jahres"."""
    is_on = desk.programme.is_on(desk.agreement, path.partition(".")[2])
    state = "ja" if is_on else "nein"
    return state if desk.text_of(path) else f"{state}, Vorgabe des Jahres"


def meaning(field: Field, desk: Desk) -> str:
    """What was entered, in words that show a slip: "1.022.700 Euro, eine Million ..."."""
    text = shown(field, desk)
    try:
        value = value_at(desk.agreement, field.path)
    except ChangeError:
        value = None
    if isinstance(value, tuple):
        return "; ".join(weekday(day) for day in value)
    said = understood(field.path, desk.agreement, desk.programme)
    if isinstance(value, date):
        return said
    return f"{text}, {said.removeprefix(f'{text}: ')}" if said else text


def notes(path: str, desk: Desk) -> Iterator[str]:
    """What is to be said about an entry: why it was not read, what is missing or found."""
    unread = desk.unread.get(path)
    if unread is not None:
        yield f"Nicht eingetragen: {unread.problem}"
        yield from numbered(unread.candidates)
        return
    for finding in desk.findings:
        if finding.field == path and finding.is_open:
            yield from finding_lines(finding, desk)


def finding_lines(finding: Finding, desk: Desk) -> list[str]:
    """A finding with its source and its ways out; one that only asks for an entry is short."""
    if missing(finding, desk):
        return ["Fehlt noch."]
    ways = [f"„beheben“: {repair.label}." for repair in finding.repairs]
    return [said(finding), *source_line(finding.source), *ways]


def said(finding: Finding) -> str:
    """Severity, rule and message: "Fehler R40: ..."."""
    if finding.rule == UNREAD:
        return finding.message
    return f"{NAMES[finding.severity]} {finding.rule}: {finding.message}"


def source_line(source: str) -> list[str]:
    """Where a demand comes from, when that is known."""
    return [ended(f"Quelle: {source}")] if source else []


def ended(text: str) -> str:
    """The text with a full stop, unless a sentence ends there already."""
    return text if text.endswith((".", "!", "?")) else f"{text}."
