"""Entries that are never printed: costs, own funds, strategy, application, interview. A table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zvassist.agreement.changes import Set, Value
from zvassist.chat.offline.clause import Ask, Clause, Outcome, uncertain
from zvassist.chat.offline.frames.mentioned import speaks_of_own
from zvassist.chat.reading.items import Tag
from zvassist.chat.reading.lexicon import words


@dataclass(frozen=True, slots=True)
class _Entry:
    """A field with the words it goes by.

    Attributes:
        path: the field's path.
        cue: pattern of the folded word that names it.
        tag: what kind of value it takes.
        verbs: further words that belong to it.
    """

    path: str
    cue: re.Pattern[str]
    tag: Tag
    verbs: frozenset[str] = frozenset()


_OWN_FUNDS = "budget.own_funds"
_OF_PARTNER = (Tag.AUTHORITY, Tag.PARTNER)
_STRATEGY = re.compile(r"(?:arbeitsmarkt)?strategie")
_ENTRIES = (
    _Entry(
        "budget.part_time_training",
        re.compile(r"teilzeit(?:ausbildungs)?(?:mittel|anteil|betrag|budget)|teilzeitausbildung"),
        Tag.AMOUNT,
        words("entfallen davon"),
    ),
    _Entry(
        "budget.previous_total",
        re.compile(r"vorjahres(?:betrag|budget|summe|ansatz)s?"),
        Tag.AMOUNT,
    ),
    _Entry("budget.admin_costs", re.compile(r"verwaltungs(?:kosten|ausgaben|anteil)"), Tag.AMOUNT),
    _Entry(_OWN_FUNDS, re.compile(r"eigen(?:mitteln?|anteil|beteiligung|leistung)"), Tag.AMOUNT),
    _Entry(
        "application_date",
        re.compile(r"antrag|antrags|antragsdatum|antragstellung"),
        Tag.DATE,
        words("gestellt eingereicht eingegangen abgeschickt stellen einreichen vom datum war"),
    ),
    _Entry(
        "interview_date",
        re.compile(r"(?:zielvereinbarungs)?gespraech(?:s|e|stermin|sdatum)?"),
        Tag.DATE,
        words("findet statt fand war hat stattgefunden gefuehrt"),
    ),
    _Entry(
        "strategy.title",
        _STRATEGY,
        Tag.QUOTE,
        words("regionale unsere ausbildungs und heisst lautet titel name"),
    ),
    _Entry("strategy.date", _STRATEGY, Tag.DATE, words("stand vom")),
)
_BY_CUE = {
    cue: tuple(one for one in _ENTRIES if one.cue == cue)
    for cue in dict.fromkeys(one.cue for one in _ENTRIES)
}


def entry(clause: Clause) -> Outcome:
    """Set one: "Verwaltungskosten 20.000 Euro", "Der Antrag wurde am 15. März gestellt".

    What goes by the same word may be said together: "Die Strategie heißt „…“, Stand 1. März".
    """
    for cue, entries in _BY_CUE.items():
        named = [one for one in entries if clause.has(one.tag)]
        cues = tuple(item for item in clause.items if cue.fullmatch(item.text)) if named else ()
        if not cues:
            continue
        tags = [one.tag for one in named]
        tags += _OF_PARTNER if named[0].path == _OWN_FUNDS and speaks_of_own(clause) else ()
        left = clause.without(cues).rest(*tags, Tag.BE, Tag.PUT, Tag.COST, Tag.HAPPEN)
        verbs = frozenset().union(*(one.verbs for one in named))
        if any(item.text not in verbs for item in left):
            return None
        return _facts(named, clause, cues[0].text.capitalize())
    return None


def _facts(named: list[_Entry], clause: Clause, word: str) -> Outcome:
    """A fact for each entry that a value stands there for."""
    facts = []
    for one in named:
        values = clause.all(one.tag)
        if question := uncertain(values):
            return question
        found = {item.value for item in values}
        if len(found) > 1:
            return Ask(f"Welcher Wert gilt für „{word}“?")
        value: Value = _written(found.pop(), one.tag)
        facts.append(clause.fact(Set(field=one.path, value=value)))
    return tuple(facts)


def _written(value: object, tag: Tag) -> str:
    """The value in the form of the draft file."""
    return f"{value:.2f}" if tag is Tag.AMOUNT else str(value)
