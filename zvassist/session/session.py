"""The session: one open draft; every change to it goes through here, and listeners hear of it.

It knows no interface: form, chat, repairs and the command line all use it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from zvassist.agreement.changes import Change, SetState
from zvassist.agreement.errors import ChangeError
from zvassist.agreement.model import Agreement, Draft, HistoryEntry, Origin
from zvassist.document.compose import compose
from zvassist.document.tree import Document
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.rules.check import check
from zvassist.rules.finding import Finding
from zvassist.session.store import Store
from zvassist.session.timeline import Timeline

Listener = Callable[["Session"], None]


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


class Session:
    """An open draft.

    Args:
        draft: as loaded or new.
        library: the programme years at hand.
        store: where it is saved after each change; ``None`` keeps it in memory.
        who: name written into the history.
        clock: gives the time written into the history (UTC); ``None`` takes the real one.

    Raises:
        ProgrammeError: the draft names a programme year that is not there.
    """

    def __init__(
        self,
        draft: Draft,
        library: Library,
        store: Store | None = None,
        *,
        who: str = "",
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self.library = library
        self.store = store
        self._who = who
        self._clock = clock or _now
        self._timeline = Timeline()
        self._listeners: list[Listener] = []
        self._document: Document | None = None
        self._findings: tuple[Finding, ...] | None = None
        self._take(draft)

    @classmethod
    def open(cls, path: Path, library: Library, *, who: str = "") -> Session:
        """Open a draft file.

        Raises:
            DraftFileError: it cannot be read.
            ProgrammeError: its programme year is not there.
        """
        store = Store(path)
        return cls(store.load(), library, store, who=who)

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self._draft

    @property
    def agreement(self) -> Agreement:
        """The entries as they stand."""
        return self._draft.agreement

    @property
    def programme(self) -> Programme:
        """The draft's programme year."""
        return self._programme

    @property
    def document(self) -> Document:
        """The composed text of the draft as it stands; composed once per state."""
        if self._document is None:
            self._document = compose(self.agreement, self._programme)
        return self._document

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings on the draft as it stands; checked once per state."""
        if self._findings is None:
            self._findings = check(self._draft, self._programme, self.document)
        return self._findings

    @property
    def is_read_only(self) -> bool:
        """Whether the draft is final or signed; only its state can change then."""
        return self._draft.state != "entwurf"

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._draft.history)

    @property
    def can_redo(self) -> bool:
        """Whether there is something undone to do again."""
        return self._timeline.can_redo

    def change(self, change: Change, *, origin: Origin, why: str = "") -> HistoryEntry | None:
        """Carry out a change, save, and tell the listeners.

        Args:
            change: what to do; all or nothing.
            origin: through which door-keeper it came.
            why: reason, or the literal words a proposal rests on.

        Returns:
            The history entry, or None when the change changed nothing.

        Raises:
            ChangeError: it does not fit, or the draft is read-only.
            ProgrammeError: it names a programme year that is not there.
            StoreError: it was done but could not be saved.
        """
        if self.is_read_only and not isinstance(change, SetState):
            raise ChangeError(
                f"Die Vereinbarung ist „{self._draft.state}“ und wird nicht geändert; "
                "„Bearbeiten“ macht sie wieder zum Entwurf."
            )
        after = self._timeline.do(
            self._draft, change, time=self._clock(), who=self._who, origin=origin, why=why
        )
        if after is self._draft:
            return None
        self._move_to(after)
        return after.history[-1]

    def undo(self) -> bool:
        """Take the last change back; False when there is none.

        Raises:
            ChangeError: it cannot be taken back.
            StoreError: it was done but could not be saved.
        """
        return self._move_to(self._timeline.undo(self._draft))

    def redo(self) -> bool:
        """Do again what was undone last; False when there is nothing.

        Raises:
            ChangeError: it does not fit any more.
            StoreError: it was done but could not be saved.
        """
        return self._move_to(self._timeline.redo(self._draft))

    def back_to(self, number: int) -> HistoryEntry | None:
        """Make the draft what it was after step ``number``; 0 is the beginning.

        Returns:
            The history entry, or None when nothing was done since.

        Raises:
            ChangeError: a step cannot be taken back, or the draft is read-only.
            StoreError: it was done but could not be saved.
        """
        change = self._timeline.back_to(self._draft, number)
        return self.change(change, origin="form", why=f"Zurück zu Schritt {number}")

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have a function called after each change; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _move_to(self, draft: Draft) -> bool:
        if draft is self._draft:
            return False
        self._take(draft)
        for listener in tuple(self._listeners):
            listener(self)
        if self.store is not None:
            self.store.save(draft)
        return True

    def _take(self, draft: Draft) -> None:
        self._programme = self.library.programme(draft.programme)
        self._draft = draft
        self._document = None
        self._findings = None
