"""The talk with the chat engine: what was said, what is proposed. It outlives the chat screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zvassist.chat.engine import Engine, Proposal, Reply
    from zvassist.walk.desk import Desk

EngineMaker = Callable[[], "Engine"]


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that was said.

    Attributes:
        who: "Sie", "Assistent" or "Stand".
        text: plain text.
    """

    who: str
    text: str


@dataclass
class Talk:
    """A conversation about the open draft.

    Attributes:
        make_engine: makes the engine at the first message.
        turns: what was said, in order.
        proposals: what still waits for the clerk's yes or no, in order.
        total: how many proposals the last answer had.
        options: answers that can be chosen.
        typed: text in the line that was not sent yet.
    """

    make_engine: EngineMaker
    turns: list[Turn] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    total: int = 0
    options: tuple[str, ...] = ()
    typed: str = ""
    _engine: Engine | None = None

    def respond(self, desk: Desk, message: str) -> Reply:
        """Ask the engine; may be slow, and may raise what the engine raises."""
        from zvassist.chat.view import view_of

        if self._engine is None:
            self._engine = self.make_engine()
        return self._engine.respond(view_of(desk.session, office=desk.office), message)

    def said(self, message: str) -> None:
        """Note what the clerk said; proposals that still waited have lapsed."""
        self.turns.append(Turn("Sie", message))
        if self.proposals:
            self.turns.append(Turn("Stand", f"{len(self.proposals)} offene Vorschläge verworfen."))
        self.proposals, self.options = [], ()

    def heard(self, reply: Reply) -> None:
        """Note an answer."""
        words = [reply.text]
        if reply.question and reply.question not in reply.text:
            words.append(reply.question)
        self.turns.append(Turn("Assistent", "\n".join(word for word in words if word)))
        self.proposals = list(reply.proposals)
        self.total = len(reply.proposals)
        self.options = reply.options

    def decide(self, desk: Desk, *, accept: bool) -> None:
        """Take or leave the first proposal that waits."""
        proposal = self.proposals.pop(0)
        if not accept:
            self.turns.append(Turn("Stand", f"Abgelehnt: {proposal.describe}"))
        elif desk.change(proposal.change, origin="chat", why=proposal.evidence):
            self.turns.append(Turn("Stand", f"Übernommen: {proposal.describe}"))
        else:
            self.turns.append(Turn("Stand", f"Nicht übernommen: {desk.notice}"))


def offline_engine() -> Engine:
    """The engine that needs no server; loaded at the first message."""
    from zvassist.chat.offline.engine import OfflineEngine

    return OfflineEngine()
