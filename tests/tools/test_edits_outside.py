"""What people change in a file of ours, in Word or in LibreOffice, is proposed or told."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.agreements import random_draft
from tests.corpus.edits import (
    EDITS,
    WAYS,
    Ways,
    carrying,
    edited_in_office,
    edited_in_word,
    lost,
    opened,
    outcome,
    table,
    tallied,
    untouched_in_office,
)

pytestmark = pytest.mark.tools

_ONLY_TOLD = ["Absatz gelöscht"]
"""No draft can leave out an official paragraph; it is printed again, and the clerk reads so."""


@pytest.fixture(scope="module")
def ways(tmp_path_factory: pytest.TempPathFactory) -> Ways:
    folder = tmp_path_factory.mktemp("edits")
    return tallied([*edited_in_word(), *edited_in_office(folder)])


def test_no_edit_is_lost(ways, capsys):
    with capsys.disabled():
        print(f"\n{table(ways)}")
    assert sum(len(row["proposed"]) for row in ways.values()) >= len(EDITS) * len(WAYS)
    assert lost(ways) == []


def test_all_edits_but_a_paragraph_that_is_gone_are_proposals(ways):
    assert [row["told"] for row in ways.values() if row["told"]] == [_ONLY_TOLD] * 7


def test_files_of_random_drafts_that_nobody_edited_have_no_changes(tmp_path: Path):
    drafts = [random_draft(seed) for seed in range(1, 5)]
    for draft, data in untouched_in_office(tmp_path, drafts, WAYS[:3]):
        found = opened(draft, data)
        assert (found.proposals, found.questions) == ((), ())


def test_a_file_that_pandoc_wrote_anew_has_no_changes(tmp_path: Path):
    source, result = tmp_path / "unsere.docx", tmp_path / "neu.docx"
    source.write_bytes(carrying())
    subprocess.run(["pandoc", str(source), "-o", str(result)], check=True)
    assert outcome(EDITS[0], result.read_bytes()) == "proposed"


def test_an_edit_that_nobody_told_of_is_lost():
    """The judge itself: an untouched file does not hold the other edits."""
    assert {outcome(edit, carrying()) for edit in EDITS[1:]} == {"lost"}
