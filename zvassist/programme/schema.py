"""What a programme year is made of: the schema of its TOML files."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)?\Z")]


class Part(BaseModel):
    """Base of all parts: immutable, no unknown keys."""

    # Python compiles a pattern once; pydantic's own engine holds one for every field that has it.
    model_config = ConfigDict(frozen=True, extra="forbid", regex_engine="python-re")


class Sentence(Part):
    """One sentence of official wording.

    Attributes:
        text: wording with placeholders.
        passage: id of the optional passage (Textbaustein) it belongs to, or None.
    """

    text: Annotated[str, Field(min_length=1)]
    passage: str | None = None


def _as_sentence(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


_Sentences = Annotated[
    tuple[Annotated[Sentence, BeforeValidator(_as_sentence)], ...], Field(min_length=1)
]


class TextBlock(Part):
    """A paragraph: its sentences follow one another, joined by a blank."""

    kind: Literal["text"] = "text"
    id: Id
    style: Literal["title", "cover", "cover_party", "text", "amount"] = "text"
    sentences: _Sentences


class MeasuresBlock(Part):
    """The projects of § 5, by Maßnahmenart in the catalogue's order."""

    kind: Literal["measures"]
    id: Id


class DialogueForms(Part):
    """How number and days of the Zielsteuerungsdialoge are said.

    Attributes:
        one: for one dialogue.
        many: for several, with ``{n}``.
        date_one: the day of the only dialogue, with ``{dates}``.
        dates_all: the days of all of several, with ``{dates}``.
        dates_some: fewer days than dialogues, with ``{dates}``.
        item: one day in ``dates_all``, with ``{date}``.
        official: whether the sentence on the days is official wording.
    """

    one: str
    many: str
    date_one: str
    dates_all: str
    dates_some: str
    item: str
    official: bool = False


class DialoguesBlock(Part):
    """The paragraph on the Zielsteuerungsdialoge, inflecting by their number."""

    kind: Literal["dialogues"]
    id: Id
    sentences: _Sentences
    forms: DialogueForms


class SignaturesBlock(Part):
    """The signers' blocks, ministry first.

    Attributes:
        place_and_date: with ``{place}`` and ``{date}``.
        blank: printed where the day is to be filled in by hand.
    """

    kind: Literal["signatures"]
    id: Id
    place_and_date: str
    blank: str


WordingBlock = Annotated[
    TextBlock | MeasuresBlock | DialoguesBlock | SignaturesBlock, Field(discriminator="kind")
]


def _as_block(value: Any) -> Any:
    return {"kind": "text", **value} if isinstance(value, dict) else value


class Section(Part):
    """A part of the document: cover, Präambel, a paragraph (§), the signatures.

    Attributes:
        heading: title lines; none for cover and signatures.
        numbered: "§ n" stands above the title; n counts the numbered sections.
    """

    id: Id
    heading: tuple[str, ...] = ()
    numbered: bool = False
    block: tuple[Annotated[WordingBlock, BeforeValidator(_as_block)], ...]


class Category(Part):
    """A Maßnahmenart of the year, in the catalogue's order.

    Attributes:
        label: short German name for forms.
        heading: as printed in § 5.
    """

    id: Id
    label: str
    heading: str
    source: str


class Passage(Part):
    """An optional passage (Textbaustein).

    Attributes:
        default: whether the year prints it when the draft says nothing.
    """

    id: Id
    label: str
    help: str = ""
    default: bool
    source: str


class Source(Part):
    """Where something of the year comes from."""

    id: str
    text: str


class Wording(Part):
    """``wording.toml``: the document's title and its sections."""

    title: str
    section: tuple[Section, ...]


class ProgrammeYear(Part):
    """``programme.toml``: everything of a year but its wording.

    Attributes:
        status: "amtlich" or "nicht amtlich bestätigt".
        ministry: id of the ministry (``offices.toml``) whose name the text carries.
        confirmed_by: who confirmed the year, when it was not official from the start.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*\Z")]
    year: Annotated[int, Field(strict=True, ge=1900, le=2999)]
    name: str
    status: Literal["amtlich", "nicht amtlich bestätigt"]
    ministry: str
    based_on: str = ""
    confirmed_by: str = ""
    confirmed_on: date | None = None
    short_forms: tuple[str, ...] = ()
    category: tuple[Category, ...]
    passage: tuple[Passage, ...]
    source: tuple[Source, ...] = ()


def block_hash(block: TextBlock | DialoguesBlock) -> str:
    """Short hash of a block's official wording, kept beside own wording that replaces it."""
    text = json.dumps(block.model_dump(mode="json"), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
