"""What is not read as text is told with its words: nothing goes silently."""

from __future__ import annotations

import pytest

from tests.word.handmade import lines, p, r, read, table

STYLES = (
    '<w:style w:type="character" w:styleId="Geheim"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Intern"><w:basedOn w:val="Basis"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Basis"><w:rPr><w:vanish/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    "properties", ["<w:vanish/>", '<w:vanish w:val="true"/>', '<w:rStyle w:val="Geheim"/>']
)
def test_hidden_text_is_left_out_and_told(properties: str):
    source = read(p(r("offen") + r("ver", properties) + r("deckt", properties)), styles=STYLES)
    assert [line.text for line in source.lines] == ["offen"]
    assert source.notices == (
        "Ausgeblendeter Text in Absatz 1 wurde nicht übernommen: „verdeckt“.",
    )


def test_a_paragraph_of_a_hidden_style_is_told():
    source = read(p("intern", '<w:pStyle w:val="Intern"/>') + p("offen"), styles=STYLES)
    assert [line.text for line in source.lines] == ["offen"]
    assert "„intern“" in source.notices[0]


def test_a_run_that_says_it_is_shown_is_read():
    content = r("doch", '<w:vanish w:val="0"/>')
    assert lines(p(content, '<w:pStyle w:val="Intern"/>'), styles=STYLES) == ["doch"]


def test_a_hidden_row_is_told():
    body = table(["A", "B"]).replace("<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>", 1)
    source = read(body + p("Ende"))
    assert [line.text for line in source.lines] == ["Ende"]
    assert len(source.notices) == 2


@pytest.mark.parametrize(
    "properties",
    [
        '<w:color w:val="FFFFFF"/>',
        '<w:color w:val="FFFFFF" w:themeColor="background1"/>',
        '<w:color w:val="fefefe"/>',
        '<w:color w:val="F0F0F4"/><w:shd w:val="clear" w:fill="FDFDFD"/>',
        '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>',
        '<w:sz w:val="2"/>',
        '<w:sz w:val="1pt"/>',
    ],
)
def test_text_that_no_eye_sees_is_told(properties: str):
    source = read(p(r("offen") + r("heimlich", properties)))
    assert [line.text for line in source.lines] == ["offen"]
    assert "(weiß oder winzig) in Absatz 1" in source.notices[0]
    assert "„heimlich“" in source.notices[0]


@pytest.mark.parametrize(
    "body",
    [
        p(r("sichtbar", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="004080"/>')),
        p(r("sichtbar", '<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>')),
        table([p(r("sichtbar", '<w:color w:val="FFFFFF"/>'))]).replace(
            "<w:tc>", '<w:tc><w:tcPr><w:shd w:val="clear" w:fill="004080"/></w:tcPr>'
        ),
        p(r("sichtbar", '<w:color w:val="D9D9D9"/><w:sz w:val="16"/>')),
    ],
)
def test_white_on_a_colour_is_read(body: str):
    assert lines(body) == ["sichtbar"]


def test_struck_text_is_read_and_told():
    source = read(p(r("1.022.700", "<w:strike/>") + r(" 1.050.000 Euro")))
    assert [line.text for line in source.lines] == ["1.022.700 1.050.000 Euro"]
    assert source.notices == (
        "Durchgestrichener Text in Absatz 1 wurde mitgelesen: „1.022.700“; bitte prüfen.",
    )


def test_comments_are_told_with_author_words_and_place():
    comments = (
        f'<w:comment w:id="0" w:author="Erika Muster">{p("Bitte prüfen")}{p("bis Mai")}</w:comment>'
        f'<w:comment w:id="1" w:author="A &amp; B">{p("ohne Stelle")}</w:comment>'
    )
    reference = '<w:r><w:commentReference w:id="0"/></w:r>'
    source = read(p("A") + p(r("B") + reference), comments=comments)
    assert source.notices == (
        "Kommentar in Absatz 2, von Erika Muster: „Bitte prüfen bis Mai“.",
        "Kommentar, von A & B: „ohne Stelle“.",
    )


def test_notes_are_told_and_not_read_as_text():
    notes = f'<w:footnote w:id="2">{p("siehe Erlass")}</w:footnote>'
    source = read(p(r("Mittel") + '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=notes)
    assert [line.text for line in source.lines] == ["Mittel"]
    assert source.notices == (
        "Fußnote in Absatz 1 gehört nicht zum Text und wurde nicht übernommen: „siehe Erlass“.",
    )
    source = read(
        p('<w:r><w:endnoteReference w:id="2"/></w:r>'),
        endnotes=notes.replace("footnote", "endnote"),
    )
    assert "Endnote in Absatz 1" in source.notices[0]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Seite 3 von 7", False),
        ("- 3 -", False),
        ("ENTWURF – nicht zur Unterschrift", False),
        ("Az. III 2 – Seite 3 von 7", True),
        ("Vertraulich", True),
    ],
)
@pytest.mark.parametrize("where", ["header", "footer"])
def test_headers_and_footers_are_told_when_they_say_something(where: str, words: str, told: bool):
    source = read(p("Text"), **{where: p(words)})
    name = {"header": "Kopfzeile", "footer": "Fußzeile"}[where]
    sentence = f"Die {name} gehört nicht zum Text und wurde nicht übernommen: „{words}“."
    assert source.notices == ((sentence,) if told else ())


def test_very_many_notices_of_a_kind_are_counted():
    source = read(p(r("geheim", "<w:vanish/>") + r("offen")) * 50)
    assert len(source.lines) == 50
    assert len(source.notices) == 21
    assert source.notices[-1].startswith("Weitere 30 Hinweise")


OURS = '<entwurf xmlns="urn:zvassist:entwurf:1">{}</entwurf>'


def test_the_draft_part_is_found_by_its_namespace():
    source = read(p("A"), customXml1="<b:Sources xmlns:b='urn:b'/>", customXml2=OURS.format("ä"))
    assert source.embedded == OURS.format("ä").encode()
    assert source.notices == ()


@pytest.mark.parametrize(
    ("content", "words"),
    [(OURS.format("<x>"), "beschädigt"), (OURS.format("")[:-3], "beschädigt")],
)
def test_a_broken_draft_part_is_told_and_not_used(content: str, words: str):
    source = read(p("A"), customXml1=content)
    assert source.embedded is None
    assert words in source.notices[0]
    assert [line.text for line in source.lines] == ["A"]


def test_two_draft_parts_are_none():
    source = read(p("A"), customXml1=OURS.format("1"), customXml2=OURS.format("2"))
    assert source.embedded is None
    assert "mehr als einen Entwurf" in source.notices[0]


def test_foreign_parts_that_are_no_xml_do_not_matter():
    assert read(p("A"), customXml1="<nie", customXml2="").notices == ()
