"""What the project writes is read back line for line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.agreements import random_draft
from tests.lines import real_lines
from tests.rules.cases import LIBRARY
from tests.word.handmade import shown
from tests.word.sample import CREATED, MODIFIED, document, printed, written
from zvassist.document.compose import compose
from zvassist.document.plain import plain_lines
from zvassist.word.reader.read import read_docx
from zvassist.word.writer import write_document

RANDOM = 200
"""Random agreements; between them every partner, both years and every hard title."""


def test_the_real_agreement_is_read_line_for_line():
    assert shown(read_docx(written(), "v.docx")) == real_lines()


@pytest.mark.parametrize("draft_mark", [True, False])
def test_a_file_of_ours_calls_for_no_notice(draft_mark: bool):
    source = read_docx(written(draft=draft_mark), "v.docx")
    assert source.notices == ()
    assert not source.has_revisions
    assert source.embedded is None


def test_lists_have_markers_that_are_not_in_the_text():
    listed = [line for line in read_docx(written(), "v.docx").lines if line.marker]
    assert [line.marker for line in listed] == ["1.", "-", "-", "-", "2.", "-", "-"]
    assert listed[-2].text == "BASS 2023"


def test_styles_bold_and_places_are_told():
    by_text = {line.text: line for line in read_docx(written(), "v.docx").lines}
    amount = by_text["1.022.700 Euro"]
    assert amount.style == "ZV Betrag"
    sentence = next(line for text, line in by_text.items() if "finanziert mit" in text)
    (start, end), *more = sentence.bold
    assert not more
    assert sentence.text[start:end] == "Ausbildungs- und Qualifizierungsbudgets 2023"
    assert by_text["Kai Klose"].place == "Tabelle 1, Zelle 1"
    assert by_text["Zielvereinbarung"].place == "Absatz 1"


def test_lines_of_one_paragraph_share_its_number():
    heading = [line for line in read_docx(written(), "v.docx").lines if line.style == "heading 1"]
    assert [line.text for line in heading if line.paragraph == heading[1].paragraph] == [
        "§ 1",
        "Ausbildungs- und Qualifizierungsbudget",
        "Ziele des Landes",
    ]


def test_three_signers_are_read_one_after_the_other():
    tree = document()
    last = tree.blocks[-1]
    tree = replace(tree, blocks=(*tree.blocks, last._replace(id="second", lines=last.lines[:3])))
    assert shown(read_docx(written(tree), "v.docx")) == printed(tree)


@pytest.mark.parametrize("draft_mark", [True, False])
def test_random_agreements_are_read_line_for_line(draft_mark: bool):
    for seed in range(draft_mark, RANDOM, 2):
        draft = random_draft(seed)
        tree = compose(draft.agreement, LIBRARY.programme(draft.programme))
        data = write_document(tree, draft_mark=draft_mark, created=CREATED, modified=MODIFIED)
        source = read_docx(data, "v.docx")
        assert shown(source) == plain_lines(tree), seed
        assert source.notices == (), seed
