"""What an entry was understood to be, in words that show a slip: to stand at the field. Pure."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from zvassist.agreement.amount_words import amount_in_words
from zvassist.agreement.amounts import write_euro
from zvassist.agreement.calendar_names import WEEKDAYS
from zvassist.agreement.dates import read_date, write_date
from zvassist.agreement.errors import ChangeError, EntryError
from zvassist.agreement.model import Agreement
from zvassist.agreement.numbers import write_number_word
from zvassist.agreement.paths import value_at
from zvassist.agreement.text import normalise, unbind
from zvassist.document.filling import Scene
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialoguesBlock, TextBlock


def understood(path: str, agreement: Agreement, programme: Programme) -> str:
    """What stands in a field, said in other words; "" where the entry says it itself.

    Args:
        path: the field.
        agreement: the entries.
        programme: knows partners and passages.
    """
    if path.startswith("passages."):
        return _passage(path.partition(".")[2], agreement, programme)
    try:
        value = value_at(agreement, path)
    except ChangeError:
        return ""
    if path == "local_authority" and value:
        return _partner(value, programme)
    if path == "dialogues.count" and value:
        return f"im Text: „{_dialogues(value, programme)}“"
    if isinstance(value, Decimal):
        return f"{unbind(write_euro(value))}: {amount_in_words(value)}"
    if isinstance(value, date):
        return weekday(value)
    if isinstance(value, tuple):
        return ", ".join(
            f"{WEEKDAYS[day.weekday()][:2]} {unbind(write_date(day))}" for day in value
        )
    return ""


def weekday(day: date) -> str:
    """A day with its weekday: "Dienstag, 14. September 2027"."""
    return f"{WEEKDAYS[day.weekday()]}, {unbind(write_date(day))}"


def moved(text: str, days: int, year: int | None) -> str | None:
    """The typed day so many days later, as it would be typed; None when it cannot be read."""
    try:
        return unbind(write_date(read_date(normalise(text), year=year) + timedelta(days)))
    except (EntryError, OverflowError):
        return None


def passage_sentences(
    passage: str, agreement: Agreement, programme: Programme
) -> tuple[tuple[str, str], ...]:
    """The sentences that a passage prints, as (block id, filled text), whether on or off."""
    scene = Scene(agreement, programme)
    return tuple(
        (block.id, unbind("".join(span.text for span in scene.fill((sentence.text,)))))
        for block in programme.blocks.values()
        if isinstance(block, TextBlock | DialoguesBlock)
        for sentence in block.sentences
        if sentence.passage == passage
    )


def _passage(passage: str, agreement: Agreement, programme: Programme) -> str:
    text = " ".join(text for _, text in passage_sentences(passage, agreement, programme))
    printed = programme.is_on(agreement, passage)
    return f"gedruckt: „{text}“" if printed else f"entfällt: „{text}“"


def _dialogues(count: int, programme: Programme) -> str:
    blocks = programme.blocks.values()
    forms = next(block.forms for block in blocks if isinstance(block, DialoguesBlock))
    return forms.one if count == 1 else forms.many.format(n=write_number_word(count))


def _partner(ags: str, programme: Programme) -> str:
    authority = programme.authorities.by_ags(ags)
    if authority is None:
        return ""
    kind = "Landkreis" if authority.kind == "landkreis" else "kreisfreie Stadt"
    return f"AGS {ags}, {kind}, Sitz {authority.seat}"
