"""Words that give an English text away, however short: none is a German word."""

from __future__ import annotations

import re
from pathlib import Path

_WORDS = (Path(__file__).parents[1] / "data" / "english-words.txt").read_text().split()
_ENGLISH = re.compile(rf"\b({'|'.join(_WORDS)})\b", re.IGNORECASE)


def english_in(text: str) -> list[str]:
    """Words of a text that look English."""
    return _ENGLISH.findall(text)
