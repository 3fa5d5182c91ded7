"""Talk to the person on stderr, in lines that fit the terminal. Imports nothing heavy."""

from __future__ import annotations

import shutil
import sys
import textwrap

_NARROWEST = 20


def say(text: str) -> None:
    """Say something; results go to stdout, this does not.

    On a terminal long lines are wrapped at blanks, paths and long words stay whole; what goes to
    a file or a pipe stays one line each.
    """
    if sys.stderr.isatty():
        width = max(shutil.get_terminal_size().columns, _NARROWEST)
        text = "\n".join(_wrapped(line, width) for line in text.split("\n"))
    print(text, file=sys.stderr)


def _wrapped(line: str, width: int) -> str:
    margin = " " * (len(line) - len(line.lstrip()))
    rows = textwrap.wrap(
        line.strip(),
        width,
        initial_indent=margin,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(rows)
