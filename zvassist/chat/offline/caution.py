"""Signs that a message must not be taken at its word, whatever single clauses say."""

from __future__ import annotations

import re

from zvassist.chat.offline.clause import Clause
from zvassist.chat.offline.judge import Judged
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

_TAKES_BACK = words(
    "nein quatsch vergiss vergessen irrtum korrektur falsch ungueltig veraltet storniert "
    "rueckgaengig"
)
_CORRECTS = words(
    "sorry pardon entschuldigung entschuldige verzeihung genauer besser richtiger lieber vielmehr "
    "halt stopp stop moment aeh aehm ups upps hoppla ach oh nein nee ne noe quatsch tippfehler "
    "gemeint"
)
"""Who begins so, corrects what was said before."""
_REGRETS = re.compile(
    r"\W*(?:sorry|entschuldig\w+|pardon|verzeihung)(?: bitte)?,? (?:fuer|dass|wegen)\b"
    r"|\W*ach(?: ja| so|,? und)\b"
)
"""Who says what he is sorry for, or goes on with "ach ja", corrects nothing."""
_DOUBTS_ASKING = words("oder")
_POINTS_BACK = words(
    "das dies diese dieser dieses es so alles beides stand zahlen werte angaben folgendes hier "
    "obiges ps nachtrag"
)
_POINTS_ANYWHERE = words("folgendes folgende folgenden obige obiges oben unten")
_POINTS_IN_DENIAL = words("entsprechend")
"""These speak of the others where something is denied: "§ 4 ist nicht entsprechend …"."""
_NOT_REAL = words("entwurf beispiel beispielsweise vorlage muster test alt alte altes alten")
_SHORT = 4


def taken_back(judged: list[Judged]) -> bool:
    """Whether a sentence that was not understood speaks of the others: "Das war letztes Jahr."."""
    return any(_speaks_of_others(one) for one in judged if not one.understood)


def asks_back(question: Clause) -> bool:
    """Whether a question doubts what was said before it: "Nein, oder 1,08 Mio. Euro?"."""
    return _first_word(question) in _CORRECTS | _DOUBTS_ASKING


def _first_word(clause: Clause) -> str:
    """The word that a sentence begins with."""
    loud = (item for item in clause.items if not item.has(Tag.SEP, Tag.PUNCT))
    return next((item.text.split()[0].strip(",.") for item in loud if item.text.strip()), "")


def _is_remark(item: Item) -> bool:
    """Whether it is a phrase that is understood: "ist falsch einsortiert" is said of a project."""
    return item.has(Tag.FILLER) and not item.has(Tag.ASIDE) and " " in item.text


def _speaks_of_others(judged: Judged) -> bool:
    items = [item for item in judged.clause.items if not item.has(Tag.SEP, Tag.PUNCT)]
    if not items:
        return False
    said = {
        word.strip(",.") for item in items if not _is_remark(item) for word in item.text.split()
    }
    corrects = _first_word(judged.clause) in _CORRECTS
    text = " ".join(item.text for item in judged.clause.items)
    if said & _TAKES_BACK or (corrects and not _REGRETS.match(text)):
        return True
    denied = any(item.has(Tag.BLOCK) for item in items)
    if denied and any(item.text in _POINTS_IN_DENIAL for item in items):
        return True
    doubts = any(
        item.has(Tag.BLOCK)
        or item.text in _NOT_REAL
        or (item.has(Tag.YEAR) and item.value != judged.clause.year)
        for item in items
    )
    points = items[0].text in _POINTS_BACK or any(item.text in _POINTS_ANYWHERE for item in items)
    return doubts and (points or len(items) <= _SHORT)
