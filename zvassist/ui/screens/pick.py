"""Choosing a file: the drafts opened last and what lies in the folder, narrowed by typing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from zvassist.agreement.errors import ZvError
from zvassist.session.places import place
from zvassist.ui.recent import Recent
from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.choice import fitting
from zvassist.ui.widgets.entry import Entry
from zvassist.ui.widgets.listing import Listing

MOST = 200
"""So many files of a folder are listed; a longer path is typed."""


class _Files(Listing, can_focus=False):
    """The list; the line above keeps the cursor."""

    HANG = 2


class PickScreen(Overlay[Path]):
    """Gives back a file that is there.

    Args:
        headline: the panel's title.
        question: what is to be chosen, one sentence.
        folder: whose files are listed, and where a bare name is looked for.
        endings: which files, in small letters, each with its dot.
        recent: drafts opened last; they stand first.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]
    HINT = "tippen sucht · ↑ ↓ · Enter wählt · Esc schließt"
    HELP = (
        "Die Liste zeigt die zuletzt geöffneten Entwürfe und die Dateien des Ordners. Tippen "
        "sucht darin; auch ein ganzer Pfad wird genommen."
    )

    def __init__(
        self,
        headline: str,
        question: str,
        folder: Path,
        endings: tuple[str, ...],
        recent: Iterable[Recent] = (),
    ) -> None:
        super().__init__()
        self._headline = headline
        self._question = question
        self._folder = folder
        self._files = dict(_listed(folder, endings, recent))

    @property
    def headline(self) -> str:
        """What the file is for."""
        return self._headline

    def body(self) -> ComposeResult:
        """The question, the line and the list."""
        yield Static(self._question, classes="text", markup=False)
        yield Entry(placeholder="Name oder Pfad der Datei")
        yield Static(f"im Ordner {self._folder}", classes="folder", markup=False)
        yield _Files(*map(Option, self._files), compact=True, markup=False)

    def on_mount(self) -> None:
        """Highlight the first file."""
        for files in self.query(_Files):  # none where the page was closed at once
            files.highlighted = 0 if self._files else None
        if not self._files:
            self.tell("Hier liegt keine passende Datei; bitte den Pfad eingeben.")

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        files = self.query_one(_Files)
        files.clear_options()
        files.add_options(map(Option, fitting(event.value, self._files)))
        files.highlighted = 0 if files.option_count else None
        self.tell("")

    @on(Input.Submitted)
    def _sent(self, event: Input.Submitted) -> None:
        if not self.query(_Files):
            return  # closed already
        try:
            self.dismiss(self._meant(event.value))
        except ZvError as error:
            self.tell(str(error), trouble=True)

    def _meant(self, typed: str) -> Path:
        """The file typed in full, else the one highlighted."""
        typed_path = place(self._folder, typed) if typed.strip() else None
        if typed_path is not None and _is_file(typed_path):
            return typed_path
        highlighted = self.query_one(_Files).highlighted_option
        if highlighted is not None:
            return self._files[str(highlighted.prompt)]
        if typed_path is None:
            raise ZvError("Bitte eine Datei wählen.")
        raise ZvError(f"{typed_path.name}: Diese Datei gibt es nicht.")

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._files[str(event.option.prompt)])

    def action_move(self, step: int) -> None:
        """Move in the list."""
        for files in self.query(_Files):  # none while the page closes
            files.action_cursor_down() if step > 0 else files.action_cursor_up()


def _listed(
    folder: Path, endings: tuple[str, ...], recent: Iterable[Recent]
) -> Iterator[tuple[str, Path]]:
    """Labels and files: the drafts opened last, then the folder's files, the newest first."""
    seen: set[Path] = set()
    for item in recent:
        path = Path(item.path)
        seen.add(path)
        yield item.line, path
    for path in _in_folder(folder, endings):
        if path.absolute() not in seen:
            yield path.name, path


def _in_folder(folder: Path, endings: tuple[str, ...]) -> list[Path]:
    """The files with one of the endings, the newest first; none where the folder is unreadable."""
    try:
        dated = [
            (path.stat().st_mtime, path)
            for path in folder.iterdir()
            # "~$" begins the name of the file by which Word marks a document as open.
            if path.name.lower().endswith(endings) and not path.name.startswith("~$")
        ]
    except OSError:
        return []
    return [path for _, path in sorted(dated, reverse=True)][:MOST]


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
