"""The parts of a Word file that the reader needs, found by their relations and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field

from zvassist.word.guard.errors import DamagedError, WordFileError
from zvassist.word.guard.package import Package, Relation
from zvassist.word.guard.xml import root_namespace
from zvassist.word.ooxml import DRAFT_NAMESPACE, Element, w

_OTHERS = {
    "workbook": "Das ist eine Excel-Datei; erwartet wird ein Word-Dokument (.docx).",
    "presentation": "Das ist eine PowerPoint-Datei; erwartet wird ein Word-Dokument (.docx).",
}
_MARGINS = {"header": "Kopfzeile", "footer": "Fußzeile"}


@dataclass(slots=True)
class Parts:
    """The roots of the parts; None or empty where the file has none.

    Attributes:
        margins: headers and footers, each with its German name.
        embedded: the draft parts, unpacked.
        broken_draft: whether a draft part could not be read.
    """

    document: Element
    styles: Element | None = None
    numbering: Element | None = None
    comments: Element | None = None
    footnotes: Element | None = None
    endnotes: Element | None = None
    margins: list[tuple[str, Element]] = field(default_factory=list)
    embedded: list[bytes] = field(default_factory=list)
    broken_draft: bool = False


def load_parts(package: Package) -> Parts:
    """Find and parse what is needed; pictures, fonts and themes are never unpacked.

    Raises:
        WordFileError: the file is no Word document, or damaged, or too large.
    """
    top = package.relations()
    main = next((link.part for link in top if link.kind == "officeDocument"), None)
    if main is None:
        raise DamagedError(package.name, "der Hauptteil fehlt")
    parts = Parts(_document(package, main))
    links = package.relations(main)
    for link in links:
        _load(package, link, parts)
    for part in dict.fromkeys(link.part for link in [*links, *top] if link.kind == "customXml"):
        _load_draft(package, part, parts)
    return parts


def _document(package: Package, main: str) -> Element:
    root = package.xml(main)
    if root.tag != w("document"):
        other = _OTHERS.get(root.tag.rpartition("}")[2], "Das ist kein Word-Dokument (.docx).")
        raise WordFileError(package.name, other)
    return root


def _load(package: Package, link: Relation, parts: Parts) -> None:
    if link.kind in _MARGINS:
        parts.margins.append((_MARGINS[link.kind], package.xml(link.part)))
    elif link.kind in ("styles", "numbering", "comments", "footnotes", "endnotes"):
        setattr(parts, link.kind, package.xml(link.part))


def _load_draft(package: Package, part: str, parts: Parts) -> None:
    """Other programs keep parts of their own there; only ours is read to its end."""
    try:
        if root_namespace(package.beginning(part)) != DRAFT_NAMESPACE:
            return
        content = package.read(part)
        package.check_xml(content, part)
    except DamagedError:
        parts.broken_draft = True
    else:
        parts.embedded.append(content)
