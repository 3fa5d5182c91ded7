"""The list of drafts opened last, kept in the user's own folder; a faulty list is an empty one."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

LONGEST = 12
"""So many drafts are remembered."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A draft that was open.

    Attributes:
        path: its file, absolute.
        title: partner and year in German.
        state: "entwurf", "final" or "unterschrieben".
    """

    path: str
    title: str = ""
    state: str = ""


class RecentDrafts:
    """The list on disk.

    Args:
        folder: where it is kept; None takes the user's state folder.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def load(self) -> tuple[Recent, ...]:
        """The drafts, the last one first; those whose file is gone are left out."""
        return tuple(item for item in self._stored() if _exists(item.path))

    def remember(self, path: Path, title: str, state: str) -> None:
        """Put a draft first. A folder that cannot be written is no reason to stop."""
        new = Recent(str(path.absolute()), title, state)
        kept = [item for item in self._stored() if item.path != new.path]
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(_dumped([new, *kept][:LONGEST]), encoding="utf-8")
        except OSError:
            return

    @property
    def _file(self) -> Path:
        if self._folder is None:
            from platformdirs import user_state_path

            self._folder = user_state_path("zvassist", appauthor=False)
        return self._folder / "zuletzt.json"

    def _stored(self) -> list[Recent]:
        try:
            entries = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return []
        if not isinstance(entries, list):
            return []
        return [item for entry in entries if (item := _recent(entry))]


def _recent(entry: Any) -> Recent | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("path"), str):
        return None
    return Recent(entry["path"], str(entry.get("title", "")), str(entry.get("state", "")))


def _dumped(items: list[Recent]) -> str:
    return json.dumps([asdict(item) for item in items], ensure_ascii=False, indent=1)


def _exists(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False
