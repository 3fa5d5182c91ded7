"""One dialogue more, or dialogues by number: "ein zweiter am …", "der erste am …, der zweite …"."""

from __future__ import annotations

from datetime import date

from zvassist.agreement.changes import Set
from zvassist.agreement.numbers import write_number_word
from zvassist.chat.offline.clause import Ask, Clause, Outcome
from zvassist.chat.offline.frames.days import COUNT, change_of, setting, written
from zvassist.chat.reading.items import Tag
from zvassist.chat.reading.lexicon import words

_COMES = words(
    "kommt kommen hinzu dazu hinzukommen hinzufuegen fuege aufnehmen ergaenzen zusaetzlich"
)
_BESIDE = words("neben zusaetzlich")


def known(clause: Clause) -> tuple[Tag, ...]:
    """What else may be said of a dialogue that comes to the others."""
    comes = clause.has(Tag.NTH, Tag.MORE) and clause.said(*_COMES)
    return (Tag.ADD, Tag.MORE) if comes else ()


def further(clause: Clause, dates: tuple[date, ...]) -> Outcome:
    """Number and days where a dialogue is counted, or is one more.

    Args:
        clause: says NTH or MORE.
        dates: its days, sorted.
    """
    places = sorted({item.value for item in clause.all(Tag.NTH)})
    now = clause.view.agreement.dialogues
    if not places:
        return _one_more(clause, dates)
    is_new = clause.said("ein", "einen", "einem", *_COMES, *_BESIDE)
    if is_new and places == [(now.count or 0) + 1] and places[0] > 1:
        return _next(clause, places[0], dates)
    if places != list(range(1, len(places) + 1)) or len(places) != len(dates):
        return Ask("Welche Termine sollen insgesamt gelten? Bitte alle nennen.")
    count = len(dates) if len(dates) > 1 or clause.has(Tag.NUMBER) else None
    if count is None and len(now.dates) > 1:
        return Ask("Welche Termine sollen insgesamt gelten? Bitte alle nennen.")
    return (clause.fact(change_of(count, dates)),)


def _next(clause: Clause, number: int, dates: tuple[date, ...]) -> Outcome:
    """A second dialogue beside the first: its day comes to those that are there."""
    there = clause.view.agreement.dialogues.dates
    if not dates:
        return (clause.fact(Set(field=COUNT, value=number)),)
    every = tuple(sorted({*there, *dates}))
    beside = clause.said(*_BESIDE) and len(dates) == number and set(there) <= set(dates)
    if not beside and (len(dates) > 1 or len(every) > number):
        return Ask("Welche Termine sollen insgesamt gelten? Bitte alle nennen.")
    return (clause.fact(change_of(number, every)),)


def _one_more(clause: Clause, dates: tuple[date, ...]) -> Outcome:
    """A further dialogue: certain only when each one there has its day."""
    now = clause.view.agreement.dialogues
    if now.count and len(now.dates) == now.count and len(dates) == 1 and dates[0] not in now.dates:
        every = tuple(sorted({*now.dates, *dates}))
        return (clause.fact(change_of(now.count + 1, every)),)
    days = " und ".join(map(written, dates))
    more = (now.count or 0) + 1
    return Ask(
        f"Wie viele Zielsteuerungsdialoge sind es dann, und ist der {days} einer davon?",
        (setting(days), f"{write_number_word(max(more, 2))} Dialoge, Termine: {days}"),
    )
