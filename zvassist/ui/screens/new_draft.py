"""A new agreement: year, partner, who signs for it, file name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Label

from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import Draft, new_draft, new_draft_id
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.session.office import NO_OFFICE, Office, Signer
from zvassist.session.store import Store
from zvassist.ui.screens.target import TargetScreen
from zvassist.ui.widgets.choice import ChoiceBox
from zvassist.ui.widgets.switch import Alternatives
from zvassist.walk.choices import partners_like, read_partner

_LATER = ("", "später eintragen")


class NewDraftScreen(TargetScreen[Path]):
    """Asks what a new draft needs, writes its file, and gives back where it is.

    Args:
        library: the programme years at hand.
        folder: where the file goes unless its name says otherwise.
        office: knows who signs for a partner; offered, never put in by itself.
    """

    HEADLINE = "Neue Vereinbarung"
    HELP = (
        "Das Programmjahr bestimmt Wortlaut und Regeln. Der Partner wird nach Namen, Kurzform oder "
        "AGS gefunden, auch mit Tippfehlern; er lässt sich später noch eintragen. Unterzeichner "
        "stehen zur Wahl, wenn die Bürodaten (buero.toml) sie nennen."
    )

    def __init__(self, library: Library, folder: Path, office: Office = NO_OFFICE) -> None:
        super().__init__(list(library.readable()), folder)
        self._office = office
        self._signers: tuple[Signer, ...] = ()

    def middle(self) -> ComposeResult:
        """The partner, and who signs where the office knows it."""
        yield Label("Partner", classes="fieldlabel")
        yield ChoiceBox(
            lambda: self._like(""),
            search=self._like,
            id="partner",
            placeholder="Name, Kurzform oder AGS; ↓ für die Liste",
        )
        yield Label("Unterschrift für den Partner (aus den Bürodaten)", classes="fieldlabel signer")
        yield Alternatives((_LATER,), "", id="signer")

    def on_mount(self) -> None:
        """Nobody is offered before there is a partner."""
        self._offer_signers(())

    def _like(self, text: str) -> list[str]:
        return partners_like(text, self.programme) if self.programme else []

    def partner(self, programme: Programme) -> str | None:
        """The AGS of the partner in its line."""
        text = self.query_one("#partner", ChoiceBox).typed.strip()
        return read_partner(text, programme) if text else None

    def after_year(self) -> None:
        """Go to the partner."""
        self.query_one("#partner", ChoiceBox).focus()

    @on(ChoiceBox.Submitted, "#partner")
    def _partner_chosen(self) -> None:
        if self.propose():
            self._offer_signers(self._known())
            self.query_one("#signer" if self._signers else "#file").focus()

    @on(Alternatives.Passed, "#signer")
    def _signer_passed(self) -> None:
        self.query_one("#file", Input).focus()

    def _known(self) -> tuple[Signer, ...]:
        programme = self.programme
        ags = self.partner(programme) if programme else None
        if programme is None or ags is None:
            return ()
        return self._office.signers_for(ags, date(programme.year, 1, 1), programme.last_day)

    def _offer_signers(self, signers: tuple[Signer, ...]) -> None:
        self._signers = signers
        shown = [(str(n), f"{one.name}, {one.role}") for n, one in enumerate(signers)]
        self.query_one("#signer", Alternatives).offer((_LATER, *shown))
        self.query_one("#signer").display = bool(signers)
        self.query_one(".signer").display = bool(signers)

    def made(self, programme: Programme, path: Path) -> Path:
        """Write the draft."""
        Store(path).create(self._draft(programme))
        return path

    def _draft(self, programme: Programme) -> Draft:
        draft = new_draft(programme.id, programme.year, draft_id=new_draft_id())
        partner = self.partner(programme)
        if partner is None:
            return draft
        if partner not in {one.ags for one in programme.partners}:
            raise ZvError(f"Den AGS „{partner}“ hat {programme.year} kein Partner.")
        draft = apply(draft, Set(field="local_authority", value=partner))
        for part, value in self._signature(partner).items():
            draft = apply(draft, Set(field=f"signatures.local_authority.{part}", value=value))
        return draft

    def _signature(self, partner: str) -> dict[str, str]:
        """The chosen signer's entries, if there is one and it still signs for the partner."""
        chosen = self.query_one("#signer", Alternatives).typed
        signer = self._signers[int(chosen)] if chosen else None
        if signer is None or signer.partner != partner:
            return {}
        values = {"name": signer.name, "role": signer.role, "place": signer.place}
        return {part: value for part, value in values.items() if value}
