"""What all panels share that read a file in the background."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, TypeVar

from textual import on
from textual.message import Message
from textual.widgets import Static

from zvassist.agreement.errors import ZvError
from zvassist.session.sources import OpenChangesError, View
from zvassist.ui.screens.choose import Choose
from zvassist.ui.screens.overlay import Overlay

Result = TypeVar("Result")

_VIEWS: tuple[View, ...] = ("accepted", "original")
_VIEW_NAMES = ("mit allen Änderungen, als wären sie angenommen", "wie vor den Änderungen")
_VIEW_QUESTION = (
    "Die Datei enthält offene Änderungen aus „Änderungen nachverfolgen“. Welcher Text gilt?"
)


class SourceScreen(Overlay[Result]):
    """Reads a file; of a Word file with open changes, the clerk says which text counts.

    Args:
        path: the file; it stays as it is.

    Attributes:
        FAILED: what is said where the file cannot be read.
    """

    FAILED: ClassVar[str]

    @dataclass
    class Refused(Message):
        """The file cannot be read, or a view has to be chosen first."""

        error: ZvError

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    @abstractmethod
    def read(self, view: View | None) -> object:
        """Read the file in the background; tell ``Refused`` where that is not possible."""

    @on(Refused)
    def _refused(self, event: Refused) -> None:
        if isinstance(event.error, OpenChangesError):
            question = Choose(_VIEW_QUESTION, _VIEW_NAMES, self._path.name)
            self.app.push_screen(question, self._view_chosen)
            return
        self.query_one(".count", Static).update(self.FAILED)
        self.tell(str(event.error), trouble=True)

    def _view_chosen(self, place: int | None) -> None:
        if place is None:
            self.dismiss(None)
        else:
            self.read(_VIEWS[place])
