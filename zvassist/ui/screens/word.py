"""Writing the Word document: as a draft, or final when nothing stands against it."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from zvassist.agreement.changes import SetState
from zvassist.agreement.errors import ZvError
from zvassist.rules.finding import Finding
from zvassist.rules.readiness import blocking
from zvassist.session.output import Wanted, proposed_name, write_agreement
from zvassist.ui.desk import Desk
from zvassist.ui.fieldstate import SIGNS
from zvassist.ui.places import place, with_ending
from zvassist.ui.screens.ask import Confirm
from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.entry import Entry
from zvassist.ui.widgets.switch import Alternatives

_VERSIONS = (
    ("draft", "Entwurf, auf jeder Seite als ENTWURF gekennzeichnet"),
    ("final", "Endgültige Fassung, bereit zur Unterschrift"),
)


class WordScreen(Overlay[str]):
    """The dialog for "Word schreiben"; gives back a field path to jump to, or None.

    Args:
        desk: the open draft.
        folder: where the file goes unless its name says otherwise.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f9", "leave", show=False)]
    HEADLINE = "Word-Dokument schreiben"
    HINT = "↑ ↓ und Leertaste wählen · Tab weiter · Enter schreibt · Esc schließt"

    def __init__(self, desk: Desk, folder: Path) -> None:
        super().__init__()
        self._desk = desk
        self._folder = folder
        self._against: tuple[Finding, ...] = blocking(desk.findings)

    def body(self) -> ComposeResult:
        """What kind, which name, and what stands against the final document."""
        yield Alternatives(_VERSIONS, "draft")
        yield Label("Dateiname", classes="fieldlabel")
        yield Entry(proposed_name(self._desk.session, final=False))
        yield Static(f"im Ordner {self._folder}", classes="folder", markup=False)
        yield Static(self._not_entered(), classes="lost", markup=False)
        yield Static(_refusal(self._against), classes="against", markup=False)
        yield OptionList(*_options(self._against), compact=True, markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Schreiben", id="write", compact=True)
            yield Button("Als final festhalten", id="final", compact=True, disabled=True)
            yield Button("Schließen (Esc)", id="leave", compact=True)

    def on_mount(self) -> None:
        """Show what matters for the chosen kind."""
        self._show_refusal()
        self.query_one(".lost").display = bool(self._desk.not_entered())

    @property
    def _final(self) -> bool:
        return self.query_one(Alternatives).typed == "final"

    def _not_entered(self) -> str:
        return "\n".join(["Nicht übernommene Eingaben:", *self._desk.not_entered()])

    def _show_refusal(self) -> None:
        refused = self._final and bool(self._against)
        self.query_one(".against").display = refused
        self.query_one(OptionList).display = refused

    @on(Alternatives.Chosen)
    def _kind_chosen(self) -> None:
        self.query_one(Entry).put(proposed_name(self._desk.session, final=self._final))
        self._show_refusal()

    @on(OptionList.OptionSelected)
    def _jump(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._against[event.option_index].field)

    @on(Alternatives.Passed)
    def _version_passed(self) -> None:
        self.query_one(Entry).focus()

    @on(Input.Submitted)
    def _sent(self) -> None:
        self._ask_and_write()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        if event.button.id == "write":
            self._ask_and_write()
        elif event.button.id == "final":
            self._keep_final()
        else:
            self.dismiss(None)

    def _ask_and_write(self) -> None:
        try:
            path = with_ending(place(self._folder, self.query_one(Entry).typed), ".docx")
        except ZvError as error:
            self.tell(str(error), trouble=True)
            return
        if self._final and self._against:
            self.tell("Die endgültige Fassung wird noch nicht geschrieben.", trouble=True)
        elif path.is_file():
            question = f"{path.name} gibt es schon. Soll die Datei ersetzt werden?"
            self.app.push_screen(
                Confirm(question, yes="Ersetzen"), lambda yes: self._overwrite(path, yes)
            )
        else:
            self._write(path, overwrite=False)

    def _overwrite(self, path: Path, yes: bool | None) -> None:
        if yes:
            self._write(path, overwrite=True)

    def _write(self, path: Path, *, overwrite: bool) -> None:
        final = self._final
        try:
            desk = self._desk
            wanted = Wanted(final=final, office=desk.office)
            write_agreement(desk.session, path, wanted, overwrite=overwrite)
        except ZvError as error:
            self.tell(str(error), trouble=True)
            self._offer_other_name(error)
            return
        self._desk.say(f"Geschrieben: {path.name}")
        self.tell(f"✓ Geschrieben: {path}")
        self.query_one("#final", Button).disabled = not final or self._desk.is_read_only

    def _offer_other_name(self, error: ZvError) -> None:
        """A locked target comes with a free name."""
        other = getattr(error, "alternative", None)
        if isinstance(other, Path):
            self.query_one(Entry).put(other.name)

    def _keep_final(self) -> None:
        self._desk.change(SetState(state="final"), origin="form")
        self.dismiss(None)


def _options(against: tuple[Finding, ...]) -> list[Option]:
    return [Option(f"{SIGNS[f.severity]} {f.rule}: {f.message}") for f in against]


def _refusal(against: tuple[Finding, ...]) -> str:
    count = (
        "Ein Prüfergebnis steht" if len(against) == 1 else f"{len(against)} Prüfergebnisse stehen"
    )
    return f"{count} der endgültigen Fassung entgegen (Enter springt hin):"
