"""The mutation run over the rules: ``python -m tests.mutants [FILE ...]``.

Changes the code of ``zvassist/rules/`` in one place at a time and runs the rules' tests on it.
A mutant that no test notices has survived: it is printed with its line and change, and shows
code without a test, or code that does nothing. Files are named as in ``zvassist/rules/``
("money.py"); all without names. Exit code 1 when less than 95 % are killed. Run it from the
root of the checkout, after ``pip install -e '.[test]'``.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from queue import SimpleQueue

from tests.mutants.loading import ROOT, path_of
from tests.mutants.operators import Mutant, mutants
from tests.mutants.suite import test_modules
from tests.mutants.worker import Worker

_GOAL = 95
_ROOM = ROOT / "zvassist" / "rules"


def main() -> None:
    """Try every mutant and print what became of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("files", nargs="*", metavar="FILE", help="files of zvassist/rules/")
    parser.add_argument("--workers", type=int, default=min(2, os.cpu_count() or 1))
    asked = parser.parse_args()
    start = time.monotonic()
    tried = list(_mutants(asked.files))
    share = 100 * _killed(tried, asked.workers) / len(tried)
    print(f"{share:.1f} %, {(time.monotonic() - start) / 60:.1f} minutes, {asked.workers} workers")
    sys.exit(share < _GOAL)


def _mutants(files: list[str]) -> Iterator[Mutant]:
    for path in sorted(_ROOM.rglob("*.py")):
        if not files or path.name in files:
            module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            yield from mutants(module.removesuffix(".__init__"), path.read_text(encoding="utf-8"))


def _killed(tried: list[Mutant], workers: int) -> int:
    """Try the mutants, print the survivors and a count per module; how many are killed."""
    killed: Counter[str] = Counter()
    for module, group in groupby(_tried(tried, workers), key=lambda result: result[0].module):
        for mutant, is_killed in group:
            killed[module] += is_killed
            if not is_killed:
                print(f"  {path_of(module).relative_to(ROOT).as_posix()}:{mutant.line}: ", end="")
                print(f"{mutant.before}  ->  {mutant.after}")
        total = sum(mutant.module == module for mutant in tried)
        print(f"{module:36}{killed[module]:5} of {total:4}", flush=True)
    print(f"{'all':36}{killed.total():5} of {len(tried):4}")
    return killed.total()


def _tried(tried: list[Mutant], count: int) -> Iterator[tuple[Mutant, bool]]:
    """Each mutant, in order, and whether it is killed."""
    idle: SimpleQueue[Worker] = SimpleQueue()
    for _ in range(count):
        idle.put(Worker(test_modules()))

    def kills(mutant: Mutant) -> bool:
        worker = idle.get()
        try:
            return worker.kills(mutant)
        finally:
            idle.put(worker)

    with ThreadPoolExecutor(count) as pool:
        yield from zip(tried, pool.map(kills, tried), strict=True)


if __name__ == "__main__":
    main()
