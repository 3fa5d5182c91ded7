"""Names and small steps that every part of the reader shares."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from zvassist.word.ooxml import NAMESPACES, WORD, Element, w

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATE = f"{_COMPATIBILITY}AlternateContent"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VML = "{urn:schemas-microsoft-com:vml}"
_PREFIX = f"{{{WORD}}}"
_OFF = frozenset({"0", "false", "off"})


def local(element: Element) -> str:
    """The name of a WordprocessingML element without namespace; "" for any other element."""
    tag: str = element.tag
    return tag[len(_PREFIX) :] if tag.startswith(_PREFIX) else ""


def attribute(element: Element | None, name: str = "val") -> str | None:
    """A ``w:`` attribute, None without element or attribute."""
    return None if element is None else element.get(w(name))


def child(element: Element | None, name: str) -> Element | None:
    """The first ``w:`` child of that name."""
    return None if element is None else element.find(w(name))


def val(element: Element | None, path: str) -> str | None:
    """The ``w:val`` of the first element at ``path`` ("w:numPr/w:numId")."""
    return None if element is None else attribute(element.find(path, NAMESPACES))


def switch(element: Element | None, name: str) -> bool | None:
    """An on-off property below ``element``: None when it is not said."""
    found = child(element, name)
    return None if found is None else (attribute(found) or "1").lower() not in _OFF


def number(text: str | None, default: int) -> int:
    """A whole number of a file that may hold anything."""
    try:
        return int(text or "")
    except ValueError:
        return default


def chosen(alternate: Element) -> Element | tuple[()]:
    """The one form of ``mc:AlternateContent`` that is read: the text stands in each of them."""
    choice = alternate.find(f"{_COMPATIBILITY}Choice")
    if choice is None:
        choice = alternate.find(f"{_COMPATIBILITY}Fallback")
    return () if choice is None else choice


def plain_words(element: Element) -> str:
    """The words below an element, a blank between paragraphs; for notices only."""
    return " ".join("".join(_words(element)).split())


def drawn_words(drawing: Element) -> str:
    """The words that belong to a drawing itself, outside of any text box."""
    texts = (node.text or "" for node in drawing.iter(f"{_DRAWING}t"))
    paths = (node.get("string", "") for node in drawing.iter(f"{_VML}textpath"))
    return " ".join(" ".join([*texts, *paths]).split())


def _words(element: Element) -> Iterator[str]:
    """Text of runs and formulas; no field codes, no deleted text, each alternate once."""
    for node in chosen(element) if element.tag == ALTERNATE else element:
        name = local(node)
        if name == "t" or node.tag == f"{MATH}t":
            yield node.text or ""
        elif node.tag == f"{_VML}textpath":
            yield f" {node.get('string', '')} "
        elif name in ("p", "tab", "br"):
            yield from chain(" ", _words(node))
        elif name not in ("del", "moveFrom"):
            yield from _words(node)
