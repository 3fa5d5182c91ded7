"""Small files in the user's own folder that outlive the program; a faulty one counts as none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


class KeptFile:
    """One JSON file.

    Args:
        folder: where it lies; None takes the user's state folder.
        name: the file's name.
    """

    def __init__(self, folder: Path | None, name: str) -> None:
        self._folder = folder
        self._name = name

    def load(self) -> Any:
        """What it holds; None when there is nothing that can be used."""
        try:
            return json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None

    def keep(self, value: Any) -> None:
        """Replace what it holds. A folder that cannot be written is no reason to stop."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
        except OSError:
            return

    @property
    def _path(self) -> Path:
        if self._folder is None:
            from platformdirs import user_state_path

            self._folder = user_state_path("zvassist", appauthor=False)
        return self._folder / self._name
