"""Crafted files are stopped by counting, and nothing outside of them is touched."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.word import hostile
from tests.word.handmade import NAMES, docx, p, package, packed
from zvassist.word.guard import limits
from zvassist.word.guard.budget import Budget
from zvassist.word.guard.errors import WordFileError
from zvassist.word.guard.package import Package
from zvassist.word.reader.parts import load_parts
from zvassist.word.reader.read import read_docx

_watched: list[str] = []
_watching = False
_OUTWARD = ("open", "socket.", "subprocess.", "os.system", "os.mkdir", "os.rename", "shutil.")


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and event.startswith(_OUTWARD):
        _watched.append(f"{event} {arguments[:1]}")


sys.addaudithook(_hook)


@pytest.fixture
def nothing_outside() -> Iterator[None]:
    """Fails when a file or a connection is opened meanwhile."""
    global _watching
    _watched.clear()
    _watching = True
    yield
    _watching = False
    assert _watched == []


def refused(data: bytes) -> tuple[str, Budget]:
    """The sentence that a file ends in, and what was read of it until then."""
    package = Package(data, "akte.docx")
    with pytest.raises(WordFileError) as caught:
        load_parts(package)
    return str(caught.value), package.budget


@pytest.mark.parametrize("make", hostile.HOSTILE.values(), ids=hostile.HOSTILE)
def test_hostile_files_end_in_one_sentence(make, nothing_outside):
    with pytest.raises(WordFileError) as caught:
        read_docx(make(), "akte.docx")
    assert str(caught.value).startswith("akte.docx: ")
    assert len(str(caught.value)) < 250
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("make", hostile.HARMLESS.values(), ids=hostile.HARMLESS)
def test_what_is_never_touched_does_no_harm(make, nothing_outside):
    source = read_docx(make(), "akte.docx")
    assert [line.text for line in source.lines] == ["Text"]


def test_an_entity_of_a_file_is_not_read(tmp_path: Path):
    secret = tmp_path / "geheim.txt"
    secret.write_text("Passwort")
    with pytest.raises(WordFileError, match="eigene Zeichenketten") as caught:
        read_docx(hostile.external_entity(str(secret)), "akte.docx")
    assert "Passwort" not in str(caught.value)


def test_a_bomb_is_unpacked_no_further_than_the_limit():
    sentence, budget = refused(hostile.bomb(40))
    assert "mehr als 8 MB" in sentence
    assert budget.bytes <= limits.MAX_PART_BYTES + limits.CHUNK_BYTES + 10_000
    assert budget.elements < 100


def test_many_parts_together_are_unpacked_no_further_than_the_limit():
    blanks = "x" * (limits.MAX_PART_BYTES - 10_000)
    kinds = ("styles", "numbering", "comments", "footnotes")
    sentence, budget = refused(docx(p("A"), **dict.fromkeys(kinds, blanks)))
    assert "mehr als 24 MB" in sentence
    assert budget.bytes <= limits.MAX_TOTAL_BYTES + limits.CHUNK_BYTES


def test_paragraphs_are_counted_and_no_more_is_read():
    sentence, budget = refused(hostile.paragraphs(limits.MAX_PARAGRAPHS * 3))
    assert "mehr als 20.000 Absätze" in sentence
    assert budget.paragraphs == limits.MAX_PARAGRAPHS + 1


def test_as_many_paragraphs_as_allowed_are_read():
    data = hostile.paragraphs(limits.MAX_PARAGRAPHS)
    assert read_docx(data, "akte.docx").lines == ()


def test_elements_are_counted_over_all_parts():
    half = "<w:a/>" * (limits.MAX_ELEMENTS // 2)
    sentence, budget = refused(docx(half, styles=half, numbering=half))
    assert "mehr als 400.000 Elemente" in sentence
    assert budget.elements == limits.MAX_ELEMENTS + 1


def test_depth_is_counted_and_the_deepest_allowed_is_read():
    room = limits.MAX_DEPTH - 5
    sentence, budget = refused(hostile.nested(limits.MAX_DEPTH))
    assert "mehr als 100 ineinander" in sentence
    assert budget.elements < limits.MAX_DEPTH + 10
    source = read_docx(hostile.nested(room // 2), "akte.docx")
    assert [line.text for line in source.lines] == ["innen"]


def test_attributes_are_counted():
    sentence, _ = refused(hostile.attributes(limits.MAX_ATTRIBUTES))
    assert "mehr als 200 Angaben" in sentence


def test_of_a_picture_not_one_byte_is_unpacked():
    package = Package(hostile.picture(20), "akte.docx")
    load_parts(package)
    assert package.budget.bytes < 10_000


def test_of_foreign_parts_only_the_beginning_is_unpacked():
    foreign = f"<a xmlns='urn:a'>{'b' * 4_000_000}</a>"
    package = Package(docx(p("A"), customXml1=foreign), "akte.docx")
    load_parts(package)
    assert package.budget.bytes < limits.CHUNK_BYTES + 10_000


@pytest.mark.parametrize("target", ["../../../../etc/passwd", "/etc/passwd", "..", "", "%2e%2e/x"])
def test_a_link_that_leads_out_leads_nowhere(target: str):
    assert load_parts(Package(hostile.linked(target), "akte.docx")).margins == []


def test_members_are_counted_before_the_directory_is_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("zvassist.word.guard.package.ZipFile", None)
    with pytest.raises(WordFileError, match=r"mehr als 2\.000 Teile"):
        Package(hostile.HOSTILE["3,000 members"](), "akte.docx")


def test_a_declaration_inside_text_is_text():
    members = package(p("x"))
    members["word/document.xml"] = (
        f"<w:document {NAMES}><w:body><w:p><w:r><w:t><![CDATA[<!DOCTYPE a>]]></w:t></w:r></w:p>"
        "</w:body></w:document>"
    ).encode()
    source = read_docx(packed(members), "akte.docx")
    assert [line.text for line in source.lines] == ["<!DOCTYPE a>"]
