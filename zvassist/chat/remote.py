"""The way to the model that the office set up; nothing of it is loaded before it is wanted."""

from __future__ import annotations

import os
import threading

from zvassist.chat.engine import Reply, View
from zvassist.chat.routes import AskFirstError, Heard, Route


def model_route() -> Route:
    """The way over the offline engine to the office's model; opens no connection.

    Raises:
        ZvError: no model is set up, or its settings are faulty.
    """
    from zvassist.chat.model.engine import ConsentNeededError
    from zvassist.chat.pair import engine_with_model

    engine = engine_with_model(os.environ)
    destination = engine.model.destination

    def respond(view: View, message: str, cancel: threading.Event, heard: Heard) -> Reply:
        try:
            return engine.respond(view, message, cancel=cancel, heard=heard)
        except ConsentNeededError as needed:
            raise AskFirstError(
                destination.sentence,
                needed.outgoing.text,
                lambda: engine.model.consent.give(destination),
            ) from None

    return Route(destination.sentence, respond, is_local=False)
