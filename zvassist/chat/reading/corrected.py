"""Values that the writer corrects at once: "am 7., nein, am 8. September"; the last one counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zvassist.agreement.calendar_names import MONTHS
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Aside, Item, Tag
from zvassist.chat.reading.lexicon import words

MONTH = f"(?:{'|'.join(map(fold, MONTHS))})"
"""A month by its folded name."""
_DAY = rf"\d{{1,2}}\.(?: ?\d{{1,2}}\.(?: ?(?:20)?\d{{2}}\b)?| {MONTH}(?: 20\d{{2}}\b)?)?"
_FULL_DAY = rf"\d{{1,2}}\. ?(?:\d{{1,2}}\.|{MONTH}\b)"
_COUNT = r"(?:eine?n?|zwei|drei|vier|[1-9])"
_TALK = r"(?: (?:zielsteuerungs|steuerungs)?(?:dialoge?|termine?))"
_BIG = r"(?!20\d\d\b)\d(?:[\d.]*\d)?(?:,\d+)?"
_UNIT = r"(?: ?(?:mio\b\.?|tsd\b\.?|millionen))?(?: ?(?:€|t€|euro?\b|teur\b))"
_OOPS = (
    r"(?: ?(?:,|;|-|\.\.\.|…) ?| (?=(?:aehm?|ach|oh|quatsch|sorry|korrektur)\b))"
    r"(?:(?:ach|oh|aeh|aehm|halt|stopp|moment|sorry|pardon|entschuldigung|und),? )*"
    r"(?:nein|nee|ne|noe|quatsch|korrektur|vielmehr|ich meine|ich meinte|meine ich|besser gesagt"
    r"|muss heissen|falsch|sorry|pardon|entschuldigung|tippfehler|irrtum|ich korrigiere)"
    r"(?: (?:quatsch|korrektur|falsch|sorry|ich meine|ich meinte|besser|doch|natuerlich))* ?[,:]? ?"
)
_CUES = words(
    "nein nee ne noe quatsch korrektur vielmehr meine meinte gesagt heissen falsch sorry pardon "
    "entschuldigung tippfehler irrtum korrigiere"
)
_CORRECTED = tuple(
    re.compile(rf"(?<![\w.,-])(?:{linked}{old}{_OOPS}(?={linked}{new})|{old}{_OOPS}(?={new}))")
    for linked, old, new in (
        (r"(?:auf|um|von|bei) ", rf"{_BIG}{_UNIT}?", rf"{_BIG}{_UNIT}"),
        (r"(?:am|auf den|den|der|vom) ", _DAY, _FULL_DAY),
        (r"(?:auf|um) ", rf"{_COUNT}{_TALK}?", rf"{_COUNT}{_TALK}"),
        (r"(?:auf|um) ", rf"{_COUNT}{_TALK}", rf"{_COUNT}(?= *(?:[.!]|\Z))"),
    )
)
"""A value that the writer corrects at once: "am 7., nein, am 8. September"; the last one counts."""
_WHOLE_DAY = re.compile(_FULL_DAY)


def corrected(text: str) -> Iterator[Item]:
    """The values that are corrected at once, with the words that say so.

    Here a part of the first value may be missing; what replaces a whole one is weighed with the
    draft in sight (``repaired.py``).
    """
    if not any(word in text for word in _CUES):
        return
    for pattern in _CORRECTED:
        for match in pattern.finditer(text):
            if pattern is _CORRECTED[1] and _WHOLE_DAY.search(match.group()):
                continue
            about = {Tag.DIALOGUE} if "dialog" in match.group() else set[Tag]()
            tags = frozenset({Tag.FILLER, Tag.ASIDE, *about})
            yield Item(match.group(), *match.span(), tags, Aside("slip"))
