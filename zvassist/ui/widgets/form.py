"""The form of one page: its fields, its projects, and the way on and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from zvassist.rules.finding import Severity
from zvassist.ui.fieldstate import field_state, finding_line, note_of
from zvassist.ui.widgets.bars import put
from zvassist.ui.widgets.controls import Ways
from zvassist.ui.widgets.fieldrow import FieldRow
from zvassist.ui.widgets.measures import MeasuresPanel, MeasuresState
from zvassist.walk.choices import choices, partners_like
from zvassist.walk.desk import Desk
from zvassist.walk.fields import Field
from zvassist.walk.pages import Page
from zvassist.walk.projects import in_print_order, project_texts

_FIXED = "Dieser Paragraf hat keine Angaben; sein Wortlaut steht fest."


class Form(VerticalScroll, can_focus=False):
    """The fields of one page at a time."""

    async def show_page(self, page: Page, desk: Desk) -> None:
        """Put another page into the form."""
        await self.remove_children()
        await self.mount_all(_widgets(page, desk))
        self.scroll_home(animate=False)
        self.show_states(page, desk)

    def show_states(self, page: Page, desk: Desk) -> None:
        """Show entries, findings and offers as they stand now."""
        for row in self.rows:
            row.show(field_state(row.path, desk))
        for panel in self.query(MeasuresPanel):
            panel.show(measures_state(desk))
        notes = self.query_one("#page-notes", Static)
        lines = list(_other_lines(page, desk))
        put(notes, "\n".join(lines))
        notes.set_class(bool(lines), "-open")

    @property
    def rows(self) -> Iterable[FieldRow]:
        """The fields' rows."""
        return self.query(FieldRow)

    @property
    def focused_row(self) -> FieldRow | None:
        """The row in which the cursor is."""
        return next((row for row in self.rows if row.has_focus_within), None)

    @property
    def panel(self) -> MeasuresPanel | None:
        """The projects, on the page that has them."""
        return next(iter(self.query(MeasuresPanel)), None)

    def focus_field(self, path: str) -> None:
        """Put the cursor into the field at a path, or into the first that is there."""
        row = next((row for row in self.rows if row.path == path), None)
        if row is not None:
            row.enter_field()
        elif path.startswith("measures") and self.panel is not None:
            self.panel.focus_on(path)
        else:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the cursor into the first field that asks for something, else the first."""
        rows = list(self.rows)
        asking = (row for row in rows if row.state.asks)
        first = next(asking, rows[0] if rows else None)
        if self.panel is not None:
            self.panel.focus_on("")
        elif first is not None:
            first.enter_field()
        else:
            self.query_one("#next_page").focus()


def measures_state(desk: Desk) -> MeasuresState:
    """What the projects' panel shows."""
    at_projects = [
        finding
        for finding in desk.findings
        if finding.field.startswith("measures") and finding.is_open
    ]
    flagged = {
        finding.field.split(".")[1]
        for finding in at_projects
        if "." in finding.field and finding.severity is not Severity.HINWEIS
    }
    measures = in_print_order(desk.agreement, desk.programme)
    return MeasuresState(
        tuple(project_texts(measure, desk.programme) for measure in measures),
        frozenset(flagged),
        tuple(note_of(finding, desk.agreement) for finding in at_projects),
        tuple(category.label for category in desk.programme.data.category),
        desk.is_read_only,
        desk.agreement.year,
    )


def _widgets(page: Page, desk: Desk) -> Iterator[Widget]:
    yield Static(Content.styled(page.name, "bold"), classes="pagetitle")
    yield from (_row(field, desk) for field in page.fields)
    if page.has_measures:
        yield MeasuresPanel(measures_state(desk), desk.project)
    if not page.fields and not page.has_measures:
        yield Static(_FIXED, classes="fixed")
    yield Static(id="page-notes", classes="notes", markup=False)
    ways = Horizontal(
        Button("Zurück (F7)", id="previous_page", compact=True),
        Button("Weiter (F8)", id="next_page", compact=True),
        classes="ways",
    )
    yield ways


def _row(field: Field, desk: Desk) -> FieldRow:
    return FieldRow(field, field_state(field.path, desk), _ways(field, desk))


def _ways(field: Field, desk: Desk) -> Ways:
    """What the field's control asks of the draft, as it stands when it asks."""
    passage = desk.programme.passage(field.path.removeprefix("passages."))
    path, is_partner = field.path, field.path == "local_authority"
    return Ways(
        lambda: [label for _, label in choices(path, desk.agreement, desk.programme)],
        (lambda text: partners_like(text, desk.programme)) if is_partner else None,
        bool(passage and passage.default),
        lambda: desk.agreement.year,
    )


def _other_lines(page: Page, desk: Desk) -> Iterator[str]:
    """Findings of the page that stand at none of its fields (own wording, year)."""
    fields = {field.path for field in page.fields}
    for finding in desk.findings:
        at_field = finding.field in fields or finding.field.startswith("measures")
        if finding.is_open and finding.field and not at_field and page.holds(finding.field):
            yield finding_line(finding)
