"""The projects of § 5 in the editor: entered, removed, moved."""

from __future__ import annotations

from textual import on
from textual.widgets import OptionList

from zvassist.agreement.changes import RemoveMeasure
from zvassist.ui.screens.editor_view import EditorView
from zvassist.ui.widgets.measures import MeasuresPanel
from zvassist.walk.fields import Field, field_at
from zvassist.walk.projects import project_meaning, project_moved


class EditorProjects(EditorView):
    """What the panel of projects tells becomes changes."""

    @on(MeasuresPanel.Entered)
    def _project(self, event: MeasuresPanel.Entered) -> None:
        panel = self.query_one(MeasuresPanel)
        problem = self.desk.enter_project(event.texts)
        panel.form.complain(problem)
        if not problem:
            panel.entered()
        self.repaint_soon()

    @on(MeasuresPanel.Removed)
    def _project_removed(self, event: MeasuresPanel.Removed) -> None:
        done = self.desk.change(RemoveMeasure(id=event.id), origin="form")
        if done and not self.desk.unsaved:
            self.desk.say("Projekt entfernt; F11 holt es zurück.")
        self.repaint_soon()

    @on(MeasuresPanel.Moved)
    def _project_moved(self, event: MeasuresPanel.Moved) -> None:
        change = project_moved(event.id, event.step, self.desk.agreement)
        if change is None:
            self.desk.say("Weiter geht es in dieser Maßnahmenart nicht.")
        else:
            self.desk.change(change, origin="form")
        self.repaint_soon()

    def focused_field(self) -> Field | None:
        """The field with the cursor, a project's among them."""
        panel = self._panel
        if panel is not None and panel.form.part:
            return field_at(f"measures.*.{panel.form.part}")
        return super().focused_field()

    def focused_path(self) -> str:
        """The entry with the cursor; in the list of projects, the highlighted one's name."""
        panel = self._panel
        if panel is not None and panel.has_focus_within:
            return f"measures.{panel.project}.title"
        return super().focused_path()

    @on(OptionList.OptionHighlighted, "MeasureList")
    def _highlighted(self) -> None:
        self.mark_entry()

    @property
    def _panel(self) -> MeasuresPanel | None:
        return next(iter(self.query(MeasuresPanel)), None)

    def try_typed(self) -> None:
        """Say what was understood of a project's amount and days, once the keys rest."""
        panel = self._panel
        if panel is not None and panel.form.has_focus_within:
            panel.form.show_meaning(project_meaning(panel.texts, self.desk.agreement.year))
        else:
            super().try_typed()
