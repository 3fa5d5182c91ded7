"""List markers stand in no run: they are resolved from style, list and level, and counted."""

from __future__ import annotations

import pytest

from tests.word.handmade import lines, p


def level(index: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(key: str, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{more}{"".join(levels)}</w:abstractNum>'


def num(key: str, abstract_id: str, more: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{abstract_id}"/>{more}</w:num>'


def item(text: str, list_id: str = "1", at: int | None = 0) -> str:
    where = "" if at is None else f'<w:ilvl w:val="{at}"/>'
    return p(text, f'<w:numPr>{where}<w:numId w:val="{list_id}"/></w:numPr>')


TWO = abstract("0", level(0, "decimal", "%1."), level(1, "bullet", "\uf0b7"))


def test_numbers_count_and_bullets_are_dashes():
    body = item("A") + item("a", at=1) + p("Text") + item("B") + item("b", at=1)
    assert lines(body, numbering=TWO + num("1", "0")) == ["1. A", "- a", "Text", "2. B", "- b"]


def test_paragraph_numbers_of_a_heading_style_are_resolved():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Basis"><w:name w:val="Überschrift Basis"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="Basis"/></w:style>'
    )
    numbering = abstract("0", level(0, "decimal", "§\u00a0%1")) + num("1", "0")
    body = p("Ziele", '<w:pStyle w:val="H"/>') + p("Text") + p("Pflichten", '<w:pStyle w:val="H"/>')
    assert lines(body, styles=styles, numbering=numbering) == ["§ 1 Ziele", "Text", "§ 2 Pflichten"]


def test_a_level_that_names_the_style_is_its_level():
    styles = (
        '<w:style w:type="paragraph" w:styleId="M"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    levels = (level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)", '<w:pStyle w:val="M"/>'))
    body = item("A") + p("a", '<w:pStyle w:val="M"/>')
    numbering = abstract("0", *levels) + num("1", "0")
    assert lines(body, styles=styles, numbering=numbering) == ["1. A", "a) a"]


def test_a_direct_zero_takes_a_paragraph_out_of_its_list():
    assert lines(item("A") + item("frei", "0") + item("B"), numbering=TWO + num("1", "0")) == [
        "1. A",
        "frei",
        "2. B",
    ]


def test_lists_of_one_definition_count_on_until_one_starts_anew():
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = TWO + num("1", "0") + num("2", "0") + num("3", "0", restart)
    body = item("A") + item("B", "2") + item("C", "3") + item("D", "3") + item("E")
    assert lines(body, numbering=numbering) == ["1. A", "2. B", "1. C", "2. D", "3. E"]


def test_a_level_of_its_own_replaces_that_of_the_definition():
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)")}</w:lvlOverride>'
    numbering = TWO + num("1", "0", override)
    assert lines(item("A") + item("B"), numbering=numbering) == ["I) A", "II) B"]


def test_deeper_levels_restart_unless_they_say_otherwise():
    steady = level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
    body = item("A") + item("a", at=1) + item("B") + item("b", at=1)
    restarting = abstract("0", level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
    assert lines(body, numbering=restarting + num("1", "0")) == ["1. A", "1.1 a", "2. B", "2.1 b"]
    counting = abstract("0", level(0, "decimal", "%1."), steady)
    assert lines(body, numbering=counting + num("1", "0")) == ["1. A", "1) a", "2. B", "2) b"]


def test_a_level_may_ask_for_digits_only():
    levels = (level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    numbering = abstract("0", *levels) + num("1", "0")
    assert lines(item("A") + item("a", at=1), numbering=numbering) == ["I. A", "1.1 a"]


def test_a_list_may_point_to_a_numbering_style():
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    numbering = (
        abstract("1", more='<w:numStyleLink w:val="L"/>')
        + abstract("2", level(0, "decimal", "(%1)"))
        + num("1", "1")
        + num("2", "2")
    )
    assert lines(item("A") + item("B"), styles=styles, numbering=numbering) == ["(1) A", "(2) B"]


@pytest.mark.parametrize(
    ("form", "third"),
    [
        ("decimal", "3"),
        ("decimalZero", "03"),
        ("lowerLetter", "c"),
        ("upperLetter", "C"),
        ("lowerRoman", "iii"),
        ("upperRoman", "III"),
        ("chicago", "3"),
    ],
)
def test_numbers_are_shown_in_the_form_of_the_list(form: str, third: str):
    numbering = abstract("0", level(0, form, "%1")) + num("1", "0")
    assert lines(item("A") * 3, numbering=numbering)[2] == f"{third} A"


@pytest.mark.parametrize("numbering", ["", num("1", "7"), abstract("0") + num("1", "0")])
def test_a_list_that_is_not_there_leaves_the_text(numbering: str):
    assert lines(item("A", at=None), numbering=numbering) == ["A"]


def test_an_empty_item_counts():
    assert lines(item("A") + item("") + item("B"), numbering=TWO + num("1", "0")) == [
        "1. A",
        "3. B",
    ]


def test_a_marker_stands_at_the_first_line_that_holds_words():
    content = "<w:r><w:br/><w:t>Titel</w:t><w:br/><w:t>zweite</w:t></w:r>"
    numbering = abstract("0", level(0, "decimal", "§ %1")) + num("1", "0")
    assert lines(item(content), numbering=numbering) == ["§ 1 Titel", "zweite"]


def test_styles_in_a_ring_end():
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:name w:val="{one}"/>'
        f'<w:basedOn w:val="{other}"/></w:style>'
        for one, other in (("A", "B"), ("B", "A"))
    )
    assert lines(p("Text", '<w:pStyle w:val="A"/>'), styles=styles) == ["Text"]
