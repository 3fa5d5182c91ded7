"""The talk about the open draft: what was said, what waits, what was decided.

It knows no interface: terminal, line dialogue and command line hold the same talk.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import Draft
from zvassist.chat.harmless import harmless
from zvassist.chat.remote import model_route
from zvassist.chat.routes import Decision, Heard, Route, local_route

if TYPE_CHECKING:
    from zvassist.chat.cards import Card, Waiting
    from zvassist.chat.engine import Action, Engine, Proposal, Reply
    from zvassist.walk.desk import Desk

EngineMaker = Callable[[], "Engine"]
PASTED = "Eingefügter Text"
"""What a text of several lines is called that was pasted to be read."""
_NO_ORDERS = "Der Text ist ein Befehl; aus gelesenen Texten wird keiner ausgeführt."


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that was said.

    Attributes:
        who: "Sie", "Assistent" or "Stand".
        text: plain text, harmless to a terminal.
    """

    who: str
    text: str


@dataclass
class Talk:
    """A conversation about the open draft.

    Attributes:
        make_engine: makes the engine that answers on this machine, at the first message.
        turns: what was said, in order.
        waiting: what waits for the clerk's yes or no, in order.
        total: how many proposals the last answer had.
        options: answers that can be chosen.
        typed: text in the line that was not sent yet.
        sent: messages that were typed, the last one last.
        is_answering: whether an answer is on its way.
        make_remote: makes the way to the model that the office set up, when it is wanted.
        route: the way that messages take now.
    """

    make_engine: EngineMaker
    turns: list[Turn] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    total: int = 0
    options: tuple[str, ...] = ()
    typed: str = ""
    sent: list[str] = field(default_factory=list)
    is_answering: bool = False
    make_remote: Callable[[], Route] = model_route
    _asked: Draft | None = None
    _source: str = ""

    def __post_init__(self) -> None:
        """Begin on this machine."""
        self.local = local_route(lambda: self.make_engine())
        self.route = self.local
        self._cancel = threading.Event()

    def go_remote(self) -> None:
        """Send what is not understood here to the office's model from now on.

        The settings are read anew, so that a mended file counts without a new start.

        Raises:
            ZvError: no model is set up, or its settings are faulty.
        """
        self.route = self.make_remote()

    def stay_local(self) -> None:
        """Answer on this machine from now on."""
        self.route = self.local

    # Saying and hearing

    @property
    def proposals(self) -> list[Proposal]:
        """The proposals that wait."""
        return [one.proposal for one in self.waiting]

    def said(self, message: str, *, source: str = "") -> None:
        """Note what the clerk said; proposals that still waited have lapsed.

        Args:
            message: the text.
            source: what it is called, where it is a text to be read and no message.
        """
        self.drop()
        lines = len(message.splitlines())
        shown = f"{source}, {lines} Zeilen" if source else harmless(message)
        self.turns.append(Turn("Sie", shown))
        if not source and self.sent[-1:] != [message]:
            self.sent.append(message)
        self._source = source

    def opened(self, message: str) -> tuple[str, str]:
        """What a message says, and what that text is called: a message that names a file is read.

        Raises:
            ZvError: the file cannot be read; one German sentence.
        """
        from zvassist.chat.papers import file_named, read_paper

        path = file_named(message)
        if path is None:
            return message, ""
        paper = read_paper(path)
        for notice in paper.notices:
            self.note(notice)
        return paper.text, paper.name

    def drop(self) -> None:
        """Lay away the proposals and the choice that still wait."""
        if self.waiting:
            count = len(self.waiting)
            left = "1 offener Vorschlag" if count == 1 else f"{count} offene Vorschläge"
            self.note(f"{left} verworfen.")
            for one in self.waiting:
                self._tell_route(one, Decision.LAPSED)
        self.waiting, self.options = [], ()

    def respond(self, desk: Desk, message: str, heard: Heard = lambda _words: None) -> Reply:
        """Answer a message; may be slow, and may raise what an engine raises.

        Args:
            desk: the open draft.
            message: the text.
            heard: is told of the words of the answer while they come.
        """
        from zvassist.chat.engine import MESSAGE, Reply, Source
        from zvassist.chat.slash import answered
        from zvassist.chat.view import view_of

        self._asked, self._cancel = desk.draft, threading.Event()
        reply = None if self._source else answered(message, self, desk)
        if reply is not None:
            return reply
        view = view_of(desk.session, office=desk.office)
        said = Source(self._source or MESSAGE, message)
        reply = self.route.respond(view, said, self._cancel, heard)
        return Reply(_NO_ORDERS) if self._source and reply.action else reply

    def heard(self, reply: Reply) -> None:
        """Note an answer."""
        from zvassist.chat.cards import Waiting
        from zvassist.chat.engine import MESSAGE

        words = [reply.text]
        if reply.question and reply.question not in reply.text:
            words.append(reply.question)
        self.turns.append(Turn("Assistent", harmless("\n".join(word for word in words if word))))
        assert self._asked is not None
        draft, source = self._asked, self._source or MESSAGE
        self.waiting = [Waiting(one, draft, source) for one in reply.proposals]
        self.total = len(reply.proposals)
        self.options = reply.options

    def note(self, text: str) -> None:
        """Note how things stand."""
        self.turns.append(Turn("Stand", harmless(text)))

    def cancel(self) -> None:
        """Break the answer off that is on its way."""
        self._cancel.set()

    # Deciding

    def card(self, desk: Desk) -> Card | None:
        """The card of the proposal whose turn it is, on the draft as it stands."""
        from zvassist.chat.cards import card_of

        return card_of(self.waiting[0], desk) if self.waiting else None

    @property
    def number(self) -> int:
        """Which of the answer's proposals it is, from 1."""
        return self.total - len(self.waiting) + 1

    def decide(self, desk: Desk, *, accept: bool) -> None:
        """Take or leave the proposal whose turn it is; taking it is one step of the history."""
        card = self.card(desk)
        assert card is not None
        waiting = self.waiting.pop(0)
        says = card.says or waiting.proposal.describe
        if not accept:
            self.note(f"Abgelehnt: {says}")
            self._tell_route(waiting, Decision.REFUSED)
        elif why := card.blocked or _refusal(waiting, card, desk):
            self.note(f"Nicht übernommen: {why}")
            self._tell_route(waiting, Decision.VOID)
        else:
            self.note(f"Übernommen: {says}")
            edited = waiting.is_edited
            self._tell_route(waiting, Decision.EDITED if edited else Decision.ACCEPTED)

    def _tell_route(self, waiting: Waiting, decision: Decision) -> None:
        """Say where the proposal came from what became of it; that it was decided stays so."""
        try:
            self.route.decided(waiting.proposal, decision)
        except ZvError as error:
            self.note(str(error))

    def step(self, desk: Desk, action: Action | None) -> bool:
        """Take the last change back or do it again, where that was asked for; tells it.

        Returns:
            Whether it was asked for; any other action is the interface's own.
        """
        if action is None or action.kind not in ("undo", "redo"):
            return False
        (desk.undo if action.kind == "undo" else desk.redo)()
        self.note(desk.notice)
        return True

    def edit(self, desk: Desk, text: str) -> None:
        """Give the proposal whose turn it is another value; it still waits for the yes.

        Raises:
            ZvError: the field's reader cannot read the text.
        """
        from zvassist.chat.editing import edited

        self.waiting[0] = edited(self.waiting[0], text, desk)


def _refusal(waiting: Waiting, card: Card, desk: Desk) -> str:
    """Carry a proposal out; why that did not work, or ""."""
    from zvassist.walk.words import field_of

    if not desk.change(waiting.proposal.change, origin="chat", why=card.why):
        return desk.notice
    # Text that could not be read would go on hiding the new entry.
    desk.forget(field_of(waiting.proposal.change))
    return ""


def offline_engine() -> Engine:
    """The engine that needs no server; loaded at the first message."""
    from zvassist.chat.offline.engine import OfflineEngine

    return OfflineEngine()
