"""Files that are named in the chat: what of them is read, what is refused in one sentence."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.word.handmade import docx, p
from zvassist.agreement.errors import ZvError
from zvassist.chat.papers import file_named, read_paper

TEXT = "Guten Tag,\n\ndas Budget beträgt 900.000 Euro.\n"
HEAD = "From: Kern <kern@example.org>\nSubject: Budget\nMIME-Version: 1.0\n"
PLAIN = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
HTML = "Content-Type: text/html; charset=utf-8\n\n<p style='display:none'>Budget 5 Euro</p>\n"
PARTS = 'Content-Type: multipart/{}; boundary="x"\n\n--x\n'
FILE = (
    'Content-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment; '
    'filename="Plan\u202e.pdf"\n\nx\n'
)


def at(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_word_file_gives_its_lines_with_their_marks(tmp_path: Path) -> None:
    body = p("Projekte:") + p("Lesen") + p("Das Budget beträgt 900.000 Euro.")
    paper = read_paper(at(tmp_path, "a.docx", docx(body)))
    assert paper.text == "Projekte:\n\nLesen\n\nDas Budget beträgt 900.000 Euro."
    assert paper.name == "a.docx"


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_text_file_is_read_as_it_stands(tmp_path: Path, code: str) -> None:
    assert read_paper(at(tmp_path, "a.txt", TEXT.encode(code))).text == TEXT


@pytest.mark.parametrize(
    "mail",
    [
        HEAD + PLAIN + TEXT,
        HEAD + PARTS.format("alternative") + PLAIN + TEXT + "\n--x\n" + HTML + "--x--\n",
        HEAD + PARTS.format("mixed") + PLAIN + TEXT + "\n--x\n" + FILE + "--x--\n",
    ],
)
def test_of_a_mail_the_plain_words_are_read_and_nothing_else(tmp_path: Path, mail: str) -> None:
    paper = read_paper(at(tmp_path, "a.eml", mail))
    assert paper.text == TEXT.strip()
    assert paper.notices in ((), ("a.eml: Anhänge werden nicht gelesen (Plan.pdf).",))
    assert bool(paper.notices) is ("attachment" in mail)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.txt", "", "steht kein Text"),
        ("a.txt", b"\0\1\2", "keine Textdatei"),
        ("a.txt", "x" * 12_001, "12001 Zeichen, im Chat werden höchstens 12000 gelesen"),
        ("a.txt", "x" * 2_000_001, "zu groß"),
        ("a.docx", b"PK\x03\x04kaputt", "beschädigt"),
        ("a.docx", b"%PDF-1.7", "PDF-Datei"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "mit einem Kennwort geschützt",
        ),
        ("a.pdf", b"%PDF-1.7", "bitte die Word-Datei nehmen"),
        ("a.doc", b"x", "in Word als .docx speichern"),
        ("a.msg", b"x", "Mails liest der Chat als .eml"),
        ("a.eml", HEAD + HTML, "keine Mail mit lesbarem Text"),
        ("a.eml", "irgendwas", "keine Mail mit lesbarem Text"),
        ("a.eml", HEAD + PARTS.format("encrypted") + PLAIN + "x\n--x--\n", "verschlüsselt"),
        ("a.eml", HEAD + "Content-Type: text/plain; charset=klingonisch\n\nx", "beschädigt"),
        ("a.eml", HEAD + PARTS.format("mixed") * 400, "steht kein"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(
    tmp_path: Path, name: str, content: str | bytes, sentence: str
) -> None:
    path = at(tmp_path, name, content)
    with pytest.raises(ZvError, match=sentence) as caught:
        read_paper(path)
    assert f"{name}: " in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("ending", ["docx", "txt", "eml"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, ending: str) -> None:
    with pytest.raises(ZvError, match="gibt es nicht"):
        read_paper(tmp_path / f"fehlt.{ending}")


@pytest.mark.parametrize(
    "form",
    [
        "/datei {}",
        "/datei '{}'",
        "/dat {}",
        "{}",
        "'{}'",
        '"{}"',
        "{} ",
        "file://{}",
        "file://localhost{}",
    ],
)
def test_a_path_is_understood_as_terminals_paste_it(tmp_path: Path, form: str) -> None:
    path = at(tmp_path, "Mail  vom Kreis ü.eml", "x")
    assert file_named(form.format(path)) == path


def test_strokes_and_codes_in_a_pasted_path_are_undone(tmp_path: Path) -> None:
    path = at(tmp_path, "Mail (2) ü.txt", "x")
    stroked = re.sub(r"([ ()])", r"\\\1", str(path)) if os.name != "nt" else str(path)
    coded = f"file://{path}".replace(" ", "%20").replace("ü", "%C3%BC")
    assert file_named(stroked) == file_named(coded) == path


@pytest.mark.parametrize(
    "message",
    [
        "Budget auf 900.000 Euro",
        "Lies bitte vertrag.docx",
        "vertrag.docx",
        "/datei",
        "/hilfe",
        "/ki an",
        "BASS heißt jetzt Plan.docx",
        "",
        "eins.txt\nzwei.txt",
    ],
)
def test_other_words_name_no_file(message: str) -> None:
    assert file_named(message) is None


def test_a_path_that_can_be_nothing_else_is_one_even_where_no_file_is() -> None:
    assert file_named("/tmp/gibt/es/nicht.docx") == Path("/tmp/gibt/es/nicht.docx")
    assert file_named("~/nein.eml") == Path("~/nein.eml").expanduser()
