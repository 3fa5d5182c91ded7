"""A change in German, old and new, for the card in the interface."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from zvassist.agreement.amounts import write_euro
from zvassist.agreement.changes import AddMeasure, Change, Many, MoveMeasure, RemoveMeasure, Waive
from zvassist.agreement.dates import write_date
from zvassist.agreement.model import Agreement
from zvassist.agreement.paths import MEASURE_FIELDS, SCALARS, value_at
from zvassist.agreement.text import unbind
from zvassist.programme.programme import Programme
from zvassist.walk.fields import label_of as label_in_walk

_LABELS = {
    "local_authority": "Partner",
    "local_authority_form": "Namensform",
    "budget.total": "Gesamtbetrag",
    "dialogues.count": "Anzahl der Dialoge",
    "dialogues.dates": "Termine der Dialoge",
    "signatures.ministry.name": "Ministerium: Name",
    "signatures.ministry.role": "Ministerium: Amt",
    "signatures.local_authority.name": "Partner: Name",
    "signatures.local_authority.role": "Partner: Amt",
}
"""Names that differ from the form's; the form's label is taken for every other field."""
_MEASURE = {
    "title": "Name",
    "place": "Stelle",
    "amount": "Betrag",
    "category": "Maßnahmenart",
    "start": "Beginn",
    "end": "Ende",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """What a change does to one entry.

    Attributes:
        label: the entry's German name; of a new or removed project, what is done.
        old: what stands there, or "" where nothing could.
        new: what would stand there, or "" where nothing would.
    """

    label: str
    old: str
    new: str

    def __str__(self) -> str:
        """In one line: "Gesamtbetrag: 1.000.000 Euro → 1.022.700 Euro"."""
        return f"{self.label}: {' → '.join(filter(None, (self.old, self.new)))}"


def describe(change: Change, before: Agreement, after: Agreement, programme: Programme) -> str:
    """What a change does, German: "Gesamtbetrag: 1.000.000 Euro → 1.022.700 Euro".

    Args:
        change: as proposed.
        before: the entries as they are.
        after: the entries as the change would leave them.
        programme: gives names to keys.
    """
    return "; ".join(map(str, differences(change, before, after, programme)))


def differences(
    change: Change, before: Agreement, after: Agreement, programme: Programme
) -> tuple[Difference, ...]:
    """What a change does, entry by entry; the arguments are those of ``describe``."""
    if isinstance(change, AddMeasure):
        amount = f" ({_euro(change.amount)})" if change.amount is not None else ""
        label = f"Neues Projekt unter {_category(change.category, programme)}"
        return (Difference(label, "", f"{change.title}{amount}"),)
    if isinstance(change, RemoveMeasure):
        old = before.measure(change.id)
        return (Difference("Projekt entfernen", (old and old.title) or change.id, ""),)
    if isinstance(change, Waive):
        return (Difference(f"Begründete Abweichung von {change.rule}", "", change.reason),)
    if moved := _only_moves(change):
        return tuple(line for one in moved for line in _moved(one, before, after))
    paths = [
        *dict.fromkeys((*_LABELS, *SCALARS)),
        *_measure_paths(before),
        *_passage_paths(programme),
    ]
    parts = [
        name for name in Agreement.model_fields if getattr(before, name) != getattr(after, name)
    ]
    changed = (path for path in paths if path.partition(".")[0] in parts)
    found = (_line(path, before, after, programme) for path in changed)
    return tuple(one for one in found if one)


def said(path: str, agreement: Agreement, programme: Programme) -> str:
    """The German form of an entry; "leer" when there is none."""
    if path.startswith("measures.") and path.endswith(".place"):
        return "an dieser Stelle"
    if path.startswith("passages."):
        return "an" if programme.is_on(agreement, path.partition(".")[2]) else "aus"
    value = value_at(agreement, path)
    if value is None or value == ():
        return "leer"
    if path == "local_authority":
        authority = programme.authorities.by_ags(value)
        return authority.name() if authority else str(value)
    if path.endswith(".category"):
        return _category(value, programme)
    if isinstance(value, tuple):
        return ", ".join(unbind(write_date(day)) for day in value)
    if isinstance(value, date):
        return unbind(write_date(value))
    return _euro(value) if isinstance(value, Decimal) else str(value)


def label_of(path: str, agreement: Agreement, programme: Programme) -> str:
    """The German name of a field."""
    head, _, rest = path.partition(".")
    if head == "passages":
        passage = programme.passage(rest)
        return f"Textbaustein „{passage.label if passage else rest}“"
    if head == "measures" and rest:
        measure_id, _, part = rest.partition(".")
        measure = agreement.measure(measure_id)
        title = f"Projekt „{measure.title if measure else measure_id}“"
        return f"{title}, {_MEASURE[part]}" if part else title
    return _LABELS.get(path) or label_in_walk(path)


def _only_moves(change: Change) -> tuple[str, ...]:
    """The ids of the projects that are moved; none when anything else is changed."""
    parts = change.changes if isinstance(change, Many) else (change,)
    moved = [part.id for part in parts if isinstance(part, MoveMeasure)]
    return tuple(dict.fromkeys(moved)) if len(moved) == len(parts) else ()


def _moved(measure_id: str, before: Agreement, after: Agreement) -> Iterator[Difference]:
    """The place of a project among those of its Maßnahmenart; nothing when that stays."""
    old, new = (_place(measure_id, agreement) for agreement in (before, after))
    measure = before.measure(measure_id)
    title = measure.title if measure else measure_id
    if old != new:
        yield Difference(f"Projekt „{title}“", f"Stelle {old}", f"Stelle {new}")


def _place(measure_id: str, agreement: Agreement) -> int:
    own = agreement.measure(measure_id)
    same = [one.id for one in agreement.measures if own and one.category == own.category]
    return same.index(measure_id) + 1


def _line(
    path: str, before: Agreement, after: Agreement, programme: Programme
) -> Difference | None:
    if value_at(before, path) == value_at(after, path):
        return None
    old, new = said(path, before, programme), said(path, after, programme)
    # A passage can be switched to what the year prints anyway.
    same = old == new and path.startswith("passages")
    return None if same else Difference(label_of(path, before, programme), old, new)


def _measure_paths(agreement: Agreement) -> list[str]:
    return [
        f"measures.{measure.id}.{part}" for measure in agreement.measures for part in MEASURE_FIELDS
    ]


def _passage_paths(programme: Programme) -> list[str]:
    return [f"passages.{passage.id}" for passage in programme.data.passage]


def _category(category_id: str | None, programme: Programme) -> str:
    category = programme.category(category_id)
    return category.label if category else str(category_id)


def _euro(amount: Decimal) -> str:
    return unbind(write_euro(amount))
