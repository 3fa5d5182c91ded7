"""Closing a screen once, however fast the keys come."""

from __future__ import annotations

from typing import Any

from textual import messages
from textual.await_complete import AwaitComplete
from textual.message import Message


class Leaving:
    """What a screen is made of, too, that closes only once and only while it is in front.

    A key that was pressed before the screen was there or gone, or after another one was opened
    over it, would otherwise close the wrong screen or fail.
    """

    _is_left = False

    def dismiss(self: Any, result: Any = None) -> AwaitComplete:
        """Close with a result; nothing happens when the screen is not in front any more."""
        if self._is_left or not (self.is_active and self.is_mounted):
            return AwaitComplete.nothing()  # type: ignore[no-untyped-call, no-any-return]
        self._is_left = True
        return super().dismiss(result)  # type: ignore[misc, no-any-return]

    @property
    def is_going(self: Any) -> bool:
        """Whether the screen closes or the program ends: its widgets may be gone already."""
        return self._is_left or bool(self.app._exit)

    async def _on_message(self: Any, message: Message) -> None:
        """Take nothing from widgets and workers while the screen goes.

        Textual's own messages, by which a screen is taken down, go through.
        """
        if not self.is_going or type(message).__module__ == messages.__name__:
            await super()._on_message(message)  # type: ignore[misc]
