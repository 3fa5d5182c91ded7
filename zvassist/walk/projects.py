"""The projects of § 5 as a clerk enters them: texts of a project to one change. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.agreement.amounts import read_amount, write_amount
from zvassist.agreement.changes import (
    AddMeasure,
    Change,
    Many,
    MoveMeasure,
    PriceMeasure,
    RecategoriseMeasure,
    RenameMeasure,
)
from zvassist.agreement.errors import EntryError
from zvassist.agreement.model import Agreement, Measure
from zvassist.agreement.order import place_in_category, printed
from zvassist.agreement.text import normalise
from zvassist.programme.programme import Programme
from zvassist.walk.choices import read_category


@dataclass(frozen=True, slots=True)
class ProjectTexts:
    """A project as typed.

    Attributes:
        id: of the project that is changed; None for a new one.
        category: Maßnahmenart, as label or id.
        title: its name.
        amount: German amount, or "".
    """

    id: str | None = None
    category: str = ""
    title: str = ""
    amount: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that could be lost."""
        return not (self.title.strip() or self.amount.strip())


def project_texts(measure: Measure, programme: Programme) -> ProjectTexts:
    """A project of the draft as it would be typed."""
    category = programme.category(measure.category)
    amount = "" if measure.amount is None else write_amount(measure.amount)
    label = category.label if category else measure.category or ""
    return ProjectTexts(measure.id, label, measure.title or "", amount)


def project_change(texts: ProjectTexts, agreement: Agreement, programme: Programme) -> Change:
    """The one change that a typed project means.

    Raises:
        EntryError: title or Maßnahmenart is missing, or category or amount cannot be read.
    """
    title = normalise(texts.title)
    if not title:
        raise EntryError("Der Name des Projekts fehlt.")
    if not normalise(texts.category):
        raise EntryError("Die Maßnahmenart fehlt.")
    category = read_category(normalise(texts.category), programme)
    amount = read_amount(normalise(texts.amount)) if texts.amount.strip() else None
    measure = agreement.measure(texts.id) if texts.id else None
    if measure is None:
        return AddMeasure(category=category, title=title, amount=amount)
    parts: list[Change] = []
    if measure.category != category:
        parts.append(RecategoriseMeasure(id=measure.id, category=category))
    if measure.title != title:
        parts.append(RenameMeasure(id=measure.id, title=title))
    if measure.amount != amount:
        parts.append(PriceMeasure(id=measure.id, amount=amount))
    return parts[0] if len(parts) == 1 else Many(changes=tuple(parts))


def in_print_order(agreement: Agreement, programme: Programme) -> tuple[Measure, ...]:
    """The projects as § 5 prints them."""
    return printed(agreement, [category.id for category in programme.data.category])


def project_moved(measure_id: str, step: int, agreement: Agreement) -> Change | None:
    """One place up (-1) or down (+1) within its Maßnahmenart; None at the end of it."""
    measure = agreement.measure(measure_id)
    if measure is None:
        return None
    same = [item.id for item in agreement.measures if item.category == measure.category]
    place = same.index(measure_id) + step
    if not 0 <= place < len(same):
        return None
    index = place_in_category(agreement, measure_id, measure.category or "", place + 1)
    return MoveMeasure(id=measure_id, index=index)
