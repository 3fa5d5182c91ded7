"""Where a message goes: answered on this machine, or by a model that the office names."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from zvassist.chat.engine import Engine, Proposal, Reply, Source, View

LOCAL = "Lokal: nichts verlässt diesen Rechner."
Heard = Callable[[str], None]
"""Is told of the words of an answer while they come; "" when a server is about to be asked."""
Respond = Callable[[View, Source, threading.Event, Heard], Reply]
"""Answers what was said; the event, set from any thread, breaks it off."""


class Decision(StrEnum):
    """What became of a proposal."""

    ACCEPTED = "übernommen"
    EDITED = "geändert übernommen"
    REFUSED = "abgelehnt"
    LAPSED = "verworfen"
    VOID = "galt nicht mehr"


Decided = Callable[[Proposal, Decision], None]
"""Is told what became of a proposal; may raise ZvError when it cannot be noted."""


def _forgotten(_proposal: Proposal, _decision: Decision) -> None:
    """The history of the draft says enough of what was found on this machine."""


@dataclass(frozen=True, slots=True)
class Route:
    """A way for messages.

    Attributes:
        where: one German sentence for the line in which messages are typed.
        respond: answers; may be slow, and may raise.
        is_local: whether nothing leaves this machine.
        decided: told what became of each proposal.
    """

    where: str
    respond: Respond
    is_local: bool = True
    decided: Decided = _forgotten


WAITING = "Das Modell wird gefragt; Strg+C bricht ab."
"""For interfaces that show no words while they come."""


class Once:
    """Hears many words and does something at the first of them."""

    def __init__(self, then: Callable[[], None]) -> None:
        self._then, self._is_done = then, False

    def __call__(self, _words: str) -> None:
        """Take words."""
        if not self._is_done:
            self._is_done = True
            self._then()


class AskFirstError(Exception):
    """Nothing was sent: the clerk has to see it and agree first.

    Attributes:
        question: one German sentence: where it would go.
        outgoing: the very text that would be sent, and what was replaced in it.
        agree: notes the clerk's yes; the message can then be sent again.
        instead: the answer when the clerk says no: what is understood on this machine.
    """

    def __init__(
        self, question: str, outgoing: str, agree: Callable[[], None], instead: Reply
    ) -> None:
        super().__init__(question)
        self.question = question
        self.outgoing = outgoing
        self.agree = agree
        self.instead = instead


def local_route(make_engine: Callable[[], Engine]) -> Route:
    """The way to an engine that answers here and at once; it is made at the first message."""
    made: list[Engine] = []

    def respond(view: View, said: Source, _cancel: threading.Event, _heard: Heard) -> Reply:
        if not made:
            made.append(make_engine())
        return made[0].respond(view, said.text)

    return Route(LOCAL, respond)
