"""Accepting and rejecting all tracked changes of a .docx: zip and lxml only, no code of ours.

As Word does it: what goes, goes with its marks; a paragraph whose mark goes joins the next one,
which keeps its own look; a row that goes takes its cells along.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMMENTS = [f"{_W}{name}" for name in ("commentRangeStart", "commentRangeEnd")]


def accepted(data: bytes) -> bytes:
    """The document with every change taken."""
    return _settled(data, goes="del", stays="ins")


def rejected(data: bytes) -> bytes:
    """The document with every change refused."""
    return _settled(data, goes="ins", stays="del")


def revisions_left(data: bytes) -> int:
    """How many tracked changes a document holds."""
    with ZipFile(BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return len(list(root.iter(f"{_W}ins", f"{_W}del")))


def _settled(data: bytes, *, goes: str, stays: str) -> bytes:
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(stream, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = _document(content, f"{_W}{goes}", f"{_W}{stays}")
            target.writestr(name, content)
    return stream.getvalue()


def _document(xml: bytes, goes: str, stays: str) -> bytes:
    root = etree.fromstring(xml)
    for row in list(root.iter(f"{_W}tr")):
        if row.find(f"{_W}trPr/{goes}") is not None:
            row.getparent().remove(row)
    for table in list(root.iter(f"{_W}tbl")):
        if table.find(f"{_W}tr") is None:
            table.getparent().remove(table)
    for paragraph in list(root.iter(f"{_W}p")):
        _runs(paragraph, goes, stays)
    for paragraph in list(root.iter(f"{_W}p")):
        if paragraph.find(f"{_W}pPr/{_W}rPr/{goes}") is not None:
            _join_next(paragraph)
    for mark in list(root.iter(goes, stays, *_COMMENTS)):
        mark.getparent().remove(mark)
    return etree.tostring(root)


def _runs(paragraph, goes: str, stays: str) -> None:
    for mark in paragraph.findall(goes):
        paragraph.remove(mark)
    for mark in paragraph.findall(stays):
        for text in mark.iter(f"{_W}delText"):
            text.tag = f"{_W}t"
        place = paragraph.index(mark)
        paragraph[place : place + 1] = list(mark)
    for run in paragraph.findall(f"{_W}r"):
        if run.find(f"{_W}commentReference") is not None:
            paragraph.remove(run)


def _join_next(paragraph) -> None:
    following = paragraph.getnext()
    content = [child for child in paragraph if child.tag != f"{_W}pPr"]
    if following is not None and following.tag == f"{_W}p":
        properties = following.find(f"{_W}pPr")
        start = 0 if properties is None else 1
        following[start:start] = content
    elif content:
        return
    paragraph.getparent().remove(paragraph)
