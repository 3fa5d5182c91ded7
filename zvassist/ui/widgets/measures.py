"""The projects of § 5: the list in printed order, and the lines in which one is entered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from zvassist.ui.fieldstate import Note
from zvassist.ui.widgets.listing import Listing
from zvassist.ui.widgets.measureform import MeasureForm
from zvassist.walk.projects import ProjectTexts


@dataclass(frozen=True, slots=True)
class MeasuresState:
    """What the panel shows.

    Attributes:
        projects: as they would be typed, in printed order.
        flagged: ids of projects with a Fehler or a Warnung.
        notes: what is wrong with them.
        categories: labels of the year's Maßnahmenarten.
        is_read_only: whether they can be changed.
        year: the agreement's year.
    """

    projects: tuple[ProjectTexts, ...]
    flagged: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()
    categories: tuple[str, ...] = ()
    is_read_only: bool = False
    year: int | None = None


class MeasureList(Listing):
    """The projects by Maßnahmenart."""

    HANG = 5  # behind flag and number

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a,insert,plus", "panel('new')", "Neues Projekt", show=False),
        Binding("e", "panel('edit')", "Projekt ändern", show=False),
        Binding("x,delete", "panel('remove')", "Projekt entfernen", show=False),
        Binding("o,shift+up", "panel('up')", "Nach oben", show=False),
        Binding("u,shift+down", "panel('down')", "Nach unten", show=False),
        Binding("m", "panel('category')", "Maßnahmenart ändern", show=False),
    ]

    @dataclass
    class Wanted(Message):
        """A key asks for something to be done with the highlighted project."""

        what: str

    def action_panel(self, what: str) -> None:
        """Tell the panel what is wanted."""
        self.post_message(self.Wanted(what))

    @property
    def chosen(self) -> str | None:
        """The id of the highlighted project."""
        if self.highlighted is None:
            return None
        return self.get_option_at_index(self.highlighted).id


_BUTTONS = {
    "new": "Neu (a)",
    "edit": "Ändern (e)",
    "remove": "Löschen (x)",
    "up": "↑ (o)",
    "down": "↓ (u)",
    "category": "Art (m)",
}
LIST_HELP = (
    "Enter ändert, a fügt hinzu, x entfernt, o und u verschieben nach oben und unten, "
    "m ändert die Maßnahmenart."
)


class MeasuresPanel(Vertical):
    """List and form of the projects.

    Args:
        state: what it shows at first.
        texts: what was typed into the form and not entered, from an earlier visit.
    """

    @dataclass
    class Entered(Message):
        """A project was typed and is to be entered."""

        texts: ProjectTexts

    @dataclass
    class Removed(Message):
        """A project is to be taken out."""

        id: str

    @dataclass
    class Moved(Message):
        """A project is to go up (-1) or down (+1)."""

        id: str
        step: int

    def __init__(self, state: MeasuresState, texts: ProjectTexts) -> None:
        super().__init__()
        self._state = state
        self._list = MeasureList(compact=True, markup=False)
        self.form = MeasureForm(state.categories, texts, lambda: self._state.year)

    def compose(self) -> ComposeResult:
        """The list, its buttons, what is wrong, and the form."""
        yield self._list
        with Container(classes="buttons actions"):
            for what, label in _BUTTONS.items():
                yield Button(label, id=f"project-{what}", compact=True)
        yield Static(classes="notes", markup=False)
        yield self.form

    def on_mount(self) -> None:
        """Show the state for the first time."""
        self._paint()

    @property
    def project(self) -> str | None:
        """The id of the project with the cursor: the one that is changed, else highlighted."""
        return self.form.editing if self.form.has_focus_within else self._list.chosen

    @property
    def texts(self) -> ProjectTexts:
        """What is typed into the form now."""
        return self.form.texts

    def show(self, state: MeasuresState) -> None:
        """Show another state; what is being typed stays."""
        if state == self._state:
            return
        self._state = state
        self._paint()
        if self.form.editing and self.form.editing not in {item.id for item in state.projects}:
            self.form.load(ProjectTexts())

    def entered(self) -> None:
        """The typed project was taken over: make room for the next one."""
        was_new = self.form.editing is None
        self.form.load(ProjectTexts(category=self.form.texts.category))
        if was_new:
            self.form.focus_title()
        else:
            self._list.focus()

    def focus_on(self, path: str) -> None:
        """Go to the project of a field path, or to where the next one is entered."""
        parts = path.split(".")
        if len(parts) == 3 and self._find(parts[1]):
            self._edit(parts[1], parts[2])
        elif self._state.projects:
            self._list.focus()
        else:
            self.form.focus_first()

    def _find(self, measure_id: str | None) -> ProjectTexts | None:
        return next((item for item in self._state.projects if item.id == measure_id), None)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._do("edit")

    @on(MeasureList.Wanted)
    def _wanted(self, event: MeasureList.Wanted) -> None:
        event.stop()
        self._do(event.what)

    @on(Button.Pressed, ".buttons Button")
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self._do((event.button.id or "").removeprefix("project-"))

    @on(MeasureForm.Sent)
    def _sent(self, event: MeasureForm.Sent) -> None:
        event.stop()
        self.post_message(self.Entered(event.texts))

    @on(MeasureForm.Dropped)
    def _dropped(self, event: MeasureForm.Dropped) -> None:
        event.stop()
        self.form.load(ProjectTexts())
        self._list.focus()

    def _do(self, what: str) -> None:
        chosen = self._list.chosen
        if self._state.is_read_only:
            return
        if what == "new":
            self._new(chosen)
        elif chosen is None:
            self._list.focus()
        elif what == "remove":
            self.post_message(self.Removed(chosen))
        elif what in ("up", "down"):
            self.post_message(self.Moved(chosen, -1 if what == "up" else 1))
        else:
            self._edit(chosen, "category" if what == "category" else "title")

    def _new(self, beside: str | None) -> None:
        """Enter a new project, in the Maßnahmenart of the highlighted one."""
        near = self._find(beside)
        if self.form.editing is not None or self.form.texts.is_empty:
            self.form.load(ProjectTexts(category=near.category if near else ""))
        self.form.focus_title() if near else self.form.focus_first()

    def _edit(self, measure_id: str, part: str) -> None:
        project = self._find(measure_id)
        if project is None:
            return
        ids = [option.id for option in self._list.options]
        self._list.highlighted = ids.index(measure_id)
        self.form.load(project)
        self.form.focus_part(part)

    def _paint(self) -> None:
        state, chosen = self._state, self._list.chosen
        self._list.clear_options()
        self._list.add_options(_options(state))
        self._list.set_class(not state.projects, "-empty")
        index = next((i for i, o in enumerate(self._list.options) if o.id == chosen), None)
        self._list.highlighted = index if chosen else (1 if state.projects else None)
        notes = self.query_one(".notes", Static)
        notes.update("\n".join(note.text for note in state.notes))
        notes.set_class(bool(state.notes), "-open")
        self.form.disabled = state.is_read_only
        self.form.categories = state.categories


def _options(state: MeasuresState) -> list[Option]:
    """A heading per Maßnahmenart, its projects below with their printed position."""
    options: list[Option] = []
    last: str | None = None
    for number, project in enumerate(state.projects, start=1):
        if project.category != last:
            last = project.category
            options.append(Option(Content.styled(last or "ohne Maßnahmenart", "bold"), None, True))
        options.append(Option(_line(number, project, state), project.id))
    if not options:
        options.append(Option("Noch kein Projekt.", None, True))
    return options


def _line(number: int, project: ProjectTexts, state: MeasuresState) -> str:
    """Amounts first and below each other, so that a long title cuts none of them."""
    flag = "!" if project.id in state.flagged else " "
    amounts = {item.id: f"{item.amount} Euro" for item in state.projects if item.amount}
    wide = max(map(len, amounts.values()), default=0)
    amount = f"  {amounts.get(project.id, ''):>{wide}}" if wide else ""
    days = " – ".join(day for day in (project.start, project.end) if day)
    return (
        f"{flag}{number:>2}{amount}  {project.title or 'ohne Namen'}{f' ({days})' if days else ''}"
    )
