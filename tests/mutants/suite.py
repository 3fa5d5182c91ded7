"""The rules' tests as plain calls: what pytest would collect, without pytest's own time.

Only what those tests use is known: functions, and ``pytest.mark.parametrize``.
"""

from __future__ import annotations

import importlib
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from tests.mutants.loading import ROOT

LEFT_OUT = frozenset(
    {
        "test_a_repair_makes_its_finding_go_away_and_adds_no_error",
        "test_a_finding_is_fit_to_be_shown",
        "test_first_repairs_end_and_leave_no_error_that_had_one",
    }
)
"""They look at hundreds of random drafts, too slow for each mutant. Left out they kill nothing:
every mutant must fall to a case that somebody thought of."""


@dataclass(frozen=True, slots=True)
class Test:
    """A test with its arguments.

    Attributes:
        name: module, function and number of the arguments.
        run: calls it.
        rule: the rule that the arguments are a case of, or "".
    """

    name: str
    run: Callable[[], object]
    rule: str


def test_modules() -> list[str]:
    """The modules with tests of the rules."""
    files = [*sorted((ROOT / "tests" / "rules").glob("test_*.py")), _REASONS]
    return [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]


_REASONS = ROOT / "tests" / "walk" / "test_reasons.py"


def tests_of(module: str) -> Iterator[Test]:
    """The tests of a module, which is imported."""
    functions = vars(importlib.import_module(module))
    for name, function in functions.items():
        if name.startswith("test_") and callable(function) and name not in LEFT_OUT:
            for number, arguments in enumerate(_arguments(function)):
                called = f"{module}::{name}[{number}]"
                yield Test(called, partial(function, **arguments), _rule_of(arguments))


def _rule_of(arguments: dict[str, Any]) -> str:
    cases = (getattr(value, "__dict__", value) for value in arguments.values())
    return next((case["rule"] for case in cases if isinstance(case, dict) and "rule" in case), "")


def _arguments(function: Callable[..., object]) -> Iterator[dict[str, Any]]:
    """Every combination of its parameters."""
    marks = [mark for mark in getattr(function, "pytestmark", []) if mark.name == "parametrize"]
    for combined in itertools.product(*(list(_of_mark(*mark.args[:2])) for mark in marks)):
        yield {name: value for part in combined for name, value in part.items()}


def _of_mark(names: str | tuple[str, ...], rows: Any) -> Iterator[dict[str, Any]]:
    listed = [names] if isinstance(names, str) else list(names)
    for row in rows:
        yield dict(zip(listed, [row] if isinstance(names, str) else row, strict=True))
