"""A process that tries mutants one after the other, and the one that looks after it."""

from __future__ import annotations

import multiprocessing
import os
import re
import sys
import warnings
from collections import defaultdict
from multiprocessing.connection import Connection
from time import perf_counter

import pytest

from tests.mutants.loading import path_of, with_mutant
from tests.mutants.operators import Mutant
from tests.mutants.suite import Test, tests_of

_PATIENCE = 90
"""Seconds after which a mutant counts as one that never ends; a whole run takes about ten."""


class Worker:
    """A process of its own; a mutant that does not end takes it down, and it is started anew.

    Args:
        modules: the modules with the tests.

    Raises:
        RuntimeError: a test fails without any mutant.
    """

    def __init__(self, modules: list[str]) -> None:
        self._modules = modules
        self._start()

    def _start(self) -> None:
        spawned = multiprocessing.get_context("spawn")
        self._pipe, theirs = spawned.Pipe()
        self._process = spawned.Process(target=_work, args=(theirs, self._modules), daemon=True)
        self._process.start()
        if failed := self._pipe.recv():
            raise RuntimeError(f"without any mutant, {failed} fails")

    def kills(self, mutant: Mutant) -> bool:
        """Whether a test fails on the mutant, or never ends."""
        self._pipe.send(mutant)
        try:
            if self._pipe.poll(_PATIENCE):
                return bool(self._pipe.recv())
        except EOFError:
            pass
        self.stop()
        self._start()
        return True

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()


def _work(pipe: Connection, modules: list[str]) -> None:
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    warnings.simplefilter("ignore")
    runner = Runner(modules)
    pipe.send(runner.first_failure(None))
    while True:
        pipe.send(runner.first_failure(pipe.recv()))


class Runner:
    """Runs the tests on mutants; remembers which tests are quick, and which killed before."""

    def __init__(self, modules: list[str]) -> None:
        self._modules = modules
        self._killers: dict[str, list[str]] = defaultdict(list)
        self._seconds: dict[str, float] = {}

    def first_failure(self, mutant: Mutant | None) -> str:
        """The name of the first test that fails on a mutant (None: on the code as it is), or "".

        Tests that killed a mutant of this module before are tried first, then those of rules
        that stand in the module, then the quick ones.
        """
        killers = self._killers[mutant.module if mutant else ""]
        with with_mutant(mutant):
            try:
                tests = [test for module in self._modules for test in tests_of(module)]
            except Exception:
                return "the import"
            own = rules_in(mutant.module) if mutant else set()
            tests = self._sorted(tests, killers, own)
            killer = next((test.name for test in tests if self._fails(test)), "")
        if killer:
            _to_the_front(killers, killer)
        return killer

    def _sorted(self, tests: list[Test], killers: list[str], own: set[str]) -> list[Test]:
        ranks = {name: rank for rank, name in enumerate(killers)}

        def key(test: Test) -> tuple[int, bool, float]:
            rank = ranks.get(test.name, len(ranks))
            return rank, test.rule not in own, self._seconds.get(test.name, 0)

        return sorted(tests, key=key)

    def _fails(self, test: Test) -> bool:
        start = perf_counter()
        try:
            test.run()
        except (Exception, SystemExit, pytest.fail.Exception):
            return True
        self._seconds[test.name] = perf_counter() - start
        return False


def rules_in(module: str) -> set[str]:
    """The ids of the rules that a module registers."""
    return set(re.findall(r'"([CPR][0-9]{2})"', path_of(module).read_text(encoding="utf-8")))


def _to_the_front(names: list[str], name: str) -> None:
    if name in names:
        names.remove(name)
    names.insert(0, name)
