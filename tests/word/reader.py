"""An independent reader of .docx files for tests: zip and lxml only, no code of the project.

It gives the lines as a page shows them: line breaks split lines, list markers come from style
and numbering, table cells follow each other, no-break spaces are blanks, empty lines are gone.
"""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

_NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
_W = f"{{{_NS['w']}}}"


def part(data: bytes, name: str):
    """The root element of one part."""
    with ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def names(data: bytes) -> list[str]:
    """The members of the package, in order."""
    with ZipFile(BytesIO(data)) as package:
        return package.namelist()


def printed_lines(data: bytes) -> list[str]:
    """The lines of the main document, in reading order."""
    marks = _Markers(part(data, "word/styles.xml"), part(data, "word/numbering.xml"))
    lines: list[str] = []
    for paragraph in part(data, "word/document.xml").iterfind("w:body//w:p", _NS):
        first, *rest = _text(paragraph).split("\n")
        lines += [marks.mark(paragraph) + first, *rest]
    return [line for line in (" ".join(line.split()) for line in lines) if line]


def style_of(paragraph) -> str:
    """The style id of a paragraph."""
    return _val(paragraph, "w:pPr/w:pStyle") or ""


def _text(paragraph) -> str:
    words = []
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            words.append(node.text or "")
        elif node.tag == f"{_W}br":
            words.append("\n")
    return "".join(words).replace("\u00a0", " ")


class _Markers:
    """Counts list paragraphs as Word does: a level restarts when one above it has counted."""

    def __init__(self, styles, numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._counts: Counter[tuple[str, str]] = Counter()

    def mark(self, paragraph) -> str:
        number, level = self._list_of(paragraph)
        if number is None:
            return ""
        abstract = _val(self._numbering, f"w:num[@w:numId='{number}']/w:abstractNumId")
        definition = self._numbering.find(
            f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='{level}']", _NS
        )
        if _val(definition, "w:numFmt") == "bullet":
            return "- "
        self._counts[abstract, level] += 1
        for key in [key for key in self._counts if key[0] == abstract and key[1] > level]:
            del self._counts[key]
        text = _val(definition, "w:lvlText")
        return text.replace(f"%{int(level) + 1}", str(self._counts[abstract, level])) + " "

    def _list_of(self, paragraph) -> tuple[str | None, str]:
        holders = [paragraph]
        name = style_of(paragraph)
        while name:
            style = self._styles.find(f"w:style[@w:styleId='{name}']", _NS)
            holders.append(style)
            name = _val(style, "w:basedOn") or ""
        for holder in holders:
            number = _val(holder, "w:pPr/w:numPr/w:numId")
            if number:
                return number, _val(holder, "w:pPr/w:numPr/w:ilvl") or "0"
        return None, "0"


def _val(element, path: str) -> str | None:
    found = element.find(path, _NS)
    return None if found is None else found.get(f"{_W}val")


def text_of_all_parts(data: bytes) -> str:
    """Every member as text, one after the other."""
    with ZipFile(BytesIO(data)) as package:
        return "\n".join(package.read(name).decode() for name in package.namelist())
