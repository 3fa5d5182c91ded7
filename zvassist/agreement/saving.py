"""Putting a file on the disk whole, or saying in one sentence why not."""

from __future__ import annotations

import errno
from itertools import count
from pathlib import Path

from zvassist.agreement.atomic import write_atomically
from zvassist.agreement.errors import ZvError
from zvassist.agreement.files import SUFFIX

_MOST_SHOWN = 200
"""So many letters of a path are shown in a sentence."""


class TargetLockedError(ZvError):
    """The target cannot be replaced because another program holds it open.

    Attributes:
        alternative: a free numbered name beside it, e.g. ``X-2.docx``.
    """

    def __init__(self, path: Path, alternative: Path) -> None:
        program = "Word" if path.suffix == ".docx" else "einem anderen Programm"
        super().__init__(
            f"{path} ist gesperrt, vermutlich in {program} geöffnet; bitte dort schließen "
            f"oder unter {alternative.name} speichern."
        )
        self.alternative = alternative


def save(path: Path, data: bytes, *, overwrite: bool) -> None:
    """Write a file whole or not at all.

    Args:
        path: the file to write.
        data: its content.
        overwrite: replace a file that is there.

    Raises:
        TargetLockedError: another program holds the target open.
        ZvError: the target is there and must not be replaced, its folder is missing or not
            writable, or the disk refuses.
    """
    check_target(path, overwrite=overwrite)
    try:
        write_atomically(path, data)
    except PermissionError as error:
        # Only the last step, the replacement, knows two names: then the folder is writable.
        if error.filename2 is not None:
            raise TargetLockedError(path, numbered(path)) from None
        raise ZvError(
            f"In den Ordner {path.absolute().parent} darf nicht geschrieben werden; "
            "bitte einen anderen wählen."
        ) from None
    except OSError as error:
        reason = "der Datenträger ist voll" if error.errno == errno.ENOSPC else error.strerror
        raise ZvError(f"{path} konnte nicht geschrieben werden: {reason}.") from None


def numbered(path: Path) -> Path:
    """The first numbered name beside ``path`` that is free: ``X-2.docx``, ``X-2.zv.json``."""
    ending = SUFFIX if path.name.endswith(SUFFIX) else path.suffix
    stem = path.name.removesuffix(ending)
    names = (path.with_name(f"{stem}-{number}{ending}") for number in count(2))
    return next(name for name in names if not name.exists())


def check_target(path: Path, *, overwrite: bool) -> None:
    """Refuse a target that is a folder, stands in none, is there already or out of reach.

    Raises:
        ZvError: says what is in the way.
    """
    is_there = reachable(path)
    if is_there and path.is_dir():
        raise ZvError(f"{path} ist ein Ordner; gebraucht wird der Name einer Datei.")
    if not path.absolute().parent.is_dir():
        raise ZvError(f"Den Ordner {path.absolute().parent} gibt es nicht.")
    if is_there and not overwrite:
        raise ZvError(f"{path} gibt es schon; mit --ueberschreiben wird die Datei ersetzt.")


def reachable(path: Path) -> bool:
    """Whether a file or folder is there; ``Path.exists`` fails where the system will not say.

    Raises:
        ZvError: a folder on the way may not be entered, or the path is too long or no path.
    """
    try:
        return path.exists()
    except OSError as error:
        raise ZvError(f"{_shortened(path)} ist nicht erreichbar: {_reason(error)}.") from None


def _reason(error: OSError) -> str:
    reasons = {
        errno.ENAMETOOLONG: "der Pfad ist zu lang",
        errno.EACCES: "einer der Ordner darf nicht gelesen werden",
    }
    return reasons.get(error.errno or 0, error.strerror or str(error))


def _shortened(path: Path) -> str:
    name = str(path)
    return name if len(name) <= _MOST_SHOWN else f"{name[:_MOST_SHOWN]} …"
