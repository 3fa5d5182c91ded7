"""The history: every change with who, when, what and why; and the way back to any of them."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.listing import Listing
from zvassist.walk.desk import Desk
from zvassist.walk.past import go_back
from zvassist.walk.telling import ORIGINS, Told, told
from zvassist.walk.whence import moment

_BEGINNING = "Beginn des Entwurfs"


class HistoryScreen(Overlay[str]):
    """All changes, the last one first; gives back the field of what was taken back.

    Args:
        desk: the open draft.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("z", "back", "Zurück zu hier", show=False),
        Binding("ctrl+l", "leave", show=False),
        Binding("f11,ctrl+z", "undo", show=False),
        Binding("f12,ctrl+y", "redo", show=False),
    ]
    HEADLINE = "Verlauf"
    HINT = "z zurück zu hier · F11 rückgängig · F12 wiederholen · Esc schließt"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._steps: tuple[Told, ...] = ()

    def body(self) -> ComposeResult:
        """The list, the chosen step in full, and its buttons."""
        yield Static(classes="count", markup=False)
        yield Listing(compact=True, markup=False)
        with VerticalScroll(classes="detail"):
            yield Static(classes="step", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Zurück zu hier (z)", id="back", compact=True)
            yield Button("Rückgängig (F11)", id="undo", compact=True)
            yield Button("Wiederholen (F12)", id="redo", compact=True)

    def on_mount(self) -> None:
        """Fill the list and go to it."""
        self._fill()
        self.query_one(OptionList).focus()

    def _fill(self) -> None:
        desk = self._desk
        self._steps = tuple(told(desk.draft, desk.session.library))
        listing = self.query_one(OptionList)
        listing.clear_options()
        listing.add_options(Option(_line(step)) for step in self._steps)
        listing.add_option(Option(Content.styled(f"{0:>4}  {_BEGINNING}", "$foreground 60%")))
        listing.highlighted = 0
        count = len(self._steps)
        text = "Noch keine Änderung" if not count else f"{count} Schritte, der letzte zuerst"
        self.query_one(".count", Static).update("1 Schritt" if count == 1 else text)
        self._explain()

    @property
    def _chosen(self) -> Told | None:
        """The chosen step; None at the beginning."""
        index = self.query_one(OptionList).highlighted or 0
        return self._steps[index] if index < len(self._steps) else None

    @on(OptionList.OptionHighlighted)
    def _explain(self) -> None:
        self.query_one(".step", Static).update(_detail(self._chosen))

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.query_one("#back", Button).focus()

    @on(Button.Pressed)
    async def _pressed(self, event: Button.Pressed) -> None:
        await self.run_action(f"screen.{event.button.id}")

    def action_back(self) -> None:
        """Make the draft what it was after the chosen step; a change like any other."""
        step = self._chosen
        number = step.entry.number if step else 0
        kept = next((n for n, one in enumerate(reversed(self._steps), 1) if one is step), 0)
        self._done(go_back(self._desk, kept), f"Zurück zu Schritt {number}; F11 nimmt das zurück.")

    def action_undo(self) -> None:
        """Take the last change back."""
        self._done(self._desk.undo() is not None, self._desk.notice)

    def action_redo(self) -> None:
        """Do again what was undone."""
        self._done(self._desk.redo() is not None, self._desk.notice)

    def _done(self, done: bool, message: str) -> None:
        self._fill()
        trouble = not done or bool(self._desk.unsaved)
        self.tell(self._desk.notice if trouble else message, trouble=trouble)


def _line(step: Told) -> Content:
    entry = step.entry
    by = f"  ({', '.join(filter(None, (ORIGINS[entry.origin], entry.who)))})"
    when = (f"{entry.number:>4}  {moment(entry)}  ", "$foreground 60%")
    return Content.assemble(when, step.short, (by, "$foreground 60%"))


def _detail(step: Told | None) -> str:
    if step is None:
        return "So, wie der Entwurf angelegt oder eingelesen wurde."
    who = step.entry.who or "ohne Namen"
    lines = [f"{who}, {moment(step.entry)}, {ORIGINS[step.entry.origin]}"]
    if step.entry.why:
        lines.append(f"Grund: {step.entry.why}")
    return "\n".join([*lines, *step.lines])
