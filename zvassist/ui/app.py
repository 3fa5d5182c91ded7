"""The app: theme, palette, and opening drafts. What a draft needs is loaded after first paint."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from zvassist.ui.german import QUIT_HINT, GermanPalette, palette_commands
from zvassist.ui.messages import OpenDraft, OpenExample, StartNew
from zvassist.ui.recent import RecentDrafts
from zvassist.ui.screens.opening import OpeningScreen
from zvassist.ui.screens.start import StartScreen
from zvassist.ui.themes import DARK, LIGHT

if TYPE_CHECKING:
    from zvassist.agreement.errors import ZvError
    from zvassist.agreement.model import Draft
    from zvassist.programme.library import Library
    from zvassist.session.office import Office
    from zvassist.session.session import Session
    from zvassist.session.store import Store
    from zvassist.ui.talk import EngineMaker


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
        self._library = library
        self._path = path
        self._folder = folder or Path.cwd()
        self._config = config
        self._recent = RecentDrafts(config)
        self._who = who
        self._clock = clock
        self._engine = engine
        self.fault: ZvError | None = None
        """Why the draft of the command line could not be opened."""

    def on_mount(self) -> None:
        """Set the looks; then open the draft, or load what the first one will need."""
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name
        if self._path is not None:
            self.call_after_refresh(self._open_named, self._path)
        else:
            self.call_after_refresh(self._load_ahead)

    def get_default_screen(self) -> Screen[None]:
        """The start page, or what stands there while a named draft is loaded."""
        if self._path is not None:
            return OpeningScreen(self._path.name)
        return StartScreen(self._recent)

    # Opening

    @work(thread=True, exit_on_error=False)
    def _load_ahead(self) -> None:
        import zvassist.ui.screens.editor
        import zvassist.ui.screens.new_draft  # noqa: F401

    @on(StartNew)
    def _start_new(self) -> None:
        from zvassist.agreement.errors import ZvError
        from zvassist.ui.screens.new_draft import NewDraftScreen

        try:
            screen = NewDraftScreen(self._library, self._folder)
        except ZvError as error:
            self._tell(str(error))
        else:
            self.push_screen(screen, self._created)

    def _created(self, path: Path | None) -> None:
        if path is not None:
            self.open_draft(path)

    @on(OpenDraft)
    def _open(self, message: OpenDraft) -> None:
        from zvassist.agreement.errors import ZvError
        from zvassist.ui.places import place

        try:
            self.open_draft(place(self._folder, message.path))
        except ZvError as error:
            self._tell(str(error))

    def open_draft(self, path: Path) -> None:
        """Open a draft file, or tell on the start page why that is not possible."""
        from zvassist.agreement.errors import ZvError

        try:
            self._open_file(path)
        except ZvError as error:
            self._tell(str(error))

    def _open_named(self, path: Path) -> None:
        """Open the draft of the command line; a fault ends the program and is told there."""
        from zvassist.agreement.errors import ZvError

        try:
            self._open_file(path)
        except ZvError as error:
            self.fault = error
            self.exit()

    def _open_file(self, path: Path) -> None:
        from zvassist.session.store import Store

        store = Store(path)
        self._edit(self._session(store.load(), store))

    @on(OpenExample)
    def _open_example(self) -> None:
        from zvassist.session.example import example_draft

        self._edit(self._session(example_draft(), None))

    def _session(self, draft: Draft, store: Store | None) -> Session:
        from zvassist.session.session import Session

        return Session(draft, self._library, store, who=self._who, clock=self._clock)

    def _edit(self, session: Session) -> None:
        from zvassist.ui.desk import Desk
        from zvassist.ui.screens.editor import EditorScreen
        from zvassist.ui.talk import Talk, offline_engine

        office, fault = self._office()
        desk = Desk(session, who=self._who, clock=self._clock, office=office)
        if fault:
            desk.say(fault, trouble=True)
        folder = desk.path.absolute().parent if desk.path else self._folder
        self._tell("")
        self._remember(session)
        screen = EditorScreen(desk, Talk(self._engine or offline_engine), folder)
        self.push_screen(screen, lambda _result: self._edited(session))

    def _office(self) -> tuple[Office, str]:
        """The office's own data, and why it cannot be used: a fault there stops nobody."""
        from zvassist.session.office import NO_OFFICE, OFFICE_FILE, OfficeError, load_office

        try:
            return load_office(self._config / OFFICE_FILE if self._config else None), ""
        except OfficeError as error:
            return NO_OFFICE, OFFICE_FILE + str(error).partition(OFFICE_FILE)[2]

    def _edited(self, session: Session) -> None:
        self._remember(session)
        if isinstance(self.screen, OpeningScreen):
            self.push_screen(StartScreen(self._recent))

    def _remember(self, session: Session) -> None:
        if session.store is None:
            return
        authority = session.programme.authorities.by_ags(session.agreement.local_authority or "")
        title = f"{authority.name() if authority else 'ohne Partner'} {session.programme.year}"
        self._recent.remember(session.store.path, title, session.draft.state)

    def _tell(self, message: str) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, StartScreen):
                screen.tell(message)

    # German texts of Textual

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette's entries."""
        yield from palette_commands(screen)
        yield SystemCommand("Hell oder dunkel", "Wechselt die Farben.", self.action_switch_theme)

    def action_command_palette(self) -> None:
        """Open the palette in German."""
        if not isinstance(self.screen, GermanPalette):
            self.push_screen(GermanPalette())

    def action_help_quit(self) -> None:
        """Say how to end the program, for those who press Ctrl+C."""
        self.notify(QUIT_HINT, title="Beenden?")

    def action_switch_theme(self) -> None:
        """Switch between dark and light."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name
