"""The one normalisation of text that enters a draft, and the no-break spaces put in on output."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from zvassist.agreement.calendar_names import MONTHS

NBSP = "\u00a0"

_BLANKS = re.compile(r"\s+")
_KEPT_CONTROLS = frozenset("\t\n\r\v\f\x1c\x1d\x1e\x1f\x85")
"""Controls that count as white space: they become one blank instead of vanishing."""

_BOUND = re.compile(
    r"(?<=§) (?=\d)"
    r"|(?<=§§) (?=\d)"
    r"|(?<=\d) (?=(?:Euro|€|%)(?!\w))"
    rf"|(?<=\d\.) (?=(?:{'|'.join(MONTHS)})(?!\w))"
    r"|(?<=\bSGB) (?=[IVX])"
    r"|(?<=\bAbs\.) (?=\d)"
    r"|(?<=\bNr\.) (?=\d)"
)
_DAY_OF_SIGNATURE = re.compile(
    rf"(?<=, )(?:den|am)[ {NBSP}](?:\d{{1,2}}\.[ {NBSP}]?\w+[ {NBSP}]\d{{4}}|(?=[\d_]))"
)
"""Behind the place, which may be long: the day, or room for one, goes to the next line whole."""


def normalise(text: str) -> str:
    """Bring entered text into the one stored form.

    NFC, no-break spaces and line breaks to blanks, soft hyphens, control and invisible
    format characters removed, runs of blanks to one, trimmed (design, section 4).
    """
    composed = unicodedata.normalize("NFC", text)
    kept = (char for char in composed if char in _KEPT_CONTROLS or not _is_dropped(char))
    return _BLANKS.sub(" ", "".join(kept)).strip()


@lru_cache(maxsize=4096)
def bind(text: str) -> str:
    """Put no-break spaces where a line must not break: "§ 5", "1.000 Euro", "30. Mai", "SGB II"."""
    text = _DAY_OF_SIGNATURE.sub(lambda found: found[0].replace(" ", NBSP), text)
    return _BOUND.sub(NBSP, text)


def unbind(text: str) -> str:
    """Turn no-break spaces back into blanks, for plain text and comparison."""
    return text.replace(NBSP, " ").replace("\u202f", " ")


def _is_dropped(char: str) -> bool:
    category = unicodedata.category(char)
    return category in {"Cc", "Cf", "Cs", "Co", "Cn"}
