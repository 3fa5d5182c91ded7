"""The printed order of projects, and naming one by its id or its printed position."""

from __future__ import annotations

from collections.abc import Sequence

from zvassist.agreement.errors import ChangeError
from zvassist.agreement.model import Agreement, Measure


def printed(agreement: Agreement, categories: Sequence[str]) -> tuple[Measure, ...]:
    """The projects as § 5 prints them: by their kind, then as stored.

    Args:
        agreement: the entries.
        categories: the year's category ids in catalogue order; other ones come last, in the
            order of their first project.
    """
    kinds = dict.fromkeys([*categories, *(item.category for item in agreement.measures)])
    place = {category: number for number, category in enumerate(kinds)}
    return tuple(sorted(agreement.measures, key=lambda item: place[item.category]))


def named(agreement: Agreement, categories: Sequence[str], name: str) -> Measure:
    """The project that a clerk calls by id ("m3") or printed position ("2").

    Raises:
        ChangeError: there is none.
    """
    if name.isdecimal() and 1 <= int(name) <= len(agreement.measures):
        return printed(agreement, categories)[int(name) - 1]
    measure = agreement.measure(name)
    if measure is None:
        raise ChangeError(
            f"Eine Maßnahme „{name}“ gibt es nicht; gemeint ist die Kennung (m1) oder die "
            f"gedruckte Stelle (1 bis {len(agreement.measures)})."
        )
    return measure


def place_in_category(agreement: Agreement, measure_id: str, category: str, position: int) -> int:
    """The stored index that puts a project at a position (from 1) within a category.

    The index counts the stored list without the project itself, as a move needs it.
    """
    others = [item for item in agreement.measures if item.id != measure_id]
    same = [index for index, item in enumerate(others) if item.category == category]
    if not same:
        return len(others)
    return same[position - 1] if position - 1 < len(same) else same[-1] + 1
