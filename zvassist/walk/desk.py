"""The desk: an open session as an interface uses it, where no error is raised and no text lost.

Every interface changes the draft through it. What was typed and could not be read stays here,
by field, so that it is still there when the clerk comes back to the page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from zvassist.agreement.changes import Change
from zvassist.agreement.errors import EntryError, ZvError
from zvassist.agreement.model import Agreement, Draft, Origin
from zvassist.agreement.saving import numbered
from zvassist.document.tree import Document
from zvassist.programme.programme import Programme
from zvassist.rules.finding import Finding
from zvassist.session.office import NO_OFFICE, Office
from zvassist.session.session import Session
from zvassist.session.store import Store, StoreError
from zvassist.walk.entries import entered, shown
from zvassist.walk.offers import Offer, offers
from zvassist.walk.pages import Page, pages
from zvassist.walk.projects import ProjectTexts, project_change
from zvassist.walk.words import field_of, in_words, label_at


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class Unread:
    """Typed text that could not be read.

    Attributes:
        text: as typed.
        problem: why not, German.
        candidates: readings that could be meant.
    """

    text: str
    problem: str
    candidates: tuple[str, ...] = ()


class Desk:
    """An open draft at the clerk's desk.

    Args:
        session: the open draft.
        who: name of the clerk, for waivers.
        clock: gives the time for waivers (UTC).

    Attributes:
        unread: typed text that could not be read, by field path.
        project: what is typed into the lines of a project and not entered.
        notice: what is to be told about the last thing done, German; "" for nothing.
        is_trouble: whether ``notice`` tells of something that failed.
        unsaved: why the draft is not on disk, or "" when it is.
    """

    def __init__(
        self,
        session: Session,
        *,
        who: str = "",
        clock: Callable[[], datetime] | None = None,
        office: Office = NO_OFFICE,
    ) -> None:
        self.session = session
        self.who = who
        self.now = clock or _now
        self.office = office
        self.unread: dict[str, Unread] = {}
        self.project = ProjectTexts()
        self.notice = ""
        self.is_trouble = False
        self.unsaved = ""

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self.session.draft

    @property
    def agreement(self) -> Agreement:
        """The entries as they stand."""
        return self.session.agreement

    @property
    def programme(self) -> Programme:
        """The draft's programme year."""
        return self.session.programme

    @property
    def document(self) -> Document:
        """The composed text."""
        return self.session.document

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings."""
        return self.session.findings

    @property
    def is_read_only(self) -> bool:
        """Whether entries are refused because the draft is final or signed."""
        return self.session.is_read_only

    @property
    def path(self) -> Path | None:
        """The draft's file; None for a draft in memory."""
        return self.session.store.path if self.session.store else None

    def pages(self) -> tuple[Page, ...]:
        """The pages of the walk as they stand."""
        return pages(self.programme, self.agreement)

    def page_of(self, path: str) -> Page | None:
        """The page on which a field is entered, or None."""
        return next((page for page in self.pages() if page.holds(path)), None)

    def text_of(self, path: str) -> str:
        """What the field shows: unread text if there is any, else its entry."""
        if path in self.unread:
            return self.unread[path].text
        try:
            return shown(path, self.agreement, self.programme)
        except ZvError:
            return ""

    def offer_at(self, path: str) -> Offer | None:
        """What is offered for a field; None where nothing is, or the field is not empty."""
        if self.is_read_only:
            return None
        found = offers(self.agreement, self.programme, self.office)
        return next((offer for offer in found if offer.path == path), None)

    def enter(self, path: str, text: str) -> bool:
        """Take a field's text; False when it could not be read, then it is kept as unread."""
        try:
            change = entered(path, text, self.draft, self.session.library)
        except ZvError as error:
            candidates = error.candidates if isinstance(error, EntryError) else ()
            self.unread[path] = Unread(text, str(error), candidates)
            return False
        self.unread.pop(path, None)
        return self.change(change, origin="form")

    def enter_project(self, texts: ProjectTexts) -> str:
        """Take a typed project; gives back why it was not taken over, or ""."""
        try:
            change = project_change(texts, self.agreement, self.programme)
        except ZvError as error:
            return str(error)
        return "" if self.change(change, origin="form") else self.notice

    def not_entered(self) -> list[str]:
        """What was typed and is not in the draft, each as "Gesamtbetrag: „12x“"."""
        lost = [
            f"{label_at(path, self.programme)}: „{unread.text}“"
            for path, unread in self.unread.items()
        ]
        if not self.project.is_empty and self.project.id is None:
            lost.append(f"Neues Projekt: „{self.project.title}“")
        return lost

    def forget(self, path: str) -> bool:
        """Drop a field's unread text; False when there was none."""
        return self.unread.pop(path, None) is not None

    def change(self, change: Change, *, origin: Origin, why: str = "") -> bool:
        """Carry out a change; False when it was refused. A failed save is told, not lost."""
        self.say("")

        def step() -> bool:
            self.session.change(change, origin=origin, why=why)
            return True

        return self.attempt(step)

    def undo(self) -> str | None:
        """Take the last change back; the field it was about, or None when nothing was done."""
        if not self.session.can_undo:
            self.say("Es gibt nichts zurückzunehmen.")
            return None
        last = self.draft.history[-1].change
        return self._moved("Zurückgenommen", last) if self.attempt(self.session.undo) else None

    def redo(self) -> str | None:
        """Do again what was undone; the field it was about, or None when nothing was done."""
        if not self.session.can_redo:
            self.say("Es gibt nichts zu wiederholen.")
            return None
        done = self.attempt(self.session.redo)
        return self._moved("Wiederholt", self.draft.history[-1].change) if done else None

    def save(self) -> bool:
        """Save now; False when it failed."""
        if self.session.store is None:
            self.say("Dieser Entwurf hat keine Datei.", trouble=True)
            return False
        try:
            self.session.store.save(self.draft)
        except ZvError as error:
            self.not_saved(error)
            return False
        self.unsaved = ""
        self.say(f"Gespeichert: {self.session.store.path.name}")
        return True

    def save_as(self, path: Path) -> bool:
        """Save under another name and go on there; False when that failed."""
        store = Store(path)
        try:
            store.create(self.draft)
        except ZvError as error:
            self.say(str(error), trouble=True)
            return False
        self.session.store = store
        self.unsaved = ""
        self.say(f"Gespeichert: {path.name}")
        return True

    def other_name(self) -> Path | None:
        """A free name beside the draft's file, for when that cannot be written."""
        return numbered(self.path) if self.path else None

    def say(self, notice: str, *, trouble: bool = False) -> None:
        """Set what is told about the last thing done."""
        self.notice, self.is_trouble = notice, trouble

    def attempt(self, step: Callable[[], bool]) -> bool:
        """Carry out a step of the session; False when it was refused or did nothing.

        A failed save is told, not lost: the step is done then.
        """
        try:
            done = step()
        except StoreError as error:
            self.not_saved(error)
            return True
        except ZvError as error:
            self.say(str(error), trouble=True)
            return False
        self.unsaved = ""
        return done

    def not_saved(self, error: ZvError) -> None:
        """Tell that the draft is changed and not on disk."""
        self.unsaved = str(error)
        self.say(f"Nicht gespeichert: {error}", trouble=True)

    def _moved(self, what: str, change: Change) -> str:
        if not self.unsaved:
            self.say(f"{what}: {in_words(change, self.programme)}")
        return field_of(change)
