"""Defects in a Word document that Microsoft's Open XML SDK lets pass.

The SDK validates against the schema; these seven are references and pairs across elements.
Word repairs such a file with a question to the reader, or shows something else than was meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from zvassist.word.ooxml import NAMESPACES, Element, parse, value, w
from zvassist.word.package import members

_STORY = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_STORE = re.compile(r"customXml/itemProps\d+\.xml")
_STYLED = ("pStyle", "rStyle", "tblStyle")
_BLOCKS = frozenset(map(w, ("p", "tbl", "sdt")))
_CUSTOM_XML = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"

Parts = Mapping[str, Element]


def lint(data: bytes) -> list[str]:
    """The defects of a .docx, one German sentence each; empty when there are none.

    Args:
        data: the whole package; its XML must be well-formed and its size already bounded.

    Raises:
        zipfile.BadZipFile: the data is no package.
        lxml.etree.XMLSyntaxError: a part is not well-formed.
    """
    parts = {
        name: parse(content) for name, content in members(data) if name.endswith((".xml", ".rels"))
    }
    stories = {name: root for name, root in parts.items() if _STORY.fullmatch(name)}
    return [
        *_unknown_styles(parts, stories),
        *_unknown_lists(parts, stories),
        *_unknown_stores(parts, stories),
        *(
            f"{name}: {defect}"
            for name, root in stories.items()
            for check in (_cells, _bookmarks, _fields, _deleted_text)
            for defect in check(root)
        ),
    ]


def _unknown_styles(parts: Parts, stories: Parts) -> Iterator[str]:
    styles = parts.get("word/styles.xml", ())
    known = {style.get(w("styleId")) for style in styles}
    for name, root in stories.items():
        for used in root.iter(*map(w, _STYLED)):
            if used.get(w("val")) not in known:
                yield f"{name}: Die Formatvorlage „{used.get(w('val'))}“ gibt es nicht."


def _unknown_lists(parts: Parts, stories: Parts) -> Iterator[str]:
    """Number 0 takes a paragraph out of its list and needs no definition."""
    numbering = parts.get("word/numbering.xml")
    known = {"0"}
    if numbering is not None:
        known |= {num.get(w("numId")) for num in numbering.iterfind("w:num", NAMESPACES)}
    users = {name: parts[name] for name in ("word/styles.xml",) if name in parts}
    for name, root in {**users, **stories}.items():
        for properties in root.iter(w("numPr")):
            number = value(properties, "w:numId")
            if number is not None and number not in known:
                yield f"{name}: Die Liste {number} gibt es nicht."


def _unknown_stores(parts: Parts, stories: Parts) -> Iterator[str]:
    known = {
        root.get(f"{_CUSTOM_XML}itemID", "").upper()
        for name, root in parts.items()
        if _STORE.fullmatch(name)
    }
    for name, root in stories.items():
        for binding in root.iter(w("dataBinding")):
            store = binding.get(w("storeItemID"), "")
            if store.upper() not in known:
                yield f"{name}: Den Datenspeicher „{store}“ eines gebundenen Feldes gibt es nicht."


def _cells(root: Element) -> Iterator[str]:
    for cell in root.iter(w("tc")):
        blocks = [child.tag for child in cell if child.tag in _BLOCKS]
        if not blocks or blocks[-1] == w("tbl"):
            yield "Eine Tabellenzelle endet nicht mit einem Absatz."


def _bookmarks(root: Element) -> Iterator[str]:
    starts = Counter(mark.get(w("id")) for mark in root.iter(w("bookmarkStart")))
    ends = Counter(mark.get(w("id")) for mark in root.iter(w("bookmarkEnd")))
    for number in sorted((starts - ends) + (ends - starts)):
        yield f"Die Textmarke {number} hat keinen Anfang oder kein Ende."


def _fields(root: Element) -> Iterator[str]:
    """Fields may nest; each has one begin, at most one separate, one end."""
    depth = 0
    for mark in root.iter(w("fldChar")):
        depth += {"begin": 1, "end": -1}.get(mark.get(w("fldCharType")), 0)
        if depth < 0:
            yield "Ein Feld endet, das nicht begonnen hat."
            return
    if depth:
        yield "Ein Feld beginnt und endet nicht."


def _deleted_text(root: Element) -> Iterator[str]:
    for deleted in root.iter(w("del")):
        if deleted.find(".//w:t", NAMESPACES) is not None:
            yield "In einer gelöschten Stelle steht Text, der nicht als gelöscht ausgezeichnet ist."
