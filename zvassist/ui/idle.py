"""The idle moment: work that waits until the clerk has stopped typing for a blink."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from textual.message_pump import MessagePump

QUIET = 0.12
"""So many seconds without a key are an idle moment."""


class Idle:
    """Does its work once after a burst of keys; a key costs next to nothing.

    Args:
        pump: whose timers are used.
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
            self._pump.set_timer(QUIET, self._look)

    def _look(self) -> None:
        quiet = monotonic() - self._last
        if quiet < QUIET * 0.9:
            self._pump.set_timer(QUIET - quiet, self._look)
            return
        self._waits = False
        self._work()
