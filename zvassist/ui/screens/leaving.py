"""Closing a screen once, however fast the keys come."""

from __future__ import annotations

from typing import Any

from textual.await_complete import AwaitComplete


class Leaving:
    """What a screen is made of, too, that closes only once and only while it is in front.

    A key that was pressed before the screen was there or gone, or after another one was opened
    over it, would otherwise close the wrong screen or fail.
    """

    _is_left = False

    def dismiss(self: Any, result: Any = None) -> AwaitComplete:
        """Close with a result; nothing happens when the screen is not in front any more."""
        if self._is_left or not (self.is_current and self.is_mounted):
            return AwaitComplete.nothing()  # type: ignore[no-untyped-call, no-any-return]
        self._is_left = True
        return super().dismiss(result)  # type: ignore[misc, no-any-return]
