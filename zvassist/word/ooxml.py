"""Names and parsing that every part of the Word layer shares."""

from __future__ import annotations

from typing import Any

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
DUBLIN_CORE = "http://purl.org/dc"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""The first line of every part."""

DRAFT_NAMESPACE = "urn:zvassist:entwurf:1"
"""Root of the part that carries the draft; the number is that of its form."""

NAMESPACES = {"w": WORD}

Element = Any
"""An lxml element; lxml carries no types of its own."""


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute, e.g. ``w("p")``."""
    return f"{{{WORD}}}{name}"


def parse(data: bytes) -> Element:
    """Parse one part of a package without entities, network, comments or a document type.

    Raises:
        lxml.etree.XMLSyntaxError: the part is not well-formed.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(data, parser)


def value(element: Element, path: str) -> str | None:
    """The ``w:val`` of the first element at ``path`` below ``element``, None without one."""
    found = element.find(path, NAMESPACES)
    return None if found is None else found.get(w("val"))
