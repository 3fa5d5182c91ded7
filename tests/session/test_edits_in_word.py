"""Edits as Word saves them, tracked and not, come back as what they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.corpus.edits import IN_WORD, Edit, carrying, edited_in_word, outcome
from zvassist.agreement import changes as c
from zvassist.document.reading import Mark
from zvassist.programme.library import Library
from zvassist.session.importing import import_source
from zvassist.word.reader.read import read_docx


@pytest.mark.parametrize("edit", IN_WORD, ids=lambda edit: edit.name)
def test_an_edit_is_proposed_or_told(edit: Edit):
    expected = "told" if edit.told else "proposed"
    assert {outcome(edit, data) for _, _, data in edited_in_word([edit])} == {expected}


@pytest.mark.parametrize("edit", IN_WORD, ids=lambda edit: edit.name)
def test_before_tracked_changes_the_file_is_the_draft_it_was(edit: Edit):
    (data,) = [data for way, _, data in edited_in_word([edit]) if "verfolgt" in way]
    assert outcome(edit, data, view="original") == "proposed"


def test_the_mark_of_a_project_that_is_gone_does_not_rename_the_next_one():
    """LibreOffice keeps the empty bookmark of a tracked deletion before the next project's."""
    source = read_docx(carrying(), "zurueck.docx")
    lines = [line for line in source.lines if line.text != "BASS 2023"]
    at = next(n for n, line in enumerate(lines) if line.text.startswith("Psychosoziales"))
    lines[at] = replace(lines[at], marks=(Mark("measures.m4.title", 0, 0), *lines[at].marks))
    found = import_source(replace(source, lines=tuple(lines)), Library())
    assert [one.change for one in found.proposals] == [c.RemoveMeasure(id="m4")]
