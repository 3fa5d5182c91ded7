"""The text of a file as a tree: exactly its words, printed like the agreement it is."""

from __future__ import annotations

import pytest

from tests.agreements import programme_of, random_draft
from tests.lines import real_lines
from zvassist.document.compare.lines import document_of
from zvassist.document.compare.trees import compare
from zvassist.document.compose import compose
from zvassist.document.lines import text_lines
from zvassist.document.plain import plain_lines
from zvassist.document.reading import SourceLine, SourceText
from zvassist.document.tree import Document, Style
from zvassist.session.example import example_draft


def _example() -> Document:
    draft = example_draft()
    return compose(draft.agreement, programme_of(draft))


def test_the_real_agreement_as_plain_text_is_the_example():
    tree = document_of(text_lines("\n\n".join(real_lines()), "alt.txt"), _example())
    assert plain_lines(tree) == real_lines()
    assert not compare(tree, _example()).changes


def test_words_of_the_file_that_the_model_does_not_have_are_kept():
    lines = real_lines()
    lines[20:20] = ["Ein Absatz, den niemand kennt."]
    lines[-1] = "des Kreises Irgendwo"
    tree = document_of(text_lines("\n\n".join(lines), "alt.txt"), _example())
    assert plain_lines(tree) == lines


@pytest.mark.parametrize("seed", range(40))
def test_the_words_are_those_of_the_file_whatever_the_model(seed):
    old, new = random_draft(seed), random_draft(seed + 1000)
    text, model = (compose(draft.agreement, programme_of(draft)) for draft in (old, new))
    lines = [
        SourceLine(
            " ".join("".join(span.text for span in line).replace("\u00a0", " ").split()),
            "",
            number,
            block.marker if position == 0 else "",
        )
        for number, block in enumerate(text.blocks)
        for position, line in enumerate(block.lines)
    ]
    tree = document_of(SourceText("x", tuple(lines)), model)
    printed = [f"{line.marker} {line.text}".strip() for line in lines]
    assert plain_lines(tree) == printed


def test_a_number_that_the_file_counts_by_itself_becomes_words():
    source = SourceText("x", (SourceLine("Haushaltsmittel und Eckdaten", "", 0, "§ 4"),))
    (block,) = document_of(source, _example()).blocks
    assert (block.style, len(block.lines)) == (Style.HEADING, 2)
    assert plain_lines(Document("x", (block,))) == ["§ 4", "Haushaltsmittel und Eckdaten"]


def test_a_gap_is_a_gap():
    source = SourceText("x", (SourceLine("[Gesamtbetrag fehlt]", "", 0),))
    (block,) = document_of(source, _example()).blocks
    assert [span.gap for span in block.spans] == [True]


def test_a_marker_that_no_list_here_has_stays_as_words():
    source = SourceText("x", (SourceLine("Erster Punkt", "", 0, "a)"),))
    (block,) = document_of(source, _example()).blocks
    assert (block.style, block.marker, block.text) == (Style.TEXT, "", "a) Erster Punkt")


def test_an_empty_file_is_an_empty_tree():
    assert document_of(SourceText("x", ()), _example()).blocks == ()
