"""Words of a sentence that keep it from being a statement of what shall be. Data and reading."""

from __future__ import annotations

import re

from zvassist.agreement.dates import find_dates
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Tag
from zvassist.chat.reading.orders import injected
from zvassist.chat.reading.phrases import phrases

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
        r"|spaetestens|fruehestens|oder|bzw|beziehungsweise|zwischen|mehr als|weniger als",
    ),
    (
        "Der Satz spricht von früher",
        r"vorjahr\w*|letzte[nmrs]? jahr\w*|vergangene[nmrs]?|frueher|damals|bisher\w*|bislang"
        r"|war|waren|lag|lagen|betrug|betrugen|hatten?|urspruenglich|ehemals",
    ),
)
_READ = tuple((why, re.compile(rf"\b(?:{words})\b")) for why, words in _DOUBTS)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ABOUT_LAST_YEAR = "budget.previous_total"


def doubt(sentence: str, year: int, field: str = "", names: tuple[str, ...] = ()) -> str:
    """Why a sentence is no certain statement, German; "" when it is one.

    Args:
        sentence: as it stands in the source.
        year: the agreement's year; another one makes it a matter of that year.
        field: what it is said to be about; last year's total may speak of last year.
        names: titles and names, whose words are not judged.
    """
    if sentence.rstrip().endswith("?"):
        return "Der Satz ist eine Frage"
    text = _plain(sentence, names, year)
    past = field == _ABOUT_LAST_YEAR
    for why, pattern in _READ:
        if not (past and "früher" in why) and pattern.search(text):
            return why
    foreign = [word for word in _YEAR.findall(text) if int(word) != year]
    return f"Der Satz nennt das Jahr {foreign[0]}" if foreign and not past else ""


def instructs(text: str) -> bool:
    """Whether a source gives orders to the program or asks to send data away."""
    return injected(fold(text))


def _plain(sentence: str, names: tuple[str, ...], year: int) -> str:
    """The sentence folded, without days, names and the phrases that only look like a negation."""
    for found in reversed(find_dates(sentence, year=year)):
        if found.value is not None:
            sentence = f"{sentence[: found.start]} {sentence[found.end :]}"
    text = fold(sentence)
    for name in sorted(names, key=len, reverse=True):
        if folded := fold(name):
            text = text.replace(folded, " ")
    for phrase in phrases(text):
        if phrase.has(Tag.REMOVE, Tag.SECOND, Tag.FILLER, Tag.OFF):
            text = text[: phrase.start] + " " * (phrase.end - phrase.start) + text[phrase.end :]
    return text
