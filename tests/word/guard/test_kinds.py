"""Files that are no .docx are recognised, and the sentence says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.word.handmade import NAMES, docx, p, package, packed
from tests.word.hostile import with_document, with_member
from zvassist.word.guard.disk import file_bytes
from zvassist.word.guard.errors import WordFileError
from zvassist.word.guard.limits import MAX_FILE_BYTES
from zvassist.word.reader.read import read_docx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
SAVE = "als .docx speichern"


def stored_odt() -> bytes:
    """As LibreOffice writes it: the kind of the file stands plain at its beginning."""
    head = b"PK\x03\x04" + bytes(22) + b"\x08\x00\x00\x00"
    return head + b"mimetypeapplication/vnd.oasis.opendocument.textPK"


KINDS = {
    "empty": (b"", "Die Datei ist leer"),
    "old Word": (OLE, SAVE),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "Kennwort"),
    "odt": (stored_odt(), "LibreOffice-Datei (.odt)"),
    "rtf": (b"{\\rtf1 Text}", "RTF-Datei"),
    "pdf": (b"%PDF-1.7", "PDF-Datei"),
    "web page": (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", SAVE),
    "flat xml": (b'<?xml version="1.0"?><pkg:package/>', SAVE),
    "words": (b"Zielvereinbarung", "Das ist kein Word-Dokument (.docx)."),
    "other zip": (packed({"a.txt": b"a"}), "Das ist kein Word-Dokument (.docx)."),
    "excel": (with_document("<workbook xmlns='urn:x'/>"), "Excel-Datei"),
    "powerpoint": (with_document("<presentation xmlns='urn:x'/>"), "PowerPoint-Datei"),
    "other document": (with_document("<html/>"), "Das ist kein Word-Dokument (.docx)."),
    "no body": (with_document(f"<w:document {NAMES}/>"), "beschädigt"),
    "no XML": (with_document("<w:document>"), "word/document.xml ist kein gültiges XML"),
    "unknown prefix": (with_document("<w:document/>"), "ist kein gültiges XML"),
    "macro": (with_member("word/vbaProject.bin"), "Makros"),
    "no main part": (packed({**package(p("A")), "_rels/.rels": b"<a/>"}), "der Hauptteil fehlt"),
}


@pytest.mark.parametrize(("data", "words"), KINDS.values(), ids=KINDS)
def test_the_sentence_names_the_file_and_what_would_be_right(data: bytes, words: str):
    with pytest.raises(WordFileError) as caught:
        read_docx(data, "akte.docx")
    assert str(caught.value).startswith("akte.docx: ")
    assert words in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_zip_with_a_password_is_told():
    data = bytearray(docx(p("A")))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(WordFileError, match="Kennwort"):
        read_docx(bytes(data), "akte.docx")


def test_utf_16_and_upper_case_names_are_read():
    members = package(p("Präambel"))
    members["Word/Document.xml"] = members.pop("word/document.xml").decode().encode("utf-16")
    assert [line.text for line in read_docx(packed(members), "a.docx").lines] == ["Präambel"]


def test_a_file_from_the_disk(tmp_path: Path):
    path = tmp_path / "akte.docx"
    with pytest.raises(WordFileError, match=r"akte\.docx: Die Datei gibt es nicht\."):
        file_bytes(path)
    path.write_bytes(docx(p("A")))
    assert file_bytes(path) == path.read_bytes()
    with pytest.raises(WordFileError, match="lässt sich nicht lesen"):
        file_bytes(tmp_path)


def test_of_a_huge_file_no_more_is_read_than_shows_that_it_is_too_large(tmp_path: Path):
    path = tmp_path / "akte.docx"
    with path.open("wb") as stream:
        stream.truncate(MAX_FILE_BYTES * 4)
    data = file_bytes(path)
    assert len(data) == MAX_FILE_BYTES + 1
    with pytest.raises(WordFileError, match="größer als 64 MB"):
        read_docx(data, "akte.docx")
