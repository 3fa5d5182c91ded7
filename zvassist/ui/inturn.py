"""Keys in turn: the next one is handled when all that the last one set off is done.

Textual hands keys to the focused widget as they come. What a binding does, or the move of the
cursor that Enter asks for, comes a few messages later; letters that were typed ahead, on a slow
line or a busy machine, would by then stand in the field before.
"""

from __future__ import annotations

from collections import deque

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.timer import Timer

_LAPS = 5
"""So often a message goes the way of the key, from the focused widget up to the app: Enter is
bound, submitted, entered, and the cursor moves."""
_GLANCE = 0.03
"""Seconds between looks after a widget that is gone: it sends nothing on."""
_MOST_GLANCES = 30
"""After so many the next key is handled anyway."""


class Lap(Message):
    """Goes the way that the last key went, behind all that the key set off."""


class Turn(Message):
    """The last key is done with; the next one may come."""


class InTurn:
    """Keeps what is pressed or pasted while the key before it is still at work.

    Args:
        app: sends ``Lap`` and ``Turn`` back to ``lapped`` and ``next``.

    Attributes:
        is_busy: whether a key is still at work.
    """

    def __init__(self, app: App[int]) -> None:
        self._app = app
        self._kept: deque[events.Key | events.Paste] = deque()
        self._laps = 0
        self.is_busy = False
        self._target: DOMNode = app
        self._glances = 0
        self._watch: Timer | None = None

    def keeps(self, event: events.Key | events.Paste) -> bool:
        """Whether an event has to wait; then it is kept."""
        if self.is_busy:
            self._kept.append(event)
        return self.is_busy

    def is_typed(self, event: events.Key | events.Paste) -> bool:
        """Whether it only puts text where the cursor is, which sets nothing off."""
        focused = self._app.focused
        if isinstance(event, events.Paste) or focused is None:
            return isinstance(event, events.Paste)
        return focused.check_consume_key(event.key, event.character)

    def begin(self) -> None:
        """Keep what comes until the key that was just handled is done with."""
        self.is_busy, self._laps, self._glances = True, _LAPS, 0
        self._watch = self._app.set_interval(_GLANCE, self._glance)
        self._lap()

    def lapped(self) -> None:
        """One lap is done; behind the last, what waits for the next painting is waited for."""
        self._laps -= 1
        if self._laps > 0:
            self._lap()
        elif self.is_busy:
            self._target = self._app.screen
            self._app.screen.call_after_refresh(self._end)

    async def next(self) -> None:
        """Handle what was kept, up to the next key that sets something off."""
        self.is_busy = False
        while self._kept and not self.is_busy:
            await self._app.on_event(self._kept.popleft())

    def _lap(self) -> None:
        self._target = self._app.focused or self._app.screen
        self._target.post_message(Lap())

    def _glance(self) -> None:
        """Go on from where the cursor is now when the way of the last lap was closed."""
        self._glances += 1
        if self._glances > _MOST_GLANCES:
            self._end()
        elif not self._target.is_attached:
            self._lap()

    def _end(self) -> None:
        if self._watch is not None:
            self._watch.stop()
            self._watch = None
            self._app.post_message(Turn())
