"""1,000 different documents, and half and a quarter of them: does it grow by more than it should?

Each batch is written by a process of its own, so that peak memory is that of this very work.
docxtpl keeps its template object and compiles the Jinja only once.
"""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import product
from statistics import median

from tests.bench.agreements import varied
from tests.bench.command import ROOT
from tests.bench.peer import docxtpl_twin
from tests.bench.word import prove_equal

COUNTS = (250, 500, 1000)
SIDES = ("zvassist", "docxtpl")
_PROVEN, _ROUNDS = 24, 3


def run() -> None:
    """Write the batches, the sides taking turns, and tell time and peak memory."""
    prove_equal(varied(_PROVEN), docxtpl_twin().make_template())
    batches = [(side, count) for count, side in product(COUNTS, SIDES)]
    turns = [{batch: _write(*batch) for batch in batches} for _ in range(_ROUNDS)]
    seconds = {batch: median(turn[batch][0] for turn in turns) for batch in batches}
    peaks = {batch: median(turn[batch][1] for turn in turns) for batch in batches}
    print(f"\nthousand: different documents to bytes, warm; medians of {_ROUNDS} processes")
    print(f"{'':14}{'documents':>11}{'time':>10}{'each':>11}{'peak memory':>14}   ratio of time")
    for side, count in product(SIDES, COUNTS):
        took, peak = seconds[side, count], peaks[side, count] / 2**20
        row = f"{count:>11}{took:>8.2f} s{took / count * 1000:>8.2f} ms{peak:>11.1f} MB"
        print(f"  {side:12}{row}   {took / seconds['zvassist', count]:.2f}")
    print("  goal: time linear (each alike), memory flat (peaks alike)")


def _write(side: str, count: int) -> tuple[float, int]:
    command = [sys.executable, "-m", "tests.bench.batch", side, str(count)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    seconds, peak = json.loads(done.stdout)
    return seconds, peak
