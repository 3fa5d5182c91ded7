"""The document tree: blocks of lines of spans, each span knowing where it comes from.

Live text, Word, plain text, comparison and the rules over text all read this tree;
nothing else knows a sentence of the agreement (law 2, "one text").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

DRAFT_MARK = "ENTWURF – nicht zur Unterschrift"
"""What every draft says on each page, and a text on top."""


class Style(StrEnum):
    """What a block is; the Word template maps each to a named paragraph style."""

    TITLE = "title"
    COVER = "cover"
    COVER_PARTY = "cover_party"
    HEADING = "heading"
    TEXT = "text"
    AMOUNT = "amount"
    CATEGORY = "category"
    MEASURE = "measure"
    SIGNATURE = "signature"

    # As of the word that it equals; Enum's own is written in Python and slow in every table.
    __hash__ = str.__hash__


STYLES = {style.value: style for style in Style}
"""Each style by its word in a programme year; asked for each block, where ``Style()`` is slow."""


class Origin(StrEnum):
    """Where the words of a span come from."""

    WORDING = "wording"
    """Official wording of the programme year."""
    FIELD = "field"
    """An entry, printed as it is or in the case the sentence needs."""
    COMPUTED = "computed"
    """Worked out: paragraph numbers, number words, the ministry's name for the year."""
    OWN = "own"
    """The clerk's own wording or extra paragraph."""

    __hash__ = str.__hash__


class Span(NamedTuple):
    """A run of words with one origin.

    Attributes:
        text: the words as printed, with no-break spaces (U+00A0) in place.
        origin: where the words come from.
        field: path of the field the words rest on (``budget.total``,
            ``measures.m3.title``, ``wording.p2.2``), or "" for official wording.
        bold: printed bold.
        gap: the words stand for a missing entry ("[Gesamtbetrag fehlt]").
    """

    text: str
    origin: Origin = Origin.WORDING
    field: str = ""
    bold: bool = False
    gap: bool = False


Line = tuple[Span, ...]
"""One printed line's spans; a block of several lines is one Word paragraph with line breaks."""


class Block(NamedTuple):
    """One paragraph of the document.

    Attributes:
        id: the wording block's id (``p2.1``), with ``/m3`` behind it for list items
            (``p5.2/m3``, ``p5.2/qualifizierung``), ``/ministry``,
            ``/local_authority`` and ``/local_authority_2`` for signatures, ``+0`` for the
            first extra paragraph.
        style: what the block is.
        lines: its printed lines. A heading holds "§ 1" and its title lines. A signature
            holds place and date first; name, role and office follow below the room to sign.
        marker: list marker as printed ("1.", "-"); "" outside lists. Never part of ``lines``.
        section: id of the section the block stands in ("cover", "preamble", "p1" ... "p7",
            "signatures").
    """

    id: str
    style: Style
    lines: tuple[Line, ...]
    marker: str = ""
    section: str = ""

    @property
    def spans(self) -> Iterator[Span]:
        """All spans, line after line."""
        return (span for line in self.lines for span in line)

    @property
    def text(self) -> str:
        """The block's words, lines joined by one blank, without the list marker."""
        return " ".join("".join(span.text for span in line) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Document:
    """The composed agreement.

    Attributes:
        title: for the file's title property, e.g. "Zielvereinbarung 2023 ...".
        blocks: all paragraphs in print order.
    """

    title: str
    blocks: tuple[Block, ...]

    @property
    def gaps(self) -> Iterator[Span]:
        """Every span that stands for a missing entry, in print order."""
        return (span for block in self.blocks for span in block.spans if span.gap)

    def section(self, section: str) -> tuple[Block, ...]:
        """The blocks of one section ("cover", "preamble", "p1" ... "p7", "signatures")."""
        return tuple(block for block in self.blocks if block.section == section)
