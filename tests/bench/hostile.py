"""Crafted and very large Word files: how long the reader takes and how much memory.

Each file is read by a process of its own, so that peak memory is that of this very file; what
the process needs before it reads is measured with a harmless file and told first. The figures
are those of one reading: these files end at counted limits, which the tests hold.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.command import ROOT
from tests.word.handmade import docx, p
from tests.word.hostile import HARMLESS, HOSTILE, LARGE
from tests.word.sample import written

_FILES = {
    "a harmless line": lambda: docx(p("Text")),
    "the agreement of 2023": written,
    **HOSTILE,
    **HARMLESS,
    **LARGE,
}


def run() -> None:
    """Read every file and tell size, time, peak memory and how it ended."""
    print("\nhostile: Word files that are crafted to hurt, each read once in a process of its own")
    print(f"{'':42}{'file':>9}{'time':>10}{'peak memory':>14}   end")
    with tempfile.TemporaryDirectory(prefix="zvassist-") as folder:
        for name, make in _FILES.items():
            path = Path(folder) / "akte.docx"
            path.write_bytes(make())
            seconds, peak, end = _read(path)
            row = f"{path.stat().st_size / 1024:>6.0f} KB{seconds * 1000:>7.0f} ms"
            print(f"  {name:40}{row}{peak / 2**20:>11.1f} MB   {end}")


def _read(path: Path) -> tuple[float, int, str]:
    command = [sys.executable, "-m", "tests.bench.reading", str(path)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    seconds, peak, end = json.loads(done.stdout)
    return seconds, peak, end
