"""How far each page of the walk is: empty, open, faulty, warned about or done. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from zvassist.agreement.errors import ChangeError
from zvassist.agreement.model import Agreement
from zvassist.agreement.paths import value_at
from zvassist.rules.finding import Finding, Severity
from zvassist.walk.pages import Page


class State(StrEnum):
    """A page's state; the values are the German words for it."""

    EMPTY = "leer"
    OPEN = "offen"
    ERROR = "Fehler"
    WARNING = "Warnung"
    DONE = "fertig"


_MARKS = {
    State.EMPTY: "○",
    State.OPEN: "○",
    State.ERROR: "✗",
    State.WARNING: "!",
    State.DONE: "✓",
}


@dataclass(frozen=True, slots=True)
class Progress:
    """A page's state.

    Attributes:
        page: the page.
        state: the most pressing thing about it.
        count: how many entries are open or wrong; 0 where a number says nothing.
        open: how many entries are still missing, whatever the state.
    """

    page: Page
    state: State
    count: int = 0
    open: int = 0

    @property
    def mark(self) -> str:
        """A sign for the state; only the sign for "fertig" is shown without the words."""
        return _MARKS[self.state]

    @property
    def words(self) -> str:
        """The state in words: "offen 2", "fertig"."""
        return f"{self.state} {self.count}" if self.count else str(self.state)


def progress(
    page: Page,
    agreement: Agreement,
    findings: Iterable[Finding],
    unread: Collection[str] = (),
) -> Progress:
    """The state of one page.

    Args:
        page: the page.
        agreement: the entries.
        findings: all findings of the draft; those at the page's fields count.
        unread: paths of fields that hold typed text which could not be read.
    """
    here = [f for f in findings if f.is_open and f.field not in ("", *unread)]
    here = [finding for finding in here if page.holds(finding.field)]
    missing = {finding.field for finding in here if is_missing(finding, agreement)}
    wrong = [f for f in here if f.severity is Severity.FEHLER and f.field not in missing]
    faults = len(wrong) + sum(page.holds(path) for path in unread)
    warned = sum(f.severity is Severity.WARNUNG and f.field not in missing for f in here)
    if faults:
        return Progress(page, State.ERROR, faults, len(missing))
    if missing:
        empty = not _has_entries(page, agreement)
        return Progress(page, State.EMPTY if empty else State.OPEN, len(missing), len(missing))
    if warned:
        return Progress(page, State.WARNING, warned)
    return Progress(page, State.DONE)


def is_missing(finding: Finding, agreement: Agreement) -> bool:
    """Whether a finding only says that an entry is still to be made.

    A Hinweis never asks for an entry: empty dialogue dates are fine.
    """
    return finding.severity is not Severity.HINWEIS and _is_empty(finding.field, agreement)


def _is_empty(path: str, agreement: Agreement) -> bool:
    if path == "measures":
        return not agreement.measures
    if path.startswith(("passages.", "wording.")):
        return False
    try:
        return value_at(agreement, path) in (None, ())
    except ChangeError:
        return False


def _has_entries(page: Page, agreement: Agreement) -> bool:
    if page.has_measures and agreement.measures:
        return True
    paths = [field.path for field in page.fields if not field.path.startswith("passages.")]
    return any(not _is_empty(path, agreement) for path in paths)
