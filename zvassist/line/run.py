"""The thin loop: lines from stdin into the front, its lines to stdout."""

from __future__ import annotations

import io
import shutil
import sys
import textwrap
from pathlib import Path
from typing import TextIO

from zvassist.agreement.errors import ZvError
from zvassist.agreement.text import normalise
from zvassist.line.front import Front
from zvassist.programme.library import Library
from zvassist.session.office import NO_OFFICE, Office, OfficeError, load_office
from zvassist.session.sources import View

_WIDTH, _NARROWEST = 80, 20
_AT_ONCE = 0.03
"""So many seconds apart lines came together."""
_BYTE_ORDER_MARK = "\ufeff"


def run(
    path: Path,
    library: Library,
    *,
    who: str = "",
    width: int | None = None,
    view: View | None = None,
) -> int:
    """Lead the dialogue until it ends or stdin does.

    Args:
        path: the draft; a new one is begun where there is none, or made of a Word or text file.
        library: the programme years at hand.
        who: name written into the history.
        width: characters in a line; None takes the terminal's, at most 80.
        view: which view of tracked changes of a Word file counts; None refuses one that has any.

    Returns:
        The exit code.

    Raises:
        ZvError: the draft cannot be opened, or is not on disk at the end.
    """
    office, fault = _office()
    voice = Voice(sys.stdout, width or _terminal_width(), waits=sys.stdin.isatty())
    front = Front(path, library, who=who, office=office, aside=voice.aside, view=view)
    voice.say([*fault, *front.begin()])
    read_utf8(sys.stdin)
    while not front.is_over:
        try:
            lines = heard_lines(sys.stdin)
            told = front.hear_lines(lines) if lines else voice.breaks(front.leave())
        except KeyboardInterrupt:
            told = voice.breaks(front.interrupt())
        voice.say(told, is_last=front.is_over)
    if front.fault:
        raise ZvError(front.fault)
    return 0


def _office() -> tuple[Office, list[str]]:
    """The office's own data, and why it cannot be used: a fault there stops nobody."""
    try:
        return load_office(), []
    except OfficeError as error:
        return NO_OFFICE, [str(error)]


class Voice:
    """Writes lines: no escape sequence, no control character, nothing drawn.

    Args:
        stream: where to.
        width: a longer line goes on in the next one, at a blank.
        waits: whether somebody types behind the last line.
    """

    def __init__(self, stream: TextIO, width: int, *, waits: bool) -> None:
        self._stream = stream
        self._width = max(width, _NARROWEST)
        self._waits = waits

    def say(self, lines: list[str], *, is_last: bool = False) -> None:
        """Write some lines; behind the last one a person types."""
        wrapped = [part for line in lines for part in self._wrapped(line)]
        ending = " " if self._waits and not is_last else "\n"
        self._stream.write("\n".join(wrapped) + ending)
        self._stream.flush()

    def aside(self, line: str) -> None:
        """Write a line that nobody answers."""
        self.say([line], is_last=True)

    def breaks(self, told: list[str]) -> list[str]:
        """Begin a new line behind a prompt that was not answered."""
        if self._waits:
            self._stream.write("\n")
        return told

    def _wrapped(self, line: str) -> list[str]:
        # A path or a long word stays whole, so that it can be copied.
        return textwrap.wrap(
            normalise(line), self._width, break_long_words=False, break_on_hyphens=False
        )


def heard_lines(stream: TextIO) -> list[str]:
    """The next line; from a terminal also those that came with it, as a paste does.

    Returns:
        The lines without their ends; none at the end of the input.
    """
    line = stream.readline()
    lines = [line] if line else []
    while line and stream.isatty() and _is_waiting(stream):
        line = stream.readline()
        lines += [line] if line else []
    return [each.strip(f"\r\n{_BYTE_ORDER_MARK}") for each in lines]


def _is_waiting(stream: TextIO) -> bool:
    """Whether a terminal holds more than was read; nobody types that fast."""
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.kbhit()
    import select

    return bool(select.select([stream], [], [], _AT_ONCE)[0])


def read_utf8(stream: TextIO) -> None:
    """Read UTF-8 also where the platform's default is another code; what is none is marked."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace")


def _terminal_width() -> int:
    return min(shutil.get_terminal_size((_WIDTH, 24)).columns, _WIDTH)
