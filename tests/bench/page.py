"""The next paragraph: to the page of the signers, against a push of as many bare widgets."""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.command import zvassist
from tests.bench.key import go_to_the_signers
from tests.bench.paint import example_file
from tests.bench.rounds import show, take_turns

if TYPE_CHECKING:
    from tests.bench.terminal import Terminal

_ROUNDS, _WARM_UP = 15, 3
_QUIET = 0.25
_F7, _F8 = b"\x1b[18~", b"\x1b[19~"


def run() -> None:
    """Measure from the press of F8 to the last field of the page; F7 between the turns."""
    if sys.platform == "win32":
        print("\npage: Windows has no pseudo-terminal for this; measured on POSIX only.")
        return
    from tests.bench.bare_pages import LABEL, ROWS
    from tests.bench.terminal import Terminal

    bare_pages = [sys.executable, "-m", "tests.bench.bare_pages"]
    with tempfile.TemporaryDirectory() as folder:
        ours = [*zvassist(), str(example_file(Path(folder)))]
        with Terminal(bare_pages) as bare, Terminal(ours) as editor:
            bare.until("Anfang")
            go_to_the_signers(editor)
            editor.settle(_QUIET)
            editor.press(_F7)
            sides = {
                "Textual: push of as many widgets": partial(_press, bare, f"{LABEL} {ROWS}."),
                "zvassist: next page, 12 fields": partial(_press, editor, "Zweite Unterschrift"),
            }
            times = take_turns(sides, rounds=_ROUNDS, warm_up=_WARM_UP)
    show("page: F8 to the next page, terminal of 120x40", times, goal="at most 2")


def _press(terminal: Terminal, text: str) -> float:
    terminal.settle(_QUIET)
    pressed = terminal.press(_F8)
    seconds = terminal.until(text) - pressed
    terminal.settle(_QUIET)
    terminal.press(_F7)
    return seconds
