"""Memory held by the open editor against a bare Textual app with a page of as many widgets."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.bench.command import zvassist
from tests.bench.paint import example_file

_QUIET = 0.5
_F8 = b"\x1b[19~"


def run() -> None:
    """Open both, show a page, and read what the system says they hold (Linux only)."""
    if not sys.platform.startswith("linux"):
        print("\nmemory: measured on Linux only, where the system tells it.")
        return
    from tests.bench.bare_pages import LABEL, ROWS
    from tests.bench.terminal import Terminal

    with tempfile.TemporaryDirectory() as folder:
        bare_pages = [sys.executable, "-m", "tests.bench.bare_pages"]
        ours = [*zvassist(), str(example_file(Path(folder)))]
        with Terminal(bare_pages) as bare, Terminal(ours) as editor:
            bare.until("Anfang")
            bare.press(_F8)
            bare.until(f"{LABEL} {ROWS}.")
            editor.until("Partner und Jahr")
            editor.press(_F8)
            editor.until("Ziel")
            for terminal in (bare, editor):
                terminal.settle(_QUIET)
            held = bare.held, editor.held
    print(f"\nmemory: resident, in MB\n  {'Textual: a page of as many widgets':42}{held[0]:8.1f}")
    print(f"  {'zvassist: editor with the example':42}{held[1]:8.1f}   {held[1] / held[0]:.2f}")
    print("  goal: at most 1.6")
