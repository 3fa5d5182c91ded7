"""The ways to a draft, each a row of screens: new, from last year's, one that is there, Word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zvassist.agreement.errors import ZvError
from zvassist.agreement.files import SUFFIX
from zvassist.agreement.model import Draft, new_draft_id
from zvassist.agreement.saving import numbered
from zvassist.session.naming import file_stem
from zvassist.session.session import Session
from zvassist.session.sources import TEXT_ENDING, WORD_ENDING, is_source
from zvassist.session.store import Store
from zvassist.ui.screens.pick import PickScreen
from zvassist.ui.screens.reading import Read, ReadingScreen

if TYPE_CHECKING:
    from zvassist.session.successor import Successor
    from zvassist.ui.app import ZvApp

_READABLE = (WORD_ENDING, TEXT_ENDING)


class Beginnings:
    """Leads from the start page to an open draft.

    Args:
        app: shows the screens and opens the editor.
        who: name written into the history.
        clock: gives the time written into the history (UTC); None takes the real one.
    """

    def __init__(
        self, app: ZvApp, *, who: str = "", clock: Callable[[], datetime] | None = None
    ) -> None:
        self._app = app
        self._who = who
        self._clock = clock

    def new(self) -> None:
        """Begin a new agreement."""
        from zvassist.ui.screens.new_draft import NewDraftScreen

        app = self._app
        screen = NewDraftScreen(app.library, app.folder, app.office()[0])
        app.push_screen(screen, lambda path: app.open_draft(path) if path else None)

    def open(self) -> None:
        """Open a draft that is there."""
        question = "Welcher Entwurf soll geöffnet werden?"
        app = self._app
        picked = PickScreen("Entwurf öffnen", question, app.folder, (SUFFIX,), app.recent.load())
        app.push_screen(picked, lambda path: app.open_draft(path) if path else None)

    def word(self) -> None:
        """Read a Word or text file."""
        question = "Welche Datei soll gelesen werden? Sie selbst bleibt unverändert."
        picked = PickScreen("Word-Datei lesen", question, self._app.folder, _READABLE)
        self._app.push_screen(picked, lambda path: self.read(path) if path else None)

    def read(self, path: Path, left: Callable[[], None] = lambda: None) -> None:
        """Read a file and open what it says as a new draft.

        Args:
            path: the file.
            left: called when the clerk turns back.
        """

        def done(read: Read | None) -> None:
            left() if read is None else self._keep(self._session(read), path.absolute().parent)

        self._app.push_screen(ReadingScreen(path, self._app.library), done)

    def last_year(self) -> None:
        """Roll last year's agreement over."""
        question = "Welche Vereinbarung soll fortgeschrieben werden (Entwurf oder Word-Datei)?"
        endings = (SUFFIX, *_READABLE)
        app = self._app
        picked = PickScreen("Aus dem Vorjahr", question, app.folder, endings, app.recent.load())
        app.push_screen(picked, self._last_year_picked)

    def _last_year_picked(self, path: Path | None) -> None:
        if path is None:
            return
        if is_source(path):
            screen = ReadingScreen(path, self._app.library)
            self._app.push_screen(
                screen, lambda read: self._roll_over(self._session(read).draft) if read else None
            )
            return
        try:
            old = Store(path).load()
        except ZvError as error:
            self._app.tell(str(error))
        else:
            self._roll_over(old)

    def _roll_over(self, old: Draft) -> None:
        from zvassist.ui.screens.rollover import RolloverScreen

        app = self._app
        about = old, app.library, app.folder, app.office()[0]
        try:
            screen = RolloverScreen(*about, who=self._who, clock=self._clock)
        except ZvError as error:
            app.tell(str(error))
        else:
            app.push_screen(screen, self._rolled_over)

    def _rolled_over(self, made: Successor | None) -> None:
        from zvassist.ui.screens.decisions import DecisionsScreen

        if made is None:
            return
        session = made.session
        self._app.remember(session)
        self._app.push_screen(
            DecisionsScreen(made), lambda go_on: self._app.edit(session) if go_on else None
        )

    def _session(self, read: Read) -> Session:
        """The draft that a file gives; what was changed in it and decided stands in its history."""
        base = read.found.base
        if base.id is None:
            base = base.model_copy(update={"id": new_draft_id()})
        session = Session(base, self._app.library, who=self._who, clock=self._clock)
        for proposal in read.found.proposals:
            session.change(proposal.change, origin="import", why=proposal.words)
        for question, change in read.decided:
            session.change(change, origin="import", why=question.words)
        return session

    def _keep(self, session: Session, folder: Path) -> None:
        """Write a read draft beside its file, under a name that is free, and open it."""
        stem = file_stem(session.agreement.local_authority, session.programme)
        path = folder / f"{stem}{SUFFIX}"
        if path.exists():
            path = numbered(path)
        store = Store(path)
        try:
            store.create(session.draft)
        except ZvError as error:
            self._app.edit(session, f"Noch nicht gespeichert: {error}", trouble=True)
            return
        session.store = store
        self._app.edit(session, f"Gespeichert als {path.name}")
