"""Files that other programs made of agreements are read right, or the clerk is told."""

from __future__ import annotations

import pytest

from tests.corpus.kinds import made_here, made_outside
from tests.corpus.papers import papers
from tests.corpus.tally import OURS, Tally, table, tallied, wrong

pytestmark = pytest.mark.tools

_RANDOMS = 1
_LEAST_FILES = 60
_LEAST_RIGHT = 0.95
"""Share of fields with their true value; all others have to be told."""


@pytest.fixture(scope="module")
def tally(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    """All kinds of files of the real agreement and of random ones, read by all readers."""
    chosen = papers(_RANDOMS)
    return tallied([*made_here(chosen), *made_outside(chosen, tmp_path_factory.mktemp("corpus"))])


def test_no_field_is_silently_wrong(tally, capsys):
    with capsys.disabled():
        print(f"\n{table(tally)}")
    assert sum(row[OURS].files for row in tally.values()) >= _LEAST_FILES
    assert wrong(tally) == []


def test_nearly_all_fields_are_read(tally):
    right = sum(row[OURS].right for row in tally.values())
    reported = sum(row[OURS].reported for row in tally.values())
    assert right / (right + reported) >= _LEAST_RIGHT


def test_the_judge_tells_a_wrong_value_from_a_right_one(tally):
    """The other readers, which know nothing of signatures side by side, are told as wrong."""
    assert wrong(tally, "mammoth")
