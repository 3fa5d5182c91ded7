"""Start to first paint: the start page and the editor against a Textual hello-world."""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.bench.command import zvassist
from tests.bench.rounds import Side, show, take_turns

_ROUNDS, _WARM_UP = 9, 2
OPENING = "Entwurf wird"
HELLO = [sys.executable, "-m", "tests.bench.hello"]


def run() -> None:
    """Measure from the start of the process to the bytes that hold an expected text."""
    if sys.platform == "win32":
        print("\npaint: Windows has no pseudo-terminal for this; measured on POSIX only.")
        return
    with tempfile.TemporaryDirectory() as folder:
        sides = _sides(example_file(Path(folder)))
        times = take_turns(sides, rounds=_ROUNDS, warm_up=_WARM_UP)
    show("paint: start to first content in a terminal of 120x40", times, goal="at most 1.5")


def example_file(folder: Path) -> Path:
    """The agreement of 2023 as a draft file."""
    from zvassist.session.example import example_draft
    from zvassist.session.store import Store

    path = folder / "beispiel.zv.json"
    Store(path).create(example_draft())
    return path


def _sides(draft: Path) -> dict[str, Side]:
    from tests.bench.hello import GREETING

    return {
        "Textual: hello-world": partial(_until, HELLO, GREETING),
        "zvassist: start page": partial(_until, zvassist(), "Neue Vereinbarung"),
        "zvassist DATEI: first paint": partial(_until, [*zvassist(), str(draft)], OPENING),
        "zvassist DATEI: editor filled": partial(
            _until, [*zvassist(), str(draft)], "Partner und Jahr"
        ),
    }


def _until(command: list[str], text: str) -> float:
    from tests.bench.terminal import Terminal

    with Terminal(command) as terminal:
        return terminal.until(text) - terminal.started
