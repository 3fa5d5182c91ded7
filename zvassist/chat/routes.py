"""Where a message goes: answered on this machine, or by a model that the office names."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from zvassist.chat.engine import Engine, Reply, View

LOCAL = "Lokal: nichts verlässt diesen Rechner."
Heard = Callable[[str], None]
"""Is told of the words of an answer while they come."""
Respond = Callable[[View, str, threading.Event, Heard], Reply]
"""Answers a message; the event, set from any thread, breaks it off."""


@dataclass(frozen=True, slots=True)
class Route:
    """A way for messages.

    Attributes:
        where: one German sentence for the line in which messages are typed.
        respond: answers; may be slow, and may raise.
        is_local: whether nothing leaves this machine.
    """

    where: str
    respond: Respond
    is_local: bool = True


class AskFirstError(Exception):
    """Nothing was sent: the clerk has to see it and agree first.

    Attributes:
        question: one German sentence: where it would go.
        outgoing: the very text that would be sent.
        agree: notes the clerk's yes; the message can then be sent again.
    """

    def __init__(self, question: str, outgoing: str, agree: Callable[[], None]) -> None:
        super().__init__(question)
        self.question = question
        self.outgoing = outgoing
        self.agree = agree


def local_route(make_engine: Callable[[], Engine]) -> Route:
    """The way to an engine that answers here and at once; it is made at the first message."""
    made: list[Engine] = []

    def respond(view: View, message: str, _cancel: threading.Event, _heard: Heard) -> Reply:
        if not made:
            made.append(make_engine())
        return made[0].respond(view, message)

    return Route(LOCAL, respond)
