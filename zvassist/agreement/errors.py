"""The errors that end in one clear German sentence instead of a traceback."""

from __future__ import annotations


class ZvError(Exception):
    """Anything the clerk must be told in one sentence: what, where, and what would be right.

    The command line prints ``str(error)`` and exits with 2; the interface shows it in place.
    """


class EntryError(ZvError):
    """An entry (amount, date, name, number) that is wrong or not certain.

    Attributes:
        candidates: readings that could be meant, ready to be offered; may be empty.
    """

    def __init__(self, message: str, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.candidates = candidates


class ChangeError(ZvError):
    """A change that does not fit the draft (no such field, no such measure)."""


class DraftFileError(ZvError):
    """A draft file that cannot be read as one."""
