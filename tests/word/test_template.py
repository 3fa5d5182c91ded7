from __future__ import annotations

import os
import re
from pathlib import Path

import docx
import pytest

from tests.word.lint import lint
from tests.word.patch import office_template, patched
from tests.word.reader import names, part, printed_lines
from tests.word.sample import document, printed, written
from zvassist.word.contract import STYLES, TemplateError
from zvassist.word.make_template import make
from zvassist.word.ooxml import w
from zvassist.word.package import members
from zvassist.word.template import SHIPPED, load_template

FOOTER_KINDS = '<w:footerReference w:type="default" r:id="rId6"/>'
HEADER_KINDS = '<w:headerReference w:type="default" r:id="rId5"/>'


def test_the_shipped_template_is_what_its_script_makes():
    made, shipped = make(), SHIPPED.read_bytes()
    assert members(made) == members(shipped)


def test_the_shipped_template_is_slim():
    assert not [name for name in names(SHIPPED.read_bytes()) if "customXml" in name]
    assert len(SHIPPED.read_bytes()) < 10_000
    assert lint(SHIPPED.read_bytes()) == []


def test_no_style_is_defined_that_nothing_needs():
    data = SHIPPED.read_bytes()
    defined = {
        style.get(w("styleId"))
        for style in part(data, "word/styles.xml").iterfind(w("style"))
        if style.get(w("default")) != "1"
    }
    assert defined == {ids[1] for ids in STYLES.values()} | {"Header", "Footer"}


@pytest.mark.parametrize("what", STYLES)
def test_a_missing_style_is_named(tmp_path: Path, what: str):
    name, style_id = STYLES[what]
    stored = name.replace("Heading", "heading")
    path = office_template(
        tmp_path,
        ("styles", f'w:styleId="{style_id}"', 'w:styleId="Andere"'),
        ("styles", f'<w:name w:val="{stored}"/>', '<w:name w:val="Andere"/>'),
    )
    with pytest.raises(TemplateError, match=re.escape(f"fehlt die Formatvorlage „{name}“.")) as e:
        load_template(path)
    assert str(path) in str(e.value)


def test_all_missing_styles_are_named_at_once(tmp_path: Path):
    path = tmp_path / "leer.docx"
    docx.Document().save(str(path))
    with pytest.raises(TemplateError, match="fehlen die Formatvorlagen „ZV Deckblatt“, „ZV Deck"):
        load_template(path)


@pytest.mark.parametrize("what", [*STYLES])
def test_a_renamed_style_is_found_by_its_id(tmp_path: Path, what: str):
    name, style_id = STYLES[what]
    stored = name.replace("Heading", "heading")
    path = office_template(
        tmp_path, ("styles", f'<w:name w:val="{stored}"/>', '<w:name w:val="Umbenannt"/>')
    )
    assert load_template(path).styles[what] == style_id


def test_a_style_is_found_by_name_where_word_gave_it_another_id(tmp_path: Path):
    path = office_template(
        tmp_path,
        ("styles", 'w:styleId="Heading1"', 'w:styleId="berschrift1"'),
        ("styles", 'w:styleId="ZVText"', 'w:styleId="Flietext"'),
        ("styles", '<w:next w:val="ZVText"/>', ""),
        ("styles", '<w:next w:val="ZVText"/>', ""),
    )
    data = written(template=path)
    assert printed_lines(data) == printed(document())
    assert lint(data) == []


BROKEN = {
    "language": (
        [("styles", '<w:lang w:val="de-DE"', '<w:lang w:val="en-US"')],
        "Deutsch (de-DE)",
    ),
    "width": ([("document", 'w:w="11906"', 'w:w="12240"')], "A4 hoch"),
    "no page size": ([("document", '<w:pgSz w:w="11906" w:h="16838"/>', "")], "A4 hoch"),
    "page": ([("footer1", " PAGE ", " DATE ")], "Feld PAGE"),
    "pages": ([("footer1", " NUMPAGES ", " DATE ")], "Feld NUMPAGES"),
    "no footer": ([("document", FOOTER_KINDS, "")], "Feld PAGE"),
    "no header": ([("document", HEADER_KINDS, "")], "Kopfzeile"),
    "no first header": (
        [("document", "</w:sectPr>", "<w:titlePg/></w:sectPr>")],
        "Kopfzeile",
    ),
    "bullets for numbers": (
        [("numbering", '<w:numFmt w:val="decimal"/>', '<w:numFmt w:val="bullet"/>')],
        "„ZV Maßnahmenart“ eine Nummerierung",
    ),
    "numbers for bullets": (
        [("numbering", '<w:numFmt w:val="bullet"/>', '<w:numFmt w:val="decimal"/>')],
        "„ZV Maßnahme“ eine Aufzählung",
    ),
    "no list": (
        [("styles", '<w:numPr><w:numId w:val="1"/></w:numPr>', "")],
        "„ZV Maßnahmenart“ eine Nummerierung",
    ),
    "unknown list": (
        [("styles", '<w:numPr><w:numId w:val="1"/>', '<w:numPr><w:numId w:val="9"/>')],
        "„ZV Maßnahmenart“ eine Nummerierung",
    ),
    "two sections": (
        [
            (
                "document",
                '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>',
                '<w:p><w:pPr><w:pStyle w:val="Title"/><w:sectPr/></w:pPr>',
            )
        ],
        "genau einem Abschnitt",
    ),
    "malformed": ([("styles", "</w:styles>", "")], "keine lesbare Word-Datei"),
}


@pytest.mark.parametrize(("changes", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_contract_is_one_sentence_with_the_file(tmp_path: Path, changes, sentence):
    path = office_template(tmp_path, *changes)
    with pytest.raises(TemplateError) as error:
        load_template(path)
    message = str(error.value)
    assert sentence in message
    assert str(path) in message
    assert message.endswith(".")
    assert "\n" not in message


def test_a_file_that_is_no_word_file(tmp_path: Path):
    path = tmp_path / "notiz.docx"
    path.write_text("kein Word")
    with pytest.raises(TemplateError, match="keine lesbare Word-Datei"):
        load_template(path)


def test_a_missing_file(tmp_path: Path):
    with pytest.raises(TemplateError, match="gibt es nicht"):
        load_template(tmp_path / "fehlt.docx")


def test_the_template_is_opened_once_and_again_when_it_changed(tmp_path: Path):
    path = office_template(tmp_path)
    first = load_template(path)
    assert load_template(path) is first
    path.write_bytes(
        patched(path.read_bytes(), "word/document.xml", 'w:left="1417"', 'w:left="1000"')
    )
    os.utime(path, (1, 1))
    assert load_template(path).text_width == first.text_width + 417


def test_simple_fields_count_as_page_numbers(tmp_path: Path):
    simple = "".join(f'<w:fldSimple w:instr=" {code} "/>' for code in ("PAGE", "NUMPAGES"))
    path = office_template(
        tmp_path,
        ("footer1", " PAGE ", " DATE "),
        ("footer1", " NUMPAGES ", " DATE "),
        ("footer1", "</w:p>", f"{simple}</w:p>"),
    )
    assert load_template(path)
