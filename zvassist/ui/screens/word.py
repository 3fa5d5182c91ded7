"""Writing the Word document: as a draft, or final when nothing stands against it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Button, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from zvassist.agreement.changes import SetState
from zvassist.agreement.errors import ZvError
from zvassist.rules.finding import Finding
from zvassist.rules.readiness import blocking
from zvassist.session import output
from zvassist.session.output import proposed_name
from zvassist.session.places import place, with_ending
from zvassist.ui.fieldstate import said
from zvassist.ui.screens.ask import Confirm
from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.entry import Entry
from zvassist.ui.widgets.listing import Listing
from zvassist.ui.widgets.switch import Alternatives
from zvassist.ui.widgets.waiting import Waiting
from zvassist.ui.writing import Job
from zvassist.walk.desk import Desk
from zvassist.walk.findings import gaps

_VERSIONS = (
    ("draft", "Entwurf, auf jeder Seite als ENTWURF gekennzeichnet"),
    ("final", "Endgültige Fassung, bereit zur Unterschrift"),
)
_FORMATS = (("", "nur Word"), ("pdf", "Word und PDF"))
_MOST = 8
"""Lines of what stands against the final document."""
_WAITING = "Wird geschrieben … {} s (Esc bricht ab, dann wird nichts geschrieben)"


class _Against(Listing):
    """What stands against the final document."""

    HANG = 2


class WordScreen(Overlay[str]):
    """The dialog for "Word schreiben"; gives back a field path to jump to, or None.

    Args:
        desk: the open draft.
        folder: where the file goes unless its name says otherwise.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "write", show=False),
        Binding("f2", "findings", show=False),
        Binding("f7", "copy", show=False),
        Binding("f6", "redline", show=False),
    ]
    DEFAULT_CLASSES = "-form"
    HEADLINE = "Word-Dokument schreiben"
    HINT = "↑ ↓ wählt · Tab weiter · F9 oder Enter schreibt · Esc schließt"
    HELP = (
        "Ein Entwurf trägt auf jeder Seite den Vermerk ENTWURF und zeigt Lücken. Die endgültige "
        "Fassung wird geschrieben, wenn kein Fehler dagegen steht und jede Warnung begründet ist; "
        "F2 zeigt die Prüfergebnisse und begründet. Danach ist die Vereinbarung schreibgeschützt; "
        "„Bearbeiten“ macht sie wieder zum Entwurf. Vorhandene Dateien werden nur nach Rückfrage "
        "ersetzt. „Änderungen“ schreibt eine Änderungsfassung gegenüber Vorjahr oder früherer "
        "Fassung."
    )

    @dataclass
    class Written(Message):
        """The files are written."""

        job: Job

    @dataclass
    class Failed(Message):
        """Nothing was written."""

        job: Job
        error: ZvError

    def __init__(self, desk: Desk, folder: Path) -> None:
        super().__init__()
        self._desk = desk
        self._folder = folder
        self._against: tuple[Finding, ...] = blocking(desk.findings)
        self._job: Job | None = None
        self._written: Path | None = None

    def body(self) -> ComposeResult:
        """What kind, which name, and what stands against the final document."""
        yield Label("Fassung", classes="fieldlabel")
        yield Alternatives(_VERSIONS, "draft", id="version")
        if output.can_pdf():
            yield Label("Format", classes="fieldlabel")
            yield Alternatives(_FORMATS, "", id="format")
        yield Label("Dateiname", classes="fieldlabel")
        yield Entry(proposed_name(self._desk.session, final=False), id="file")
        yield Static(f"im Ordner {self._folder}", classes="folder", markup=False)
        yield Static(classes="lost", markup=False)
        yield Static(classes="against", markup=False)
        yield _Against(compact=True, markup=False)
        yield Waiting(_WAITING)
        with Horizontal(classes="buttons"):
            yield Button("Schreiben (F9)", id="write", compact=True)
            yield Button("Pfad kopieren (F7)", id="copy", compact=True)
            yield Button("Änderungen (F6)", id="redline", compact=True)
            yield Button("Schließen (Esc)", id="leave", compact=True)

    def on_mount(self) -> None:
        """Show what matters for the chosen kind."""
        self.query_one("#copy").display = False
        self._show_state()

    @property
    def _final(self) -> bool:
        return self.query_one("#version", Alternatives).typed == "final"

    def _show_state(self) -> None:
        """What the document would lack, or what stands against it."""
        self._against = blocking(self._desk.findings)
        refused = self._final and bool(self._against)
        listing = self.query_one(OptionList)
        listing.clear_options()
        listing.add_options(_options(self._against))
        self.query_one(".against", Static).update(_refusal(len(self._against)))
        self.query_one(".against").display = listing.display = refused
        listing.styles.max_height = min(2 * len(self._against), _MOST)
        self.set_class(refused, "-refused")
        lost = "\n".join(self._lacking())
        self.query_one(".lost", Static).update(lost)
        self.query_one(".lost").display = bool(lost)

    def _lacking(self) -> list[str]:
        open_ones = gaps(self._desk)
        lines = []
        if open_ones and not self._final:
            what = "Eine Angabe ist" if open_ones == 1 else f"{open_ones} Angaben sind"
            lines.append(f"{what} noch offen und im Text als Lücke zu sehen.")
        if lost := self._desk.not_entered():
            lines += ["Nicht übernommene Eingaben:", *lost]
        return lines

    # Choosing

    @on(Alternatives.Chosen, "#version")
    def _version_chosen(self) -> None:
        self.query_one("#file", Entry).put(proposed_name(self._desk.session, final=self._final))
        self._show_state()

    @on(Alternatives.Passed)
    def _passed(self) -> None:
        self.focus_next()

    @on(OptionList.OptionSelected)
    def _jump(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._against[event.option_index].field)

    def action_findings(self) -> None:
        """Open the findings, where Warnungen are given their reasons."""
        from zvassist.ui.screens.findings import FindingsScreen

        self.app.push_screen(FindingsScreen(self._desk), self._looked_at)

    def _looked_at(self, field: str | None) -> None:
        self.dismiss(field) if field else self._show_state()

    @on(Input.Submitted)
    def _sent(self) -> None:
        self.action_write()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        actions = {
            "write": self.action_write,
            "copy": self.action_copy,
            "redline": self.action_redline,
        }
        actions.get(event.button.id or "", self.action_leave)()

    # Writing

    def action_write(self) -> None:
        """Write, asking first where a file would be replaced."""
        if self._job is not None:
            return
        try:
            typed = self.query_one("#file", Entry).typed
            path = with_ending(place(self._folder, typed), ".docx")
        except ZvError as error:
            self.tell(str(error), trouble=True)
            return
        job = Job(path, self._final, self._with_pdf)
        if job.final and self._against:
            self.tell("Die endgültige Fassung wird noch nicht geschrieben.", trouble=True)
        elif job.there:
            question = f"{' und '.join(job.there)} gibt es schon. Soll das ersetzt werden?"
            answered = Confirm(question, yes="Ersetzen")
            self.app.push_screen(
                answered, lambda yes: self._start(job, overwrite=True) if yes else None
            )
        else:
            self._start(job, overwrite=False)

    @property
    def _with_pdf(self) -> bool:
        return any(choice.typed == "pdf" for choice in self.query("#format").results(Alternatives))

    def _start(self, job: Job, *, overwrite: bool) -> None:
        self._job = job
        self.query_one("#write", Button).disabled = True
        self.tell("")
        self.query_one(Waiting).start()
        self._write(job, overwrite=overwrite)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _write(self, job: Job, *, overwrite: bool) -> None:
        try:
            job.write(self._desk, overwrite=overwrite, is_wanted=lambda: self._job is job)
        except ZvError as error:
            self.post_message(self.Failed(job, error))
        else:
            self.post_message(self.Written(job))

    def _stopped(self) -> None:
        self._job = None
        self.query_one("#write", Button).disabled = False
        self.query_one(Waiting).stop()

    @on(Written)
    def _done(self, event: Written) -> None:
        job = event.job
        if job is not self._job:
            return
        self._stopped()
        self._written = job.path
        if job.final:
            self._desk.change(
                SetState(state="final"), origin="form", why=f"Geschrieben: {job.path.name}"
            )
        self._desk.say(f"Geschrieben: {' und '.join(path.name for path in job.files)}")
        self.tell("\n".join(f"✓ Geschrieben: {path}" for path in job.files))
        self.query_one("#copy").display = True
        self.query_one("#leave").focus()

    @on(Failed)
    def _refused(self, event: Failed) -> None:
        if event.job is not self._job:
            return
        self._stopped()
        self.tell(str(event.error), trouble=True)
        # A target that another program holds open comes with a free name.
        other = getattr(event.error, "alternative", None)
        if isinstance(other, Path):
            self.query_one("#file", Entry).put(other.name)
            self.query_one("#file").focus()

    def action_redline(self) -> None:
        """Write what differs from last year's or an earlier text instead."""
        from zvassist.ui.screens.redline import pick_earlier

        pick_earlier(self.app, self._desk, self._folder)

    def action_copy(self) -> None:
        """Copy the path of the written file."""
        if self._written is not None:
            self.app.copy_to_clipboard(str(self._written))
            self.tell(f"✓ Pfad kopiert: {self._written}")

    def action_leave(self) -> None:
        """Stop what is being written; otherwise close."""
        if self._job is not None:
            self._stopped()
            self.tell("Abgebrochen; es wurde nichts geschrieben.")
        else:
            self.dismiss(None)


def _options(against: tuple[Finding, ...]) -> list[Option]:
    return [Option(said(finding)) for finding in against]


def _refusal(count: int) -> str:
    what = "Ein Prüfergebnis steht" if count == 1 else f"{count} Prüfergebnisse stehen"
    return f"{what} der endgültigen Fassung entgegen (Enter springt hin, F2 begründet):"
