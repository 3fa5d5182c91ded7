"""The field types of a draft: amounts, days, texts and counts, as they stand in the file."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
)

from zvassist.agreement.text import normalise

_AMOUNT = re.compile(r"\d{1,12}(\.\d{1,2})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _to_amount(value: object) -> Decimal:
    if isinstance(value, Decimal):
        value = str(value)
    if not isinstance(value, str) or not _AMOUNT.fullmatch(value):
        raise ValueError('ein Betrag in Euro als Text wie "1022700.00" wird erwartet')
    return Decimal(value).quantize(Decimal("0.01"))


def _to_day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError('ein Datum wie "2027-09-14" wird erwartet')
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"den Tag {value} gibt es nicht") from None


def _to_text(value: str) -> str | None:
    return normalise(value) or None


def _to_utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


Moment = Annotated[datetime, AfterValidator(_to_utc)]
"""A point in time, in UTC; one without a zone is taken as UTC."""


def empty_for_null(value: object) -> object:
    """A whole part that is null is a part with nothing entered."""
    return {} if value is None else value


def no_items_for_null(value: object) -> object:
    """A list that is null is an empty list."""
    return [] if value is None else value


def is_none(value: object) -> bool:
    """For ``exclude_if``: a field added later stays out of the file while it is empty."""
    return value is None


Amount = Annotated[
    Decimal,
    BeforeValidator(_to_amount),
    PlainSerializer(lambda amount: f"{amount:.2f}", return_type=str, when_used="always"),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,12}(\.\d{1,2})?$"}),
]
"""Euro, two decimals; written as a decimal string."""

Day = Annotated[
    date,
    BeforeValidator(_to_day),
    PlainSerializer(lambda day: day.isoformat(), return_type=str, when_used="always"),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A calendar day; written in ISO form."""

LaterDay = Annotated[Day | None, Field(exclude_if=is_none)]
"""A day that came into the format later: not in the file while it is empty."""

Text = Annotated[str | None, AfterValidator(lambda text: None if text is None else _to_text(text))]
"""Entered text in its one normal form; empty text is no entry."""

LaterText = Annotated[Text, Field(exclude_if=is_none)]
"""Text that came into the format later: not in the file while it is empty."""

LaterAmount = Annotated[Amount | None, Field(exclude_if=is_none)]
"""An amount that came into the format later: not in the file while it is empty."""

Count = Annotated[int, Field(strict=True, ge=0, le=9999)]


State = Literal["entwurf", "final", "unterschrieben"]
"""A draft is written on, final is ready for signature, unterschrieben is signed."""


class Frozen(BaseModel):
    """Base of all parts: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")
