"""A new agreement: year, partner, file name."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button, Input, Label, Static

from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ZvError
from zvassist.agreement.files import SUFFIX
from zvassist.agreement.model import Draft, new_draft, new_draft_id
from zvassist.agreement.saving import numbered
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.session.naming import file_stem
from zvassist.session.store import Store
from zvassist.ui.places import place, with_ending
from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.choice import ChoiceBox
from zvassist.ui.widgets.entry import Entry
from zvassist.walk.choices import choices, read_partner


class NewDraftScreen(Overlay[Path]):
    """Asks what a new draft needs, writes its file, and gives back where it is.

    Args:
        library: the programme years at hand.
        folder: where the file goes unless its name says otherwise.
    """

    HEADLINE: ClassVar[str] = "Neue Vereinbarung"
    HINT = "Enter weiter · Esc schließt"

    def __init__(self, library: Library, folder: Path) -> None:
        super().__init__()
        self._library = library
        self._folder = folder
        programmes = [library.programme(name) for name in library.ids]
        self._years = {str(programme.year): programme for programme in programmes}
        self._named_by_hand = False

    def body(self) -> ComposeResult:
        """The three lines."""
        yield Label("Jahr", classes="fieldlabel")
        yield ChoiceBox(lambda: sorted(self._years), max(self._years), id="year")
        yield Static(classes="status", markup=False)
        yield Label("Partner", classes="fieldlabel")
        yield ChoiceBox(self._partners, id="partner")
        yield Label("Dateiname", classes="fieldlabel")
        yield Entry(id="file")
        yield Static(f"im Ordner {self._folder}", classes="folder", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Anlegen", id="create", compact=True)
            yield Button("Abbrechen (Esc)", id="leave", compact=True)

    def on_mount(self) -> None:
        """Propose a name."""
        self._propose()

    @property
    def _programme(self) -> Programme | None:
        return self._years.get(self.query_one("#year", ChoiceBox).typed.strip())

    def _partners(self) -> list[str]:
        programme = self._programme
        if programme is None:
            return []
        empty = new_draft(programme.id, programme.year).agreement
        return [label for _, label in choices("local_authority", empty, programme)]

    def _partner(self, programme: Programme) -> str | None:
        """The partner's AGS; None where the line is empty.

        Raises:
            EntryError: no such partner, or not certain which.
        """
        text = self.query_one("#partner", ChoiceBox).typed.strip()
        return read_partner(text, programme) if text else None

    @on(ChoiceBox.Submitted, "#year")
    def _year_chosen(self) -> None:
        programme = self._programme
        if programme is None:
            years = ", ".join(sorted(self._years))
            self.tell(f"Dieses Jahr gibt es nicht; vorhanden: {years}.", trouble=True)
            return
        self._propose()
        self.query_one("#partner", ChoiceBox).focus()

    @on(ChoiceBox.Submitted, "#partner")
    def _partner_chosen(self) -> None:
        if self._propose():
            self.query_one("#file").focus()

    @on(Input.Changed, "#file")
    def _renamed(self) -> None:
        self._named_by_hand = True

    def _propose(self) -> bool:
        """Put a free file name into its line; False when the partner cannot be read."""
        programme = self._programme
        if programme is None:
            return False
        self.query_one(".status", Static).update(
            "" if programme.is_confirmed else f"Wortlaut {programme.year}: {programme.data.status}"
        )
        try:
            stem = file_stem(self._partner(programme), programme)
        except ZvError as error:
            self.tell(str(error), trouble=True)
            return False
        self.tell("")
        path = self._folder / f"{stem}{SUFFIX}"
        if not self._named_by_hand:
            name = numbered(path).name if path.exists() else path.name
            self.query_one("#file", Entry).put(name)
        return True

    @on(Input.Submitted, "#file")
    def _sent(self) -> None:
        self._create()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        if event.button.id == "create":
            self._create()
        else:
            self.dismiss(None)

    def _create(self) -> None:
        programme = self._programme
        if programme is None:
            self._year_chosen()
            return
        try:
            draft = self._draft(programme)
            name = self.query_one("#file", Entry).typed
            path = with_ending(place(self._folder, name), SUFFIX)
            if path.exists():
                raise ZvError(f"{path.name} gibt es schon; bitte einen anderen Namen wählen.")
            Store(path).create(draft)
        except ZvError as error:
            self.tell(str(error), trouble=True)
        else:
            self.dismiss(path)

    def _draft(self, programme: Programme) -> Draft:
        draft = new_draft(programme.id, programme.year, draft_id=new_draft_id())
        partner = self._partner(programme)
        return apply(draft, Set(field="local_authority", value=partner)) if partner else draft
