"""Comparing two texts: which paragraphs, which words, amounts and days whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zvassist.document.compare.result import BREAK, Kind, spans_of, words
from zvassist.document.compare.tokens import Paragraph
from zvassist.document.compare.trees import compare
from zvassist.document.compare.words import stretches
from zvassist.document.tree import Block, Document, Origin, Span, Style

NBSP = "\u00a0"


def _text(*lines: str, id: str = "", style: Style = Style.TEXT) -> Block:
    return Block(id, style, tuple((Span(line),) for line in lines))


def _projects(*named: str) -> Document:
    """Projects from "m1 Titel"."""
    parts = (name.partition(" ") for name in named)
    blocks = tuple(_text(title, id=f"p5.2/{id}", style=Style.MEASURE) for id, _, title in parts)
    return Document("x", blocks)


def _rows(old: Document, new: Document) -> list[tuple[str, str]]:
    return [(str(row.kind), row.block.text) for row in compare(old, new).rows]


def _changed(old: str, new: str) -> list[tuple[str, str]]:
    found = stretches((Span(old),), (Span(new),))
    return [(words(one.old), words(one.new)) for one in found if not one.same]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("insgesamt 1.022.700 Euro zur", ["insgesamt", "1.022.700 Euro", "zur"]),
        (f"insgesamt 1.022.700{NBSP}Euro.", ["insgesamt", f"1.022.700{NBSP}Euro", "."]),
        ("7 € oder 12,50 €", ["7 €", "oder", "12,50 €"]),
        ("der 14. September 2027.", ["der", "14. September 2027", "."]),
        (f"der 30.{NBSP}Mai", ["der", f"30.{NBSP}Mai"]),
        ("am 26.06.2023", ["am", "26.06.2023"]),
        (f"in §{NBSP}5 und § 4", ["in", f"§{NBSP}5", "und", "§ 4"]),
        ("[Gesamtbetrag fehlt]", ["[Gesamtbetrag fehlt]"]),
        ("Darmstadt-Dieburg, „Jung“", ["Darmstadt-Dieburg", ",", "„", "Jung", "“"]),
        ("3. Platz", ["3", ".", "Platz"]),
    ],
)
def test_amounts_and_days_are_one_token(text, expected):
    paragraph = Paragraph((Span(text),))
    ends = zip(paragraph.words, paragraph.starts[1:], strict=True)
    found = [paragraph.text[start:end] for start, end in ends]
    assert found == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Im Jahr 2023 wird", "Im Jahr 2027 wird", [("2023", "2027")]),
        ("1.022.700 Euro", "1.022.800 Euro", [("1.022.700 Euro", "1.022.800 Euro")]),
        ("werden erneut Mittel", "werden Mittel", [(" erneut", "")]),
        ("der Budgets.", "des Budgets.", [("der", "des")]),
        ("Ein Satz. Noch einer. Schluss.", "Ein Satz. Schluss.", [(" Noch einer.", "")]),
        ("Ein Satz.", "Ein Satz. Noch einer.", [("", " Noch einer.")]),
        ("eins und zwei", "drei und vier", [("eins und zwei", "drei und vier")]),
        ("gleich", "gleich", []),
        ("alt", "", [("alt", "")]),
    ],
)
def test_the_words_that_differ(old, new, expected):
    assert _changed(old, new) == expected


def test_an_equal_figure_between_two_changes_stays_equal():
    changed = _changed("vorher genau 2027 nachher dann", "anders etwa 2027 immer noch")
    assert changed == [("vorher genau", "anders etwa"), ("nachher dann", "immer noch")]


def test_words_that_only_look_different_are_a_change():
    found = stretches((Span("fett"),), (Span("fett", bold=True),))
    assert [one.same for one in found] == [False]


def test_each_side_knows_where_its_words_come_from():
    old = (Span("im Jahr "), Span("2023", Origin.FIELD, "year"), Span(" wird"))
    new = (Span("im Jahr "), Span("2027", Origin.FIELD, "year"), Span(" wird"))
    changed = [one for one in stretches(old, new) if not one.same]
    assert [(one.old, one.new) for one in changed] == [((old[1],), (new[1],))]


_WORDS = st.lists(
    st.sampled_from(["a", "b", "c", " ", " ", NBSP, "2023", "7 Euro", ".", ",", "§ 5", "der"]),
    max_size=12,
).map("".join)
_SPANS = st.lists(
    st.builds(Span, _WORDS.filter(bool), st.sampled_from(Origin), bold=st.booleans()), max_size=4
).map(tuple)


@settings(max_examples=150)
@given(_SPANS, _SPANS)
def test_no_word_is_lost_or_altered(old, new):
    found = stretches(old, new)
    assert "".join(span.text for one in found for span in one.old) == words(old)
    assert "".join(span.text for one in found for span in one.new) == words(new)
    for one in found:
        looks = [
            [(char, s.bold, s.gap) for s in side for char in s.text] for side in (one.old, one.new)
        ]
        assert (looks[0] == looks[1]) == one.same


def test_a_project_keeps_its_id_when_it_is_renamed():
    rows = _rows(_projects("m1 BASS 2023", "m2 Kurs"), _projects("m1 BASS 2027", "m2 Kurs"))
    assert rows == [("geändert", "BASS 2027"), ("gleich", "Kurs")]


def test_an_id_given_to_another_project_is_another_project():
    rows = _rows(_projects("m1 Sprachförderung"), _projects("m1 Berufswegebegleitung"))
    assert rows == [("entfällt", "Sprachförderung"), ("neu", "Berufswegebegleitung")]


def test_a_moved_project_is_gone_here_and_comes_there_in_one_change():
    old = _projects("m1 Alpha", "m2 Beta", "m3 Gamma")
    new = _projects("m2 Beta", "m3 Gamma", "m1 Alpha")
    compared = compare(old, new)
    assert [(row.kind, row.block.text) for row in compared.rows] == [
        (Kind.MOVED, "Alpha"),
        (Kind.SAME, "Beta"),
        (Kind.SAME, "Gamma"),
        (Kind.MOVED, "Alpha"),
    ]
    assert len(compared.changes) == 1
    assert (compared.rows[0].new, compared.rows[3].old) == (None, None)


def test_paragraphs_without_id_are_found_by_their_words_whatever_the_figures():
    old = Document("x", (_text("Im Jahr 2023 stehen 5 Euro bereit."), _text("Ende")))
    new = Document("x", (_text("Neu."), _text("Im Jahr 2027 stehen 9 Euro bereit."), _text("Ende")))
    assert [kind for kind, _ in _rows(old, new)] == ["neu", "geändert", "gleich"]


def test_another_style_is_another_paragraph():
    old = Document("x", (_text("100 Euro", id="p4.2"),))
    new = Document("x", (_text("100 Euro", id="p4.2", style=Style.AMOUNT),))
    assert [kind for kind, _ in _rows(old, new)] == ["entfällt", "neu"]


def test_lines_of_one_paragraph_are_compared_line_by_line():
    old, new = _text("§ 4", "Mittel", id="p4"), _text("§ 5", "Mittel", id="p4")
    (row,) = compare(Document("x", (old,)), Document("x", (new,))).rows
    assert [(words(piece.old), words(piece.new)) for piece in row.pieces if piece.change] == [
        ("§ 4", "§ 5")
    ]
    assert spans_of(old) == (Span("§ 4"), BREAK, Span("Mittel"))


def test_a_document_does_not_differ_from_itself():
    document = _projects("m1 Alpha", "m2 Beta")
    assert not compare(document, replace(document, title="y")).changes
