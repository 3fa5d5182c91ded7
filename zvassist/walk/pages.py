"""The pages of the walk, derived from the programme year's sections: no year needs new code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from zvassist.agreement.model import Agreement
from zvassist.programme.programme import Programme
from zvassist.programme.schema import (
    DialoguesBlock,
    MeasuresBlock,
    Section,
    SignaturesBlock,
    TextBlock,
)
from zvassist.walk import fields, signers, unprinted
from zvassist.walk.field import Field, Kind


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the walk: what is entered here and which part of the text it shows.

    Attributes:
        id: "parties", "p1" ... "p7", "signatures", "conditions".
        number: "§ 4", or "" where the part has no number.
        title: German title.
        sections: ids of the document's sections shown beside the form.
        fields: the entries, at most about twelve.
        has_measures: the page also holds the list of projects.
        places: what else stands here, as findings name it: blocks of official wording
            ("p2.1"), own wording ("wording.p2.1"), further paragraphs ("extra.1").
    """

    id: str
    number: str
    title: str
    sections: tuple[str, ...]
    fields: tuple[Field, ...]
    has_measures: bool = False
    places: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """Number and title: "§ 4 Haushaltsmittel und Eckdaten"."""
        return f"{self.number} {self.title}".strip()

    def holds(self, path: str) -> bool:
        """Whether what a path names is entered or printed on this page."""
        if path.startswith("measures"):
            return self.has_measures
        if path == "programme":
            return self.id == PARTIES
        return path in self.places or any(field.path == path for field in self.fields)


PARTIES = "parties"


def pages(programme: Programme, agreement: Agreement) -> tuple[Page, ...]:
    """The pages in order: parties, each numbered paragraph, signatures, what is not printed.

    Args:
        programme: its sections and passages make the pages.
        agreement: decides on the field for the name form, which few partners need.
    """
    sections = programme.wording.section
    opening = tuple(s.id for s in sections if not s.numbered and not _signs(s))
    parties = Page(PARTIES, "", "Partner und Jahr", opening, _party_fields(programme, agreement))
    printed = [parties, *(_page(s, programme) for s in sections if s.numbered or _signs(s))]
    conditions = Page("conditions", "", "Fördervoraussetzungen", (), unprinted.CONDITIONS)
    return (*(_placed(page, programme, agreement) for page in printed), conditions)


def _placed(page: Page, programme: Programme, agreement: Agreement) -> Page:
    """The page with what stands in its sections; a stray paragraph stands on the last one."""
    sections = programme.wording.section
    here = {name for s in sections if s.id in page.sections for name in _names(s)}
    known = {name for section in sections for name in _names(section)}
    is_last = sections[-2].id in page.sections
    extra = (
        f"extra.{number}"
        for number, paragraph in enumerate(agreement.extra, start=1)
        if paragraph.after in here or (is_last and paragraph.after not in known)
    )
    places = frozenset({*here, *(f"wording.{name}" for name in here), *extra})
    return replace(page, places=places)


def _names(section: Section) -> Iterator[str]:
    yield section.id
    yield from (block.id for block in section.block)


def _signs(section: Section) -> bool:
    return any(isinstance(block, SignaturesBlock) for block in section.block)


def _party_fields(programme: Programme, agreement: Agreement) -> tuple[Field, ...]:
    authority = programme.authorities.by_ags(agreement.local_authority or "")
    two_names = authority is not None and len(authority.forms) > 1
    always = (fields.YEAR, fields.PARTNER)
    return (*always, fields.PARTNER_FORM) if two_names else always


def _page(section: Section, programme: Programme) -> Page:
    if _signs(section):
        everyone = (*signers.MINISTRY, *signers.PARTNER, *signers.SECOND)
        return Page(section.id, "", "Unterschriften", (section.id,), everyone)
    return Page(
        section.id,
        f"§ {programme.numbers[section.id]}",
        _title(section),
        (section.id,),
        tuple(_section_fields(section, programme)),
        any(isinstance(block, MeasuresBlock) for block in section.block),
    )


def _title(section: Section) -> str:
    """The last title line without its placeholders: "Ziele für die Umsetzung"."""
    words = (word for word in section.heading[-1].split() if not word.startswith("{"))
    return " ".join(words) or section.id


def _section_fields(section: Section, programme: Programme) -> Iterator[Field]:
    for block in section.block:
        if isinstance(block, DialoguesBlock):
            yield from (fields.COUNT, fields.DATES)
        if isinstance(block, TextBlock) and any(
            "{budget.total}" in s.text for s in block.sentences
        ):
            yield from (fields.TOTAL, *unprinted.MONEY)
    passages = dict.fromkeys(
        sentence.passage
        for block in section.block
        if isinstance(block, TextBlock | DialoguesBlock)
        for sentence in block.sentences
    )
    number = programme.numbers.get(section.id)
    yield from (_passage_field(name, programme, number) for name in passages if name)


def _passage_field(passage_id: str, programme: Programme, number: int | None) -> Field:
    """The switch of a passage; its label without the paragraph, which the page says."""
    passage = programme.passage(passage_id)
    assert passage is not None  # the loader refuses a sentence with an unknown passage
    default = "gedruckt" if passage.default else "nicht gedruckt"
    return Field(
        f"passages.{passage_id}",
        passage.label.removesuffix(f" (§ {number})"),
        Kind.SWITCH,
        passage.help or f"Textbaustein, wahlweise; im Programmjahr ohne Angabe {default}.",
        source=passage.source,
    )
