"""The start page: the ways to a draft, and the drafts opened last. Loads nothing but Textual."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from zvassist.ui.keys import key_name
from zvassist.ui.messages import Begin, OpenDraft, OpenExample
from zvassist.ui.recent import Recent, RecentDrafts
from zvassist.ui.widgets.bars import KeyBar
from zvassist.ui.widgets.listing import Listing
from zvassist.walk.commands import Command

if TYPE_CHECKING:
    from textual.events import ScreenResume

COMMANDS = (
    Command("help", ("f1",), "Hilfe", "Erklärt diese Seite und alle Tasten."),
    Command("new", ("f2",), "Neue Vereinbarung", "Jahr und Partner wählen, dann ausfüllen."),
    Command("last_year", ("f3",), "Aus dem Vorjahr", "Die Vereinbarung vom Vorjahr fortschreiben."),
    Command("open", ("f4",), "Entwurf öffnen", "An einem Entwurf weiterarbeiten."),
    Command("word", ("f5",), "Word-Datei lesen", "Aus einer Word-Datei einen Entwurf machen."),
    Command("example", ("f6",), "Beispiel ansehen", "Die Vereinbarung von 2023 zum Ausprobieren."),
    Command("looks", ("f9",), "Darstellung", "Wechselt zwischen dunkel, hell und Kontrast."),
    Command("close", ("f10", "ctrl+q"), "Beenden", "Beendet das Programm."),
)
_MENU = ("new", "last_year", "open", "word", "example", "close")
_FOOT = ("help", "looks", "close")
_HELP = (
    "Diese Seite ist der Anfang: eine neue Vereinbarung, die vom Vorjahr, ein Entwurf oder eine "
    "Word-Datei. Darunter stehen die zuletzt geöffneten Entwürfe mit Stand und letzter Änderung; "
    "Enter öffnet den gewählten."
)
_FIRST_USE = (
    "Zum ersten Mal hier? Das Programm führt Paragraf für Paragraf durch die Vereinbarung, prüft "
    "jede Angabe und schreibt am Ende das Word-Dokument. Gespeichert wird von selbst, jede "
    "Änderung lässt sich zurücknehmen. Am schnellsten zeigt es das Beispiel (F6); F1 hilft auf "
    "jeder Seite."
)


class StartScreen(Screen[None]):
    """What can be begun, and the drafts opened last.

    Args:
        recent: the list of drafts opened last.
    """

    LISTED = tuple(entry for entry in COMMANDS if entry.id != "looks")
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(",".join(entry.keys), entry.id, entry.label, show=False) for entry in COMMANDS),
    ]

    def __init__(self, recent: RecentDrafts) -> None:
        super().__init__()
        self._recent = recent

    def compose(self) -> ComposeResult:
        """Name, what can be begun, the recent drafts or a word to who is new."""
        with Vertical(id="start"):
            yield Static("zvassist", id="name", markup=False)
            yield Static("Zielvereinbarungen zum Ausbildungs- und Qualifizierungsbudget")
            yield Listing(*_menu(), id="menu", compact=True, markup=False)
            yield Static(id="told", markup=False)
            yield Static(_FIRST_USE, id="first-use", markup=False)
            yield Static("Zuletzt geöffnet", classes="label", id="recent-label", markup=False)
            yield Listing(id="recent", compact=True, markup=False)
        yield KeyBar([entry for entry in COMMANDS if entry.id in _FOOT], first=1)

    def on_mount(self) -> None:
        """Begin in the menu."""
        self.tell("")
        self.query_one("#menu", OptionList).highlighted = 0
        self.query_one("#menu").focus()

    def on_screen_resume(self, _event: ScreenResume) -> None:
        """Show the recent drafts, when the page is painted."""
        self.call_after_refresh(self._show_recent)

    def tell(self, message: str) -> None:
        """Show why something could not be opened."""
        told = self.query_one("#told", Static)
        told.update(f"✗ {message}")
        told.display = bool(message)

    def _show_recent(self) -> None:
        drafts = self._recent.load()
        listing = self.query_one("#recent", OptionList)
        listing.clear_options()
        listing.add_options(Option(_recent(item), id=item.path) for item in drafts)
        listing.display = bool(drafts)
        self.query_one("#recent-label").display = bool(drafts)
        self.query_one("#first-use").display = not drafts

    @on(OptionList.OptionSelected, "#menu")
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        await self.run_action(event.option.id or "")

    @on(OptionList.OptionSelected, "#recent")
    def _recent_chosen(self, event: OptionList.OptionSelected) -> None:
        self.post_message(OpenDraft(event.option.id or ""))

    def action_new(self) -> None:
        """Begin a new agreement."""
        self.post_message(Begin("new"))

    def action_last_year(self) -> None:
        """Begin with last year's agreement."""
        self.post_message(Begin("last_year"))

    def action_open(self) -> None:
        """Choose a draft to open."""
        self.post_message(Begin("open"))

    def action_word(self) -> None:
        """Choose a Word file to read."""
        self.post_message(Begin("word"))

    def action_example(self) -> None:
        """Open the example."""
        self.post_message(OpenExample())

    async def action_looks(self) -> None:
        """Switch to the next look."""
        await self.run_action("app.switch_theme")

    def action_help(self) -> None:
        """Explain this page and the keys."""
        from zvassist.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(None, _HELP, COMMANDS))

    def action_close(self) -> None:
        """End the program."""
        self.app.exit(0)


def _recent(item: Recent) -> Content:
    """A draft in two lines: what tells two drafts of one partner apart is never cut."""
    return Content.assemble(item.about, ("\n  " + item.name, "$text-muted"))


def _menu() -> list[Option]:
    named = {entry.id: entry for entry in COMMANDS}
    return [Option(_entry(named[name]), id=name) for name in _MENU]


def _entry(entry: Command) -> Content:
    key = (f"{key_name(entry.keys[0]):<5}", "$text-muted")
    return Content.assemble(key, (f"{entry.label:<20}", "bold"), entry.help)
