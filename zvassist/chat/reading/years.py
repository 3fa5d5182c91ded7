"""The agreement's own year, said as a beginning: "ab 2027"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zvassist.chat.reading.items import Item, Tag

_SINCE = re.compile(
    r"\bab (?:dem )?(?:jahr |jahresbeginn |1\. ?januar |1\.1\. ?|01\.01\. ?|januar )?(20\d\d)\b"
)


def from_now(text: str, year: int) -> Iterator[Item]:
    """Find "ab 2027", which says nothing in the agreement of 2027; another year does."""
    for match in _SINCE.finditer(text):
        if match[1] == str(year):
            yield Item(match.group(), *match.span(), frozenset({Tag.FILLER}))
