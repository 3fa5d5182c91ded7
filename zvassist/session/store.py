"""The store: one draft file on disk, loaded, and saved by atomic replace.

A second window or program that wrote the file meanwhile is noticed before it is
overwritten: the store remembers what it last read or wrote.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from zvassist.agreement.errors import DraftFileError, ZvError
from zvassist.agreement.files import SUFFIX, read_draft, write_draft
from zvassist.agreement.model import Draft
from zvassist.agreement.saving import numbered, reachable, save

MAX_BYTES = 20_000_000
"""A draft with its history stays far below; more is no draft."""


class StoreError(ZvError):
    """The draft could not be saved; what was on disk is still there."""


class Store:
    """A draft's place on disk.

    Args:
        path: the file; it need not exist yet.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen: str | None = None

    def load(self) -> Draft:
        """Read the draft.

        Raises:
            DraftFileError: the file is not there, not readable or no draft.
        """
        data = self._read()
        draft = read_draft(data, self.path.name)
        self._seen = _digest(data)
        return draft

    def create(self, draft: Draft, *, overwrite: bool = False) -> None:
        """Write a new file.

        Raises:
            StoreError: a file of that name is there and ``overwrite`` is not given, or the
                disk refuses.
        """
        self._write(draft, overwrite=overwrite)

    def save(self, draft: Draft) -> None:
        """Replace the file by the draft.

        Raises:
            StoreError: somebody else changed the file since it was read, or the disk refuses.
        """
        if self._is_changed():
            raise StoreError(
                f"{self.path.name}: Die Datei wurde inzwischen von anderer Stelle geändert; "
                f"zum Beispiel unter {numbered(self.path).name} speichern."
            )
        self._write(draft)

    def _is_changed(self) -> bool:
        """Whether the file is another one than was last seen.

        Raises:
            StoreError: that cannot be told, so that nothing may be put over it.
        """
        try:
            is_there = self._seen is not None and reachable(self.path)
            return is_there and _digest(self._read()) != self._seen
        except ZvError as error:
            raise StoreError(str(error)) from None

    def _read(self) -> bytes:
        try:
            if self.path.stat().st_size > MAX_BYTES:
                raise DraftFileError(f"{self.path.name}: Die Datei ist zu groß für einen Entwurf.")
            return self.path.read_bytes()
        except FileNotFoundError:
            raise DraftFileError(
                f"{self.path}: Diese Datei gibt es nicht; erwartet wird ein Entwurf ({SUFFIX})."
            ) from None
        except OSError as error:
            raise DraftFileError(
                f"{self.path}: Die Datei lässt sich nicht lesen ({error.strerror or error})."
            ) from None

    def _write(self, draft: Draft, *, overwrite: bool = True) -> None:
        data = write_draft(draft)
        try:
            save(self.path, data, overwrite=overwrite)
        except ZvError as error:
            raise StoreError(str(error)) from None
        self._seen = _digest(data)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
