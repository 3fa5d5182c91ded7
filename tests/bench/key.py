"""A key in a form to the repaint of its field: the page of the signers against a bare page."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.command import zvassist
from tests.bench.paint import example_file
from tests.bench.rounds import show, take_turns

if TYPE_CHECKING:
    from tests.bench.terminal import Terminal

_ROUNDS, _WARM_UP = 80, 5
_QUIET = 0.2
_LETTER, _BACKSPACE, _CTRL_G, _ENTER = b"q", b"\x7f", b"\x07", b"\r"


def run() -> None:
    """Measure from the press to the bytes that hold the letter; backspace between the turns."""
    if sys.platform == "win32":
        print("\nkey: Windows has no pseudo-terminal for this; measured on POSIX only.")
        return
    with (
        tempfile.TemporaryDirectory() as folder,
        bare_page() as bare,
        form_page(Path(folder)) as form,
    ):
        sides = {
            "Textual: bare page of as many fields": partial(press, bare),
            "zvassist: page of the signers": partial(press, form),
        }
        times = take_turns(sides, rounds=_ROUNDS, warm_up=_WARM_UP)
    show("key: a key to the repaint of its field, terminal of 120x40", times, goal="at most 1.5")


@contextmanager
def bare_page() -> Iterator[Terminal]:
    """A bare Textual page in a terminal, its first field ready for a key."""
    from tests.bench.bare import FIRST
    from tests.bench.terminal import Terminal

    with Terminal([sys.executable, "-m", "tests.bench.bare"]) as terminal:
        terminal.until(FIRST)
        yield terminal


@contextmanager
def form_page(folder: Path) -> Iterator[Terminal]:
    """The example open at the page of the signers, its first field ready for a key."""
    from tests.bench.terminal import Terminal

    with Terminal([*zvassist(), str(example_file(folder))]) as terminal:
        go_to_the_signers(terminal)
        yield terminal


def go_to_the_signers(terminal: Terminal) -> None:
    """From the page that is open first to the first field of the page of the signers."""
    terminal.until("Partner und Jahr")
    terminal.press(_CTRL_G)
    terminal.until("Name des Feldes")
    terminal.press(b"Ministerium: Name")
    terminal.settle(_QUIET)
    terminal.press(_ENTER)
    terminal.until("Partner: Datum")


def press(terminal: Terminal) -> float:
    """Seconds from a key to its letter on the screen; the letter is taken away again."""
    letter = _LETTER.decode()
    terminal.settle(_QUIET)
    pressed = terminal.press(_LETTER)
    seconds = terminal.until(letter) - pressed
    terminal.settle(_QUIET)
    terminal.press(_BACKSPACE)
    return seconds
