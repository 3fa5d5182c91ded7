"""Words of a sentence that keep it from being a statement of what shall be. Data and reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from zvassist.agreement.dates import find_dates
from zvassist.chat.reading.fold import fold, read
from zvassist.chat.reading.items import Tag
from zvassist.chat.reading.orders import injected
from zvassist.chat.reading.pairs import pairs
from zvassist.chat.reading.phrases import phrases, retractions

_DOUBTS = (
    (
        "Der Satz verneint",
        r"nicht|nichts|nie|niemals|kein(?:e[nmrs]?)?|keinesfalls|weder|nein",
    ),
    (
        "Der Satz nennt eine Bedingung",
        r"wenn|falls|sofern|soweit|vorbehaltlich|ggf|gegebenenfalls|angenommen|im falle",
    ),
    (
        "Der Satz ist unsicher",
        r"vielleicht|eventuell|evtl|wohl|vermutlich|voraussichtlich|wahrscheinlich|angeblich"
        r"|moeglicherweise|hoffentlich|unklar|geplant|beantragt|gefordert|fordert|wuenscht"
        r"|koennten?|sollten?|wuerden?|waeren?|duerften?|muessten?|haetten?|sei|ob|laut"
        r"|glaube|denke|meine|meint|schaetze",
    ),
    (
        "Der Satz nennt keine genaue Angabe",
        r"etwa|ca|circa|zirka|ungefaehr|rund|knapp|maximal|max(?=\.| ?\d)|hoechstens|mindestens"
        r"|min(?=\.| ?\d)|bis"
        r"|spaetestens|fruehestens|oder|bzw|beziehungsweise|zwischen|mehr als|weniger als"
        r"|auf (?:nur |noch )*(?:minus|plus)",
    ),
    (
        "Der Satz spricht von früher",
        r"vorjahr\w*|letzte[nmrs]? jahr\w*|vergangene[nmrs]?|frueher|damals|bisher\w*|bislang"
        r"|war|waren|lag|lagen|betrug|betrugen|hatten?|urspruenglich|ehemals",
    ),
)
_READ = tuple((why, re.compile(rf"\b(?:{words})\b")) for why, words in _DOUBTS)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BLANKS = re.compile(" +")
_ANY_DAY = "1.1."
"""Stands for each day: its year is not judged, but that it is taken back is."""
_OF_THE_PAST = frozenset({"budget.previous_total", "interview_date", "application_date"})
"""Fields of what lies behind when the agreement is drafted: last year's total, talk, Antrag."""


class _Doubt(NamedTuple):
    """Why a sentence is not certain, and whether it is only that it speaks of another year."""

    why: str
    of_the_past: bool = False


def doubt(sentence: str, year: int, field: str = "", names: tuple[str, ...] = ()) -> str:
    """Why a sentence is no certain statement, German; "" when it is one.

    Args:
        sentence: as it stands in the source.
        year: the agreement's year; another one makes it a matter of that year.
        field: what it is said to be about; some fields may speak of the past.
        names: titles and names, whose words are not judged.
    """
    past = field in _OF_THE_PAST
    found = _doubts(sentence, year, names)
    return next((one.why for one in found if not (past and one.of_the_past)), "")


@lru_cache(maxsize=32)
def _doubts(sentence: str, year: int, names: tuple[str, ...]) -> tuple[_Doubt, ...]:
    """Every doubt about a sentence, read once for all the proposals that rest on it."""
    if sentence.rstrip().endswith("?"):
        return (_Doubt("Der Satz ist eine Frage"),)
    return tuple(_doubts_of(_plain(sentence, names, year), year))


def _doubts_of(text: str, year: int) -> Iterator[_Doubt]:
    for why, pattern in _READ:
        if pattern.search(text):
            yield _Doubt(why, of_the_past="früher" in why)
    if foreign := next((word for word in _YEAR.findall(text) if int(word) != year), None):
        yield _Doubt(f"Der Satz nennt das Jahr {foreign}", of_the_past=True)


def instructs(text: str) -> bool:
    """Whether a source gives orders to the program or asks to send data away."""
    return injected(read(text).text)


_ALL = re.compile(r"\b(?:alle[nr]?|beiden?|saemtlichen?)\b")
"""What "bis auf" may take something out of."""


def _plain(sentence: str, names: tuple[str, ...], year: int) -> str:
    """The sentence folded, without days, names and the phrases that only look like a negation."""
    for found in reversed(find_dates(sentence, year=year)):
        if found.value is not None:
            sentence = f"{sentence[: found.start]}{_ANY_DAY}{sentence[found.end :]}"
    text = fold(sentence)
    for name in sorted(names, key=len, reverse=True):
        if folded := fold(name):
            text = _BLANKS.sub(" ", text.replace(folded, " "))
    for phrase in (*pairs(text), *retractions(text), *phrases(text)):
        spared = phrase.has(Tag.EXCEPT) and _ALL.search(text, 0, phrase.start)
        if spared or phrase.has(Tag.REMOVE, Tag.SECOND, Tag.FILLER, Tag.OFF):
            text = text[: phrase.start] + " " * (phrase.end - phrase.start) + text[phrase.end :]
    return text
