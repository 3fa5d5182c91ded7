"""Words of paragraphs: what stands in no plain run, and what is no text at all."""

from __future__ import annotations

import pytest

from tests.word.handmade import lines, p, r, read
from zvassist.document.reading import Mark

BOX = "<w:txbxContent>{}</w:txbxContent>"
SHAPE = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wps:wsp><wps:txbx>"
    "{0}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
    "<v:textbox>{0}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (r("Spr") + r("achförd") + r("erung"), "Sprachförderung"),
        (r("Haushalts\u00admittel"), "Haushaltsmittel"),
        ("<w:r><w:t>Haushalts</w:t><w:softHyphen/><w:t>mittel</w:t></w:r>", "Haushaltsmittel"),
        (
            "<w:r><w:t>Darmstadt</w:t><w:noBreakHyphen/><w:t>Dieburg</w:t></w:r>",
            "Darmstadt-Dieburg",
        ),
        (r("§\u00a05") + r("\u202fSGB\u00a0\u00a0II"), "§ 5 SGB II"),
        ("<w:r><w:t>Zeile\n zwei</w:t></w:r>", "Zeile zwei"),
        (f"<w:hyperlink>{r('Arbeitswelt')}</w:hyperlink>{r(' Hessen')}", "Arbeitswelt Hessen"),
        (f"<w:smartTag>{r('Kassel')}</w:smartTag>", "Kassel"),
        (f"<w:customXml>{r('Fulda')}</w:customXml>", "Fulda"),
        (f"<x:neu xmlns:x='urn:x'>{r('Hanau')}</x:neu>", "Hanau"),
        (r("1.022.700") + '<w:proofErr w:type="spellStart"/>' + r(" Euro"), "1.022.700 Euro"),
        ("<w:r><w:t>1.02<!-- a -->2.700</w:t></w:r>", "1.022.700"),
        ("<w:r><w:lastRenderedPageBreak/><w:t>weiter</w:t></w:r>", "weiter"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0A0"/><w:t> 5</w:t></w:r>', "€ 5"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t> Punkt</w:t></w:r>', "• Punkt"),
        (r("Kredit u\u0308ber"), "Kredit über"),
    ],
)
def test_words_are_read_as_they_are_shown(content: str, text: str):
    assert lines(p(content)) == [text]


def test_line_breaks_make_lines_of_one_paragraph():
    source = read(p("<w:r><w:t>§ 1</w:t><w:br/><w:t>Ziele</w:t><w:cr/><w:t>des Landes</w:t></w:r>"))
    assert [line.text for line in source.lines] == ["§ 1", "Ziele", "des Landes"]
    assert {line.paragraph for line in source.lines} == {0}


def test_a_page_break_is_no_text():
    assert lines(p('<w:r><w:br w:type="page"/><w:t>Präambel</w:t></w:r>')) == ["Präambel"]


def test_tabs_between_words_are_blanks():
    assert lines(p("<w:r><w:t>1.</w:t><w:tab/><w:t>Projekt</w:t></w:r>")) == ["1. Projekt"]


@pytest.mark.parametrize("place", ["block", "inline", "nested"])
def test_content_controls_are_looked_through(place: str):
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = {
        "block": control.format(p("1.022.700 Euro")),
        "inline": p(control.format(r("1.022.700")) + r(" Euro")),
        "nested": control.format(control.format(p(control.format(r("1.022.700 Euro"))))),
    }[place]
    assert lines(body) == ["1.022.700 Euro"]


def test_a_control_that_shows_its_hint_is_empty_and_told():
    hint = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    source = read(
        p("Höhe:") + hint.format(p("Betrag eingeben")) + p(hint.format(r("Ort")) + r("."))
    )
    assert [line.text for line in source.lines] == ["Höhe:", "."]
    assert len(source.notices) == 2
    assert "„Betrag eingeben“" in source.notices[0]
    assert "„Ort“" in source.notices[1]


def test_fields_give_their_result_and_not_their_code():
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = "<w:r><w:instrText> MERGEFIELD Betrag </w:instrText></w:r>"
    nested = begin + code + begin + code + separate + r("innen") + end + separate
    source = read(p(begin + code + separate + r("1.022.700") + end + r(" Euro")))
    assert [line.text for line in source.lines] == ["1.022.700 Euro"]
    source = read(p(nested + r("außen") + end))
    assert [line.text for line in source.lines] == ["außen"]
    assert "„innen“" in source.notices[0]
    assert lines(p(f'<w:fldSimple w:instr="DATE">{r("30. Mai")}</w:fldSimple>')) == ["30. Mai"]


def test_a_field_that_never_ends_swallows_nothing_silently():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    source = read(p(begin + r("verschluckt")) + p("bleibt"))
    assert [line.text for line in source.lines] == ["bleibt"]
    assert "„verschluckt“" in source.notices[0]


def test_what_is_chosen_in_a_form_list_is_text():
    choice = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
        '<w:listEntry w:val="Landkreis"/><w:listEntry w:val="Stadt"/></w:ddList></w:ffData>'
        '</w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert lines(p(choice + r(" Kassel"))) == ["Stadt Kassel"]


def test_a_text_box_is_read_once_and_behind_its_paragraph():
    source = read(p(r("davor") + SHAPE.format(BOX.format(p("Kai Klose")))) + p("danach"))
    assert [(line.text, line.place) for line in source.lines] == [
        ("davor", "Absatz 1"),
        ("Kai Klose", "Textfeld 1"),
        ("danach", "Absatz 2"),
    ]


def test_an_old_text_box_alone_is_read():
    box = f"<w:r><w:pict><v:textbox>{BOX.format(p('Kai Klose'))}</v:textbox></w:pict></w:r>"
    assert lines(p(box)) == ["Kai Klose"]


def test_the_reading_above_a_word_is_told():
    ruby = (
        f"<w:r><w:ruby><w:rt>{r('oben')}</w:rt><w:rubyBase>{r('unten')}</w:rubyBase></w:ruby></w:r>"
    )
    source = read(p(ruby))
    assert [line.text for line in source.lines] == ["unten"]
    assert "„oben“" in source.notices[0]


def test_a_formula_is_read_as_text_and_told():
    source = read(p(r("Quote ") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"))
    assert [line.text for line in source.lines] == ["Quote a+b"]
    assert "„a+b“" in source.notices[0]


@pytest.mark.parametrize(
    "content",
    [
        '<w:r><w:sym w:font="Wingdings" w:char="F041"/><w:t>x</w:t></w:r>',
        "<w:r><w:t>\uf041x</w:t></w:r>",
    ],
)
def test_a_sign_that_cannot_be_read_is_told(content: str):
    source = read(p(content))
    assert [line.text for line in source.lines] == ["x"]
    assert "U+F041" in source.notices[0]


def test_a_picture_is_told():
    picture = "<wp:inline><a:blip xmlns:a='urn:a'/></wp:inline>"
    source = read(p(r("Text") + f"<w:r><w:drawing>{picture}</w:drawing></w:r>"))
    assert source.notices == (
        "Ein Bild oder Objekt in Absatz 1 wurde nicht gelesen; steht Text darin, fehlt er.",
    )


def test_words_in_a_drawing_are_told_and_a_line_is_nothing():
    words = "<v:shape><v:textpath string='GEHEIM'/></v:shape>"
    source = read(p(f"<w:r><w:pict>{words}</w:pict></w:r>"))
    assert source.notices == (
        "Text in einer Zeichnung in Absatz 1 wurde nicht übernommen: „GEHEIM“.",
    )
    assert read(p("<w:r><w:pict><v:line/></w:pict></w:r>")).notices == ()


def test_a_foreign_document_inside_is_told():
    source = read(p("davor") + '<w:altChunk r:id="rId9"/>' + p("danach"))
    assert [line.text for line in source.lines] == ["davor", "danach"]
    assert "in Absatz 2" in source.notices[0]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("A") + r("lose"), ["A", "lose"]),
        (p("A") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", ["A", "x"]),
        (f"<x:neu xmlns:x='urn:x'>{p('A')}{p('B')}</x:neu>", ["A", "B"]),
        (p("A") + f"<w:customXml>{p('B')}</w:customXml>", ["A", "B"]),
        (p(r("A") + f"<w:r><neu>{BOX.format(p('B') + p('C'))}</neu></w:r>"), ["A", "B", "C"]),
    ],
)
def test_words_where_none_should_be_are_kept(body: str, expected: list[str]):
    assert lines(body) == expected


def test_bold_counts_from_style_and_run_and_fits_the_settled_text():
    styles = (
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Fett"/>'
        "<w:rPr><w:b/></w:rPr></w:style>"
        '<w:style w:type="character" w:styleId="Z"><w:rPr><w:b/></w:rPr></w:style>'
    )
    content = (
        r("  Mittel  des ") + r(" AQB", "<w:b/>") + r("  2023 ", '<w:b w:val="1"/>') + r("aus")
    )
    (line,) = read(p(content), styles=styles).lines
    assert line.text == "Mittel des AQB 2023 aus"
    assert [line.text[a:b] for a, b in line.bold] == ["AQB 2023"]
    styled = p(
        r("fett ") + r("nicht ", '<w:b w:val="0"/>') + r("auch nicht", '<w:rStyle w:val="Z"/>'),
        '<w:pStyle w:val="B"/>',
    )
    (line,) = read(styled, styles=styles).lines
    assert [line.text[a:b] for a, b in line.bold] == ["fett"]
    assert line.style == "Fett"


def mark(name: str, key: str, content: str) -> str:
    return f'<w:bookmarkStart w:id="{key}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{key}"/>'


def test_bookmarks_of_fields_are_marks_in_the_text():
    content = r("insgesamt  ") + mark("zv_budget__total", "1", r("1.022.700")) + r(" Euro")
    (line,) = read(p(content + mark("_GoBack", "2", r("!")))).lines
    assert line.text == "insgesamt 1.022.700 Euro!"
    assert line.marks == (Mark("budget.total", 10, 19),)


def test_a_mark_over_several_lines_and_paragraphs_stands_in_each():
    body = (
        '<w:bookmarkStart w:id="1" w:name="zv_local_authority"/>'
        + p("<w:r><w:t>des Landkreises</w:t><w:br/><w:t>Darmstadt</w:t></w:r>")
        + p(r("Dieburg") + '<w:bookmarkEnd w:id="1"/>' + r(" Ende"))
    )
    assert [(line.text, line.marks) for line in read(body).lines] == [
        ("des Landkreises", (Mark("local_authority", 0, 15),)),
        ("Darmstadt", (Mark("local_authority", 0, 9),)),
        ("Dieburg Ende", (Mark("local_authority", 0, 7),)),
    ]


def test_a_mark_whose_words_are_gone_is_empty():
    (line,) = read(p(r("insgesamt ") + mark("zv_budget__total", "1", "") + r("Euro"))).lines
    assert line.marks == (Mark("budget.total", 10, 10),)


def test_a_strict_file_is_read_alike():
    body = p(r("fett", "<w:b/>")) + p(SHAPE.format(BOX.format(p("im Feld"))))
    assert read(body, strict=True) == read(body)
    assert lines(body, strict=True) == ["fett", "im Feld"]


def test_a_mark_that_never_ends_marks_nothing():
    body = p('<w:bookmarkStart w:id="1" w:name="zv_budget__total"/>' + r("alles")) + p("Weitere")
    assert [line.marks for line in read(body).lines] == [(), ()]


def test_a_mark_may_end_in_a_deletion():
    body = p(
        '<w:bookmarkStart w:id="1" w:name="zv_budget__total"/>'
        + r("1")
        + '<w:del w:id="9"><w:r><w:delText>2</w:delText></w:r><w:bookmarkEnd w:id="1"/></w:del>'
        + r(" Euro")
    )
    (line,) = read(body).lines
    assert line.marks == (Mark("budget.total", 0, 1),)
