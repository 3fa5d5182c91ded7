"""A test request: does the server answer in the agreed form? It carries nothing of any draft."""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from zvassist.chat.model.answer import Told, read_answer, schema
from zvassist.chat.model.asking import Asking, Run
from zvassist.chat.model.client import Client
from zvassist.chat.model.destination import destination_of
from zvassist.chat.model.errors import ModelError
from zvassist.chat.model.log import Log, log_of
from zvassist.chat.model.request import Question
from zvassist.chat.model.settings import Settings
from zvassist.chat.prompts import load_prompt


@dataclass(frozen=True, slots=True)
class Probed:
    """What came of a test request.

    Attributes:
        mode: how the server is asked for JSON.
        repeated: whether the model did what it was told.
        milliseconds: until the answer was there.
    """

    mode: str
    repeated: bool
    milliseconds: int


def probe(settings: Settings, environment: Mapping[str, str], folder: Path | None = None) -> Probed:
    """Send a test request.

    Args:
        settings: where to.
        environment: holds the key.
        folder: for the log; None = the user's own.

    Raises:
        ZvError: there is no usable answer; one sentence says why.
    """
    log: Log = log_of(settings, folder)
    asking = Asking(settings, Client(settings, settings.key(environment)))
    word = secrets.token_hex(3)
    prompt = load_prompt("probe", settings.prompts)
    system, user = prompt.render(wort=word)
    messages = ({"role": "system", "content": system}, {"role": "user", "content": user})
    number = log.sent(destination_of(settings), prompt, messages)
    start = time.monotonic()
    try:
        completion = asking.ask(
            Question(messages, schema(Told), settings.limits.tokens), Run(settings.limits.total)
        )
        seconds = time.monotonic() - start
        log.answered(number, completion, seconds, asking.mode or "")
        answer = read_answer(completion.text, Told)
    except ModelError as error:
        log.failed(number, str(error), time.monotonic() - start)
        raise
    return Probed(asking.mode or "", word in answer.reply, round(seconds * 1000))
