"""From a model's answer to offers for the gate: words put back, values in the file's form.

Nothing is believed here. A value in another spelling is brought into the file's, so that a small
model need not know it; whether the evidence says it, the gate reads anew.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

from zvassist.agreement.amounts import read_amount
from zvassist.agreement.dates import read_date
from zvassist.agreement.errors import EntryError
from zvassist.agreement.text import normalise
from zvassist.chat.engine import View
from zvassist.chat.gate import Offered
from zvassist.chat.model.answer import Proposed
from zvassist.chat.model.pseudonyms import Pseudonyms
from zvassist.programme.search import find

_AMOUNT = re.compile(r"\d{1,12}(?:\.\d{1,2})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def offer(proposed: Proposed, words: Pseudonyms, view: View, found_by: str) -> Offered:
    """One proposal of a model as the gate takes it.

    Args:
        proposed: as the model answered.
        words: what was replaced in the text it was given.
        view: the draft.
        found_by: who found it.
    """
    change = _restored(proposed.change.model_dump(mode="json"), words)
    return Offered(_spelled(change, view), words.restored(proposed.evidence), found_by=found_by)


def _restored(value: Any, words: Pseudonyms) -> Any:
    if isinstance(value, str):
        return words.restored(value)
    if isinstance(value, list):
        return [_restored(item, words) for item in value]
    if isinstance(value, dict):
        return {key: _restored(item, words) for key, item in value.items()}
    return value


def _spelled(change: dict[str, Any], view: View) -> dict[str, Any]:
    """The change with amounts, days, partner and category as the file has them."""
    year = view.agreement.year or view.programme.year
    spelled = dict(change)
    if change.get("amount") is not None:
        spelled["amount"] = _amount(change["amount"])
    if "category" in change:
        spelled["category"] = _category(change["category"], view)
    if "dates" in change:
        spelled["dates"] = [_day(day, year) for day in change["dates"]]
    if "title" in change:
        spelled["title"] = normalise(change["title"])
    if "value" in change:
        spelled["value"] = _value(change["field"], change["value"], view, year)
    return spelled


def _value(field: str, value: str | int | list[str], view: View, year: int) -> Any:
    if isinstance(value, list):
        return [_day(day, year) for day in value]
    if field.startswith("budget."):
        return _amount(str(value))
    if isinstance(value, int):
        return value
    if field == "dialogues.dates":
        return [_day(value, year)]
    if field == "dialogues.count":
        return int(value) if re.fullmatch(r"\d{1,2}", value) else value
    if field.endswith("date"):
        return _day(value, year)
    return _partner(value, view, year) if field == "local_authority" else normalise(value)


def _amount(text: str) -> str:
    if _AMOUNT.fullmatch(text):
        return text if "." in text else f"{text}.00"
    with suppress(EntryError):
        return str(read_amount(text))
    return text


def _day(text: str, year: int) -> str:
    if _DAY.fullmatch(text):
        return text
    with suppress(EntryError):
        return read_date(text, year=year).isoformat()
    return text


def _partner(text: str, view: View, year: int) -> str:
    found = find(text, year, view.programme.authorities)
    return found[0].ags if len(found) == 1 else text


def _category(text: str, view: View) -> str:
    categories = view.programme.data.category
    named = (one.id for one in categories if text.casefold() in (one.id, one.label.casefold()))
    return next(named, text)
