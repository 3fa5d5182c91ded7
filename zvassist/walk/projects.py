"""The projects of § 5 as a clerk enters them: texts of a project to one change. Pure."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from zvassist.agreement.amount_words import amount_in_words
from zvassist.agreement.amounts import read_amount, write_amount, write_euro
from zvassist.agreement.changes import (
    AddMeasure,
    Change,
    Many,
    MoveMeasure,
    PriceMeasure,
    RecategoriseMeasure,
    RenameMeasure,
    Set,
)
from zvassist.agreement.dates import read_date, write_date
from zvassist.agreement.errors import EntryError
from zvassist.agreement.model import Agreement, Measure
from zvassist.agreement.order import place_in_category, printed
from zvassist.agreement.text import normalise, unbind
from zvassist.programme.programme import Programme
from zvassist.walk.choices import read_category
from zvassist.walk.understood import weekday


@dataclass(frozen=True, slots=True)
class ProjectTexts:
    """A project as typed.

    Attributes:
        id: of the project that is changed; None for a new one.
        category: Maßnahmenart, as label or id.
        title: its name.
        amount: German amount, or "".
        start, end: German days, or ""; None leaves them as they are.
    """

    id: str | None = None
    category: str = ""
    title: str = ""
    amount: str = ""
    start: str | None = None
    end: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that could be lost."""
        typed = (self.title, self.amount, self.start or "", self.end or "")
        return not any(text.strip() for text in typed)


def project_texts(measure: Measure, programme: Programme) -> ProjectTexts:
    """A project of the draft as it would be typed."""
    category = programme.category(measure.category)
    amount = "" if measure.amount is None else write_amount(measure.amount)
    label = category.label if category else measure.category or ""
    return ProjectTexts(
        measure.id, label, measure.title or "", amount, _shown(measure.start), _shown(measure.end)
    )


def _shown(day: date | None) -> str:
    return "" if day is None else unbind(write_date(day))


def project_meaning(texts: ProjectTexts, year: int | None) -> str:
    """What the typed amount and days of a project were understood to be; unreadable ones not.

    Args:
        texts: as typed so far.
        year: of the agreement, for days without a year.
    """
    said: list[str] = []
    with suppress(EntryError):
        if texts.amount.strip():
            amount = read_amount(normalise(texts.amount))
            said.append(f"{unbind(write_euro(amount))}: {amount_in_words(amount)}")
    for name, text in (("Beginn", texts.start), ("Ende", texts.end)):
        with suppress(EntryError):
            day = _read(text, year)
            said += [f"{name} {weekday(day)}"] if day else []
    return " · ".join(said)


def project_change(texts: ProjectTexts, agreement: Agreement, programme: Programme) -> Change:
    """The one change that a typed project means.

    Raises:
        EntryError: title or Maßnahmenart is missing, or category, amount or a day cannot be
            read.
    """
    title = normalise(texts.title)
    if not title:
        raise EntryError("Der Name des Projekts fehlt.")
    if not normalise(texts.category):
        raise EntryError("Die Maßnahmenart fehlt.")
    category = read_category(normalise(texts.category), programme)
    amount = read_amount(normalise(texts.amount)) if texts.amount.strip() else None
    measure = agreement.measure(texts.id) if texts.id else None
    start, end = (_read(text, agreement.year) for text in (texts.start, texts.end))
    if measure is None:
        return AddMeasure(category=category, title=title, amount=amount, start=start, end=end)
    parts: list[Change] = []
    if measure.category != category:
        parts.append(RecategoriseMeasure(id=measure.id, category=category))
    if measure.title != title:
        parts.append(RenameMeasure(id=measure.id, title=title))
    if measure.amount != amount:
        parts.append(PriceMeasure(id=measure.id, amount=amount))
    if texts.start is not None and measure.start != start:
        parts.append(_dated(measure, "start", start))
    if texts.end is not None and measure.end != end:
        parts.append(_dated(measure, "end", end))
    return parts[0] if len(parts) == 1 else Many(changes=tuple(parts))


def _read(text: str | None, year: int | None) -> date | None:
    return read_date(normalise(text), year=year) if text and text.strip() else None


def _dated(measure: Measure, name: str, day: date | None) -> Change:
    return Set(field=f"measures.{measure.id}.{name}", value=day.isoformat() if day else None)


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
