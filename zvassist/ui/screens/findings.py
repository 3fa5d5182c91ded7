"""All findings in one list: counted, explained by their trace, repaired, waived, jumped to."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from zvassist.agreement.changes import Unwaive
from zvassist.rules.finding import Finding, Severity
from zvassist.ui.fieldstate import SIGNS
from zvassist.ui.reasons import told
from zvassist.ui.screens.ask import AskText, Choose
from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.listing import Listing
from zvassist.walk.desk import Desk
from zvassist.walk.findings import all_findings, counted, missing
from zvassist.walk.waivers import waiver
from zvassist.walk.words import label_at

_LOOKS = {Severity.FEHLER: "$text-error", Severity.WARNUNG: "$text-warning"}


class FindingsScreen(Overlay[str]):
    """The findings; gives back the field path to jump to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "repair", "Beheben", show=False),
        *(Binding(str(n), f"repair({n})", "Beheben", show=False) for n in range(1, 10)),
        Binding("g", "why", "Gründe", show=False),
        Binding("w", "waive", "Abweichung begründen", show=False),
        Binding("f2", "leave", show=False),
        Binding("f11,ctrl+z", "undo", show=False),
    ]
    HEADLINE = "Prüfergebnisse"
    HINT = "Enter springt · r behebt · g Gründe · w Abweichung · F11 zurück · Esc"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[Finding, ...] = ()

    def body(self) -> ComposeResult:
        """The count, the list, and the chosen finding in full."""
        yield Static(classes="count", markup=False)
        yield Listing(compact=True, markup=False)
        with VerticalScroll(classes="detail"):
            yield Static(classes="finding", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Hingehen (Enter)", id="go", compact=True)
            yield Button("Beheben (r)", id="repair", compact=True)
            yield Button("Gründe (g)", id="why", compact=True)
            yield Button("Abweichung (w)", id="waive", compact=True)

    def on_mount(self) -> None:
        """Fill the list and go to it."""
        self._fill()
        self.query_one(OptionList).focus()

    def _fill(self) -> None:
        self._shown = all_findings(self._desk)
        listing = self.query_one(OptionList)
        place = listing.highlighted or 0
        listing.clear_options()
        listing.add_options(Option(self._entry(finding)) for finding in self._shown)
        listing.highlighted = min(place, len(self._shown) - 1) if self._shown else None
        self.query_one(".count", Static).update(counted(self._desk))
        self._explain()

    def _entry(self, finding: Finding) -> Content:
        sign, look = SIGNS[finding.severity], _LOOKS.get(finding.severity, "")
        if finding.waiver:
            sign, look = "– abgewichen", "$foreground 60%"
        elif missing(finding, self._desk):
            sign, look = "○ offen", "$foreground 60%"
        place = label_at(finding.field, self._desk.programme)
        words = f" {finding.rule:<4} {place}: {finding.message}"
        return Content.assemble((f"{sign:<12}", look), words)

    @property
    def _chosen(self) -> Finding | None:
        index = self.query_one(OptionList).highlighted
        return self._shown[index] if index is not None and index < len(self._shown) else None

    @on(OptionList.OptionHighlighted)
    def _explain(self) -> None:
        finding = self._chosen
        lines = list(told(finding, self._desk, in_full=self.has_class("-why"))) if finding else []
        self.query_one(".finding", Static).update("\n".join(lines) or _NOTHING)

    @on(OptionList.OptionSelected)
    def _go(self) -> None:
        if self._chosen is not None:
            self.dismiss(self._chosen.field)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        does = {"go": self._go, "repair": self.action_repair, "why": self.action_why}
        does.get(event.button.id or "", self.action_waive)()

    def action_why(self) -> None:
        """Show the trace of the rule: what it reads, of the draft and of the year; or hide it."""
        self.toggle_class("-why")
        self._explain()

    def action_repair(self, number: int = 0) -> None:
        """Carry out a repair of the chosen finding; of several, ask which.

        Args:
            number: which one, counted from 1; 0 where that was not said.
        """
        finding = self._chosen
        if finding is None:
            return
        labels = tuple(repair.label for repair in finding.repairs)
        if not labels:
            self.tell("Hierfür gibt es keine Abhilfe auf Knopfdruck.")
        elif number == 0 and len(labels) > 1:
            question = f"{finding.message}\n\nWie soll das behoben werden?"
            self.app.push_screen(Choose(question, labels), lambda n: self._repair(finding, n))
        else:
            self._repair(finding, max(number, 1))

    def _repair(self, finding: Finding, number: int | None) -> None:
        if not number or number > len(finding.repairs):
            return
        repair = finding.repairs[number - 1]
        done = self._desk.change(repair.change, origin="repair", why=repair.label)
        self._done(f"Behoben: {repair.label}", done)

    def action_waive(self) -> None:
        """Set a Warnung aside with a reason, or take that back."""
        finding = self._chosen
        if finding is None or finding.severity is not Severity.WARNUNG:
            self.tell("Nur eine Warnung kann mit einer Begründung stehen bleiben.")
        elif finding.waiver is not None:
            change = Unwaive(rule=finding.rule, field=finding.field)
            self._done("Abweichung aufgehoben.", self._desk.change(change, origin="form"))
        else:
            question = f"{finding.message}\n\nWarum kann das so bleiben?"
            self.app.push_screen(AskText(question), lambda reason: self._waive(finding, reason))

    def _waive(self, finding: Finding, reason: str | None) -> None:
        if not reason:
            return
        change = waiver(finding, reason, self._desk)
        self._done("Abweichung begründet.", self._desk.change(change, origin="form", why=reason))

    def action_undo(self) -> None:
        """Take the last change back."""
        self._desk.undo()
        self._done(self._desk.notice, True)

    def _done(self, message: str, done: bool) -> None:
        trouble = not done or bool(self._desk.unsaved)
        self.tell(self._desk.notice if trouble else message, trouble=trouble)
        self._fill()


_NOTHING = "Es gibt keine Prüfergebnisse."
