"""Characters of symbol fonts, which Word keeps apart from all text."""

from __future__ import annotations

import re

PRIVATE = re.compile("[\ue000-\uf8ff]")
"""Where Word puts the characters of a symbol font, at U+F000 and their code."""

_OFFSET = 0xF000
_PLAIN = frozenset("0123456789 !#%&()+,./:;<=>?[]_{|}")
"""The same sign in the font "Symbol" as in ASCII; its letters are Greek."""

_SIGNS = {
    ("symbol", 0xA0): "€",
    ("symbol", 0xB7): "•",
    ("symbol", 0x2D): "-",
    ("symbol", 0xB0): "°",
    ("symbol", 0xB1): "±",
    ("wingdings", 0xA7): "•",
    ("wingdings", 0x9F): "•",
    ("wingdings", 0xFC): "✓",
    ("wingdings", 0xFE): "☑",
    ("wingdings", 0xA8): "☐",
    ("wingdings", 0xE0): "→",
}


def symbol(code: int, font: str) -> str | None:
    """The character for a sign of a symbol font, None where it is not known.

    Args:
        code: the code point in the file, with or without Word's offset U+F000.
        font: name of the font, "" when it is not said.
    """
    if not _OFFSET <= code <= _OFFSET + 0xFF:
        is_text = 0x20 <= code < 0xD800 and font.casefold() not in ("symbol", "wingdings")
        if is_text:
            return chr(code)
    sign = code & 0xFF
    if (found := _SIGNS.get((font.casefold(), sign))) is not None:
        return found
    return chr(sign) if font.casefold() in ("", "symbol") and chr(sign) in _PLAIN else None
