"""The list of drafts opened last, kept in the user's own folder."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from zvassist.ui.kept import KeptFile

LONGEST = 12
"""So many drafts are remembered."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A draft that was open.

    Attributes:
        path: its file, absolute.
        title: partner and year in German.
        state: "entwurf", "final" or "unterschrieben".
        changed: when it was changed last, ISO with time zone; "" when that is not known.
    """

    path: str
    title: str = ""
    state: str = ""
    changed: str = ""

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.path.replace("\\", "/").rpartition("/")[2]

    @property
    def about(self) -> str:
        """Partner, year, state and last change."""
        parts = (self.title or self.name, self.state.capitalize(), self._day())
        return " · ".join(part for part in parts if part)

    @property
    def line(self) -> str:
        """What it is about, and the file, in one line."""
        return f"{self.about} · {self.name}"

    def _day(self) -> str:
        """The day of the last change where the clerk is: "geändert 2.5.2023"."""
        try:
            day = datetime.fromisoformat(self.changed).astimezone()
        except (ValueError, OverflowError, OSError):
            return ""
        return f"geändert {day.day}.{day.month}.{day.year}"


class RecentDrafts:
    """The list on disk.

    Args:
        folder: where it is kept; None takes the user's state folder.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = KeptFile(folder, "zuletzt.json")

    def load(self) -> tuple[Recent, ...]:
        """The drafts, the last one first; those whose file is gone are left out."""
        return tuple(item for item in self._stored() if _exists(item.path))

    def remember(self, path: Path, title: str, state: str, changed: str = "") -> None:
        """Put a draft first."""
        new = Recent(str(path.absolute()), title, state, changed)
        kept = [item for item in self._stored() if item.path != new.path]
        self._file.keep([asdict(item) for item in [new, *kept][:LONGEST]])

    def _stored(self) -> list[Recent]:
        entries = self._file.load()
        if not isinstance(entries, list):
            return []
        return [item for entry in entries if (item := _recent(entry))]


def _recent(entry: Any) -> Recent | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("path"), str):
        return None
    texts = (str(entry.get(name, "")) for name in ("title", "state", "changed"))
    return Recent(entry["path"], *texts)


def _exists(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False
