"""What every new draft asks for: the year, something of its own, and the file's name."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button, Input, Label, Static

from zvassist.agreement.errors import ZvError
from zvassist.agreement.files import SUFFIX
from zvassist.agreement.saving import numbered
from zvassist.programme.programme import Programme
from zvassist.session.naming import file_stem
from zvassist.session.places import place, with_ending
from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.choice import ChoiceBox
from zvassist.ui.widgets.entry import Entry

Result = TypeVar("Result")


class TargetScreen(Overlay[Result]):
    """Asks for year and file name, and gives back what ``made`` makes of them.

    Args:
        programmes: the programme years to choose from; the last one is proposed.
        folder: where the file goes unless its name says otherwise.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f8", "create", show=False)]
    DEFAULT_CLASSES = "-form"
    HINT = "Enter weiter · F8 legt an · Esc schließt"
    CREATE: ClassVar[str] = "Anlegen (F8)"

    def __init__(self, programmes: Iterable[Programme], folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._years = {str(programme.year): programme for programme in programmes}
        self._named_by_hand = False

    def body(self) -> ComposeResult:
        """The year, the screen's own lines, the file's name."""
        yield from self.above()
        yield Label("Jahr", classes="fieldlabel")
        yield ChoiceBox(lambda: sorted(self._years), max(self._years), id="year")
        yield Static(classes="status", markup=False)
        yield from self.middle()
        yield Label("Dateiname", classes="fieldlabel")
        yield Entry(id="file")
        yield Static(f"im Ordner {self._folder}", classes="folder", markup=False)
        with Horizontal(classes="buttons"):
            yield Button(self.CREATE, id="create", compact=True)
            yield Button("Abbrechen (Esc)", id="leave", compact=True)

    def above(self) -> ComposeResult:
        """What stands above the year."""
        yield from ()

    def middle(self) -> ComposeResult:
        """What stands between year and file name."""
        yield from ()

    @abstractmethod
    def partner(self, programme: Programme) -> str | None:
        """The partner's AGS, for the file's name; None while there is none.

        Raises:
            EntryError: no such partner, or not certain which.
        """

    @abstractmethod
    def made(self, programme: Programme, path: Path) -> Result:
        """Make the draft and write its file.

        Raises:
            ZvError: it cannot be made or written.
        """

    @abstractmethod
    def after_year(self) -> None:
        """Put the cursor behind the year."""

    def on_mount(self) -> None:
        """Propose a name."""
        self.propose()

    @property
    def programme(self) -> Programme | None:
        """The programme year that stands in its line, or None."""
        return self._years.get(self.query_one("#year", ChoiceBox).typed.strip())

    @on(ChoiceBox.Submitted, "#year")
    def _year_chosen(self) -> None:
        if self.programme is None:
            self._tell_years()
        elif self.propose():
            self.after_year()

    def _tell_years(self) -> None:
        years = ", ".join(sorted(self._years))
        self.tell(f"Dieses Jahr gibt es nicht; vorhanden: {years}.", trouble=True)

    @on(Input.Changed, "#file")
    def _renamed(self) -> None:
        self._named_by_hand = True

    def propose(self) -> bool:
        """Put a free file name into its line; False when year or partner cannot be read."""
        programme = self.programme
        if programme is None:
            return False
        self.query_one(".status", Static).update(
            "" if programme.is_confirmed else f"Wortlaut {programme.year}: {programme.data.status}"
        )
        try:
            stem = file_stem(self.partner(programme), programme)
        except ZvError as error:
            self.tell(str(error), trouble=True)
            return False
        self.tell("")
        if not self._named_by_hand:
            path = self._folder / f"{stem}{SUFFIX}"
            name = numbered(path).name if path.exists() else path.name
            self.query_one("#file", Entry).put(name)
        return True

    @on(Input.Submitted, "#file")
    def _sent(self) -> None:
        self.action_create()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        if event.button.id == "create":
            self.action_create()
        else:
            self.dismiss(None)

    def action_create(self) -> None:
        """Make the draft, or say why that is not possible."""
        programme = self.programme
        if programme is None:
            self._tell_years()
            return
        if not self.propose():
            return
        try:
            path = with_ending(place(self._folder, self.query_one("#file", Entry).typed), SUFFIX)
            if path.exists():
                raise ZvError(f"{path.name} gibt es schon; bitte einen anderen Namen wählen.")
            result = self.made(programme, path)
        except ZvError as error:
            self.tell(str(error), trouble=True)
        else:
            self.dismiss(result)
