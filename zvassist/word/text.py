"""Text on its way into XML: escaped always, checked once."""

from __future__ import annotations

import re

from zvassist.agreement.errors import ZvError
from zvassist.agreement.text import unbind
from zvassist.document.tree import Document

_FORBIDDEN = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 forbids, with tab and line breaks, which have no place in a span."""


def escape(text: str) -> str:
    """``text`` for an XML text node or a quoted attribute."""
    # Four searches in C; str.translate looks at every letter from Python.
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


def check_characters(document: Document, author: str, lines: list[tuple[str, str]]) -> None:
    """Refuse control characters and other code points that no Word file can hold.

    Args:
        document: the composed agreement.
        author: the name for the file's properties.
        lines: block id and words of each of its lines.

    Raises:
        ZvError: names the place (block, title or author) and the character.
    """
    # One look at everything; only a hit is worth finding its place.
    words = "".join([text for _, text in lines])
    if unbind(f"{document.title}{author}{words}").isprintable():
        return
    _check(document.title, "Im Titel des Dokuments")
    _check(author, "Im Namen des Verfassers")
    for block, text in lines:
        _check(text, f"Im Absatz {block}")


def _check(text: str, place: str) -> None:
    found = _FORBIDDEN.search(text)
    if found:
        raise ZvError(
            f"{place} steht ein Zeichen, das in einer Word-Datei nicht stehen darf "
            f"(U+{ord(found[0]):04X}); bitte löschen."
        )


def cleaned(text: str) -> str:
    """``text`` without what no Word file can hold; for comments, never for the agreement."""
    return _FORBIDDEN.sub(" ", text)
