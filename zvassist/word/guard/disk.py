"""A Word file from the disk: never more of it than a Word file may be large."""

from __future__ import annotations

from pathlib import Path

from zvassist.word.guard.errors import WordFileError
from zvassist.word.guard.limits import MAX_FILE_BYTES


def file_bytes(path: Path) -> bytes:
    """The bytes of a file; of one that is too large just so many that the reader refuses it.

    Raises:
        WordFileError: there is no such file, or it may not be read.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise WordFileError(str(path), "Die Datei gibt es nicht.") from None
    except OSError:
        raise WordFileError(str(path), "Die Datei lässt sich nicht lesen.") from None
