"""Whose tracked changes and comments a Word file holds."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO
from zipfile import ZipFile

from zvassist.word.guard.errors import UNPACKING

_STORY = re.compile(
    r"word/(document|comments|header\d*|footer\d*|footnotes|endnotes)\d*\.xml", re.IGNORECASE
)
_AUTHOR = re.compile(rb"""\s\w+:author\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_MOST_BYTES = 32_000_000
"""Read of one part; the text of an agreement stays far below."""


def authors(data: bytes) -> frozenset[str]:
    """The names on tracked changes and comments; none for what is no Word file.

    Args:
        data: the bytes of the file.
    """
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = [name for name in package.namelist() if _STORY.fullmatch(name)]
            found = set()
            for name in parts:
                with package.open(name) as part:
                    found |= _names(part.read(_MOST_BYTES))
            return frozenset(found)
    except UNPACKING:
        return frozenset()


def _names(xml: bytes) -> set[str]:
    found = (double or single for double, single in _AUTHOR.findall(xml))
    return {unescape(name.decode("utf-8", "replace")) for name in found}
