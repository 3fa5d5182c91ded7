"""The two sides of a comparison: drafts, or the texts of Word files.

A Word file is only ever read: its own tracked changes and comments stay in it untouched. Where
it holds open changes there are two texts in it, and the clerk says which is meant. The word room
is loaded here only when a Word file is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import Draft, new_draft
from zvassist.document.compare.lines import document_of
from zvassist.document.compose import compose
from zvassist.document.reading import SourceText
from zvassist.document.tree import Document
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.session.store import Store

View = Literal["accepted", "original"]
"""A Word file's text with its open changes, or as it was before them."""


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


class OpenChangesError(ZvError):
    """A Word file holds open tracked changes, and nobody said which text is meant."""

    def __init__(self, source: SourceText) -> None:
        told = source.notices[0].rpartition("; ")[0]
        super().__init__(
            f"{source.name}: {told}; bitte mit --ansicht angenommen oder --ansicht original "
            "angeben, welche Fassung verglichen wird. Die Datei selbst bleibt, wie sie ist."
        )


def draft_side(name: str, draft: Draft, library: Library) -> Side:
    """A draft as a side.

    Raises:
        ProgrammeError: its programme year is not there.
    """
    programme = library.programme(draft.programme)
    return Side(name, compose(draft.agreement, programme), draft, programme)


def open_sides(
    old: Path, new: Path, library: Library, view: View | None = None
) -> tuple[Side, Side]:
    """Open what is compared.

    Args:
        old: a draft or a Word file.
        new: a draft or a Word file.
        library: the programme years at hand.
        view: which text of a Word file with open tracked changes is meant; None refuses it.

    Returns:
        The sides; a Word file is laid out like the other side.

    Raises:
        OpenChangesError: a Word file holds open tracked changes, and no view was chosen.
        ZvError: a file cannot be read.
    """
    opened = [_opened(path, library, view) for path in (old, new)]
    drafts = [side for side in opened if isinstance(side, Side)]
    model = drafts[-1].document if drafts else _blank(library)
    first, second = (side if isinstance(side, Side) else _laid_out(side, model) for side in opened)
    return first, second


def _opened(path: Path, library: Library, view: View | None) -> Side | SourceText:
    if path.suffix.lower() != ".docx":
        return draft_side(path.name, Store(path).load(), library)
    from zvassist.word.guard.disk import file_bytes
    from zvassist.word.reader.read import read_docx

    source = read_docx(file_bytes(path), path.name, view=view or "accepted")
    if source.has_revisions and view is None:
        raise OpenChangesError(source)
    return source


def _laid_out(source: SourceText, model: Document) -> Side:
    notices = tuple(f"{source.name}: {notice}" for notice in source.notices)
    return Side(source.name, document_of(source, model), notices=notices)


def _blank(library: Library) -> Document:
    """The latest year's text without entries, for two files that bring no draft."""
    programme = max(map(library.programme, library.ids), key=lambda one: one.year)
    return compose(new_draft(programme.id, programme.year).agreement, programme)
