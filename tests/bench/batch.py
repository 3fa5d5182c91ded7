"""Writes one batch of documents in this process and prints seconds and peak memory as JSON.

Where the system does not tell the peak, allocations are traced instead; that slows both sides.
The values for docxtpl's placeholders are made outside the time, by our own code, whose memory
therefore is in both peaks.
"""

from __future__ import annotations

import json
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from tests.bench.agreements import varied, write
from zvassist.agreement.model import Agreement

Prepare = Callable[[Agreement], Callable[[], object]]
"""Makes of an agreement the work that counts; what it does itself does not count."""

_STATUS = Path("/proc/self/status")
_WARM_UP = 5


def main() -> None:
    """``python -m tests.bench.batch zvassist 1000``."""
    side, count = sys.argv[1], int(sys.argv[2])
    prepare = {"zvassist": _ours, "docxtpl": _theirs}[side]()
    _write_all(prepare, _WARM_UP)
    if peak() is None:
        tracemalloc.start()
    seconds = _write_all(prepare, count)
    print(json.dumps([seconds, peak() or tracemalloc.get_traced_memory()[1]]))


def _ours() -> Prepare:
    return lambda agreement: lambda: write(agreement)


def _theirs() -> Prepare:
    from tests.bench import twin

    kept = twin.Kept(twin.make_template(), compile_once=True)

    def prepare(agreement: Agreement) -> Callable[[], object]:
        values = twin.context(agreement)
        return lambda: kept.write(values)

    return prepare


def _write_all(prepare: Prepare, count: int) -> float:
    seconds = 0.0
    for agreement in varied(count):
        work = prepare(agreement)
        start = perf_counter()
        work()
        seconds += perf_counter() - start
    return seconds


def peak() -> int | None:
    """Peak memory in bytes, None where the system does not tell.

    Linux counts into ``ru_maxrss`` what the parent held when it started this process, so its
    own record is asked first.
    """
    if _STATUS.exists():
        rows = _STATUS.read_text(encoding="ascii").splitlines()
        return next(int(row.split()[1]) * 1024 for row in rows if row.startswith("VmHWM"))
    try:
        import resource
    except ImportError:
        return None
    usage = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return usage if sys.platform == "darwin" else usage * 1024


if __name__ == "__main__":
    main()
