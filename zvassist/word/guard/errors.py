"""The one error that a Word file can end in."""

from __future__ import annotations

from zvassist.agreement.errors import ZvError


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
