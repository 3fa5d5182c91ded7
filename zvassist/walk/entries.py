"""From what a clerk types into a field to a typed change; and back to what the field shows.

The one place where text of a form, a line prompt or the command line becomes an entry.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from zvassist.agreement.amounts import read_amount, write_amount
from zvassist.agreement.changes import (
    Change,
    ClearWording,
    Set,
    SetPassage,
    SetProgramme,
    SetState,
    SetWording,
)
from zvassist.agreement.dates import read_date, read_dates, write_date
from zvassist.agreement.errors import ChangeError, EntryError
from zvassist.agreement.model import Agreement, Draft
from zvassist.agreement.numbers import read_number_word
from zvassist.agreement.order import named
from zvassist.agreement.paths import SCALARS, value_at
from zvassist.agreement.text import normalise, unbind
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialoguesBlock, TextBlock, block_hash
from zvassist.walk.choices import choices, read_category, read_form, read_partner
from zvassist.walk.fields import Kind, field_at

_YES = frozenset({"ja", "j", "an", "ein", "true", "1", "wahr", "x"})
_NO = frozenset({"nein", "n", "aus", "false", "0", "falsch"})
_STATES = ("entwurf", "final", "unterschrieben")


def entered(path: str, text: str, draft: Draft, library: Library) -> Change:
    """The change that an entry means.

    Args:
        path: field path; a measure by id or printed position.
        text: as typed, German or ISO; empty text empties the field.
        draft: the draft it is for; its year completes dates without one.
        library: the programme years at hand.

    Raises:
        EntryError: the entry is wrong or not certain, with candidates.
        ChangeError: there is no such field.
    """
    programme = library.programme(draft.programme)
    path = resolved(path, draft.agreement, programme)
    text = normalise(text)
    head, _, rest = path.partition(".")
    if path == "year":
        return _year(text, library)
    if path == "state":
        return _state(text)
    if head == "passages" and rest:
        return _passage(rest, text, programme)
    if head == "wording" and rest:
        return _wording(rest, text, programme)
    if path not in SCALARS:
        value_at(draft.agreement, path)  # says so when there is no such field
    return Set(field=path, value=_value(path, text, draft.agreement, programme) if text else None)


def shown(path: str, agreement: Agreement, programme: Programme) -> str:
    """What a field shows for its entry: German amounts and days, names for keys; "" if empty.

    Raises:
        ChangeError: there is no such field.
    """
    value = value_at(agreement, path)
    if value is None:
        return ""
    if path == "local_authority":
        authority = programme.authorities.by_ags(value)
        return authority.name() if authority else str(value)
    if path == "local_authority_form":
        return dict(choices(path, agreement, programme)).get(value, str(value))
    if path.endswith(".category"):
        category = programme.category(value)
        return category.label if category else str(value)
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, tuple):
        return ", ".join(unbind(write_date(day)) for day in value)
    if isinstance(value, Decimal):
        return write_amount(value)
    if hasattr(value, "isoformat"):
        return unbind(write_date(value))
    return str(value)


def resolved(path: str, agreement: Agreement, programme: Programme) -> str:
    """The path with a measure's printed position replaced by its id.

    Raises:
        ChangeError: there is no such measure.
    """
    parts = path.strip().split(".")
    if len(parts) == 3 and parts[0] == "measures":
        categories = [category.id for category in programme.data.category]
        parts[1] = named(agreement, categories, parts[1]).id
    return ".".join(parts)


def _value(
    path: str, text: str, agreement: Agreement, programme: Programme
) -> str | int | list[str]:
    if path == "local_authority":
        return read_partner(text, programme)
    if path == "local_authority_form":
        return read_form(text, agreement, programme)
    if path.endswith(".category"):
        return read_category(text, programme)
    field = field_at(path)
    reader = _READERS.get(field.kind) if field else None
    return reader(text, agreement.year) if reader else text


def _amount(text: str, _year: int | None) -> str:
    return f"{read_amount(text):.2f}"


def _date(text: str, year: int | None) -> str:
    return read_date(text, year=year).isoformat()


def _dates(text: str, year: int | None) -> list[str]:
    return [day.isoformat() for day in read_dates(text, year=year)]


def _count(text: str, _year: int | None) -> int:
    number = read_number_word(text)
    if number is None or number > 9999:
        raise EntryError(f"„{text}“ ist keine Anzahl; gemeint ist eine ganze Zahl wie 1 oder zwei.")
    return number


_READERS: dict[Kind, Callable[[str, int | None], str | int | list[str]]] = {
    Kind.AMOUNT: _amount,
    Kind.DATE: _date,
    Kind.DATES: _dates,
    Kind.COUNT: _count,
}


def _year(text: str, library: Library) -> Change:
    if not (text.isdecimal() and len(text) == 4):
        raise EntryError(f"„{text}“ ist kein Jahr; gemeint ist eine Zahl wie 2027.")
    programme = library.for_year(int(text))
    return SetProgramme(programme=programme.id, year=programme.year)


def _state(text: str) -> Change:
    for state in _STATES:
        if text == state:
            return SetState(state=state)
    raise EntryError(f"Den Stand „{text}“ gibt es nicht.", _STATES)


def _passage(passage_id: str, text: str, programme: Programme) -> Change:
    if programme.passage(passage_id) is None:
        there = tuple(passage.id for passage in programme.data.passage)
        raise EntryError(f"Den Textbaustein „{passage_id}“ hat {programme.year} nicht.", there)
    return SetPassage(passage=passage_id, on=read_switch(text) if text else None)


def read_switch(text: str) -> bool:
    """Ja or nein.

    Raises:
        EntryError: neither.
    """
    word = text.casefold()
    if word in _YES | _NO:
        return word in _YES
    raise EntryError(f"„{text}“ ist weder ja noch nein.", ("ja", "nein"))


def _wording(block_id: str, text: str, programme: Programme) -> Change:
    if not text:
        return ClearWording(block=block_id)
    block = programme.blocks.get(block_id)
    if not isinstance(block, TextBlock | DialoguesBlock):
        raise ChangeError(f"Einen Absatz „{block_id}“ mit eigenem Wortlaut gibt es nicht.")
    return SetWording(block=block_id, text=text, base=block_hash(block))
