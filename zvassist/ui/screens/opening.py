"""What stands on the screen while a draft named on the command line is being loaded."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static


class OpeningScreen(Screen[None]):
    """Says which draft is being opened; painted before anything heavy is loaded.

    Args:
        name: the file's name.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static(f"Entwurf wird geöffnet: {self._name}", id="opening", markup=False)
