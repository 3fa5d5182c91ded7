from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import docx
import pytest

from tests.lines import real_lines
from tests.word.lint import lint
from tests.word.reader import names, part, printed_lines, style_of, text_of_all_parts
from tests.word.sample import CREATED, MODIFIED, SOURCE, document, printed, with_text, written
from zvassist.agreement.errors import ZvError
from zvassist.document.tree import DRAFT_MARK, Style
from zvassist.word.ooxml import w
from zvassist.word.writer import write_document

ROOT = Path(__file__).parents[2]


def paragraphs(data: bytes):
    return part(data, "word/document.xml").findall(f"{w('body')}/{w('p')}")


def words(paragraph) -> str:
    return "".join(paragraph.itertext()).replace("\u00a0", " ")


def test_an_independent_reader_sees_the_lines_of_the_tree():
    assert printed_lines(written()) == printed(document())
    assert printed_lines(written(draft=True)) == printed(document())


def test_the_written_lines_are_those_of_the_real_agreement():
    assert printed_lines(written()) == real_lines()


def test_list_markers_come_from_the_list_and_count_on():
    data = written()
    marked = [p for p in paragraphs(data) if style_of(p).startswith("ZVMassnahme")]
    assert len(marked) == 7
    assert not [p for p in marked if words(p).startswith(("1.", "2.", "-"))]
    numbers = [line[:3] for line in printed_lines(data) if line[:3] in ("1. ", "2. ", "3. ")]
    assert numbers == ["1. ", "2. "]


def test_python_docx_finds_real_headings():
    opened = docx.Document(BytesIO(written()))
    headings = [p.text for p in opened.paragraphs if p.style.name == "Heading 1"]
    assert headings[1] == "§\u00a01\nAusbildungs- und Qualifizierungsbudget\nZiele des Landes"
    assert len(headings) == 8


def test_the_lint_finds_nothing():
    assert lint(written()) == []
    assert lint(written(draft=True)) == []


def test_the_agreement_begins_on_the_page_behind_the_cover():
    breaks = [
        words(p) for p in paragraphs(written()) if p.find(f".//{w('pageBreakBefore')}") is not None
    ]
    assert breaks == ["Präambel"]


def test_the_amount_and_the_list_stay_with_their_sentence():
    kept = [p for p in paragraphs(written()) if p.find(f".//{w('keepNext')}") is not None]
    assert [words(p)[-12:] for p in kept] == [
        "on insgesamt",
        "de Projekte:",
        "abetisierung",
        "BASS 2023",
        "öffentlicht.",
    ]


def test_signers_stand_side_by_side_each_in_one_cell():
    table = part(written(), "word/document.xml").find(f".//{w('tbl')}")
    assert len(table.findall(w("tr"))) == 1
    assert table.find(f".//{w('cantSplit')}") is not None
    assert table.find(f".//{w('tblBorders')}") is None
    cells = [[words(p) for p in cell.findall(w("p"))] for cell in table.iter(w("tc"))]
    assert [cell[0] for cell in cells] == [
        "Wiesbaden, den 30. Mai 2023",
        "Darmstadt, den 26. Juni 2023",
    ]
    assert [cell[1][:9] for cell in cells] == ["Kai Klose", "Christel "]


@pytest.mark.parametrize(("projects", "pages"), [(5, "4"), (60, "5")])
def test_the_number_of_pages_stands_in_its_field(projects: int, pages: str):
    """For those who do not lay out pages; 60 lines are one page more than the agreement of 2023."""
    source = SOURCE.read_text(encoding="utf-8")
    more = "measure: Projekt\n" * (projects - 5)
    tree = document(source.replace("measure: BASS 2023\n", f"measure: BASS 2023\n{more}"))
    for draft in (False, True):
        data = written(tree, draft=draft)
        assert words(part(data, "word/footer1.xml")) == f"Seite  PAGE 1 von  NUMPAGES {pages}"
        assert "updateFields" not in text_of_all_parts(data)


def test_a_third_signer_stands_below_the_second():
    rows = "text: x\n" + "".join(f"signature: Ort, den {n}. | Name | Amt\n" for n in (1, 2, 3))
    data = written(document(rows))
    table = part(data, "word/document.xml").find(f".//{w('tbl')}")
    assert [int(c.get(w("w"))) for c in table.iter(w("gridCol"))] == [4536] * 2
    cells = [[words(cell)[:11] for cell in row.iter(w("tc"))] for row in table.iter(w("tr"))]
    assert cells == [["Ort, den 1.", "Ort, den 2."], ["", "Ort, den 3."]]
    assert lint(data) == []


def test_a_name_that_wraps_lowers_no_line_to_sign_on():
    long = "Prof. Dr. Carla von und zu Beispiel-Musterhausen"
    rows = f"signature: Ort, den 1. | Kurz | Amt\nsignature: Ort, den 1. | {long} | Amt"
    table = part(written(document(rows)), "word/document.xml").find(f".//{w('tbl')}")
    breaks = [len(list(cell.iter(w("br")))) for cell in table.iter(w("tc"))]
    assert breaks == [3, 2]


def test_the_last_project_of_a_list_is_kept_with_the_one_before():
    rows = "category: A\nmeasure: 1\nmeasure: 2\nmeasure: 3\ncategory: B\nmeasure: 4\ntext: x"
    kept = [p.find(f".//{w('keepNext')}") is not None for p in paragraphs(written(document(rows)))]
    assert kept == [False, False, True, False, False, False, False]


def test_text_after_the_signatures_is_kept():
    rows = "signature: Ort, den 1. | Name\ntext: Nachtrag"
    assert printed_lines(written(document(rows))) == ["Ort, den 1.", "Name", "Nachtrag"]


@pytest.mark.parametrize(
    "text", ["Müller & Söhne <Test>", "a]]>b", '"&amp;"', "  zwei  Blanke ", "„–“ 𝔄 é", "{{x}} %s"]
)
def test_text_arrives_letter_for_letter(text: str):
    data = written(with_text(text))
    assert [words(p) for p in paragraphs(data)] == [text]
    assert "preserve" in text_of_all_parts(data)


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\t", "\n", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_a_character_that_no_word_file_can_hold_is_refused(bad: str):
    with pytest.raises(ZvError, match=rf"Im Absatz b0 .*U\+{ord(bad):04X}"):
        written(with_text(f"a{bad}b"))


def test_title_and_author_are_checked_too():
    times = {"created": CREATED, "modified": MODIFIED, "draft_mark": False}
    with pytest.raises(ZvError, match="Verfassers"):
        write_document(document(), author="A\x07", **times)


def test_bold_words_are_bold_runs():
    bold = [
        r
        for r in part(written(), "word/document.xml").iter(w("r"))
        if r.find(f".//{w('b')}") is not None
    ]
    assert [words(r) for r in bold] == ["Ausbildungs- und Qualifizierungsbudgets 2023"]


def test_gaps_stand_out_in_drafts_only():
    tree = document("text: Es stehen [[Gesamtbetrag fehlt]] bereit.")
    marks = list(part(written(tree, draft=True), "word/document.xml").iter(w("rStyle")))
    assert [mark.get(w("val")) for mark in marks] == ["ZVLuecke"]
    assert words(marks[0].getparent().getparent()) == "[Gesamtbetrag fehlt]"
    final = written(tree)
    assert list(part(final, "word/document.xml").iter(w("rStyle"))) == []
    assert printed_lines(final) == ["Es stehen [Gesamtbetrag fehlt] bereit."]


def test_every_draft_page_says_so_and_no_final_page_does():
    draft, final = written(draft=True), written()
    headers = [name for name in names(draft) if name.startswith("word/header")]
    assert [words(part(draft, name)) for name in headers] == [DRAFT_MARK]
    assert "ENTWURF" not in text_of_all_parts(final)


def test_properties_hold_what_was_given_and_nothing_else():
    data = write_document(
        document(), draft_mark=False, created=CREATED, modified=MODIFIED, author="Amt <A> & B"
    )
    core = {child.tag.rpartition("}")[2]: child.text for child in part(data, "docProps/core.xml")}
    assert core == {
        "created": "2023-01-01T00:00:00Z",
        "creator": "Amt <A> & B",
        "language": "de-DE",
        "modified": "2023-05-02T08:30:00Z",
        "title": "Zielvereinbarung 2023",
    }
    assert "creator" not in text_of_all_parts(written())


def test_a_time_is_written_in_utc_and_needs_a_zone():
    summer = timezone(timedelta(hours=2))
    moved = MODIFIED.astimezone(summer)
    same = write_document(document(), draft_mark=False, created=CREATED, modified=moved)
    assert same == written()
    with pytest.raises(ValueError, match="time zone"):
        write_document(document(), draft_mark=False, created=CREATED, modified=datetime(2023, 1, 1))


def test_the_same_bytes_in_every_process():
    program = (
        "import hashlib; from tests.word.sample import written;"
        "print([hashlib.sha256(written(draft=d)).hexdigest() for d in (False, True)])"
    )
    hashes = set()
    for seed, zone in (("0", "UTC"), ("4711", "Pacific/Auckland")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)}
        run = subprocess.run(
            [sys.executable, "-c", program],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        hashes.add(run.stdout)
    assert len(hashes) == 1


def test_every_style_of_the_tree_can_be_written():
    rows = "\n".join(f"{style}: x" for style in Style)
    assert len(printed_lines(written(document(rows)))) == len(Style)
