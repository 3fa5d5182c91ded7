"""Text of others as it may be shown in a terminal. Pure."""

from __future__ import annotations

import unicodedata

_UNSEEN = ("Cc", "Cf", "Co", "Cs", "Cn")
_PARTED = str.maketrans({"\t": " ", "\r": "\n", "\u2028": "\n", "\u2029": "\n"})


def harmless(text: str) -> str:
    """The text without control, invisible and direction characters; lines and tabs stay apart."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_PARTED))
    kept = (char for char in composed if char == "\n" or unicodedata.category(char) not in _UNSEEN)
    return "".join(kept)
