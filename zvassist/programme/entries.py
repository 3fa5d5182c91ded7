"""The small bases of data files: texts, ids, and entries that hold from a day to a day."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, Strict, StringConstraints, model_validator

Text = Annotated[str, StringConstraints(pattern=r"^\S(.*\S)?\Z")]
"""One line of words without blanks around them; never empty."""
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*\Z")]
"""A name for data files: small ASCII letters, digits, hyphens."""
Texts = Annotated[tuple[Text, ...], Strict(False)]
"""A TOML list of texts."""
SignatureLines = Annotated[tuple[Text, ...], Strict(False), Field(min_length=1, max_length=2)]
"""A name as it is broken over the lines under a signature."""


class Entry(BaseModel):
    """Base of everything read from a data file: frozen, no unknown keys, no silent conversion."""

    # Python compiles a pattern once; pydantic's own engine holds one for every field that has it.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, regex_engine="python-re")


class Dated(Entry):
    """Something that holds from a day to a day.

    Attributes:
        valid_from: first day; None = since before the first programme year.
        valid_to: last day; None = open.
    """

    valid_from: date | None = None
    valid_to: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("„valid_to“ liegt vor „valid_from“.")
        return self

    def overlaps(self, first: date, last: date) -> bool:
        """Whether it holds on any day from ``first`` to ``last`` (both included)."""
        return (self.valid_from or date.min) <= last and first <= (self.valid_to or date.max)

    def valid_on(self, day: date) -> bool:
        """Whether it holds on that day."""
        return self.overlaps(day, day)

    def valid_in(self, year: int) -> bool:
        """Whether it holds on any day of the calendar year ``year``; any number will do."""
        return (self.valid_from or date.min).year <= year <= (self.valid_to or date.max).year
