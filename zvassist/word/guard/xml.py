"""Parses one part: counted first, built only when it is small and plain enough."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import NoReturn
from xml.parsers import expat

from lxml import etree

from zvassist.word.guard.budget import Budget
from zvassist.word.guard.errors import DamagedError, WordFileError
from zvassist.word.ooxml import Element, parse

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
"""Namespaces and relationship types of "Strict Open XML", one to one with the usual ones."""


def parse_part(data: bytes, part: str, budget: Budget) -> Element:
    """The root element of a part, with the usual namespaces also for a strict file.

    Args:
        data: the part, unpacked.
        part: its name in the package, for the message.
        budget: counts the elements.

    Raises:
        WordFileError: a document type, more than the limits allow, or no XML.
    """
    _scan(data, part, budget)
    try:
        return parse(_STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", data))
    except etree.XMLSyntaxError:
        raise DamagedError(budget.name, f"{part} ist kein gültiges XML") from None


def root_namespace(beginning: bytes) -> str:
    """The namespace of the root element of a part; "" when its first bytes do not show it."""
    found: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda tag, _attributes: found.append(tag)
    with suppress(expat.ExpatError, ValueError):
        parser.Parse(beginning, False)
    return found[0].rpartition(" ")[0] if found else ""


def _scan(data: bytes, part: str, budget: Budget) -> None:
    """Walk through the part without building anything; the first breach ends it."""
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        is_paragraph = tag == "p" or tag.endswith(":p")
        budget.spend_element(depth, len(attributes), paragraph=is_paragraph)

    def end(_tag: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_declaration: object) -> NoReturn:
        raise WordFileError(
            budget.name,
            f"Die Word-Datei vereinbart eigene Zeichenketten (DTD in {part}); "
            "das tut kein Schreibprogramm, sie wird nicht gelesen.",
        )

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError):
        raise DamagedError(budget.name, f"{part} ist kein gültiges XML") from None
