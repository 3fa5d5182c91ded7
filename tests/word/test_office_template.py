from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import docx
import pytest

from tests.word.lint import lint
from tests.word.patch import added, patched
from tests.word.reader import names, part, printed_lines, text_of_all_parts
from tests.word.sample import document, printed, written
from zvassist.document.tree import DRAFT_MARK
from zvassist.word.ooxml import WORD
from zvassist.word.template import SHIPPED

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"


def office_with_three_kinds_of_page(path: Path) -> None:
    office = docx.Document(str(SHIPPED))
    office.settings.odd_and_even_pages_header_footer = True
    section = office.sections[0]
    section.different_first_page_header_footer = True
    for header in (section.header, section.even_page_header, section.first_page_header):
        header.is_linked_to_previous = False
        header.paragraphs[0].text = "Wappen"
    section.even_page_footer.is_linked_to_previous = False
    for run in section.footer.paragraphs[0].runs:
        section.even_page_footer.paragraphs[0]._p.append(deepcopy(run._r))
    office.save(str(path))


def test_the_mark_stands_in_the_header_of_every_kind_of_page(tmp_path: Path):
    path = tmp_path / "buero.docx"
    office_with_three_kinds_of_page(path)
    data = written(draft=True, template=path)
    headers = [name for name in names(data) if name.startswith("word/header")]
    assert len(headers) == 3
    for name in headers:
        paragraphs = part(data, name).findall("{*}p")
        assert ["".join(p.itertext()) for p in paragraphs] == [DRAFT_MARK, "Wappen"]
    assert DRAFT_MARK not in text_of_all_parts(written(template=path))


def test_sample_text_stays_behind(tmp_path: Path):
    path = tmp_path / "buero.docx"
    office = docx.Document(str(SHIPPED))
    office.add_paragraph("Muster der Amtsleitung")
    office.core_properties.author = "Sachbearbeitung"
    office.core_properties.comments = "intern"
    office.save(str(path))
    data = written(template=path)
    assert printed_lines(data) == printed(document())
    for word in ("Muster", "Sachbearbeitung", "intern"):
        assert word not in text_of_all_parts(data)


def test_macros_and_linked_templates_do_not_travel(tmp_path: Path):
    data = SHIPPED.read_bytes()
    data = patched(
        data,
        "word/_rels/document.xml.rels",
        "</Relationships>",
        f'<Relationship Id="rId90" Type="{MICROSOFT}/vbaProject" Target="vbaProject.xml"/>'
        "</Relationships>",
    )
    data = added(data, "word/vbaProject.xml", "<x/>")
    data = patched(
        data,
        "word/settings.xml",
        "<w:defaultTabStop",
        '<w:attachedTemplate r:id="rId1"/><w:defaultTabStop',
    )
    data = added(
        data,
        "word/_rels/settings.xml.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/attachedTemplate"'
        ' Target="file:///Server/amt.dotm" TargetMode="External"/></Relationships>',
    )
    path = tmp_path / "buero.docx"
    path.write_bytes(data)
    result = written(template=path)
    assert not [name for name in names(result) if "vba" in name]
    assert "amt.dotm" not in text_of_all_parts(result)
    assert "attachedTemplate" not in text_of_all_parts(result)
    assert printed_lines(result) == printed(document())


def test_a_logo_in_the_header_stays(tmp_path: Path):
    data = added(SHIPPED.read_bytes(), "word/media/logo.xml", "<svg/>")
    data = added(
        data,
        "word/_rels/header1.xml.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/image" Target="media/logo.xml"/>'
        "</Relationships>",
    )
    path = tmp_path / "buero.docx"
    path.write_bytes(data)
    assert "word/media/logo.xml" in names(written(draft=True, template=path))


def test_a_logo_in_the_header_travels(tmp_path: Path):
    """One black pixel as the office's logo; its alternative text stays with it."""
    pixel = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
        "3a7e9b550000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
    )
    (tmp_path / "logo.png").write_bytes(pixel)
    office = docx.Document(str(SHIPPED))
    office.sections[0].header.paragraphs[0].add_run().add_picture(str(tmp_path / "logo.png"))
    path = tmp_path / "buero.docx"
    office.save(str(path))
    for draft in (False, True):
        data = written(draft=draft, template=path)
        (picture,) = [name for name in names(data) if name.startswith("word/media/")]
        (header,) = [name for name in names(data) if name.startswith("word/header")]
        assert part(data, header).find(".//{*}blip") is not None
        relations = part(data, f"word/_rels/{header.rpartition('/')[2]}.rels")
        assert f"word/{relations[0].get('Target')}" == picture


LEADER = '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="4300"/></w:tabs>'
BORDER = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="auto"/></w:pBdr>'


def lines_to_sign_on(data: bytes) -> list[tuple[int, int]]:
    """For each paragraph of a signer how many tabs it has itself, and how many it uses."""
    found = []
    for paragraph in part(data, "word/document.xml").iterfind(".//{*}tc/{*}p"):
        style = paragraph.find("{*}pPr/{*}pStyle")
        if style is not None and style.get(f"{{{WORD}}}val") == "ZVUnterzeichner":
            own = paragraph.findall("{*}pPr/{*}tabs/{*}tab")
            found.append((len(own), len(paragraph.findall("{*}r/{*}tab"))))
    return found


@pytest.mark.parametrize(
    ("style", "line"),
    [
        (LEADER, (0, 1)),
        (BORDER, (0, 0)),
        ("", (1, 1)),
        (LEADER.replace("underscore", "none"), (1, 1)),
    ],
    ids=["leader", "border", "neither", "tab without leader"],
)
def test_a_template_without_a_line_to_sign_on_gets_one(tmp_path: Path, style: str, line):
    path = tmp_path / "buero.docx"
    path.write_bytes(patched(SHIPPED.read_bytes(), "word/styles.xml", LEADER, style))
    data = written(template=path)
    assert lines_to_sign_on(data) == [line, line]
    assert printed_lines(data) == printed(document())
    assert lint(data) == []
