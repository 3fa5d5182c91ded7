"""Asking a server until it answers or clearly will not: ways of asking for JSON, waits, limits."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Protocol

from zvassist.chat.model.errors import CancelledError, ModelError, StatusError
from zvassist.chat.model.reading import Completion
from zvassist.chat.model.request import MODES, Mode, Question, body
from zvassist.chat.model.settings import Settings

_NOT_UNDERSTOOD = frozenset({400, 415, 422, 500, 501})
"""How servers answer a kind of ``response_format`` that they do not know."""
_BUSY = frozenset({429, 503})
_LONGEST_WAIT = 30.0


class Sender(Protocol):
    """Sends one request; ``Client`` does it over the network."""

    def send(
        self,
        body: dict[str, Any],
        *,
        seconds: float,
        cancel: threading.Event,
        heard: Callable[[str], None] | None = None,
    ) -> Completion:
        """Send a request and wait for the whole answer."""
        ...


class Run:
    """One message's way to the model: its clock, and its way to be broken off.

    Args:
        seconds: until everything must be done.
        cancel: set from any thread to break off.
        heard: told of the answer so far.
    """

    def __init__(
        self,
        seconds: float,
        cancel: threading.Event | None = None,
        heard: Callable[[str], None] | None = None,
    ) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds
        self.cancel = cancel or threading.Event()
        self.heard = heard

    @property
    def left(self) -> float:
        """Seconds that are left, at least a moment."""
        return max(self._end - time.monotonic(), 0.001)

    def wait(self, seconds: float) -> bool:
        """Wait, if there is time for it.

        Raises:
            CancelledError: broken off meanwhile.
        """
        if seconds > min(_LONGEST_WAIT, self.left):
            return False
        if self.cancel.wait(seconds):
            raise CancelledError
        return True


class Asking:
    """Asks one server; what it learned of it holds for the session.

    Args:
        settings: names model and limits.
        sender: sends a request.
    """

    def __init__(self, settings: Settings, sender: Sender) -> None:
        self._settings = settings
        self._sender = sender
        self._sent = 0
        self.mode: Mode | None = None

    def ask(self, question: Question, run: Run) -> Completion:
        """The model's answer, asked for in the strictest way that the server knows.

        Raises:
            ModelError: there is none.
        """
        modes = MODES if self.mode is None else (self.mode,)
        for mode in modes:
            try:
                answer = self._patiently(body(question, self._settings.model, mode), run)
            except StatusError as error:
                if error.status not in _NOT_UNDERSTOOD or mode is modes[-1]:
                    raise
            else:
                self.mode = mode
                return answer
        raise AssertionError("the last way raises or answers")

    def _patiently(self, asked: dict[str, Any], run: Run) -> Completion:
        """Ask; a busy server that names a time is asked once more then."""
        try:
            return self._once(asked, run)
        except StatusError as error:
            seconds = _seconds(error.retry_after) if error.status in _BUSY else None
            if seconds is None or not run.wait(seconds):
                raise
        return self._once(asked, run)

    def _once(self, asked: dict[str, Any], run: Run) -> Completion:
        most = self._settings.limits.requests
        if self._sent >= most:
            raise ModelError(
                f"In dieser Sitzung wurde das Modell schon {most}-mal gefragt; mehr erlauben die "
                "[grenzen] nicht."
            )
        self._sent += 1
        return self._sender.send(asked, seconds=run.left, cancel=run.cancel, heard=run.heard)


def _seconds(header: str | None) -> float | None:
    """A ``retry-after`` in seconds: a number, or a date; None when there is none to read."""
    if header is None:
        return None
    with suppress(ValueError):
        seconds = float(header)
        return seconds if 0 <= seconds < float("inf") else None
    with suppress(ValueError):
        moment = parsedate_to_datetime(header)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return max((moment - datetime.now(UTC)).total_seconds(), 0.0)
    return None
