"""The stops of the walk: one entry after the other, page by page. Pure over the desk."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.rules.finding import Severity
from zvassist.walk.desk import Desk
from zvassist.walk.field import Field
from zvassist.walk.findings import all_findings, missing
from zvassist.walk.pages import Page

PROJECTS = "measures"
END = "end"


@dataclass(frozen=True, slots=True)
class Stop:
    """A place of the walk.

    Attributes:
        path: field path, ``measures`` for the projects, "end" behind the last page; for a page
            without entries its id.
        page: the page it is on; None at the end.
        field: the field; None for the projects, a page without entries, and the end.
    """

    path: str
    page: Page | None
    field: Field | None = None

    @property
    def has_entry(self) -> bool:
        """Whether something can be entered here."""
        return self.field is not None or self.path == PROJECTS


def stops(desk: Desk) -> list[Stop]:
    """All stops as they are now, the end last."""
    found: list[Stop] = []
    for page in desk.pages():
        here = [Stop(field.path, page, field) for field in page.fields]
        # The projects are what § 5 is about; what else stands there comes behind.
        here[:0] = [Stop(PROJECTS, page)] if page.has_measures else []
        found += here or [Stop(page.id, page)]
    return [*found, Stop(END, None)]


def stop_at(path: str, desk: Desk) -> Stop:
    """The stop at which a path is entered or printed; the first one for a path that is nowhere."""
    every = stops(desk)
    if path.startswith(f"{PROJECTS}."):
        path = PROJECTS
    for stop in every:
        if path == stop.path:
            return stop
    page = desk.page_of(path)
    return next((stop for stop in every if page and stop.page == page), every[0])


def beside(path: str, step: int, desk: Desk) -> Stop:
    """The stop before (-1) or behind (+1) another; pages without entries are passed over."""
    every = [stop for stop in stops(desk) if stop.has_entry or stop.path in (END, path)]
    paths = [stop.path for stop in every]
    here = paths.index(path) if path in paths else 0
    return every[min(max(here + step, 0), len(every) - 1)]


def next_open(path: str, desk: Desk) -> Stop | None:
    """The next stop at which an entry is missing or wrong, from the start again behind the end."""
    asking = {
        stop_at(finding.field, desk).path
        for finding in all_findings(desk)
        if finding.is_open and (missing(finding, desk) or finding.severity is Severity.FEHLER)
    }
    every = stops(desk)
    here = next((n for n, stop in enumerate(every) if stop.path == path), -1)
    behind = [*every[here + 1 :], *every[: here + 1]]
    return next((stop for stop in behind if stop.path in asking), None)
