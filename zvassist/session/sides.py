"""One side of a comparison: a draft, or the text of a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from zvassist.agreement.model import Draft
from zvassist.document.compose import compose
from zvassist.document.tree import Document
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.session.store import Store


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared.

    Attributes:
        name: the file's name, for messages and headings.
        document: the text.
        draft: the draft it was composed from; None for the text of a file.
        programme: the draft's programme year; None for the text of a file.
        notices: what the clerk has to be told about the file, German sentences.
    """

    name: str
    document: Document
    draft: Draft | None = None
    programme: Programme | None = None
    notices: tuple[str, ...] = ()

    @property
    def changed(self) -> datetime | None:
        """When the draft last changed, else 1 January of its year; None for a file."""
        if self.draft is None:
            return None
        if self.draft.history:
            return self.draft.history[-1].time
        return datetime(self.draft.agreement.year or 2000, 1, 1, tzinfo=UTC)


def draft_side(name: str, draft: Draft, library: Library) -> Side:
    """A draft as a side.

    Raises:
        ProgrammeError: its programme year is not there.
    """
    programme = library.programme(draft.programme)
    return Side(name, compose(draft.agreement, programme), draft, programme)


def open_side(path: Path, library: Library) -> Side:
    """Open what is compared.

    Raises:
        ZvError: it cannot be read.
    """
    return draft_side(path.name, Store(path).load(), library)
