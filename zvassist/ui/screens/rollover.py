"""From last year's agreement: the new year, what becomes of the amounts, the file's name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.widgets import Label, Static

from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import Draft
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.session.office import NO_OFFICE, Office
from zvassist.session.successor import Successor, successor
from zvassist.ui.screens.target import TargetScreen
from zvassist.ui.widgets.switch import Alternatives

_AMOUNTS = (
    ("empty", "neu eintragen (das Vorjahr bleibt nicht stehen)"),
    ("keep", "aus dem Vorjahr übernehmen"),
)


class RolloverScreen(TargetScreen[Successor]):
    """Asks what a roll-over needs, writes the new draft, and gives it back.

    Args:
        old: last year's draft; it is not touched.
        library: the programme years at hand.
        folder: where the file goes unless its name says otherwise.
        office: what the office knows of its partners.
        who: name written into the history.
        clock: gives the time written into the history (UTC); None takes the real one.

    Raises:
        ZvError: there is no later programme year.
    """

    HEADLINE = "Aus dem Vorjahr"
    CREATE = "Fortschreiben (F8)"
    HINT = "Enter weiter · F8 schreibt fort · Esc schließt"
    HELP = (
        "Aus der alten Vereinbarung wird ein neuer Entwurf: Angaben werden übernommen, nach Regel "
        "geändert oder geleert; die nächste Seite sagt zu jeder, was geschah und warum. Die alte "
        "Vereinbarung bleibt, wie sie ist."
    )

    def __init__(
        self,
        old: Draft,
        library: Library,
        folder: Path,
        office: Office = NO_OFFICE,
        *,
        who: str = "",
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        before = library.programme(old.programme)
        years = list(library.readable())
        later = [programme for programme in years if programme.year > before.year]
        if not later:
            raise ZvError(
                f"Nach {before.year} ist noch kein Programmjahr da; "
                "„zvassist programm neu“ legt eines an."
            )
        super().__init__(later, folder)
        self._old, self._before = old, before
        self._library, self._office = library, office
        self._who, self._clock = who, clock

    def above(self) -> ComposeResult:
        """What is rolled over."""
        authority = self._before.authorities.by_ags(self._old.agreement.local_authority or "")
        partner = authority.name() if authority else "ohne Partner"
        yield Static(f"Bisher: {partner}, {self._before.year}", classes="text", markup=False)

    def middle(self) -> ComposeResult:
        """What becomes of the amounts."""
        yield Label("Beträge", classes="fieldlabel")
        yield Alternatives(_AMOUNTS, "empty", id="amounts")

    @on(Alternatives.Passed, "#amounts")
    def _amounts_passed(self) -> None:
        self.query_one("#file").focus()

    def partner(self, programme: Programme) -> str | None:  # noqa: ARG002
        """Last year's partner."""
        return self._old.agreement.local_authority

    def after_year(self) -> None:
        """Go to the amounts."""
        self.query_one("#amounts").focus()

    def made(self, programme: Programme, path: Path) -> Successor:
        """Roll over and write the new draft."""
        found = successor(
            self._old,
            self._library,
            programme.year,
            keep_amounts=self.query_one("#amounts", Alternatives).typed == "keep",
            office=self._office,
            who=self._who,
            clock=self._clock,
        )
        found.save(path)
        return found
