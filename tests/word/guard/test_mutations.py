"""Files that were cut off or changed at random: one clear sentence, or a good read."""

from __future__ import annotations

import random
import re
from functools import lru_cache

import pytest

from tests.word.handmade import docx, p, package, packed, r, shown, table
from tests.word.sample import document, printed, written
from zvassist.document.reading import SourceText
from zvassist.word.guard.errors import WordFileError
from zvassist.word.reader.read import read_docx

MUTATIONS = 5_000
_BATCHES = 10


@lru_cache(maxsize=1)
def members() -> dict[str, bytes]:
    """A small file in which most of what the reader knows stands once."""
    body = (
        p("§ 1", '<w:pStyle w:val="H"/>')
        + p("Projekt", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        + p(r("Höhe ") + '<w:del w:id="1" w:author="A"><w:r><w:delText>1</w:delText></w:r></w:del>')
        + p(r("fett", "<w:b/>") + '<w:r><w:tab/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>')
        + p('<w:bookmarkStart w:id="2" w:name="zv_a"/>' + r("a") + '<w:bookmarkEnd w:id="2"/>')
        + p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>')
        + f"<w:sdt><w:sdtContent>{p('im Feld')}</w:sdtContent></w:sdt>"
        + p(f"<w:r><w:pict><w:txbxContent>{p('Kasten')}</w:txbxContent></w:pict></w:r>")
        + p('<w:r><w:commentReference w:id="0"/></w:r>')
        + table(["Wiesbaden, den 3. Mai 2023", "Fulda, den 4. Mai 2023"], ["A", "B"])
    )
    return package(
        body,
        styles='<w:style w:type="paragraph" w:styleId="H"><w:name w:val="H"/></w:style>',
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        comments=f'<w:comment w:id="0" w:author="A">{p("Bitte")}</w:comment>',
        header=p("Kopf"),
        customXml1='<e xmlns="urn:zvassist:entwurf:1">{}</e>',
    )


def outcome(data: bytes) -> SourceText | str:
    """What was read, or the sentence; any other end fails the test."""
    try:
        source = read_docx(data, "akte.docx")
    except WordFileError as error:
        return _sentence(str(error))
    assert all(line.text == line.text.strip() != "" for line in source.lines)
    assert all(0 <= a < b <= len(line.text) for line in source.lines for a, b in line.bold)
    return source


def _sentence(text: str) -> str:
    assert text.startswith("akte.docx: ")
    assert text.endswith(".")
    return text


def test_a_file_cut_off_anywhere_ends_in_one_sentence():
    data = written()
    for percent in range(100):
        assert isinstance(outcome(data[: len(data) * percent // 100]), str)
    whole = outcome(data)
    assert isinstance(whole, SourceText)
    assert shown(whole) == printed(document())


@pytest.mark.parametrize("batch", range(_BATCHES))
def test_files_changed_at_random(batch: int):
    draw = random.Random(batch)
    whole = docx(p("x")) if batch == 0 else packed(members())
    ends = [outcome(_changed(draw, whole)) for _ in range(MUTATIONS // _BATCHES)]
    assert any(isinstance(end, str) for end in ends)
    assert any(isinstance(end, SourceText) for end in ends)


def _changed(draw: random.Random, whole: bytes) -> bytes:
    """One file in three is changed as it is packed, the others in the XML of a part."""
    kind = draw.randrange(3)
    if kind == 0:
        return _bytes_changed(draw, whole)
    parts = dict(members())
    name = draw.choice(list(parts))
    parts[name] = (_bytes_changed if kind == 1 else _tags_changed)(draw, parts[name])
    return packed(parts)


def _bytes_changed(draw: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(draw.randint(1, 3)):
        at = draw.randrange(len(changed))
        match draw.randrange(3):
            case 0:
                changed[at] = draw.randrange(256)
            case 1:
                del changed[at : at + draw.randint(1, 20)]
            case _:
                changed[at:at] = changed[at : at + draw.randint(1, 20)]
        if not changed:
            break
    return bytes(changed)


def _tags_changed(draw: random.Random, data: bytes) -> bytes:
    """Two tags change places, one goes, or one comes twice: often still well-formed."""
    pieces = [piece for piece in re.split(b"(<[^>]+>)", data) if piece]
    one, other = draw.randrange(len(pieces)), draw.randrange(len(pieces))
    match draw.randrange(4):
        case 0:
            pieces[one], pieces[other] = pieces[other], pieces[one]
        case 1:
            del pieces[one]
        case 2:
            pieces.insert(other, pieces[one])
        case _:
            pieces[one] = re.sub(rb'"[^"]*"', b'"-7"', pieces[one], count=1)
    return b"".join(pieces)
