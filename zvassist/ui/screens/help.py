"""Help: for the field with the cursor, and all keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from zvassist.rules.register import registered
from zvassist.rules.rule import Rule
from zvassist.ui.keys import key_names
from zvassist.ui.screens.overlay import Overlay
from zvassist.walk.commands import COMMANDS, Command
from zvassist.walk.fields import Field, Kind

_HOW = {
    Kind.CHOICE: "Tippen sucht in der Liste, ↓ öffnet sie, Enter wählt.",
    Kind.SWITCH: "← und → oder Leertaste wechseln; j ja, n nein, v Vorgabe des Programmjahrs.",
    Kind.DATES: "Mehrere Tage durch Komma trennen; das Jahr darf fehlen.",
    Kind.DATE: "„30. Mai“, „30.5.“ und „2027-05-30“ werden verstanden.",
    Kind.AMOUNT: "„1.022.700“, „1022700,00“ und „1,5 Mio.“ werden verstanden.",
}
_GENERAL = (
    "Enter übernimmt ein Feld und geht weiter, Tab und Umschalt+Tab wechseln die Felder. "
    "Zurück geht es jederzeit; was noch nicht stimmt, bleibt stehen und wird gekennzeichnet. "
    "Jede Änderung wird sofort gespeichert und lässt sich zurücknehmen. "
    "Umschalt + Maus markiert Text im Terminal zum Kopieren."
)


class HelpScreen(Overlay[None]):
    """Help for one field, or for the program when the cursor is in none.

    Args:
        field: the field with the cursor, or None.
        extra: a sentence about the place where the cursor is.
        commands: whose keys are listed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1", "leave", show=False)]
    HEADLINE = "Hilfe"
    HINT = "↑ ↓ blättern · Esc schließt"

    def __init__(
        self, field: Field | None, extra: str = "", commands: Sequence[Command] = COMMANDS
    ) -> None:
        super().__init__()
        self._field = field
        self._extra = extra
        self._commands = commands

    def body(self) -> ComposeResult:
        """The text."""
        with VerticalScroll():
            if self._field is not None:
                yield Static(Content("\n").join(_about(self._field)))
                yield from _checked(self._field)
            yield Static(Content("\n").join(self._general()))
            yield Static(
                _table((key_names(one), f"{one.label}: {one.help}") for one in self._commands)
            )

    def _general(self) -> Iterator[Content]:
        if self._extra:
            yield Content(f"{self._extra}\n")
        yield Content.styled("Bedienung", "bold")
        yield Content(f"{_GENERAL}\n")
        yield Content.styled("Tasten", "bold")


def _checked(field: Field) -> Iterator[Static]:
    """The rules that look at a field."""
    rules = list(_rules(field))
    if rules:
        yield Static(Content.styled("Geprüft wird", "bold"))
        yield Static(_table((rule.id, f"{rule.checks} Quelle: {rule.source}") for rule in rules))
        yield Static("")


def _table(rows: Iterable[tuple[str, str]]) -> Table:
    """Names, and beside each a sentence, which stays in its column."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for name, sentence in rows:
        table.add_row(Text(name, no_wrap=True), Text(sentence))
    return table


def _about(field: Field) -> Iterator[Content]:
    yield Content.styled(field.label, "bold")
    yield Content(field.help)
    if field.example:
        yield Content(f"Beispiel: {field.example}")
    if field.kind in _HOW:
        yield Content(_HOW[field.kind])
    if field.source:
        yield Content(f"Quelle: {field.source}")
    yield Content("")


def _rules(field: Field) -> Iterator[Rule]:
    """The rules that name the field, or that the field names; those of the house last."""
    for rule in sorted(registered(), key=lambda rule: rule.id.startswith("C")):
        if rule.id in field.rules or field.path in rule.fields:
            yield rule
