"""The idle moment: work that waits until the clerk has stopped typing for a blink."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic

from textual.message_pump import MessagePump

QUIET = 0.12
"""So many seconds without a key are an idle moment."""


class Idle:
    """Does its work once after a burst of keys; a key costs next to nothing.

    The event loop's own clock is used: a timer of Textual is a task, and made by every key it
    would delay the key's repaint.

    Args:
        pump: whose turn it is done in.
        work: what is done in the idle moment.
    """

    def __init__(self, pump: MessagePump, work: Callable[[], None]) -> None:
        self._pump = pump
        self._work = work
        self._last = 0.0
        self._waits = False

    def stir(self) -> None:
        """A key was pressed."""
        self._last = monotonic()
        if not self._waits:
            self._waits = True
            asyncio.get_running_loop().call_later(QUIET, self._look)

    def _look(self) -> None:
        quiet = monotonic() - self._last
        if quiet < QUIET * 0.9:
            asyncio.get_running_loop().call_later(QUIET - quiet, self._look)
            return
        self._waits = False
        self._pump.call_later(self._work)
