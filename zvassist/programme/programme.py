"""A programme year ready for use: its data, its wording, the partners and the offices."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from zvassist.agreement.model import Agreement
from zvassist.programme.authorities import Authorities, Authority
from zvassist.programme.errors import ProgrammeError
from zvassist.programme.offices import Ministry, Offices
from zvassist.programme.parameters import Parameters
from zvassist.programme.schema import (
    Category,
    Passage,
    ProgrammeYear,
    Section,
    Wording,
    WordingBlock,
)


@dataclass(frozen=True, eq=False)
class Programme:
    """One programme year (Programmjahr des AQB).

    It is compared by identity, so that what others draw from it can be kept with it.

    Attributes:
        data: categories, passages, sources (``programme.toml``).
        wording: the official text (``wording.toml``).
        authorities: all local authorities, with the time each is a partner.
        offices: ministries, ministers and policy papers by date.
        all_parameters: figures and days (``parameters.toml``), whenever each holds.
    """

    data: ProgrammeYear
    wording: Wording
    authorities: Authorities
    offices: Offices
    all_parameters: Parameters = field(default_factory=Parameters)

    @property
    def id(self) -> str:
        """E.g. "aqb-2027"."""
        return self.data.id

    @property
    def year(self) -> int:
        """The agreement's year."""
        return self.data.year

    @property
    def is_confirmed(self) -> bool:
        """Whether the office stands behind this year's wording."""
        return self.data.status == "amtlich" or bool(self.data.confirmed_by)

    @cached_property
    def partners(self) -> tuple[Authority, ...]:
        """The local authorities that are partners in this year."""
        return self.authorities.in_year(self.year)

    @cached_property
    def parameters(self) -> Parameters:
        """The figures and days that hold in this year."""
        return self.all_parameters.in_year(self.year)

    @cached_property
    def ministry(self) -> Ministry:
        """The ministry whose name the text carries.

        Raises:
            ProgrammeError: ``offices.toml`` does not know it.
        """
        ministry = self.offices.ministry(self.data.ministry)
        if ministry is None:
            raise ProgrammeError(
                f"{self.id}/programme.toml: Das Ministerium „{self.data.ministry}“ gibt es nicht."
            )
        return ministry

    @property
    def last_day(self) -> date:
        """31 December, where a rule needs a day of the year and the draft has none."""
        return date(self.year, 12, 31)

    @cached_property
    def blocks(self) -> dict[str, WordingBlock]:
        """The wording's blocks by id, in print order."""
        return {block.id: block for section in self.wording.section for block in section.block}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The paragraph number of each numbered section, by its id: {"p1": 1, ...}."""
        numbered = (section.id for section in self.wording.section if section.numbered)
        return {section: number for number, section in enumerate(numbered, start=1)}

    def section_of(self, block_id: str) -> Section | None:
        """The section in which a block stands, or None when the year has no such block."""
        for section in self.wording.section:
            if any(block.id == block_id for block in section.block):
                return section
        return None

    def category(self, category_id: str | None) -> Category | None:
        """The Maßnahmenart with that id, or None when the year does not have it."""
        return next((item for item in self.data.category if item.id == category_id), None)

    def passage(self, passage_id: str) -> Passage | None:
        """The passage with that id, or None when the year does not have it."""
        return next((item for item in self.data.passage if item.id == passage_id), None)

    def is_on(self, agreement: Agreement, passage_id: str) -> bool:
        """Whether a passage is printed: as the draft says, else by the year's default."""
        chosen = agreement.passages.get(passage_id)
        passage = self.passage(passage_id)
        return bool(passage and (passage.default if chosen is None else chosen))
