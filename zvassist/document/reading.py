"""What is read from a text: its lines with their places, and what they say of the fields.

The word room and plain text give a ``SourceText``; ``recognise()`` makes a ``Reading`` of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zvassist.agreement.changes import Value
from zvassist.agreement.model import Agreement


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a line that its writer marked as one field (a bookmark).

    Attributes:
        field: the field's path.
        start, end: the stretch in the line's text.
    """

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One printed line of a text that is read.

    Attributes:
        text: its words without list marker; blanks of every kind as one blank, soft hyphens
            gone, trimmed.
        place: where it stands, German: "Absatz 12", "Tabelle 1, Zelle 2", "Zeile 40".
        paragraph: number of the paragraph from 0; lines of one paragraph share it.
        marker: list marker as shown ("1.", "-", "§ 4"), resolved from the file's numbering.
        style: name of the paragraph's style in the file; "" where there is none.
        bold: stretches of ``text`` that are bold, as (start, end).
        marks: stretches that the writer marked as fields.
    """

    text: str
    place: str
    paragraph: int
    marker: str = ""
    style: str = ""
    bold: tuple[tuple[int, int], ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text as it was read, before anything is understood of it.

    Attributes:
        name: how the source is called in messages: a file's name, "Eingefügter Text".
        lines: its lines in reading order, empty ones left out.
        notices: what the clerk has to be told about the file, German sentences: hidden text,
            comments, open tracked changes.
        has_revisions: whether there are open tracked changes, so that another view exists.
        embedded: the draft part that the file carries, as bytes; None without one.
    """

    name: str
    lines: tuple[SourceLine, ...]
    notices: tuple[str, ...] = ()
    has_revisions: bool = False
    embedded: bytes | None = None


class Certainty(StrEnum):
    """How sure a reading is."""

    CERTAIN = "sicher"
    UNCERTAIN = "unsicher"


@dataclass(frozen=True, slots=True)
class ReadField:
    """What a text says of one field.

    Attributes:
        path: the field's path.
        value: the value in the form of the draft file; None when it is uncertain.
        words: the literal words it was read from.
        place: where they stand, as ``SourceLine.place``.
        certainty: certain, or uncertain: then the clerk is asked and the field stays empty.
        note: why it is uncertain, German; "" when it is certain.
        candidates: the readings that are possible, in the form of the draft file.
    """

    path: str
    value: Value
    words: str
    place: str
    certainty: Certainty = Certainty.CERTAIN
    note: str = ""
    candidates: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class UnknownText:
    """Text that no block of the year explains; it is kept.

    Attributes:
        text: the words.
        place: where they stand.
        kept_as: path under which the agreement keeps them: "wording.p2.2", "extra.1"; "" for a
            changed heading, which is told only, for the official one is printed.
    """

    text: str
    place: str
    kept_as: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says, recognised by the wording of one programme year.

    Attributes:
        programme: id of the programme year that fits best.
        agreement: the entries that were read; what is uncertain or missing is empty.
        fields: each field that was read, in the order of the document.
        missing: paths of printed fields without a value: a gap stands there, or nothing does.
            A day of signature may be open.
        unknown: text that became own wording or a further paragraph, and changed headings.
        notices: German sentences on the source and on what was noticed in reading it.
        fits: how well each programme year fits, best first: (id, 0 to 1).
    """

    programme: str
    agreement: Agreement
    fields: tuple[ReadField, ...] = ()
    missing: tuple[str, ...] = ()
    unknown: tuple[UnknownText, ...] = ()
    notices: tuple[str, ...] = ()
    fits: tuple[tuple[str, float], ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether every printed field was read with certainty."""
        return not self.missing and all(
            field.certainty is Certainty.CERTAIN for field in self.fields
        )
