"""Names of the bookmarks that mark the fields in a written document: ``zv_budget__total``."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_PREFIX = "zv_"
_LONGEST = 40
"""Word cuts longer bookmark names."""
_NAME = re.compile(
    rf"{_PREFIX}(?P<path>(?:(?!_Copy_\d)\w)+?)(?:__x(?P<number>[1-9]\d*))?", re.ASCII
)
"""LibreOffice names the bookmark of a copied stretch ``…_Copy_1``; the copy is no field."""


class Bookmarks:
    """The bookmarks of one document: each name and each number is used once."""

    def __init__(self) -> None:
        self._places: Counter[str] = Counter()
        self._number = 0

    def around(self, path: str, xml: str) -> str:
        """Runs with the field's bookmark around them; without it where no name fits."""
        self._places[path] += 1
        name = mark_name(path, self._places[path])
        if name is None:
            return xml
        self._number += 1
        return (
            f'<w:bookmarkStart w:id="{self._number}" w:name="{name}"/>{xml}'
            f'<w:bookmarkEnd w:id="{self._number}"/>'
        )


@lru_cache(maxsize=2048)
def mark_name(path: str, number: int = 1) -> str | None:
    """The bookmark's name for a field; None where the path does not fit into one.

    Args:
        path: the field's path ("budget.total").
        number: 1 for the first place where the field is printed, 2 for the second.
    """
    name = _PREFIX + path.replace(".", "__") + (f"__x{number}" if number > 1 else "")
    return name if len(name) <= _LONGEST and mark_field(name) == path else None


def mark_field(name: str) -> str | None:
    """The path of the field that a bookmark marks; None for a bookmark that is not ours."""
    found = _NAME.fullmatch(name)
    return found["path"].replace("__", ".") if found else None
