"""A Word or text file as it was read: what was found where, what is missing, what to decide."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Button, OptionList, Static

from zvassist.agreement.errors import ZvError
from zvassist.programme.library import Library
from zvassist.session.sources import View, read_source
from zvassist.ui.screens.choose import Choose
from zvassist.ui.screens.source import SourceScreen
from zvassist.ui.widgets.grouped import GroupedList
from zvassist.walk.readings import ReadLine, choice_text, read_groups

if TYPE_CHECKING:
    from zvassist.agreement.changes import Change
    from zvassist.programme.programme import Programme
    from zvassist.session.importing import Import
    from zvassist.session.merging import Question

_OPEN = "offen lassen"


@dataclass(frozen=True)
class Read:
    """What the clerk made of a file.

    Attributes:
        found: the file as it was read.
        decided: the changes chosen where something had to be decided, each with its question.
    """

    found: Import
    decided: tuple[tuple[Question, Change], ...] = ()


class ReadingScreen(SourceScreen[Read]):
    """Reads a file in the background, shows what it says, and gives back what is to be used.

    Args:
        path: a .docx, .txt or .md.
        library: the programme years at hand.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f8", "use", show=False)]
    FAILED = "Die Datei wurde nicht gelesen."
    HINT = "Enter entscheidet · F8 übernimmt · Esc verwirft"
    HELP = (
        "Die Datei selbst bleibt unverändert. Jede Zeile sagt, was gefunden wurde; unten steht, wo "
        "und mit welchen Worten. Wo der Text nicht sicher zu verstehen ist, bietet Enter die "
        "möglichen Lesarten an; was offen bleibt, ist im Entwurf leer."
    )

    @dataclass
    class Finished(Message):
        """The file was read."""

        found: Import

    def __init__(self, path: Path, library: Library) -> None:
        super().__init__(path)
        self._library = library
        self._found: Import | None = None
        self._decided: dict[str, tuple[Question, Change]] = {}

    @property
    def headline(self) -> str:
        """Which file."""
        return f"Gelesen aus {self._path.name}"

    def body(self) -> ComposeResult:
        """How it stands, the list, the words of the chosen line, the ways on."""
        yield Static("Die Datei wird gelesen …", classes="count", markup=False)
        yield GroupedList[ReadLine]()
        yield Static(classes="detail", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Übernehmen (F8)", id="use", compact=True, disabled=True)
            yield Button("Verwerfen (Esc)", id="leave", compact=True)

    def on_mount(self) -> None:
        """Begin to read."""
        self.query_one(".detail").display = False
        self.read(None)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def read(self, view: View | None) -> None:
        """Read the file in the background."""
        from zvassist.session.importing import import_source

        try:
            found = import_source(read_source(self._path, view), self._library)
        except ZvError as error:
            self.post_message(self.Refused(error))
        else:
            self.post_message(self.Finished(found))

    @on(Finished)
    def _finished(self, event: Finished) -> None:
        self._found = event.found
        self.query_one("#use", Button).disabled = False
        self.query_one(".detail").display = True
        self._fill(event.found)
        self.query_one(GroupedList).focus()

    def _fill(self, found: Import) -> None:
        programme = self._library.programme(found.reading.programme)
        groups = read_groups(found, programme)
        self.query_one(GroupedList).show(
            (group.title, [(self._text(line), line) for line in group.lines]) for group in groups
        )
        origin = "mit eingebettetem Entwurf" if found.carries_draft else "nach dem Text allein"
        asked = len(found.questions) - len(self._decided)
        words = [f"Programmjahr {programme.year}", origin]
        words += [f"{asked} zu entscheiden"] if asked else []
        words += [f"{len(found.missing)} nicht gefunden"] if found.missing else []
        self.query_one(".count", Static).update(" · ".join(words))

    def _text(self, line: ReadLine) -> str:
        decided = self._decided.get(line.question.path) if line.question else None
        if decided is None or self._programme is None:
            return line.text
        about = line.text.removeprefix("? ").partition(":")[0]
        return f"✓ {about}: {choice_text(decided[1], self._programme)}"

    @property
    def _programme(self) -> Programme | None:
        return self._library.programme(self._found.reading.programme) if self._found else None

    @property
    def _chosen(self) -> ReadLine | None:
        line = self.query_one(GroupedList).chosen
        return line if isinstance(line, ReadLine) else None

    @on(OptionList.OptionHighlighted)
    def _explain(self) -> None:
        line = self._chosen
        self.query_one(".detail", Static).update(line.detail if line else "")

    @on(OptionList.OptionSelected)
    def _decide(self) -> None:
        line = self._chosen
        programme = self._programme
        if line is None or line.question is None or programme is None:
            self.tell("Hier ist nichts zu entscheiden; F8 übernimmt.")
            return
        question = line.question
        if not question.choices:
            self.tell("Dafür gibt es keine sichere Lesart; bitte später im Entwurf eintragen.")
            return
        answers = {choice_text(one, programme): one for one in question.choices}
        about = line.text.removeprefix("? ").partition(":")[0]
        self.app.push_screen(
            Choose(line.detail, (*answers, _OPEN), about),
            lambda place: self._answered(question, (*answers.values(), None), place),
        )

    def _answered(
        self, question: Question, choices: tuple[Change | None, ...], place: int | None
    ) -> None:
        if place is None or self._found is None:
            return
        self._decided.pop(question.path, None)
        change = choices[place]
        if change is not None:
            self._decided[question.path] = (question, change)
        self._fill(self._found)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.action_use() if event.button.id == "use" else self.dismiss(None)

    def action_use(self) -> None:
        """Use what was read."""
        if self._found is not None:
            self.dismiss(Read(self._found, tuple(self._decided.values())))
