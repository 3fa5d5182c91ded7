"""The Zielsteuerungsdialoge of § 6: their days and their number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from zvassist.agreement.cases import capitalised
from zvassist.agreement.changes import Set
from zvassist.agreement.phrases import listed
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import day
from zvassist.rules.workdays import why_free

_FIELD = "dialogues.dates"


def _agreed(subject: Subject) -> tuple[date, ...]:
    """The days agreed so far, each once, sorted."""
    return tuple(dict.fromkeys(subject.agreement.dialogues.dates))


@rule(
    "R60",
    Severity.FEHLER,
    fields=(_FIELD,),
    checks="Die Zielsteuerungsdialoge liegen im Jahr der Vereinbarung.",
    source="§ 6 der Zielvereinbarung („im Jahr …“)",
)
def within_the_year(subject: Subject) -> Iterator[Hit]:
    """R60: no dialogue in another year."""
    year = subject.programme.year
    outside = [day(value) for value in _agreed(subject) if value.year != year]
    if outside:
        is_are, what = (
            ("liegt", "Der Dialog am") if len(outside) == 1 else ("liegen", "Die Dialoge am")
        )
        yield Hit(
            _FIELD,
            f"{what} {listed(outside)} {is_are} nicht im Jahr {year}.",
            words=outside[0],
        )


@rule(
    "R61",
    Severity.WARNUNG,
    fields=(_FIELD,),
    checks="Kein Zielsteuerungsdialog fällt auf einen Samstag, Sonntag oder hessischen Feiertag.",
    source="Kalender; gesetzliche Feiertage in Hessen",
)
def on_a_working_day(subject: Subject) -> Iterator[Hit]:
    """R61: Saturday, Sunday or holiday in Hessen."""
    free = [(value, why_free(value)) for value in _agreed(subject) if why_free(value)]
    if free:
        said = listed(f"der {day(value)} ist {why}" for value, why in free)
        yield Hit(_FIELD, f"{capitalised(said)}.", words=day(free[0][0]))


@rule(
    "R62",
    Severity.FEHLER,
    fields=("dialogues.count", _FIELD),
    checks="Es sind nicht mehr Termine genannt, als Zielsteuerungsdialoge vereinbart sind; "
    "sind es weniger, ist das ein Hinweis.",
    source="§ 6 der Zielvereinbarung",
)
def as_many_days_as_dialogues(subject: Subject) -> Iterator[Hit]:
    """R62: more days than dialogues; fewer once there is a first one."""
    agreed, count = len(_agreed(subject)), subject.agreement.dialogues.count
    if not count or not agreed:
        return
    days = "ist 1 Termin" if agreed == 1 else f"sind {agreed} Termine"
    wanted = "1 Zielsteuerungsdialog" if count == 1 else f"{count} Zielsteuerungsdialoge"
    if agreed < count:
        message = f"Es {days} für {wanted} vereinbart."
        yield Hit(_FIELD, message, Severity.HINWEIS)
    elif agreed > count:
        change = Set(field="dialogues.count", value=agreed)
        repair = Repair(f"Zahl der Zielsteuerungsdialoge auf {agreed} setzen", change)
        message = f"Es {days} genannt, aber nur {wanted} vereinbart."
        yield Hit(_FIELD, message, repairs=(repair,))


@rule(
    "R63",
    Severity.FEHLER,
    fields=(_FIELD,),
    checks="Kein Termin steht zweimal.",
    source="§ 6 der Zielvereinbarung",
)
def each_day_once(subject: Subject) -> Iterator[Hit]:
    """R63: the same day twice."""
    seen = Counter(subject.agreement.dialogues.dates)
    twice = [day(value) for value, times in seen.items() if times > 1]
    if twice:
        once = Set(field=_FIELD, value=_iso(seen))
        repair = Repair(f"{listed(twice)} nur einmal nennen", once)
        verb = "ist" if len(twice) == 1 else "sind"
        said = listed(f"der {value}" for value in twice)
        message = f"{capitalised(said)} {verb} mehr als einmal genannt."
        yield Hit(_FIELD, message, repairs=(repair,), words=twice[0])


def _iso(days: Iterable[date]) -> list[str]:
    return [value.isoformat() for value in days]
