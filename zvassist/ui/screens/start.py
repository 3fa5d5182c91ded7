"""The start page: a new agreement, a draft, the example. Loads nothing but Textual."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from zvassist.ui.messages import OpenDraft, OpenExample, StartNew
from zvassist.ui.recent import Recent, RecentDrafts
from zvassist.ui.widgets.bars import KeyBar
from zvassist.ui.widgets.entry import Entry
from zvassist.walk.commands import Command

if TYPE_CHECKING:
    from textual.events import ScreenResume

COMMANDS = (
    Command("new", ("f2",), "Neue Vereinbarung", "Legt einen Entwurf an: Jahr und Partner."),
    Command("open", ("f3",), "Entwurf öffnen", "Öffnet einen Entwurf aus einer Datei."),
    Command("example", ("f4",), "Beispiel 2023", "Zeigt die Vereinbarung von 2023 als Beispiel."),
    Command("help", ("f1",), "Hilfe", "Erklärt Bedienung und Tasten."),
    Command("close", ("f10", "ctrl+q"), "Beenden", "Beendet das Programm."),
)


class StartScreen(Screen[None]):
    """What can be begun, and the drafts opened last.

    Args:
        recent: the list of drafts opened last.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(entry.keys), entry.id, entry.label, show=False) for entry in COMMANDS
    ]

    def __init__(self, recent: RecentDrafts) -> None:
        super().__init__()
        self._recent = recent

    def compose(self) -> ComposeResult:
        """Name, what can be begun, a line for a path, the recent drafts."""
        with Vertical(id="start"):
            yield Static("zvassist", id="name", markup=False)
            yield Static("Zielvereinbarungen zum Ausbildungs- und Qualifizierungsbudget")
            yield OptionList(*_menu(), id="menu", compact=True, markup=False)
            yield Static("Entwurf öffnen: Pfad der Datei", classes="label", markup=False)
            yield Entry(placeholder="z. B. zv-aqb-2027-stadt-kassel.zv.json", id="path")
            yield Static("Zuletzt geöffnet", classes="label", id="recent-label", markup=False)
            yield OptionList(id="recent", compact=True, markup=False)
            yield Static(id="told", markup=False)
        yield KeyBar(COMMANDS)

    def on_mount(self) -> None:
        """Begin in the menu."""
        self.query_one("#menu", OptionList).highlighted = 0
        self.query_one("#menu").focus()

    def on_screen_resume(self, _event: ScreenResume) -> None:
        """Show the recent drafts, when the page is painted."""
        self.call_after_refresh(self._show_recent)

    def tell(self, message: str) -> None:
        """Show why something could not be opened."""
        self.query_one("#told", Static).update(f"✗ {message}" if message else "")

    def _show_recent(self) -> None:
        drafts = self._recent.load()
        listing = self.query_one("#recent", OptionList)
        listing.clear_options()
        listing.add_options(Option(_line(item), id=item.path) for item in drafts)
        listing.display = bool(drafts)
        self.query_one("#recent-label").display = bool(drafts)

    @on(OptionList.OptionSelected, "#menu")
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        await self.run_action(f"screen.{event.option.id}")

    @on(OptionList.OptionSelected, "#recent")
    def _recent_chosen(self, event: OptionList.OptionSelected) -> None:
        self.post_message(OpenDraft(event.option.id or ""))

    @on(Input.Submitted, "#path")
    def _path(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.post_message(OpenDraft(event.value.strip()))

    def action_new(self) -> None:
        """Begin a new agreement."""
        self.tell("")
        self.post_message(StartNew())

    def action_open(self) -> None:
        """Go to the line for a path."""
        self.query_one("#path").focus()

    def action_example(self) -> None:
        """Open the example."""
        self.post_message(OpenExample())

    def action_help(self) -> None:
        """Explain the keys."""
        from zvassist.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(None))

    def action_close(self) -> None:
        """End the program."""
        self.app.exit(0)


def _menu() -> list[Option]:
    return [
        Option(f"{entry.label:<20} {entry.help}", id=entry.id)
        for entry in COMMANDS
        if entry.id != "help"
    ]


def _line(item: Recent) -> str:
    name = item.path.replace("\\", "/").rpartition("/")[2]
    state = item.state.capitalize()
    return " · ".join(part for part in (item.title or name, state, name) if part)
