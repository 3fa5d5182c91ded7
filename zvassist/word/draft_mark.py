"""The mark that no draft is without: a line in the header of every kind of page."""

from __future__ import annotations

from lxml import etree

from zvassist.document.tree import DRAFT_MARK
from zvassist.word.ooxml import Element, w


def add_mark(header: Element, style_id: str) -> None:
    """Put the mark on top of a header (``w:hdr``), in place of a line that holds nothing."""
    first = header.find(w("p"))
    if first is not None and _is_empty(first):
        header.remove(first)
    header.insert(0, _mark(style_id))


def _is_empty(paragraph: Element) -> bool:
    return all(child.tag == w("pPr") for child in paragraph)


def _mark(style_id: str) -> Element:
    paragraph = etree.Element(w("p"))
    style = etree.SubElement(etree.SubElement(paragraph, w("pPr")), w("pStyle"))
    style.set(w("val"), style_id)
    text = etree.SubElement(etree.SubElement(paragraph, w("r")), w("t"))
    text.text = DRAFT_MARK
    return paragraph
