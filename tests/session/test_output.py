"""Writing an agreement: by ending, with and without the draft, and never what is not printed."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.lines import real_lines
from tests.unprinted import MARKERS, everything, marked
from zvassist.agreement.errors import ZvError
from zvassist.document.tree import DRAFT_MARK
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.output import Wanted, word_bytes, write_agreement
from zvassist.session.session import Session

LIBRARY = Library()


def session(draft=None) -> Session:
    return Session(draft or example_draft(), LIBRARY)


def about(opened: Session):
    return opened.draft, opened.programme, opened.document, opened.findings


def all_bytes(data: bytes) -> bytes:
    """Every member's name and content, unpacked."""
    with ZipFile(BytesIO(data)) as package:
        return b"\n".join(name.encode() + package.read(name) for name in package.namelist())


@pytest.mark.parametrize("data", [True, False])
def test_no_part_of_a_word_file_holds_what_is_not_printed(data):
    opened = session(marked())
    for show_gaps in (False, True):
        # The final one is asked for without its findings: markers are no reason to refuse it.
        found = () if not show_gaps else opened.findings
        parts = (opened.draft, opened.programme, opened.document, found)
        content = all_bytes(word_bytes(*parts, Wanted(final=not show_gaps, data=data)))
        assert [one for one in MARKERS if one.encode() in content] == []


@pytest.mark.parametrize("ending", [".txt", ".md"])
def test_no_text_holds_what_is_not_printed(tmp_path: Path, ending):
    path = tmp_path / f"x{ending}"
    write_agreement(session(marked()), path, Wanted(final=False), overwrite=False)
    content = path.read_text(encoding="utf-8")
    assert [one for one in MARKERS if one in content] == []


def test_a_marker_that_were_written_would_be_seen():
    content = all_bytes(word_bytes(*about(session(everything())), Wanted(final=False)))
    assert b"1022700.00" in content
    assert b"Zweite Person" in content


def test_the_text_of_a_final_agreement_is_the_agreement(tmp_path: Path):
    path = tmp_path / "x.txt"
    write_agreement(session(), path, Wanted(final=True), overwrite=False)
    assert path.read_text(encoding="utf-8").splitlines() == real_lines()


def test_a_draft_says_so_in_each_form(tmp_path: Path):
    opened = session()
    for ending in (".txt", ".md"):
        path = tmp_path / f"x{ending}"
        write_agreement(opened, path, Wanted(final=False), overwrite=False)
        assert path.read_text(encoding="utf-8").splitlines()[0].strip("*") == DRAFT_MARK
    write_agreement(opened, tmp_path / "f.md", Wanted(final=True), overwrite=False)
    assert (tmp_path / "f.md").read_text(encoding="utf-8").startswith("# Zielvereinbarung")


def test_another_ending_is_refused(tmp_path: Path):
    with pytest.raises(ZvError, match=r"endet auf .docx, .pdf, .txt oder .md"):
        write_agreement(session(), tmp_path / "x.odt", Wanted(final=True), overwrite=False)


def test_neither_file_is_written_when_one_of_them_is_there(tmp_path: Path, monkeypatch):
    monkeypatch.setattr("zvassist.word.pdf.to_pdf", lambda data: b"%PDF")
    (tmp_path / "x.pdf").write_bytes(b"alt")
    with pytest.raises(ZvError, match=r"x\.pdf gibt es schon"):
        write_agreement(
            session(), tmp_path / "x.docx", Wanted(final=True), overwrite=False, pdf=True
        )
    assert not (tmp_path / "x.docx").exists()
    assert (tmp_path / "x.pdf").read_bytes() == b"alt"


def test_a_pdf_is_written_by_its_ending(tmp_path: Path, monkeypatch):
    monkeypatch.setattr("zvassist.word.pdf.to_pdf", lambda data: b"%PDF" + data[:2])
    write_agreement(session(), tmp_path / "x.PDF", Wanted(final=True), overwrite=False)
    assert (tmp_path / "x.PDF").read_bytes() == b"%PDFPK"
