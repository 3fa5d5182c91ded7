"""A program under a pseudo-terminal that answers its questions; POSIX only."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import tempfile
import termios
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import NoReturn

from tests.bench.command import ROOT

LINES, COLUMNS = 40, 120
_PATIENCE = 30.0

_ESCAPES = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]"  # moves, colours, modes
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # titles and the like
    rb"|\x1b[P^_X].*?\x1b\\"
    rb"|\x1b[ -/]*[0-~]",
    re.DOTALL,
)
_QUESTIONS = re.compile(rb"\x1b\[(?:\?(\d+)\$p|c|6n)")


class Terminal:
    """Starts a program in a home folder of its own; leaving the context ends it.

    Attributes:
        started: when the program was started, on the clock of ``perf_counter``.
    """

    def __init__(self, command: list[str]) -> None:
        self._home = tempfile.TemporaryDirectory()
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        self._seen = b""
        self.started = perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=ROOT,
            env=_environment(self._home.name),
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)
        self._home.cleanup()

    def until(self, text: str) -> float:
        """Wait for a text to be painted; the moment at which its last bytes came.

        Raises:
            SystemExit: it does not come, or the program ends.
        """
        return self._until(lambda: text in self.screen, f"„{text}“")

    def until_filled(self, characters: int) -> float:
        """Wait for so many visible characters, whatever they say.

        Raises:
            SystemExit: they do not come, or the program ends.
        """
        return self._until(
            lambda: len("".join(self.screen.split())) >= characters, f"{characters} characters"
        )

    def _until(self, is_there: Callable[[], bool], what: str) -> float:
        moment = perf_counter()
        end = moment + _PATIENCE
        while not is_there():
            if not select.select([self._master], [], [], max(0, end - perf_counter()))[0]:
                self._give_up(what)
            try:
                moment = self._take()
            except OSError:
                self._give_up(what)
        return moment

    def settle(self, seconds: float) -> None:
        """Read until nothing has come for so long."""
        while select.select([self._master], [], [], seconds)[0]:
            self._take()

    def press(self, keys: bytes) -> float:
        """Press keys, forgetting what was painted before; the moment of the press."""
        self._seen = b""
        moment = perf_counter()
        os.write(self._master, keys)
        return moment

    @property
    def screen(self) -> str:
        """All text that was painted, without colours and moves."""
        return _ESCAPES.sub(b"", self._seen).decode(errors="replace")

    @property
    def held(self) -> float:
        """Megabytes that the program holds in memory; Linux only."""
        rows = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii").splitlines()
        return next(int(row.split()[1]) / 1024 for row in rows if row.startswith("VmRSS"))

    def _take(self) -> float:
        """Read what is there and answer its questions; the moment at which it came."""
        data = os.read(self._master, 1 << 16)
        moment = perf_counter()
        self._seen += data
        self._answer(data)
        return moment

    def _answer(self, data: bytes) -> None:
        for question in _QUESTIONS.finditer(data):
            if mode := question[1]:
                known = b"2" if mode == b"2026" else b"0"
                os.write(self._master, b"\x1b[?%s;%s$y" % (mode, known))
            else:
                answer = b"\x1b[?62;22c" if question[0].endswith(b"c") else b"\x1b[1;1R"
                os.write(self._master, answer)

    def _give_up(self, what: str) -> NoReturn:
        raise SystemExit(f"{what} was not painted; the last words were: {self.screen[-400:]!r}")


def _environment(home: str) -> dict[str, str]:
    """The environment without what would let two machines differ, in an empty home."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "TEXTUAL", "COLUMNS", "LINES", "NO_COLOR"))
    }
    return {**kept, "HOME": home, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
