"""The Änderungsfassung: what differs from an earlier text, and the Word document that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from textual import on, work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Button, Input, Label, OptionList, Static

from zvassist.agreement.errors import ZvError
from zvassist.agreement.files import SUFFIX
from zvassist.session.naming import file_stem
from zvassist.session.places import free, place, with_ending
from zvassist.session.redlines import Redline, write_redline
from zvassist.session.sides import Side, draft_side, open_side
from zvassist.session.sources import TEXT_ENDING, WORD_ENDING, View
from zvassist.ui.screens.ask import Confirm
from zvassist.ui.screens.pick import PickScreen
from zvassist.ui.screens.source import SourceScreen
from zvassist.ui.widgets.entry import Entry
from zvassist.ui.widgets.listing import Listing
from zvassist.walk.desk import Desk
from zvassist.walk.differences import Differences, differences


def pick_earlier(app: App[Any], desk: Desk, folder: Path) -> None:
    """Have an earlier text chosen, and compare the open draft with it.

    Args:
        app: shows the screens.
        desk: the open draft.
        folder: whose files are offered.
    """

    def picked(path: Path | None) -> None:
        if path is not None:
            app.push_screen(RedlineScreen(desk, path, folder))

    recent = getattr(app, "recent", None)
    own = desk.path.absolute() if desk.path else None
    drafts = [one for one in (recent.load() if recent else ()) if Path(one.path) != own]
    app.push_screen(PickScreen("Änderungsfassung", _QUESTION, folder, _ENDINGS, drafts), picked)


_QUESTION = "Mit welcher früheren Fassung wird verglichen (Vorjahr, Entwurf, Word-Datei)?"
_ENDINGS = (SUFFIX, WORD_ENDING, TEXT_ENDING)


class _Changes(Listing):
    """What differs, a line each."""

    HANG = 2  # behind the sign


class RedlineScreen(SourceScreen[None]):
    """Compares the open draft with an earlier text, and writes the differences.

    Args:
        desk: the open draft.
        path: the earlier text: a draft, a Word file or a text file; it stays as it is.
        folder: where the document goes unless its name says otherwise.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f9", "write", show=False)]
    FAILED = "Es wurde nichts verglichen."
    HINT = "↑ ↓ zeigt den Grund · Tab weiter · F9 schreibt · Esc schließt"
    HELP = (
        "Die Liste zeigt, was im Entwurf anders ist als in der früheren Fassung; unten steht, "
        "warum. F9 schreibt ein Word-Dokument mit nachverfolgten Änderungen und dem Grund als "
        "Kommentar: alle angenommen ergeben sie den neuen Text, alle abgelehnt den früheren. "
        "Beide Fassungen bleiben unverändert."
    )

    @dataclass
    class Compared(Message):
        """The two texts were compared."""

        old: Side
        new: Side
        found: Differences

    def __init__(self, desk: Desk, path: Path, folder: Path) -> None:
        super().__init__(path)
        self._desk, self._folder = desk, folder
        self._new: Side | None = None
        self._found: Differences | None = None

    @property
    def headline(self) -> str:
        """Which text came before."""
        return f"Änderungsfassung gegenüber {self._path.name}"

    def body(self) -> ComposeResult:
        """How much differs, the list, the reason, the file's name."""
        yield Static("Wird verglichen …", classes="count", markup=False)
        yield _Changes(compact=True, markup=False)
        yield Static(classes="detail", markup=False)
        yield Label("Dateiname", classes="fieldlabel")
        yield Entry(id="file")
        yield Static(f"im Ordner {self._folder}", classes="folder", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Schreiben (F9)", id="write", compact=True, disabled=True)
            yield Button("Schließen (Esc)", id="leave", compact=True)

    def on_mount(self) -> None:
        """Propose a name and begin to compare."""
        stem = file_stem(self._desk.agreement.local_authority, self._desk.programme)
        self.query_one("#file", Entry).put(free(self._folder / f"{stem}-Aenderungen.docx").name)
        self.query_one(".detail").display = False
        self.read(None)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def read(self, view: View | None) -> None:
        """Read the earlier text and compare in the background."""
        desk = self._desk
        name = desk.path.name if desk.path else "Entwurf"
        try:
            old = open_side(self._path, desk.session.library, view)
            new = draft_side(name, desk.draft, desk.session.library)
        except ZvError as error:
            self.post_message(self.Refused(error))
        else:
            self.post_message(self.Compared(old, new, differences(old, new)))

    @on(Compared)
    def _compared(self, event: Compared) -> None:
        self._new, self._found = event.new, event.found
        self.query_one(".count", Static).update(event.found.counted)
        self.tell(" ".join(event.old.notices))
        changes = self.query_one(_Changes)
        changes.add_options(event.found.lines)
        changes.highlighted = 0 if event.found.lines else None
        self.query_one(".detail").display = bool(event.found.lines)
        self.query_one("#write", Button).disabled = not event.found.lines
        self.query_one("#leave" if not event.found.lines else _Changes).focus()

    @on(OptionList.OptionHighlighted)
    def _explain(self, event: OptionList.OptionHighlighted) -> None:
        if self._found is not None:
            self.query_one(".detail", Static).update(self._found.reasons[event.option_index])

    @on(Input.Submitted)
    def _sent(self) -> None:
        self.action_write()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.action_write() if event.button.id == "write" else self.dismiss(None)

    def action_write(self) -> None:
        """Write, asking first where a file would be replaced."""
        if self._found is None or not self._found.lines:
            self.tell("Es gibt nichts zu schreiben.")
            return
        try:
            typed = self.query_one("#file", Entry).typed
            path = with_ending(place(self._folder, typed), ".docx")
            self._refuse_compared(path)
        except ZvError as error:
            self.tell(str(error), trouble=True)
            return
        if path.is_file():
            asked = Confirm(f"{path.name} gibt es schon. Soll das ersetzt werden?", yes="Ersetzen")
            self.app.push_screen(asked, lambda yes: self._write(path) if yes else None)
        else:
            self._write(path)

    def _refuse_compared(self, path: Path) -> None:
        if path.resolve() == self._path.resolve():
            raise ZvError(
                f"{path.name} wird verglichen und nicht überschrieben; bitte einen anderen Namen "
                "wählen."
            )

    def _write(self, path: Path) -> None:
        desk, found = self._desk, self._found
        if found is None:
            return
        author = desk.office.author or desk.who or "zvassist"
        changed = self._new.changed if self._new else None
        redline = Redline(found.comparison, found.reasons, author, changed or datetime.now(UTC))
        try:
            write_redline(redline, path, overwrite=path.is_file(), office=desk.office)
        except ZvError as error:
            self.tell(str(error), trouble=True)
        else:
            desk.say(f"Geschrieben: {path.name}")
            self.tell(f"✓ Geschrieben: {path}")
            self.query_one("#leave").focus()
