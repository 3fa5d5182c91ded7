"""A line that says how long something has been running; hidden while nothing is."""

from __future__ import annotations

from textual.timer import Timer
from textual.widgets import Static


class Waiting(Static):
    """Counts the seconds.

    Args:
        text: what is shown, with "{}" for the seconds.
    """

    def __init__(self, text: str) -> None:
        super().__init__(classes="progress", markup=False)
        self._text = text
        self._seconds = 0
        self._timer: Timer | None = None

    def on_mount(self) -> None:
        """Begin hidden."""
        self.display = False

    def start(self) -> None:
        """Count from nought."""
        self._seconds = -1
        self._tick()
        self._timer = self.set_interval(1, self._tick)
        self.display = True

    def stop(self) -> None:
        """Count no more."""
        if self._timer is not None:
            self._timer.stop()
        self.display = False

    def _tick(self) -> None:
        self._seconds += 1
        self.update(self._text.format(self._seconds))
