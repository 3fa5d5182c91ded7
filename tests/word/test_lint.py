from __future__ import annotations

import pytest

from tests.word.lint import lint
from tests.word.patch import patched
from tests.word.sample import document, written

BODY = "<w:body>"
DEFECTS = {
    "unknown style": (
        '<w:p><w:pPr><w:pStyle w:val="Nie"/></w:pPr></w:p>',
        "Die Formatvorlage „Nie“ gibt es nicht.",
    ),
    "unknown character style": (
        '<w:p><w:r><w:rPr><w:rStyle w:val="Nie"/></w:rPr></w:r></w:p>',
        "Die Formatvorlage „Nie“ gibt es nicht.",
    ),
    "empty cell": (
        "<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>",
        "Eine Tabellenzelle endet nicht mit einem Absatz.",
    ),
    "cell ends with a table": (
        "<w:tbl><w:tr><w:tc><w:tbl/></w:tc></w:tr></w:tbl>",
        "Eine Tabellenzelle endet nicht mit einem Absatz.",
    ),
    "unknown list": (
        '<w:p><w:pPr><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr></w:p>',
        "Die Liste 99 gibt es nicht.",
    ),
    "unclosed bookmark": (
        '<w:p><w:bookmarkStart w:id="7" w:name="a"/></w:p>',
        "Die Textmarke 7 hat keinen Anfang oder kein Ende.",
    ),
    "bookmark without a start": (
        '<w:p><w:bookmarkEnd w:id="7"/></w:p>',
        "Die Textmarke 7 hat keinen Anfang oder kein Ende.",
    ),
    "unclosed field": (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
        "Ein Feld beginnt und endet nicht.",
    ),
    "field that never began": (
        '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        "Ein Feld endet, das nicht begonnen hat.",
    ),
    "text in a deletion": (
        '<w:p><w:del w:id="1" w:author="A"><w:r><w:t>weg</w:t></w:r></w:del></w:p>',
        "In einer gelöschten Stelle steht Text, der nicht als gelöscht ausgezeichnet ist.",
    ),
    "binding to nothing": (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{AB}"/></w:sdtPr></w:sdt>',
        "Den Datenspeicher „{AB}“ eines gebundenen Feldes gibt es nicht.",
    ),
}


@pytest.mark.parametrize(("markup", "sentence"), DEFECTS.values(), ids=DEFECTS)
def test_each_defect_is_found(markup: str, sentence: str):
    data = patched(written(), "word/document.xml", BODY, BODY + markup)
    assert lint(data) == [f"word/document.xml: {sentence}"]


def test_a_defect_in_the_footer_is_found():
    end = '<w:fldChar w:fldCharType="end"/>'
    data = patched(written(), "word/footer1.xml", end, "")
    assert lint(data) == ["word/footer1.xml: Ein Feld beginnt und endet nicht."]


def test_a_defect_in_a_list_style_is_found():
    data = patched(written(), "word/styles.xml", '<w:numId w:val="1"/>', '<w:numId w:val="5"/>')
    assert lint(data) == ["word/styles.xml: Die Liste 5 gibt es nicht."]


@pytest.mark.parametrize(
    "markup",
    [
        '<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>',
        '<w:p><w:bookmarkStart w:id="7" w:name="a"/></w:p><w:p><w:bookmarkEnd w:id="7"/></w:p>',
        '<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>',
        '<w:tbl><w:tr><w:tc><w:p/><w:bookmarkStart w:id="1" w:name="b"/>'
        '<w:bookmarkEnd w:id="1"/></w:tc></w:tr></w:tbl>',
    ],
)
def test_what_is_allowed_is_not_reported(markup: str):
    data = patched(written(document("text: x")), "word/document.xml", BODY, BODY + markup)
    assert lint(data) == []
