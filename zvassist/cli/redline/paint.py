"""Colour on top of the signs, on a terminal that wants it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import TextIO

_RED, _GREEN, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[0m"
_MARK = re.compile(r"(\[-|-\]|\{\+|\+\})")
_COLOUR = {"[-": _RED, "{+": _GREEN}
_ENDS = ("-]", "+}")


_KNOWN_BY = ("WT_SESSION", "TERM_PROGRAM", "ANSICON", "TERM")
"""Set by terminals for Windows that take colours; its old console would print the codes."""


def allows_colour(stream: TextIO) -> bool:
    """Whether the stream is a terminal with colour and nobody asked for none (``NO_COLOR``)."""
    if os.name == "nt" and not any(os.environ.get(name) for name in _KNOWN_BY):
        return False
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def painted(lines: Iterable[str]) -> list[str]:
    """The lines of one text with what goes in red and what comes in green.

    Words that run on over the end of a line keep their colour in the next one.
    """
    done = []
    colour = ""
    for line in lines:
        parts = [colour]
        for part in _MARK.split(line):
            if part in _COLOUR:
                colour = _COLOUR[part]
                parts += [colour, part]
            elif part in _ENDS and colour:
                parts += [part, _PLAIN]
                colour = ""
            else:
                parts.append(part)
        done.append("".join(parts) + (_PLAIN if colour else ""))
    return done
