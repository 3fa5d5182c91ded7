"""What the engine reaches on the labelled utterances; ``python -m tests.chat.report`` shows it."""

from __future__ import annotations

import pytest

from tests.chat.judging import ALL, Verdict, read_examples
from tests.chat.report import judged, wilson

GOALS = {Verdict.EXACT: 0.95, Verdict.NEEDLESS: 0.08}


@pytest.fixture(scope="module")
def results():
    return judged(ALL)


def test_nothing_is_ever_changed_wrongly(results):
    wrong = [one.example["say"] for one in results if one.verdict is Verdict.WRONG]
    assert wrong == []


def test_at_least_95_of_100_are_understood_exactly(results):
    exact = sum(one.verdict is Verdict.EXACT for one in results)
    assert exact / len(results) >= GOALS[Verdict.EXACT]


def test_at_most_8_of_100_are_asked_without_need(results):
    asked = sum(one.verdict in (Verdict.NEEDLESS, Verdict.PARTLY) for one in results)
    assert asked / len(results) <= GOALS[Verdict.NEEDLESS]


def test_there_are_enough_utterances_of_each_kind():
    examples = [example for name in ALL for example in read_examples(name)]
    assert len(examples) >= 400
    assert len({example["say"] for example in examples}) >= 0.95 * len(examples)
    kinds = {example["kind"] for example in examples}
    assert kinds >= {"budget", "add", "remove", "rename", "move", "category", "price", "partner"}
    assert kinds >= {"dialogue", "passage", "signer", "several", "mail", "command", "question"}


def test_the_interval_of_none_in_three_hundred_is_over_one_percent():
    low, high = wilson(0, 300)
    assert low == 0.0
    assert 0.012 < high < 0.013
