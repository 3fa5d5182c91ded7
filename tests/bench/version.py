"""``zvassist --version`` against an interpreter that does nothing."""

from __future__ import annotations

import subprocess
import sys
from functools import partial

from tests.bench.command import ROOT, zvassist
from tests.bench.rounds import show, take_turns, timed

_ROUNDS, _WARM_UP = 30, 3


def run() -> None:
    """Measure from start to end of the process."""
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "zvassist --version": [*zvassist(), "--version"],
    }
    sides = {name: timed(partial(_run, command)) for name, command in commands.items()}
    times = take_turns(sides, rounds=_ROUNDS, warm_up=_WARM_UP)
    show("version: start to end of the process", times, goal="at most 3")


def _run(command: list[str]) -> None:
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
