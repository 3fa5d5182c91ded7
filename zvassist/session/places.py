"""File names as a clerk types them."""

from __future__ import annotations

from pathlib import Path

from zvassist.agreement.errors import ZvError
from zvassist.agreement.saving import numbered, reachable
from zvassist.agreement.text import normalise

_LONGEST = 200


def place(folder: Path, name: str) -> Path:
    """The file that is meant: within the folder, unless the name holds a whole path.

    Args:
        folder: where a bare name goes.
        name: as typed; "~" stands for the user's own folder.

    Raises:
        ZvError: it cannot be a file name, or is out of reach.
    """
    name = normalise(name)
    if not name:
        raise ZvError("Der Dateiname fehlt.")
    try:
        path = folder / Path(name).expanduser()
    except RuntimeError:
        raise ZvError(f"{name}: Diesen Ordner gibt es nicht.") from None
    if len(path.name.encode()) > _LONGEST:
        raise ZvError("Der Dateiname ist zu lang; höchstens 200 Zeichen sind möglich.")
    reachable(path)
    return path


def with_ending(path: Path, ending: str) -> Path:
    """The path with an ending such as ".docx", put behind the name unless it is there."""
    if path.name.casefold().endswith(ending):
        return path
    return path.with_name(f"{path.name}{ending}")


def free(path: Path) -> Path:
    """The path, or a numbered one beside it where a file of that name is there."""
    return numbered(path) if path.exists() else path
