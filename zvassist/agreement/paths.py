"""Field paths: names joined by dots, as findings, changes, provenance and commands use them.

``budget.total``, ``dialogues.dates``, ``measures.m3.title``,
``signatures.local_authority.role``, ``passages.ukraine``, ``wording.p2.2``.
"""

from __future__ import annotations

from typing import Any

from zvassist.agreement.changes import Value
from zvassist.agreement.errors import ChangeError
from zvassist.agreement.model import Agreement, Measure

SCALARS = (
    "year",
    "local_authority",
    "local_authority_form",
    "interview_date",
    "application_date",
    "strategy.title",
    "strategy.date",
    "notes",
    "budget.total",
    "budget.part_time_training",
    "budget.previous_total",
    "budget.admin_costs",
    "budget.own_funds",
    "dialogues.count",
    "dialogues.dates",
    *(
        f"signatures.{side}.{name}"
        for side in ("ministry", "local_authority", "local_authority_2")
        for name in ("place", "date", "name", "role")
    ),
)
"""The fields that stand once in every agreement, in the order of the document."""

_SCALARS = frozenset(SCALARS)

MEASURE_FIELDS = ("title", "category", "amount", "start", "end")


def value_at(agreement: Agreement, path: str) -> Any:
    """The value at a field path, typed (``Decimal``, ``date``, ``str`` ...); None when empty.

    Raises:
        ChangeError: there is no such field or no such measure.
    """
    head, _, rest = path.partition(".")
    if path in _SCALARS:
        value: Any = agreement
        for name in path.split("."):
            value = getattr(value, name)
        return value
    if head == "passages" and rest:
        return agreement.passages.get(rest)
    if head == "wording" and rest:
        own = agreement.wording.get(rest)
        return own.text if own else None
    measure, name = measure_field(agreement, path)
    return getattr(measure, name)


def stored_at(agreement: Agreement, path: str) -> Value:
    """The value at a field path in the form of the file: "1022700.00", "2027-09-14".

    Raises:
        ChangeError: there is no such field or no such measure.
    """
    value = value_at(agreement, path)
    if isinstance(value, tuple):
        return [day.isoformat() for day in value]
    if value is None or isinstance(value, bool | int | str):
        return value
    return str(value.isoformat()) if hasattr(value, "isoformat") else f"{value:.2f}"


def measure_field(agreement: Agreement, path: str) -> tuple[Measure, str]:
    """Split ``measures.m3.title`` into the measure and the field's name.

    Raises:
        ChangeError: the path is not of that form, or there is no such measure.
    """
    parts = path.split(".")
    if len(parts) != 3 or parts[0] != "measures" or parts[2] not in MEASURE_FIELDS:
        raise ChangeError(
            f"Das Feld „{path}“ gibt es nicht; gemeint sein kann zum Beispiel "
            "„budget.total“ oder „measures.m1.title“."
        )
    measure = agreement.measure(parts[1])
    if measure is None:
        raise ChangeError(f"Eine Maßnahme „{parts[1]}“ gibt es in diesem Entwurf nicht.")
    return measure, parts[2]
