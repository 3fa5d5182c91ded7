"""The mutation run itself: its operators, and that it finds out tests that are too weak."""

import pytest

from tests.mutants.loading import path_of
from tests.mutants.operators import mutants, mutated
from tests.mutants.worker import Worker


def changes(source):
    return [(mutant.before, mutant.after) for mutant in mutants("m", source)]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("a < b", ["a <= b", "a >= b"]),
        ("a >= b", ["a > b", "a < b"]),
        ("a == b != c", ["a != b != c", "a == b == c"]),
        ("a is None", ["a is not None"]),
        ("a not in b", ["a in b"]),
        ("a and b or c", ["(a and b) and c", "a or b"]),
        ("not a", ["a"]),
        ("a + b % c", ["a - b % c", "b * c"]),
        ("f(7, True)", ["8", "6", "False"]),
        ("a if b else c", ["not b"]),
        ("a if not b else c", ["b"]),
        ("[a for a in b if c if d > 1]", ["not c", "d >= 1", "d <= 1", "2", "0"]),
    ],
)
def test_what_is_changed(source, wanted):
    assert [after for _, after in changes(source)] == wanted


@pytest.mark.parametrize(
    "source",
    [
        '"""At most 12 and not more."""',
        "a: Literal[1] = b",
        "def f(a: Literal[1] = b) -> Literal[2]: pass",
        "@lru_cache(maxsize=16)\ndef f(): pass",
        "@dataclass(slots=True)\nclass A: pass",
    ],
)
def test_what_nobody_can_see_is_left_alone(source):
    assert changes(source) == []


def test_a_mutant_differs_in_one_place_alone():
    source = "def f(a):\n    return a > 3 and a < 9\n"
    ways = [eval_f(mutated(source, mutant.number)) for mutant in mutants("m", source)]
    # and -> or, > -> >=, > -> <=, 3 -> 4, 3 -> 2, < -> <=, < -> >=, 9 -> 10, 9 -> 8
    said = [[f(value) for value in (3, 4, 8, 9)] for f in ways]
    yes, no = True, False
    assert said == [
        [yes, yes, yes, yes],
        [yes, yes, yes, no],
        [yes, no, no, no],
        [no, no, yes, no],
        [yes, yes, yes, no],
        [no, yes, yes, yes],
        [no, no, no, yes],
        [no, yes, yes, yes],
        [no, yes, no, no],
    ]


def eval_f(tree):
    names = {}
    exec(compile(tree, "m", "exec"), names)
    return names["f"]


def survivors(test_module):
    """The mutants of ``years.py`` that the tests of a module let live."""
    module = "zvassist.rules.years"
    worker = Worker([test_module])
    try:
        source = path_of(module).read_text(encoding="utf-8")
        return [each.after for each in mutants(module, source) if not worker.kills(each)]
    finally:
        worker.stop()


def test_a_weak_test_lets_mutants_live():
    assert survivors("tests.mutants.planted") == [
        "start <= year.start() or year.end() <= end",
        "start < year.start()",
        "start > year.start()",
        "year.end() < end",
        "year.end() > end",
    ]


def test_the_rules_own_tests_let_none_of_them_live():
    assert survivors("tests.rules.test_words") == []
