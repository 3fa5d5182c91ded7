"""A proposal of the chat as a card: what would change, on which words it rests, yes or no."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from zvassist.ui.fieldstate import said
from zvassist.ui.messages import Written

if TYPE_CHECKING:
    from zvassist.chat.cards import Card
    from zvassist.chat.describe import Difference

Answer = Literal["accept", "refuse", "edit", "why"]
_LETTERS = "jnbw "
"""What answers: a letter for each answer, and the space that presses a button."""
_MOST = 3
_ROOM = 57
"""Columns that the four answers take side by side."""


class ProposalCard(Vertical, can_focus=True):
    """One proposal; it has the cursor itself, so that Enter accepts nothing by accident."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "answer('accept')", "Übernehmen", show=False),
        Binding("n", "answer('refuse')", "Ablehnen", show=False),
        Binding("b", "answer('edit')", "Ändern", show=False),
        Binding("w", "answer('why')", "Warum?", show=False),
    ]

    @dataclass
    class Answered(Message):
        """The clerk answered."""

        answer: Answer

    SEEN_AFTER: ClassVar[float] = 0.4
    """Seconds after which a card may have been seen; what is typed sooner answers nothing."""
    _seen_from = 0.0

    def compose(self) -> ComposeResult:
        """Count and finder, change, evidence, rules, answers."""
        with Horizontal(classes="cardhead"):
            yield Static(classes="which", markup=False)
            yield Static(classes="finder", markup=False)
        yield Static(classes="what", markup=False)
        yield Static(classes="evidence", markup=False)
        yield Static(classes="rules", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Übernehmen (j)", id="accept", compact=True)
            yield Button("Ablehnen (n)", id="refuse", compact=True)
            yield Button("Ändern (b)", id="edit", compact=True)
            yield Button("Warum? (w)", id="why", compact=True)

    def on_resize(self, event: events.Resize) -> None:
        """Put the answers into two lines where one cannot hold them."""
        self.set_class(event.size.width < _ROOM, "-tight")

    def just_came(self) -> None:
        """It is the answer to a message: letters on their way were typed for the line."""
        self._seen_from = Message().time + self.SEEN_AFTER

    def on_key(self, event: events.Key) -> None:
        """Whoever goes on writing means the line, not an answer."""
        letter = event.character
        if not letter or not event.is_printable:
            return
        if letter not in _LETTERS or event.time < self._seen_from:
            event.stop()
            event.prevent_default()
            self.post_message(Written(letter))

    def show(self, card: Card | None, number: int, total: int) -> None:
        """Show a card, or nothing."""
        self.set_class(card is not None, "-open")
        if card is None:
            return
        self.set_class(bool(card.blocked), "-blocked")
        self.query_one(".which", Static).update(f"Vorschlag {number} von {total}")
        self.query_one(".finder", Static).update(card.finder)
        self.query_one(".what", Static).update(Content("\n").join(_changes(card)))
        evidence = f"Beleg: „{card.evidence}“" if card.evidence else ""
        where = f" ({card.place})" if card.place else ""
        self.query_one(".evidence", Static).update(f"{evidence}{where}")
        rules = self.query_one(".rules", Static)
        rules.update("\n".join(_rules(card)))
        rules.set_class(card.has_fault or bool(card.blocked), "-trouble")
        rules.set_class(bool(card.stale or card.findings), "-warned")
        self.query_one("#accept", Button).disabled = bool(card.blocked)

    def action_answer(self, answer: Answer) -> None:
        """Answer."""
        if self.has_class("-open") and not (answer == "accept" and self.has_class("-blocked")):
            self.post_message(self.Answered(answer))

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.action_answer(event.button.id)  # type: ignore[arg-type]


def _changes(card: Card) -> Iterator[Content]:
    for one in card.differences:
        yield Content.styled(one.label, "bold")
        yield from _old_and_new(one)


def _old_and_new(one: Difference) -> Iterator[Content]:
    """Old and new are told by sign and word, never by colour alone."""
    if one.old:
        yield Content(f"− bisher  {one.old}")
    if one.new:
        yield Content.assemble("+ neu     ", (one.new, "bold"))


def _rules(card: Card) -> Iterator[str]:
    """What speaks against it: that it is overtaken, and what the rules would newly say."""
    if card.blocked:
        yield f"✗ {card.blocked}"
        return
    if card.stale:
        yield f"! {card.stale}"
    if card.has_fault:
        yield "Übernommen ergäbe das einen Fehler:"
    for finding in card.findings[:_MOST]:
        yield said(finding)
    if len(card.findings) > _MOST:
        yield f"… und {len(card.findings) - _MOST} weitere"
    if not card.findings:
        yield "✓ Die Prüfung hat nichts dagegen."
