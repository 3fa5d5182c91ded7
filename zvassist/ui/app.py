"""The app: theme, palette, and opening drafts. What a draft needs is loaded after first paint."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from zvassist.ui.german import QUIT_HINT, GermanPalette, palette_commands
from zvassist.ui.inturn import InTurn, Lap, Turn
from zvassist.ui.looks import Looks, label_of, next_theme
from zvassist.ui.messages import Begin, OpenDraft, OpenExample
from zvassist.ui.recent import RecentDrafts
from zvassist.ui.screens.opening import OpeningScreen
from zvassist.ui.screens.start import StartScreen
from zvassist.ui.themes import themes_for

if TYPE_CHECKING:
    from zvassist.agreement.errors import ZvError
    from zvassist.agreement.model import Draft
    from zvassist.chat.talk import EngineMaker
    from zvassist.programme.library import Library
    from zvassist.session.office import Office
    from zvassist.session.session import Session
    from zvassist.session.store import Store
    from zvassist.ui.beginnings import Beginnings


class ZvApp(App[int]):
    """The terminal interface.

    Args:
        library: the programme years at hand.
        path: a draft to open at once.
        config: folder for recent drafts and office data; None takes the user's own.
        folder: where new files go; None takes the current folder.
        who: name written into the history.
        clock: gives the time written into the history (UTC); None takes the real one.
        engine: makes the chat engine; None takes the offline one.
    """

    TITLE = "zvassist"
    CSS_PATH = Path(__file__).parent / "styles" / "base.tcss"
    ENABLE_COMMAND_PALETTE = True
    # Shift and mouse mark text in every terminal; Textual's own marking fails where a page turns
    # under the mouse.
    ALLOW_SELECT = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+p", "command_palette", "Befehle", show=False, priority=True),
    ]

    def __init__(
        self,
        library: Library,
        path: Path | None = None,
        *,
        config: Path | None = None,
        folder: Path | None = None,
        who: str = "",
        clock: Callable[[], datetime] | None = None,
        engine: EngineMaker | None = None,
    ) -> None:
        super().__init__()
        self.library = library
        self.folder = folder or Path.cwd()
        self.recent = RecentDrafts(config)
        self._path = path
        self._config = config
        self._looks = Looks(config)
        self._who = who
        self._clock = clock
        self._engine = engine
        self._in_turn = InTurn(self)
        self.fault: ZvError | None = None
        """Why the draft of the command line could not be opened."""

    def on_mount(self) -> None:
        """Set the looks; then open the draft, or load what the first one will need."""
        for theme in themes_for(self.console.color_system):
            self.register_theme(theme)
        self.theme = self._looks.first(self.console.color_system)
        if self._path is not None:
            self.call_after_refresh(self._open_named, self._path)
        else:
            self.call_after_refresh(self._load_ahead)

    def get_default_screen(self) -> Screen[None]:
        """The start page, or what stands there while a named draft is loaded."""
        if self._path is not None:
            return OpeningScreen(self._path.name)
        return StartScreen(self.recent)

    async def on_event(self, event: events.Event) -> None:
        """Handle keys in turn; what is pressed while the program ends has no screen to take it."""
        is_ending = self._exit or not self.screen_stack
        if is_ending and isinstance(event, events.InputEvent):
            return
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif not self._in_turn.keeps(event):
            is_typed = self._in_turn.is_typed(event)
            await super().on_event(event)
            if not is_typed:
                self._in_turn.begin()

    @on(Lap)
    def _lapped(self) -> None:
        self._in_turn.lapped()

    @on(Turn)
    async def _next_turn(self) -> None:
        await self._in_turn.next()

    # Opening

    @work(thread=True, exit_on_error=False)
    def _load_ahead(self) -> None:
        import zvassist.ui.beginnings
        import zvassist.ui.screens.editor
        import zvassist.ui.screens.new_draft  # noqa: F401

    @on(Begin)
    def _begin(self, message: Begin) -> None:
        from zvassist.agreement.errors import ZvError

        if not self._is_at_start():
            return
        self.tell("")
        ways = self._beginnings()
        try:
            {"new": ways.new, "last_year": ways.last_year, "open": ways.open, "word": ways.word}[
                message.way
            ]()
        except ZvError as error:
            self.tell(str(error))

    def _beginnings(self) -> Beginnings:
        from zvassist.ui.beginnings import Beginnings

        return Beginnings(self, who=self._who, clock=self._clock)

    @on(OpenDraft)
    def _open(self, message: OpenDraft) -> None:
        if self._is_at_start():
            self.open_draft(Path(message.path))

    def _is_at_start(self) -> bool:
        """Whether the start page is in front and stays: a second Enter opens no second editor."""
        return not self._exit and isinstance(self.screen, StartScreen)

    def open_draft(self, path: Path) -> None:
        """Open a draft file, or tell on the start page why that is not possible."""
        from zvassist.agreement.errors import ZvError

        try:
            self._open_file(path)
        except ZvError as error:
            self.tell(str(error))

    def _open_named(self, path: Path) -> None:
        """Open the draft of the command line; a fault ends the program and is told there."""
        from zvassist.agreement.errors import ZvError

        try:
            if _is_text(path):
                self._beginnings().read(path, self._show_start)
            else:
                self._open_file(path)
        except ZvError as error:
            self.fault = error
            self.exit()

    def _open_file(self, path: Path) -> None:
        from zvassist.session.store import Store

        store = Store(path)
        self.edit(self._session(store.load(), store))

    @on(OpenExample)
    def _open_example(self) -> None:
        from zvassist.session.example import example_draft

        if self._is_at_start():
            self.edit(self._session(example_draft(), None))

    def _session(self, draft: Draft, store: Store | None) -> Session:
        from zvassist.session.session import Session

        return Session(draft, self.library, store, who=self._who, clock=self._clock)

    def edit(self, session: Session, notice: str = "", *, trouble: bool = False) -> None:
        """Open the editor on a draft.

        Args:
            session: the open draft.
            notice: what is to be told there at first.
            trouble: whether the notice tells of something that failed.
        """
        from zvassist.chat.talk import Talk, offline_engine
        from zvassist.ui.screens.editor import EditorScreen
        from zvassist.walk.desk import Desk

        office, fault = self.office()
        desk = Desk(session, who=self._who, clock=self._clock, office=office)
        desk.say(notice or fault, trouble=trouble or bool(fault and not notice))
        folder = desk.path.absolute().parent if desk.path else self.folder
        self.tell("")
        self.remember(session)
        screen = EditorScreen(desk, Talk(self._engine or offline_engine), folder)
        self.push_screen(screen, lambda _result: self._edited(session))

    def office(self) -> tuple[Office, str]:
        """The office's own data, and why it cannot be used: a fault there stops nobody."""
        from zvassist.session.office import NO_OFFICE, OFFICE_FILE, OfficeError, load_office

        try:
            return load_office(self._config / OFFICE_FILE if self._config else None), ""
        except OfficeError as error:
            return NO_OFFICE, OFFICE_FILE + str(error).partition(OFFICE_FILE)[2]

    def _edited(self, session: Session) -> None:
        self.remember(session)
        self._show_start()

    def _show_start(self) -> None:
        """Show the start page where a draft named on the command line stood."""
        if isinstance(self.screen, OpeningScreen):
            self.push_screen(StartScreen(self.recent))

    def remember(self, session: Session) -> None:
        """Put a draft at the head of the drafts opened last; one without a file is not kept."""
        if session.store is None:
            return
        authority = session.programme.authorities.by_ags(session.agreement.local_authority or "")
        title = f"{authority.name() if authority else 'ohne Partner'} {session.programme.year}"
        history = session.draft.history
        changed = history[-1].time.isoformat() if history else ""
        self.recent.remember(session.store.path, title, session.draft.state, changed)

    def tell(self, message: str) -> None:
        """Say on the start page why something was not possible."""
        for screen in self.screen_stack:
            if isinstance(screen, StartScreen):
                screen.tell(message)

    # German texts of Textual

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette's entries."""
        yield from palette_commands(screen)
        shown = f"Wechselt zwischen dunkel, hell und Kontrast; jetzt {label_of(self.theme)}."
        yield SystemCommand("Darstellung", shown, self.action_switch_theme)

    def action_command_palette(self) -> None:
        """Open the palette in German."""
        if not isinstance(self.screen, GermanPalette):
            self.push_screen(GermanPalette())

    def action_help_quit(self) -> None:
        """Say how to end the program, for those who press Ctrl+C."""
        self.notify(QUIT_HINT, title="Beenden?")

    def action_switch_theme(self) -> None:
        """Switch to the next look and keep it for the next time."""
        self.theme = next_theme(self.theme)
        self._looks.keep(self.theme)


def _is_text(path: Path) -> bool:
    """Whether a file is read by its text; told by its ending, so that a draft loads no more."""
    if path.suffix.lower() == ".json":
        return False
    from zvassist.session.sources import is_source

    return is_source(path)
