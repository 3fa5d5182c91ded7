"""The front of the line mode: opens or begins the draft, then hands over to the dialogue. Pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from zvassist.chat.talk import EngineMaker, offline_engine
from zvassist.line.asking import Ask, Asking
from zvassist.line.beginning import Begun, begin, from_file
from zvassist.line.dialog import Dialog
from zvassist.programme.library import Library
from zvassist.session.office import NO_OFFICE, Office
from zvassist.session.session import Session
from zvassist.session.sources import View, is_source
from zvassist.session.store import Store
from zvassist.session.successor import Successor
from zvassist.walk.desk import Desk

_UNREADABLE = "\ufffd"
"""What bytes that are no UTF-8 are read as."""


class Front:
    """Line in, lines out, from the name of a file to the end.

    Args:
        path: the draft, which need not exist; or a Word or text file to make one of.
        library: the programme years at hand.
        who: name written into the history.
        office: the office's own data.
        clock: gives the time written into the history (UTC); None takes the real one.
        engine: makes the chat engine at the first message.
        aside: says a line at once, while an answer is still on its way.
        view: which view of tracked changes of a Word file counts.
    """

    def __init__(
        self,
        path: Path,
        library: Library,
        *,
        who: str = "",
        office: Office = NO_OFFICE,
        clock: Callable[[], datetime] | None = None,
        engine: EngineMaker = offline_engine,
        aside: Callable[[str], None] = lambda _line: None,
        view: View | None = None,
    ) -> None:
        self._path = path
        self._library = library
        self._who = who
        self._office = office
        self._clock = clock
        self._engine = engine
        self._aside = aside
        self._view = view
        self._ask: Ask | None = None
        self._beginning: Asking[Begun | None] | Asking[Begun] | None = None
        self.dialog: Dialog | None = None
        self._is_over = False

    @property
    def is_over(self) -> bool:
        """Whether nothing more is asked."""
        return self._is_over or (self.dialog is not None and self.dialog.is_over)

    @property
    def fault(self) -> str:
        """Why the draft is not on disk at the end, or ""."""
        if self.dialog is None and is_source(self._path):
            return f"{self._path}: Aus der Datei wurde kein Entwurf; angelegt wurde nichts."
        if self.dialog is None:
            return f"{self._path}: Diesen Entwurf gibt es nicht; angelegt wurde nichts."
        return self.dialog.desk.unsaved

    def begin(self) -> list[str]:
        """What is said first.

        Raises:
            ZvError: the draft or the file is there and cannot be read.
        """
        if is_source(self._path):
            self._beginning = from_file(self._path, self._view, self._library, self._who)
            return self._step(None)
        if self._path.exists():
            store = Store(self._path)
            draft = store.load()
            return self._open(
                Session(draft, self._library, store, who=self._who, clock=self._clock), None
            )
        self._beginning = begin(self._path, self._library, self._office, self._who)
        return self._step(None)

    def hear(self, line: str) -> list[str]:
        """Take a line; gives back what is to be said."""
        if _UNREADABLE in line:
            told = "Diese Zeile ist nicht lesbar (kein UTF-8) und gilt nicht; bitte noch einmal."
            return [told, *self._asked()]
        if self.dialog is not None:
            return self.dialog.hear(line)
        if line.strip().lstrip("/.").casefold() in ("ende", "abbruch"):
            return self.leave()
        return self._step(line.strip().removeprefix("="))

    def hear_lines(self, lines: list[str]) -> list[str]:
        """Take several lines that came at once; unreadable ones are told one by one."""
        readable = not any(_UNREADABLE in line for line in lines)
        if len(lines) > 1 and self.dialog is not None and readable:
            return self.dialog.hear_lines(lines)
        return [told for line in lines for told in self.hear(line)]

    def interrupt(self) -> list[str]:
        """Ctrl+C."""
        return self.dialog.interrupt() if self.dialog else self.leave()

    def leave(self) -> list[str]:
        """The end of all lines."""
        self._is_over = True
        return self.dialog.leave() if self.dialog else ["Ende."]

    def _asked(self) -> list[str]:
        if self.dialog is not None:
            return self.dialog.asked()
        return [self._ask.prompt] if self._ask else []

    def _step(self, text: str | None) -> list[str]:
        assert self._beginning is not None  # only called while there is no draft
        try:
            self._ask = next(self._beginning) if text is None else self._beginning.send(text)
        except StopIteration as ended:
            return self._open(*ended.value) if ended.value else self.leave()
        return [*self._ask.lines, self._ask.prompt]

    def _open(self, session: Session, made: Successor | None) -> list[str]:
        desk = Desk(session, who=self._who, clock=self._clock, office=self._office)
        folder = self._path.absolute().parent
        self.dialog = Dialog(desk, folder, engine=self._engine, aside=self._aside)
        self.dialog.made = made
        return self.dialog.begin()
