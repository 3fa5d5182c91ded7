"""The commands of the editor: each opens an overlay or moves, undoes, saves, closes."""

from __future__ import annotations

from zvassist.agreement.changes import SetState
from zvassist.agreement.errors import ZvError
from zvassist.agreement.files import SUFFIX
from zvassist.session.places import place, with_ending
from zvassist.ui.screens.editor_chat import EditorChat
from zvassist.ui.widgets.form import Form
from zvassist.ui.widgets.outline import Outline


class EditorScreen(EditorChat):
    """One open draft and what its keys do; overlays are loaded when they are first opened."""

    # Going

    async def action_next_page(self) -> None:
        """Go to the next page; from the last one, to the review."""
        pages = self.desk.pages()
        place = [page.id for page in pages].index(self.page.id)
        if place + 1 < len(pages):
            await self.show_page(pages[place + 1])
        else:
            self.action_review()

    async def action_previous_page(self) -> None:
        """Go to the page before."""
        pages = self.desk.pages()
        place = [page.id for page in pages].index(self.page.id)
        if place > 0:
            await self.show_page(pages[place - 1])

    def action_outline(self) -> None:
        """Go to the outline, or open it where it is not shown."""
        outline = self.query_one(Outline)
        if outline.display:
            outline.focus()
            return
        from zvassist.ui.screens.outline import OutlineScreen

        self.leave_field()
        self.app.push_screen(OutlineScreen(self.progress(), self.page.id), self.show_page_id)

    # Overlays that give back a field

    def action_findings(self) -> None:
        """Open the findings."""
        from zvassist.ui.screens.findings import FindingsScreen

        self.leave_field()
        self.app.push_screen(FindingsScreen(self.desk), self.arrive)

    def action_review(self) -> None:
        """Open the review page."""
        from zvassist.ui.screens.review import ReviewScreen

        self.leave_field()
        self.app.push_screen(ReviewScreen(self.desk), self.arrive)

    def action_jump(self) -> None:
        """Open the jump list."""
        from zvassist.ui.screens.jump import JumpScreen

        self.leave_field()
        self.app.push_screen(JumpScreen(self.desk), self.arrive)

    def action_preview(self) -> None:
        """Open the whole text."""
        from zvassist.ui.screens.preview import PreviewScreen

        self.leave_field()
        self.app.push_screen(PreviewScreen(self.desk), self.arrive)

    def action_history(self) -> None:
        """Open the history."""
        from zvassist.ui.screens.history import HistoryScreen

        self.leave_field()
        self.app.push_screen(HistoryScreen(self.desk), self.arrive)

    def action_write(self) -> None:
        """Open the Word dialog."""
        from zvassist.ui.screens.word import WordScreen

        self.leave_field()
        self.app.push_screen(WordScreen(self.desk, self.folder), self.arrive)

    # Overlays that give back nothing

    def action_redline(self) -> None:
        """Choose an earlier text and compare the draft with it."""
        from zvassist.ui.screens.redline import pick_earlier

        self.leave_field()
        pick_earlier(self.app, self.desk, self.folder)

    def action_palette(self) -> None:
        """Open the command palette."""
        self.app.action_command_palette()

    def action_wording(self) -> None:
        """Open the wording of the page's paragraphs."""
        self.open_wording()

    def open_wording(self, path: str = "") -> None:
        """Open the wording at a paragraph ("wording.p2.1", "extra.1"), or at the first."""
        from zvassist.ui.screens.wording import WordingScreen

        self.leave_field()
        self.app.push_screen(WordingScreen(self.desk, self.page, path), self._came_back)

    async def arrive(self, path: str | None) -> None:
        """Go to the field at a path; to own wording, where that is meant."""
        await super().arrive(path)
        if path and path.startswith(("wording.", "extra.")):
            self.open_wording(path)

    def _came_back(self, _result: None) -> None:
        self.repaint_soon()

    # Doing

    async def action_undo(self) -> None:
        """Drop what is being typed, or else take the last change back and show where."""
        row = self.query_one(Form).focused_row
        if row is not None and (self.desk.forget(row.path) or row.is_dirty):
            row.revert()
            self.desk.say("Eingabe verworfen.")
            self.repaint_soon()
        else:
            await self.arrive(self.desk.undo())

    async def action_redo(self) -> None:
        """Do again what was undone and show where."""
        self.leave_field()
        await self.arrive(self.desk.redo())

    def action_offer(self) -> None:
        """Take what is offered for the field with the cursor."""
        row = self.query_one(Form).focused_row
        if row is None or not row.take_offer():
            self.desk.say("Für dieses Feld gibt es keinen Vorschlag.")
            self.repaint_soon()

    def action_edit(self) -> None:
        """Make a final or signed agreement a draft again."""
        if self.desk.is_read_only:
            self.desk.change(SetState(state="entwurf"), origin="form")
            self.call_after_refresh(self.query_one(Form).focus_first)
        else:
            self.desk.say("Der Entwurf kann schon bearbeitet werden.")
        self.repaint_soon()

    def action_save(self) -> None:
        """Save now; where that is refused, offer another name."""
        self.leave_field()
        if not self.desk.save():
            self._save_elsewhere()
        self.repaint_soon()

    def _save_elsewhere(self) -> None:
        from zvassist.session.naming import file_stem
        from zvassist.ui.screens.ask import AskText

        stem = file_stem(self.desk.agreement.local_authority, self.desk.programme)
        other = self.desk.other_name() or self.folder / f"{stem}.zv.json"
        question = f"{self.desk.notice}\n\nUnter welchem Namen speichern?"
        self.app.push_screen(AskText(question, str(other)), self._save_as)

    def _save_as(self, name: str | None) -> None:
        if name:
            try:
                self.desk.save_as(with_ending(place(self.folder, name), SUFFIX))
            except ZvError as error:
                self.desk.say(str(error), trouble=True)
        self.repaint_soon()

    def action_close(self) -> None:
        """Go back to the start page; asks only when something typed would be lost."""
        from zvassist.ui.screens.ask import Confirm

        self.leave_field()
        lost = self.desk.not_entered()
        if self.desk.unsaved:
            lost.insert(0, f"Nicht gespeichert: {self.desk.unsaved}")
        if not self._is_kept():
            lost.insert(0, "Der Entwurf hat noch keine Datei; Strg+S speichert ihn.")
        if not lost:
            self.dismiss()
            return
        question = "\n".join(["Das ginge verloren:", *lost])
        self.app.push_screen(Confirm(question, yes="Trotzdem schließen"), self._close)

    def _is_kept(self) -> bool:
        """Whether the draft is in a file, or nothing was done to it."""
        return self.desk.path is not None or not self.desk.draft.history

    def _close(self, yes: bool | None) -> None:
        if yes:
            self.dismiss()
