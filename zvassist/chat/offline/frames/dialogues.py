"""Number and days of the Zielsteuerungsdialoge (§ 6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zvassist.agreement.changes import Set
from zvassist.chat.offline.clause import QUIET, Ask, Clause, Outcome, uncertain
from zvassist.chat.offline.frames import further_dialogue as further
from zvassist.chat.offline.frames.days import COUNT, change_of, setting, written
from zvassist.chat.offline.frames.mentioned import speaks_of_own
from zvassist.chat.offline.frames.steps import SIGNED_END, signed_end
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

_ARTICLES = words("ein eine einen einem")
_PLURALS = words(
    "dialoge dialogen zielsteuerungsdialoge zielsteuerungsdialogen steuerungsdialoge termine "
    "terminen dialogtermine"
)
_AGREED = words(
    "vereinbart bestaetigt bestaetigen bestaetige zugesagt genannt mitgeteilt festgelegt "
    "festgesetzt gelegt verlegt verschoben vorgezogen vorverlegt angesetzt anberaumt terminiert "
    "abgestimmt verabredet geeinigt verstaendigt reserviert eingeplant vorgemerkt fixiert bestimmt"
)
"""Verbs by which what was done in the past holds now: "wurde auf den 21. Oktober gelegt"."""
_PAST = words("wurde wurden worden hat haben")
_HAD = frozenset({"wir haben", "haben wir", "hat", "haben"})
_HELD = words("gefuehrt durchgefuehrt abgehalten getroffen")
_ASIDE = _AGREED | words(
    "legen lege legt vorziehen vorverlegen reicht reichen genuegt genuegen beschraenken begrenzen "
    "brauchen benoetigen wiesbaden kreishaus landratsamt rathaus online digital virtuell praesenz "
    "videokonferenz video telefonisch neben naechster naechsten naechste andere anderer anderen "
    "frueh vormittags nachmittags verbindlich endlich datum tag terminverschiebung einladung "
    "terminaenderung laedt rein hinein erst doch aufnehmen -> => →"
)
"""Words that say nothing of number and days where the dialogues are spoken of."""
_BETWEEN = words("einer einen einem ein andere anderer anderen")
_MOST = 12
_SECTION = "p6"
_KNOWN = (
    Tag.DIALOGUE,
    Tag.DATE,
    Tag.BE,
    Tag.PUT,
    Tag.HAPPEN,
    Tag.STAY,
    Tag.ONLY,
    Tag.NUMBER,
    Tag.MOVE,
    Tag.NTH,
    Tag.MORE,
    Tag.REMOVE,
    Tag.BY,
    Tag.SECTION,
    Tag.MINISTRY,
    Tag.AUTHORITY,
)


def dialogues(clause: Clause) -> Outcome:
    """Set number and days: "der Dialog ist am 7. September", "zwei Dialoge am 4.5. und 2.11."."""
    cues = clause.all(Tag.DIALOGUE)
    days = clause.all(Tag.DATE)
    if not cues or not _understood(clause) or not speaks_of_own(clause):
        return None
    if question := uncertain(days):
        return replace(question, options=tuple(map(setting, question.options)))
    if signed_end(clause):
        return Ask(SIGNED_END)
    if clause.has(Tag.REMOVE):
        return _taken_out(clause, tuple(item.value for item in days))
    dates = tuple(sorted({item.value for item in days}))
    if foreign := next((day for day in dates if day.year != clause.year), None):
        return Ask(
            f"Der {written(foreign)} liegt nicht im Jahr {clause.year}. "
            "An welchem Tag ist der Dialog?"
        )
    if days and (moved := _from_to(clause)):
        return _replaced(clause, *moved)
    if clause.has(Tag.MORE, Tag.NTH) and (days or clause.has(Tag.NTH)):
        return further.further(clause, dates)
    count = clause.view.agreement.dialogues.count
    if count and (step := _step(clause)) and count + step >= 1:
        return (clause.fact(Set(field=COUNT, value=count + step)),)
    number = _number(clause, bool(days))
    if isinstance(number, Ask) or (number is None and not days):
        return number
    return _facts(clause, number, dates, plural=any(cue.text in _PLURALS for cue in cues))


def _understood(clause: Clause) -> bool:
    left = clause.rest(*_KNOWN, *_steps(clause), *further.known(clause))
    known = _ASIDE | _PAST | _own_places(clause)
    if any(item.text not in known and not _takes_back(item) for item in left):
        return False
    if clause.said(*_PAST) and not clause.said(*_AGREED):
        return False
    # "Wir haben zwei Dialoge geführt" tells of what was.
    if clause.said(*_HELD) and any(item.text in _HAD for item in clause.items):
        return False
    if clause.has(Tag.REMOVE) and clause.has(Tag.MORE, Tag.NTH):
        return False
    if clause.said("einladung") and clause.has(Tag.MOVE, Tag.ADD):
        return False  # the invitation comes that day, not the dialogue
    if clause.has(Tag.SECTION) and not _own_section(clause):
        return False
    many = len(clause.all(Tag.DATE)) != 1 and not _from_to(clause)
    if clause.has(Tag.MOVE) and many and not clause.has(Tag.PUT, Tag.BE, Tag.HAPPEN):
        return False
    # "statt" means "instead of" unless it belongs to "findet … statt".
    if clause.said("statt") and not clause.said("findet", "finden"):
        return False
    return _in_one_list(clause)


def _own_places(clause: Clause) -> frozenset[str]:
    """The words of the partner's name and seat: where the dialogue is."""
    partner = clause.partner
    named = f"{partner.name()} {partner.seat}" if partner else ""
    return words(fold(named).replace("-", " "))


def _takes_back(item: Item) -> bool:
    """Whether it only says which number does not hold any more: "statt einem"."""
    return item.has(Tag.CONTRAST) and item.value is None


def _steps(clause: Clause) -> tuple[Tag, ...]:
    """Verbs of the number, when it is said what it becomes: "auf drei erhöht"."""
    said = clause.has(Tag.NUMBER) and (clause.said("auf") or _step(clause) is not None)
    return (Tag.RAISE, Tag.LOWER) if said else ()


def _step(clause: Clause) -> int | None:
    """How many dialogues come or go: "um einen erhöhen", "einen Dialog mehr"; None when none."""
    numbers = clause.all(Tag.NUMBER)
    if len(numbers) != 1 or clause.has(Tag.DATE) or not clause.has(Tag.RAISE, Tag.LOWER):
        return None
    index = clause.items.index(numbers[0])
    before = clause.items[index - 1].text if index else ""
    if before != "um" and not clause.said("mehr", "weniger"):
        return None
    return int(numbers[0].value) * (1 if clause.has(Tag.RAISE) else -1)


def _own_section(clause: Clause) -> bool:
    """Whether the paragraph that is named is that of the dialogues."""
    own = clause.view.programme.numbers.get(_SECTION)
    return all(item.value == own for item in clause.all(Tag.SECTION))


def _from_to(clause: Clause) -> tuple[date, date] | None:
    """Old and new day in "vom 4. Mai auf den 11. Mai"."""
    days = clause.all(Tag.DATE)
    if len(days) != 2 or not clause.has(Tag.MOVE) or any(day.value is None for day in days):
        return None
    first, last = (clause.items.index(day) for day in days)
    before = clause.items[first - 1].text if first else ""
    between = [item.text for item in clause.items[first + 1 : last]]
    is_move = before in ("vom", "von") and "auf" in between
    return (days[0].value, days[1].value) if is_move else None


def _replaced(clause: Clause, old: date, new: date) -> Outcome:
    there = clause.view.agreement.dialogues.dates
    if old not in there:
        return Ask(
            f"Der {written(old)} steht nicht als Termin da. Soll der {written(new)} gelten?",
            (setting(written(new)),),
        )
    dates = sorted({new, *(day for day in there if day != old)})
    return (clause.fact(change_of(None, tuple(dates))),)


def _taken_out(clause: Clause, days: tuple[date, ...]) -> Outcome:
    """Take days out; the number of dialogues stays, it is not lowered unsaid."""
    there = clause.view.agreement.dialogues.dates
    if not days or any(day not in there for day in days):
        stands = ", ".join(written(day) for day in there) or "keiner"
        return Ask(f"Welcher Termin soll entfallen? Eingetragen ist: {stands}.")
    kept = tuple(day for day in there if day not in days)
    return (clause.fact(change_of(None, kept)),)


def _in_one_list(clause: Clause) -> bool:
    """Whether the days stand as one list: nothing but fillers and "und" between them."""
    days = clause.all(Tag.DATE)
    if len(days) < 2 or clause.has(Tag.NTH):
        return True
    first, last = clause.items.index(days[0]), clause.items.index(days[-1])
    return all(
        item.has(Tag.DATE, Tag.DIALOGUE, *QUIET) or item.text in _BETWEEN
        for item in clause.items[first : last + 1]
    )


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
        return (clause.fact(Set(field=COUNT, value=number)),)
    if number is None and not plural and len(now.dates) > 1:
        return _which(clause, dates)
    if (number is None or number > len(dates)) and len(dates) < len(now.dates):
        return _which(clause, dates)
    return (clause.fact(change_of(number, dates)),)


def _which(clause: Clause, dates: tuple[date, ...]) -> Ask:
    there = " und ".join(written(day) for day in clause.view.agreement.dialogues.dates)
    new = " und ".join(written(day) for day in dates)
    return Ask(
        f"Eingetragen sind schon Termine ({there}). Welche Termine sollen insgesamt gelten?",
        (f"Die Dialoge sind am {there} und {new}",),
    )


def bare_date(clause: Clause) -> Outcome:
    """A day and nothing else: asked about, never put in."""
    days = clause.all(Tag.DATE)
    if not clause.alone or len(days) != 1 or clause.rest(Tag.DATE):
        return None
    if question := uncertain(days):
        return question
    day = written(days[0].value)
    return Ask(f"Ist der {day} der Tag des Zielsteuerungsdialogs?", (setting(day),))
