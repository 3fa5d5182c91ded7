"""Number and days of the Zielsteuerungsdialoge (§ 6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zvassist.agreement.changes import Change, Set, SetDialogues
from zvassist.agreement.dates import write_date
from zvassist.agreement.text import unbind
from zvassist.chat.offline.clause import QUIET, Ask, Clause, Outcome, uncertain
from zvassist.chat.offline.items import Item, Tag
from zvassist.chat.offline.lexicon import words

COUNT = "dialogues.count"
DATES = "dialogues.dates"
_ARTICLES = words("ein eine einen einem")
_PLURALS = words(
    "dialoge dialogen zielsteuerungsdialoge zielsteuerungsdialogen steuerungsdialoge termine "
    "terminen dialogtermine"
)
_MOST = 12


def dialogues(clause: Clause) -> Outcome:
    """Set number and days: "der Dialog ist am 7. September", "zwei Dialoge am 4.5. und 2.11."."""
    cues = clause.all(Tag.DIALOGUE)
    days = clause.all(Tag.DATE)
    if not cues or not _understood(clause):
        return None
    if question := uncertain(days):
        return replace(question, options=tuple(map(_setting, question.options)))
    number = _number(clause, bool(days))
    if isinstance(number, Ask) or (number is None and not days):
        return number
    dates = tuple(sorted({item.value for item in days}))
    if foreign := next((day for day in dates if day.year != clause.year), None):
        return Ask(
            f"Der {_written(foreign)} liegt nicht im Jahr {clause.year}. "
            "An welchem Tag ist der Dialog?"
        )
    return _facts(clause, number, dates, plural=any(cue.text in _PLURALS for cue in cues))


def _understood(clause: Clause) -> bool:
    known = (Tag.DIALOGUE, Tag.DATE, Tag.BE, Tag.PUT, Tag.HAPPEN, Tag.STAY, Tag.ONLY, Tag.NUMBER)
    if clause.rest(*known, Tag.MOVE):
        return False
    if clause.has(Tag.MOVE) and len(clause.all(Tag.DATE)) != 1:
        return False
    # "statt" means "instead of" unless it belongs to "findet … statt".
    if clause.said("statt") and not clause.said("findet", "finden"):
        return False
    return _in_one_list(clause)


def _in_one_list(clause: Clause) -> bool:
    """Whether the days stand as one list: nothing but fillers and "und" between them."""
    days = clause.all(Tag.DATE)
    if len(days) < 2:
        return True
    first, last = clause.items.index(days[0]), clause.items.index(days[-1])
    return all(item.has(Tag.DATE, *QUIET) for item in clause.items[first : last + 1])


def _number(clause: Clause, dated: bool) -> int | Ask | None:
    """The number of dialogues, if one is said; "ein" is an article when a day follows."""
    said: list[int] = []
    for item in clause.all(Tag.NUMBER):
        if item.text not in _ARTICLES:
            said.append(item.value)
        elif clause.has(Tag.ONLY, Tag.STAY) or (not dated and _counts(clause, item)):
            said.append(1)
    if len(set(said)) > 1:
        return Ask(
            "Wie viele Zielsteuerungsdialoge sollen es sein?", ("ein Dialog", "zwei Dialoge")
        )
    if said and not 1 <= said[0] <= _MOST:
        return Ask(
            f"Sind wirklich {said[0]} Zielsteuerungsdialoge gemeint? Wie viele sollen es sein?"
        )
    return said[0] if said else None


def _counts(clause: Clause, item: Item) -> bool:
    """Whether "ein" stands right before the dialogue."""
    index = clause.items.index(item) + 1
    return index < len(clause.items) and clause.items[index].has(Tag.DIALOGUE)


def _facts(clause: Clause, number: int | None, dates: tuple[date, ...], *, plural: bool) -> Outcome:
    now = clause.view.agreement.dialogues
    if number is not None and len(dates or now.dates) > number:
        return Ask(
            f"{number} als Anzahl passt nicht zu {len(dates or now.dates)} Terminen. "
            "Welche Termine gelten?"
        )
    if not dates:
        return (clause.fact(COUNT, Set(field=COUNT, value=number)),)
    if number is None and not plural and len(now.dates) > 1:
        return _which(clause, dates)
    if number is None and len(dates) < len(now.dates):
        return _which(clause, dates)
    return (clause.fact(DATES, _change(number, dates)),)


def _change(number: int | None, dates: tuple[date, ...]) -> Change:
    if number is None:
        return Set(field=DATES, value=[day.isoformat() for day in dates])
    return SetDialogues(count=number, dates=dates)


def _which(clause: Clause, dates: tuple[date, ...]) -> Ask:
    there = " und ".join(_written(day) for day in clause.view.agreement.dialogues.dates)
    new = " und ".join(_written(day) for day in dates)
    return Ask(
        f"Eingetragen sind schon Termine ({there}). Welche Termine sollen insgesamt gelten?",
        (f"Die Dialoge sind am {there} und {new}",),
    )


def _setting(written: str) -> str:
    """The message that sets the day."""
    return f"Der Zielsteuerungsdialog ist am {written}"


def bare_date(clause: Clause) -> Outcome:
    """A day and nothing else: asked about, never put in."""
    days = clause.all(Tag.DATE)
    if not clause.alone or len(days) != 1 or clause.rest(Tag.DATE):
        return None
    if question := uncertain(days):
        return question
    written = _written(days[0].value)
    return Ask(
        f"Ist der {written} der Tag des Zielsteuerungsdialogs?",
        (_setting(written),),
    )


def _written(day: date) -> str:
    return unbind(write_date(day))
