"""The way to the model that the office set up; nothing of it is loaded before it is wanted."""

from __future__ import annotations

import os

from zvassist.chat.routes import Route


def model_route() -> Route:
    """The way over the offline engine to the office's model; opens no connection.

    Raises:
        ZvError: no model is set up, or its settings are faulty.
    """
    from zvassist.chat.pair import engine_with_model

    engine = engine_with_model(os.environ)
    model = engine.model
    return Route(model.destination.sentence, engine.respond, is_local=False, decided=model.decided)
