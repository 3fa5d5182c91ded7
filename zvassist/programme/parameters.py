"""The figures and days of a programme year that rules compare with (``parameters.toml``).

Every one may be missing: a rule is silent while its parameter is. What the office has not
published (caps, quotas, limits) has its place here and no value in the package's data.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field, Strict

from zvassist.programme.entries import Dated, Entry, Text

_ANY_YEAR = 2023
"""A year without a 29 February: that day does not come every year."""


class Parameter(Dated):
    """One figure or day, with where it comes from.

    Attributes:
        source: where it stands, German, as it is shown to the clerk.
        note: what is not certain about it, German; what rests on it is then no Fehler.
            None = nothing.
    """

    source: Text
    note: Text | None = None

    @property
    def is_certain(self) -> bool:
        """Whether a Fehler may rest on it."""
        return self.note is None

    @property
    def origin(self) -> str:
        """Source and what is not certain, for a finding."""
        return f"{self.source}; {self.note}" if self.note else self.source


class Amount(Parameter):
    """An amount in euro."""

    value: Annotated[Decimal, Strict(False), Field(gt=0)]


class Percent(Parameter):
    """A share in percent."""

    value: Annotated[Decimal, Strict(False), Field(gt=0, le=100)]


class Words(Parameter):
    """A name."""

    value: Text


def _is_day(value: str) -> str:
    if not re.fullmatch(r"\d{2}-\d{2}", value):
        raise ValueError("Ein Tag im Jahr wird als „03-31“ (Monat-Tag) erwartet.")
    try:
        date.fromisoformat(f"{_ANY_YEAR}-{value}")
    except ValueError:
        raise ValueError(f"Den Tag „{value}“ (Monat-Tag) gibt es nicht in jedem Jahr.") from None
    return value


class DayOfYear(Parameter):
    """A day of every year, written "03-31" (month and day)."""

    value: Annotated[str, AfterValidator(_is_day)]

    def in_year(self, year: int) -> date:
        """The day in one year."""
        return date.fromisoformat(f"{year:04}-{self.value}")


class Parameters(Entry):
    """``parameters.toml``: a table per parameter; what is not there is not known.

    Attributes:
        application_deadline: last day for the Antrag.
        earliest_start: first day on which a project may begin.
        interviews_until: last day of the Zielvereinbarungsgespräche.
        part_time_funds: what all of Hessen has for Teilzeitausbildung.
        state_total: the budget of all of Hessen.
        amount_step: totals are whole multiples of it so far.
        usual_minimum, usual_maximum: totals outside are unusual.
        change_threshold: a total that differs more from last year's is unusual.
        approving_authority: the Bewilligungsbehörde.
        staff_training_cap: highest share of the total for staff training (Weiterbildung).
        admin_cost_cap: highest share of the total for administrative costs.
        own_share: lowest share of the partner's own funds in total plus own funds.
        minimum_grant, maximum_grant: lowest and highest total of one agreement.
        minimum_measure: Bagatellgrenze, the lowest amount of one project.
        proof_deadline: last day for the Verwendungsnachweis, in the year after.
    """

    application_deadline: DayOfYear | None = None
    earliest_start: DayOfYear | None = None
    interviews_until: DayOfYear | None = None
    part_time_funds: Amount | None = None
    state_total: Amount | None = None
    amount_step: Amount | None = None
    usual_minimum: Amount | None = None
    usual_maximum: Amount | None = None
    change_threshold: Percent | None = None
    approving_authority: Words | None = None
    staff_training_cap: Percent | None = None
    admin_cost_cap: Percent | None = None
    own_share: Percent | None = None
    minimum_grant: Amount | None = None
    maximum_grant: Amount | None = None
    minimum_measure: Amount | None = None
    proof_deadline: DayOfYear | None = None

    def in_year(self, year: int) -> Parameters:
        """Those that hold on any day of that year; the others as if they were not there."""
        parameters: dict[str, Parameter | None] = {
            name: getattr(self, name) for name in type(self).model_fields
        }
        gone = {name: None for name, one in parameters.items() if one and not one.valid_in(year)}
        return self.model_copy(update=gone)
