"""What a field of the walk is: path, label, kind, help, example, rules. Data, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a field is entered; each interface has one control per kind."""

    TEXT = "text"
    AMOUNT = "amount"
    DATE = "date"
    DATES = "dates"
    COUNT = "count"
    CHOICE = "choice"
    SWITCH = "switch"


@dataclass(frozen=True, slots=True)
class Field:
    """One entry of the walk.

    Attributes:
        path: field path in the agreement ("budget.total").
        label: German name.
        kind: how it is entered.
        help: what belongs here and why, German.
        example: an entry as a clerk would type it.
        rules: ids of the rules that look at it.
        source: where the demand comes from, German.
        printed: whether the entry appears in the document.
    """

    path: str
    label: str
    kind: Kind
    help: str
    example: str = ""
    rules: tuple[str, ...] = ()
    source: str = ""
    printed: bool = True
