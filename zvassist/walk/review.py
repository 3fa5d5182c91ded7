"""All entries of a draft in the order of the walk: for the review page and for jumping. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.rules.finding import Severity
from zvassist.walk.desk import Desk
from zvassist.walk.pages import Page
from zvassist.walk.progress import is_missing
from zvassist.walk.projects import in_print_order


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the draft.

    Attributes:
        page: the page on which it is made.
        path: its field path.
        label: its German name.
        text: the entry, or "".
        state: sign and word, or "" when nothing is to be said.
    """

    page: Page
    path: str
    label: str
    text: str
    state: str = ""


def entry_lines(desk: Desk) -> Iterator[Line]:
    """Every entry, page by page; projects one by one."""
    states = _states(desk)
    for page in desk.pages():
        for field in page.fields:
            text = desk.text_of(field.path) or _default(field.path, desk)
            yield Line(page, field.path, field.label, text, states.get(field.path, ""))
        if page.has_measures:
            yield from _projects(page, desk, states)


def _projects(page: Page, desk: Desk, states: dict[str, str]) -> Iterator[Line]:
    measures = in_print_order(desk.agreement, desk.programme)
    if not measures:
        yield Line(page, "measures", "Projekte", "", states.get("measures", ""))
    for number, measure in enumerate(measures, start=1):
        category = desk.programme.category(measure.category)
        prefix = f"measures.{measure.id}"
        found = [states[p] for p in states if p.startswith(f"{prefix}.")]
        text = f"{measure.title or ''} ({category.label if category else 'ohne Maßnahmenart'})"
        yield Line(page, f"{prefix}.title", f"Projekt {number}", text, next(iter(found), ""))


def _default(path: str, desk: Desk) -> str:
    """What the year says for a passage that is not switched."""
    head, _, passage = path.partition(".")
    if head != "passages":
        return ""
    return "ja (Vorgabe)" if desk.programme.is_on(desk.agreement, passage) else "nein (Vorgabe)"


def _states(desk: Desk) -> dict[str, str]:
    """The most pressing thing about each field."""
    states = dict.fromkeys(desk.unread, "✗ nicht übernommen")
    for finding in desk.findings:
        if finding.is_open and is_missing(finding, desk.agreement):
            states.setdefault(finding.field, "○ offen")
        elif finding.is_open and finding.severity is Severity.FEHLER:
            states.setdefault(finding.field, f"✗ Fehler {finding.rule}")
        elif finding.is_open and finding.severity is Severity.WARNUNG:
            states.setdefault(finding.field, f"! Warnung {finding.rule}")
    return states
