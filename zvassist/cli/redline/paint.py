"""Colour on top of the signs, on a terminal that wants it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import TextIO

_RED, _GREEN, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[0m"
_MARK = re.compile(r"\[-|-\]|\{\+|\+\}")
_COLOUR = {"[-": _RED, "{+": _GREEN}


def allows_colour(stream: TextIO) -> bool:
    """Whether the stream is a terminal and nobody asked for no colour (``NO_COLOR``)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def painted(lines: Iterable[str]) -> Iterator[str]:
    """The lines with what goes in red and what comes in green."""
    for line in lines:
        yield _MARK.sub(_painted_mark, line) + (_PLAIN if _MARK.search(line) else "")


def _painted_mark(found: re.Match[str]) -> str:
    mark = found[0]
    return f"{_COLOUR[mark]}{mark}" if mark in _COLOUR else f"{mark}{_PLAIN}"
