"""Start to first content: the start page against posting and harlequin, installed for this run."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from functools import partial
from pathlib import Path

from tests.bench.command import zvassist
from tests.bench.paint import HELLO
from tests.bench.rounds import Side, show, take_turns

_ROUNDS, _WARM_UP = 7, 2
_CHARACTERS = 150
"""So much text on the screen counts as content, whatever it says."""

# posting pins an old Textual whose newest tree-sitter fails at first paint (Python 3.11).
_PEERS = {
    "posting": (["posting==2.11.1", "tree-sitter>=0.25,<0.26"], ["posting"]),
    "harlequin": (["harlequin==2.17.0"], ["harlequin", "-a", "sqlite", ":memory:"]),
}


def run() -> None:
    """Install the peers, then let all take turns."""
    if sys.platform == "win32":
        print("\npeers: Windows has no pseudo-terminal for this; measured on POSIX only.")
        return
    with tempfile.TemporaryDirectory() as folder:
        sides: dict[str, Side] = {"zvassist: start page": partial(_until, zvassist())}
        for name, (packages, command) in _PEERS.items():
            programs = _install(Path(folder) / name, packages)
            sides[name] = partial(_until, [str(programs / command[0]), *command[1:]])
        sides["Textual: hello-world"] = partial(_until, HELLO, 10)
        times = take_turns(sides, rounds=_ROUNDS, warm_up=_WARM_UP)
    show(
        f"peers: start to {_CHARACTERS} characters in a terminal of 120x40",
        times,
        goal="posting and harlequin above 1",
    )


def _install(folder: Path, packages: list[str]) -> Path:
    """A virtual environment of its own with the packages; gives back where its programs are."""
    venv.create(folder, with_pip=True)
    programs = folder / "bin"
    command = [str(programs / "python"), "-m", "pip", "install", "-qqq", *packages]
    if subprocess.run(command).returncode:
        raise SystemExit(f"{packages[0]} could not be installed; the comparison needs it.")
    return programs


def _until(command: list[str], characters: int = _CHARACTERS) -> float:
    from tests.bench.terminal import Terminal

    with Terminal(command) as terminal:
        return terminal.until_filled(characters) - terminal.started
