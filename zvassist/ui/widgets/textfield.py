"""A field for text of several lines in which undoing never fails."""

from __future__ import annotations

from textual.widgets import TextArea


class TextField(TextArea):
    """Textual looks for the cursor while an undone text is shorter already; it waits at the top."""

    def undo(self) -> None:
        """Take the last edits back; the cursor goes where they were made."""
        self.move_cursor((0, 0))
        super().undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.move_cursor((0, 0))
        super().redo()
