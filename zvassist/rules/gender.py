"""Shortened forms with special characters: "Teilnehmer*innen", "Schüler:in", "LehrerInnen"."""

from __future__ import annotations

import re
from functools import lru_cache

from zvassist.rules.slips import Slip

_STEM = r"\w*[a-zäöüß]"
_PERSON = r"\w*(?:er|or|nt|st|ge|eur|at|rt|än|ot|og)"
"""How words for persons end; keeps "CheckIn" and "außen/innen" apart from "LehrerIn"."""
_SIGNS = re.compile(
    rf"\b(?:(?P<stem>{_STEM})(?:(?<!\*)\*(?!\*)|[:_·]|/-)(?P<end>innen|in)\b"
    rf"|{_STEM}(?:(?<!\*)\*(?!\*)|·)[a-zäöüß]\w*"
    rf"|{_STEM}[:_]innen\w+"
    rf"|{_STEM}(?:[:_]|/-)(?:r|n|e|en|er|m|s|frau|frauen)\b"
    rf"|(?P<stem2>{_PERSON})(?P<end2>Innen|In|/innen|/in|\(innen\)|\(in\))(?!\w)"
    rf"|{_PERSON}Innen\w+)"
)
_DATIVE = re.compile(r"\b(?:mit|von|vom|bei|zu|den|aus|nach|zwischen|unter)\s$", re.IGNORECASE)


@lru_cache(maxsize=1024)
def gender_signs(text: str) -> tuple[Slip, ...]:
    """Every shortened form of a text, with the pair where it is certain."""
    return tuple(
        Slip(found.start(), found[0], _pair(text, found)) for found in _SIGNS.finditer(text)
    )


def _pair(text: str, found: re.Match[str]) -> str:
    """The pair, the women first, of a plural in "-er"; "" for what is not certain."""
    stem = found["stem"] or found["stem2"] or ""
    end = re.sub(r"\W", "", found["end"] or found["end2"] or "").lower()
    if end != "innen" or not stem.endswith("er"):
        return ""
    men = f"{stem}n" if _DATIVE.search(text[: found.start()]) else stem
    return f"{stem}innen und {men}"
