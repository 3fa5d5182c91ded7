"""The looks: light, dark and high contrast, the one chosen last kept for the next time."""

from __future__ import annotations

from pathlib import Path

from zvassist.ui.kept import KeptFile
from zvassist.ui.themes import CONTRAST, DARK, FEW_COLOURS, THEMES


class Looks:
    """Which theme is shown.

    Args:
        folder: where the choice is kept; None takes the user's state folder.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = KeptFile(folder, "darstellung.json")

    def first(self, color_system: str | None) -> str:
        """The theme to begin with: the one chosen last, else what suits the terminal.

        Args:
            color_system: Rich's name for what the terminal can show.
        """
        kept = self._file.load()
        name = kept.get("theme") if isinstance(kept, dict) else None
        if name in {theme.name for theme in THEMES}:
            return str(name)
        return CONTRAST.name if color_system in FEW_COLOURS else DARK.name

    def keep(self, name: str) -> None:
        """Keep a choice for the next time."""
        self._file.keep({"theme": name})


def next_theme(name: str) -> str:
    """The theme after the one shown, the first one after the last."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)]


def label_of(name: str) -> str:
    """How a theme is called: "hell"."""
    return name.removeprefix("zv-")
