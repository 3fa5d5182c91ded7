"""The two sides of a comparison: drafts, or the texts of Word and text files.

A file is only ever read: its own tracked changes and comments stay in it untouched. Where a Word
file holds open changes there are two texts in it, and the clerk says which is meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from zvassist.agreement.model import Draft
from zvassist.document.compare.lines import document_of
from zvassist.document.compose import compose
from zvassist.document.reading import SourceText
from zvassist.document.recognise import recognise
from zvassist.document.tree import Document
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.session.sources import View, is_source, read_source
from zvassist.session.store import Store


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared.

    Attributes:
        name: the file's name, for messages and headings.
        document: the text.
        draft: the draft it was composed from; for a file, what was understood of its text.
        programme: the draft's programme year.
        is_text: whether the text is that of a Word or text file, and the draft only a reading.
        notices: what the clerk has to be told about the file, German sentences.
    """

    name: str
    document: Document
    draft: Draft
    programme: Programme
    is_text: bool = False
    notices: tuple[str, ...] = ()

    @property
    def changed(self) -> datetime | None:
        """When the draft last changed, else 1 January of its year; None for a file."""
        if self.is_text:
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


def open_side(path: Path, library: Library, view: View | None = None) -> Side:
    """Open what is compared.

    Args:
        path: a draft, a Word file (.docx) or a text file (.txt).
        library: the programme years at hand.
        view: which text of a Word file with open tracked changes is meant; None refuses it.

    Raises:
        OpenChangesError: a Word file holds open tracked changes, and no view was chosen.
        ZvError: the file cannot be read.
    """
    if is_source(path):
        return text_side(read_source(path, view), library)
    return draft_side(path.name, Store(path).load(), library)


def text_side(source: SourceText, library: Library) -> Side:
    """The text of a file as a side, laid out like the agreement that it is.

    Args:
        source: its lines.
        library: the programme years by whose wording it is understood.
    """
    reading = recognise(source, library.readable())
    draft = Draft(format=1, programme=reading.programme, agreement=reading.agreement)
    programme = library.programme(reading.programme)
    document = document_of(source, compose(reading.agreement, programme))
    notices = tuple(f"{source.name}: {notice}" for notice in source.notices)
    return Side(source.name, document, draft, programme, is_text=True, notices=notices)
