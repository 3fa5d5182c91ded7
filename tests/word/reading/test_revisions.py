"""Tracked changes: both views, and what the clerk is told."""

from __future__ import annotations

import pytest

from tests.word.handmade import lines, p, r, read, table

WHO = 'w:id="1" w:author="Erika Muster" w:date="2023-05-02T08:00:00Z"'


def ins(content: str, tag: str = "ins") -> str:
    return f"<w:{tag} {WHO}>{content}</w:{tag}>"


def gone(text: str, tag: str = "del") -> str:
    return f"<w:{tag} {WHO}><w:r><w:delText>{text}</w:delText></w:r></w:{tag}>"


def marked(tag: str) -> str:
    return f"<w:rPr><w:{tag} {WHO}/></w:rPr>"


CASES = {
    "amount": (
        p(r("Höhe von ") + gone("1.022.700") + ins(r("1.050.000")) + r(" Euro")),
        ["Höhe von 1.050.000 Euro"],
        ["Höhe von 1.022.700 Euro"],
    ),
    "inserted paragraph": (
        p("A") + p(ins(r("neu")), marked("ins")) + p("B"),
        ["A", "neu", "B"],
        ["A", "B"],
    ),
    "deleted paragraph": (
        p("A") + p(gone("weg"), marked("del")) + p("B"),
        ["A", "B"],
        ["A", "weg", "B"],
    ),
    "deleted mark joins": (p("für den", marked("del")) + p(" Bereich"), ["für den Bereich"], None),
    "inserted mark parts": (p("eins", marked("ins")) + p("zwei"), ["eins", "zwei"], ["einszwei"]),
    "deleted mark before a table": (
        p("A", marked("del")) + table(["B", "C " * 90]) + p("D"),
        ["A", "B", ("C " * 90).strip(), "D"],
        None,
    ),
    "moved": (
        p(gone("Projekt", "moveFrom"), marked("moveFrom"))
        + p("A")
        + p(ins(r("Projekt"), "moveTo"), marked("moveTo"))
        + p("B"),
        ["A", "Projekt", "B"],
        ["Projekt", "A", "B"],
    ),
    "inserted, then deleted": (p(r("A") + ins(gone("nie"))), ["A"], ["A"]),
    "deleted row": (
        table(["A", "B"], ["C", "D"]).replace(
            "<w:tr>", f"<w:tr><w:trPr>{ins('', 'del')}</w:trPr>", 1
        )
        + p("Ende."),
        ["C", "D", "Ende."],
        ["A", "B", "C", "D", "Ende."],
    ),
    "inserted cell": (
        table(["A", "B"]).replace("<w:tc>", f"<w:tc><w:tcPr>{ins('', 'cellIns')}</w:tcPr>", 1)
        + p("Ende."),
        ["A", "B", "Ende."],
        ["B", "Ende."],
    ),
    "inserted block": (ins(p("neu")) + p("alt"), ["neu", "alt"], ["alt"]),
}


@pytest.mark.parametrize(("body", "accepted", "original"), CASES.values(), ids=CASES)
def test_both_views(body: str, accepted: list[str], original: list[str] | None):
    assert lines(body) == accepted
    if original is not None:
        assert lines(body, view="original") == original


@pytest.mark.parametrize(("body", "accepted", "original"), CASES.values(), ids=CASES)
def test_open_changes_are_told(body: str, accepted: list[str], original: list[str] | None):
    source = read(body)
    assert source.has_revisions
    assert source.notices[0].startswith("Die Datei enthält offene nachverfolgte Änderungen (")
    assert "Erika Muster" in source.notices[0]


def test_the_notice_counts_and_names_the_view():
    body = CASES["amount"][0]
    assert read(body).notices == (
        "Die Datei enthält offene nachverfolgte Änderungen (1 Einfügung, 1 Löschung; von Erika "
        "Muster); gelesen wurde die Fassung, in der alle angenommen sind.",
    )
    assert (
        read(body, view="original")
        .notices[0]
        .endswith("gelesen wurde die Fassung vor diesen Änderungen.")
    )


def test_formatting_of_the_original_view_is_the_old_one():
    run = f"<w:rPr><w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange></w:rPr>"
    paragraph = (
        f'<w:p><w:pPr><w:pStyle w:val="N"/><w:pPrChange {WHO}><w:pPr><w:pStyle w:val="O"/></w:pPr>'
        f"</w:pPrChange></w:pPr><w:r>{run}<w:t>Wort</w:t></w:r></w:p>"
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in (("N", "neu"), ("O", "alt"))
    )
    (now,) = read(paragraph, styles=styles).lines
    assert (now.style, now.bold) == ("neu", ((0, 4),))
    old = read(paragraph, styles=styles, view="original")
    assert (old.lines[0].style, old.lines[0].bold) == ("alt", ())
    assert "2 Formatänderungen" in old.notices[0]


def test_deleted_text_outside_of_a_deletion_is_not_read_as_accepted():
    assert lines(p("<w:r><w:delText>weg</w:delText></w:r>" + r("da"))) == ["da"]


def test_a_file_without_changes_has_one_view():
    assert not read(p("A")).has_revisions
