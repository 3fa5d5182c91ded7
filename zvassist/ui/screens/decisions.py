"""What became of last year's entries: each with its reason, proposals taken one by one."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button, OptionList, Static

from zvassist.agreement.errors import ZvError
from zvassist.programme.programme import Programme
from zvassist.rollover.decision import Kind
from zvassist.session.store import StoreError
from zvassist.session.successor import Successor
from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.grouped import GroupedList
from zvassist.walk.decisions import DecisionGroup, DecisionLine, decision_groups

_SIGNS = {Kind.PROPOSED: "?", Kind.CHANGED: "≠", Kind.EMPTIED: "○", Kind.KEPT: "✓"}
_COUNTED = {
    Kind.PROPOSED: "vorgeschlagen",
    Kind.CHANGED: "geändert",
    Kind.EMPTIED: "geleert",
    Kind.KEPT: "übernommen",
}


class DecisionsScreen(Overlay[bool]):
    """The list of a roll-over; gives back True when the clerk goes on to the editor.

    Args:
        made: the new draft, already in its file.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "go_on", show=False),
        Binding("f11,ctrl+z", "undo", show=False),
    ]
    HINT = "Enter nimmt Vorschlag an · F11 nimmt zurück · F8 weiter · Esc schließt"
    HELP = (
        "Jede Angabe des Vorjahrs steht hier mit dem, was aus ihr wurde, und warum. Vorschläge "
        "sind noch nicht getan: Enter nimmt den gewählten an, alles andere bleibt, wie es ist. "
        "Der neue Entwurf ist schon gespeichert; der alte bleibt unverändert."
    )

    def __init__(self, made: Successor) -> None:
        super().__init__()
        self._made = made
        self._steps = len(made.session.draft.history)

    @property
    def headline(self) -> str:
        """From which year to which."""
        return f"Fortschreibung von {self._made.before.year} nach {self._programme.year}"

    @property
    def _programme(self) -> Programme:
        return self._made.session.programme

    def body(self) -> ComposeResult:
        """Counts, the list, the reason of the chosen line, the ways on."""
        yield Static(classes="count", markup=False)
        yield GroupedList[DecisionLine]()
        yield Static(classes="detail", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Vorschlag annehmen (Enter)", id="accept", compact=True)
            yield Button("Weiter zum Entwurf (F8)", id="go_on", compact=True)

    def on_mount(self) -> None:
        """Fill the list and go to it."""
        self._fill()
        self.query_one(GroupedList).focus()

    def _groups(self) -> list[DecisionGroup]:
        """What asks for a decision first."""
        made = self._made
        groups = decision_groups(made.decisions, made.proposals, made.before, self._programme)
        return sorted(groups, key=lambda group: group.kind is not Kind.PROPOSED)

    def _fill(self) -> None:
        groups = self._groups()
        self.query_one(GroupedList).show(
            (group.title, [(f"{_SIGNS[group.kind]} {line.text}", line) for line in group.lines])
            for group in groups
        )
        counts = {group.kind: len(group.lines) for group in groups}
        words = [f"{counts[kind]} {word}" for kind, word in _COUNTED.items() if kind in counts]
        self.query_one(".count", Static).update(" · ".join(words))
        self.query_one("#accept", Button).disabled = Kind.PROPOSED not in counts
        self._explain()

    @on(OptionList.OptionHighlighted)
    def _explain(self) -> None:
        line = self._chosen
        self.query_one(".detail", Static).update(line.reason if line else "")

    @property
    def _chosen(self) -> DecisionLine | None:
        line = self.query_one(GroupedList).chosen
        return line if isinstance(line, DecisionLine) else None

    @on(OptionList.OptionSelected)
    def action_accept(self) -> None:
        """Carry the chosen proposal out; without proposals, go on."""
        line = self._chosen
        if line is None or line.proposal is None:
            self.tell("Hier ist nichts zu entscheiden; F8 führt weiter zum Entwurf.")
            return
        try:
            self._made.accept(line.proposal)
        except StoreError as error:
            self.tell(f"Nicht gespeichert: {error}", trouble=True)
        except ZvError as error:
            self.tell(str(error), trouble=True)
            return
        else:
            self.tell(f"✓ {line.proposal.label}")
        self._fill()

    def action_undo(self) -> None:
        """Take the proposal accepted last back."""
        session = self._made.session
        if len(session.draft.history) <= self._steps:
            self.tell("Es gibt keinen angenommenen Vorschlag zurückzunehmen.")
            return
        try:
            session.undo()
        except ZvError as error:
            self.tell(str(error), trouble=True)
        else:
            self.tell("Zurückgenommen.")
        self._fill()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.action_accept() if event.button.id == "accept" else self.action_go_on()

    def action_go_on(self) -> None:
        """Go on to the editor."""
        self.dismiss(True)
