"""Words that no match of a pattern is without; they rule most patterns out at once."""

from __future__ import annotations

import re

_GAP = "\0"
_ESCAPED = re.compile(r"\\.|\[[^\]]*\]")
_INNERMOST = re.compile(r"\([^()]*\)")
_MAY_BE_MISSING = re.compile(r".(?:[?*]|\{[^}]*\})")
_NO_LITERAL = re.compile(rf"[{_GAP}.^$?*+]+")


def needed(pattern: str) -> str:
    """The longest literal that stands in every match of a pattern; "" when there is none.

    Groups, classes and what may be missing say nothing certain and are passed over, so a pattern
    of alternatives alone needs nothing.

    Args:
        pattern: without flags and without "]" inside of a class.
    """
    plain = _ESCAPED.sub(_GAP, pattern)
    while (outer := _INNERMOST.sub(_GAP, plain)) != plain:
        plain = outer
    if "|" in plain:
        return ""
    return max(_NO_LITERAL.split(_MAY_BE_MISSING.sub(_GAP, plain)), key=len)
