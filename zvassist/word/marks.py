"""Names of the bookmarks that mark the fields in a written document: ``zv_budget__total``."""

from __future__ import annotations

import re

_PREFIX = "zv_"
_LONGEST = 40
"""Word cuts longer bookmark names."""
_NAME = re.compile(rf"{_PREFIX}(?P<path>\w+?)(?:__x(?P<number>[1-9]\d*))?", re.ASCII)


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
