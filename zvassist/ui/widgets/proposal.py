"""A proposal of the chat as a card: what would change, on which words it rests, yes or no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Button, Static

if TYPE_CHECKING:
    from zvassist.chat.engine import Proposal


class ProposalCard(Vertical, can_focus=True):
    """One proposal; it has the cursor itself, so that Enter accepts nothing by accident."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "decide(True)", "Übernehmen", show=False),
        Binding("n", "decide(False)", "Ablehnen", show=False),
    ]

    @dataclass
    class Decided(Message):
        """The clerk decided."""

        accept: bool

    def compose(self) -> ComposeResult:
        """Count, change, evidence, answers."""
        yield Static(classes="which", markup=False)
        yield Static(classes="what", markup=False)
        yield Static(classes="why", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Übernehmen (j)", id="accept", compact=True)
            yield Button("Ablehnen (n)", id="refuse", compact=True)

    def show(self, proposal: Proposal | None, number: int, total: int) -> None:
        """Show a proposal, or nothing."""
        self.set_class(proposal is not None, "-open")
        if proposal is None:
            return
        self.query_one(".which", Static).update(f"Vorschlag {number} von {total}")
        self.query_one(".what", Static).update(proposal.describe)
        evidence = f"Grundlage: „{proposal.evidence}“" if proposal.evidence else ""
        self.query_one(".why", Static).update(evidence)

    def action_decide(self, accept: bool) -> None:
        """Decide."""
        if self.has_class("-open"):
            self.post_message(self.Decided(accept))

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.action_decide(event.button.id == "accept")
