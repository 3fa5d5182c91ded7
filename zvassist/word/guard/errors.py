"""What a damaged zip raises, and the one error that a Word file can end in."""

from __future__ import annotations

import zlib
from zipfile import BadZipFile

from zvassist.agreement.errors import ZvError

UNPACKING = (
    *(BadZipFile, zlib.error, EOFError, OSError, ValueError),
    # What zipfile raises for a way of packing that it does not know, and for a password.
    *(NotImplementedError, RuntimeError),
)
"""What a damaged zip ends in while it is opened or unpacked."""


class WordFileError(ZvError):
    """A Word file that cannot be read; names the file and says what would be right."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(f"{name}: {sentence}")


class DamagedError(WordFileError):
    """A file that is no longer what some program wrote: cut off, or changed on its way."""

    def __init__(self, name: str, what: str = "") -> None:
        place = f" ({what})" if what else ""
        super().__init__(
            name,
            f"Die Word-Datei ist beschädigt oder unvollständig{place}; "
            "bitte noch einmal anfordern oder in Word öffnen und neu als .docx speichern.",
        )
