"""Loads a layout template, checks it once, and keeps all that no document changes.

python-docx opens the template (it resolves parts, headers and sections); from then on a
document costs a body, its properties and a zip, because everything else is kept packed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from zvassist.word import contract
from zvassist.word.carrying import with_room
from zvassist.word.contract import TemplateError, UnreadableTemplateError
from zvassist.word.draft_mark import add_mark
from zvassist.word.ooxml import NAMESPACES, RELATIONSHIPS, WORD, Element, parse, w
from zvassist.word.package import Member, Package, members, prepare
from zvassist.word.signing import SignLine, sign_line

SHIPPED = Path(__file__).with_name("vorlage.docx")
"""The layout template of the package."""

_BODY_MARK = "zvassist-body"
_KEPT = frozenset(
    f"{RELATIONSHIPS}/{kind}"
    for kind in (
        "styles",
        "numbering",
        "settings",
        "webSettings",
        "fontTable",
        "theme",
        "header",
        "footer",
        "footnotes",
        "endnotes",
    )
)
"""Relationships of the main document that outlive its sample text; no macros, no pictures."""

_KEPT_AROUND = frozenset({RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES})
"""Relationships of the package itself; statistics, thumbnail and properties tell of the sample."""

_LINKED = "/attachedTemplate"
_MARGIN = re.compile(r"/(?:header|footer)\d*\.xml$")
_PAGES = re.compile(rb"\b(?:NUM|SECTION)PAGES\b.*?<w:t(?: [^>]*)?>(?P<count>\d+)</w:t>", re.DOTALL)


class Counting(NamedTuple):
    """A header or footer around the number of pages that stands in its field."""

    name: str
    before: str
    behind: str


@dataclass(frozen=True, slots=True)
class Template:
    """A checked layout template, ready for documents.

    Attributes:
        styles: style ids by what is printed (``Style`` members and ``contract.SIGNER``, ...).
        text_width: width of the text area in twentieths of a point.
        sign_line: what draws the line to sign on.
        head: the main document's XML before its paragraphs.
        tail: the main document's XML after them, from the section on.
        document: name of the main document inside the package.
        core: name of the core properties inside the package.
        draft_part: name of the part that carries the draft.
        counting: headers and footers that say how many pages there are, by whether every page
            has the draft mark; the text before the number and behind it.
        members: all members but these two, by whether every page has the draft mark.
        packages: the same without what counts pages, packed; by the draft mark and by
            whether the draft's part and properties belong to it.
    """

    styles: Mapping[str, str]
    text_width: int
    sign_line: SignLine
    head: str
    tail: str
    document: str
    core: str
    draft_part: str
    counting: Mapping[bool, tuple[Counting, ...]]
    members: Mapping[bool, tuple[Member, ...]]
    packages: Mapping[tuple[bool, bool], Package]


def load_template(path: Path | None = None) -> Template:
    """The checked template; opened again only when the file has changed.

    Args:
        path: an office's own template, None for the one that ships with the package.

    Raises:
        TemplateError: the file is not there, is no .docx, or breaks the contract.
    """
    path = (path or SHIPPED).absolute()
    try:
        state = path.stat()
    except OSError:
        raise UnreadableTemplateError(f"Die Word-Vorlage {path} gibt es nicht.") from None
    return _load(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=4)
def _load(path: Path, _changed: int, _size: int) -> Template:
    try:
        document = docx.Document(str(path))
        return _prepare(document, path)
    except TemplateError:
        raise
    except PermissionError:
        raise UnreadableTemplateError(
            f"Die Word-Vorlage {path} darf nicht gelesen werden."
        ) from None
    except Exception as error:
        # A broken package surfaces as whatever python-docx stumbled over.
        raise UnreadableTemplateError(
            f"Die Word-Vorlage {path} ist keine lesbare Word-Datei (.docx, ohne Makros)."
        ) from error


def _prepare(document: Any, path: Path) -> Template:
    ids = _checked(document, path)
    head, tail = _empty_body(document.element)
    _strip(document)
    names = (str(document.part.partname)[1:], _core_name(document))
    kept = {False: _members(document, names)}
    for kind in _page_kinds(document):
        add_mark(kind.header.part.element, ids[contract.DRAFT])
    kept[True] = _members(document, names)
    whole = {marked: tuple(parts) for marked, parts in kept.items()}
    counting = {marked: tuple(_counting(parts)) for marked, parts in kept.items()}
    for marked, parts in kept.items():
        counts = {one.name for one in counting[marked]}
        kept[marked] = [member for member in parts if member[0] not in counts]
    draft_part, packages = _packages(kept, names[0])
    width = _text_width(document.element)
    return Template(
        styles=MappingProxyType(ids),
        text_width=width,
        sign_line=sign_line(document.styles.element, ids[contract.SIGNER], width),
        head=head,
        tail=tail,
        document=names[0],
        core=names[1],
        draft_part=draft_part,
        counting=MappingProxyType(counting),
        members=MappingProxyType(whole),
        packages=MappingProxyType(packages),
    )


def _checked(document: Any, path: Path) -> dict[str, str]:
    root = document.styles.element
    ids = contract.styles(root, path)
    contract.check_language(root, path)
    numbering = _related(document, RELATIONSHIP_TYPE.NUMBERING)
    contract.check_lists(root, numbering and parse(numbering.blob), ids, path)
    if len(document.sections) != 1:
        raise TemplateError(
            f"Die Word-Vorlage {path} muss aus genau einem Abschnitt bestehen "
            f"(es sind {len(document.sections)})."
        )
    contract.check_page(document.element.find("w:body/w:sectPr", NAMESPACES), path)
    for kind in _page_kinds(document):
        _check_kind(kind, path)
    return ids


class _PageKind(NamedTuple):
    """Header and footer of one kind of page; a cover of its own may go without a number."""

    header: Any
    footer: Any
    numbered: bool


def _page_kinds(document: Any) -> list[_PageKind]:
    """The kinds of page in use: all or odd pages, even pages, first page."""
    section = document.sections[0]
    kinds = [_PageKind(section.header, section.footer, numbered=True)]
    if document.settings.odd_and_even_pages_header_footer:
        kinds.append(_PageKind(section.even_page_header, section.even_page_footer, numbered=True))
    if section.different_first_page_header_footer:
        first = (section.first_page_header, section.first_page_footer)
        kinds.append(_PageKind(*first, numbered=False))
    return kinds


def _check_kind(kind: _PageKind, path: Path) -> None:
    if kind.header.is_linked_to_previous:
        raise TemplateError(
            f"Die Word-Vorlage {path} braucht auf jeder Art von Seite eine Kopfzeile "
            "(auch eine leere), in die ein Entwurf seinen Vermerk setzt."
        )
    if kind.numbered:
        present = [part for part in kind[:2] if not part.is_linked_to_previous]
        contract.check_page_numbers([part.part.element for part in present], path)


def _related(document: Any, kind: str) -> Any:
    """The main document's part of this kind, None without one."""
    relations = document.part.rels.values()
    return next((rel.target_part for rel in relations if rel.reltype == kind), None)


def _empty_body(root: Element) -> tuple[str, str]:
    """Take the sample text out; the XML before and after the place where it stood."""
    if root.nsmap.get("w") != WORD:
        raise ValueError("the main document binds the prefix w to another namespace")
    body = root.find("w:body", NAMESPACES)
    for child in body.findall("*"):
        if child.tag != w("sectPr"):
            body.remove(child)
    mark = etree.Comment(_BODY_MARK)
    body.insert(0, mark)
    xml = etree.tostring(root, encoding="unicode")
    body.remove(mark)
    head, tail = xml.split(f"<!--{_BODY_MARK}-->")
    return head, tail


def _strip(document: Any) -> None:
    """Drop what only the sample text used, and what must not travel: macros, linked templates."""
    used = set(document.element.xpath("//@r:id"))
    rels = document.part.rels
    for key in [key for key, rel in rels.items() if rel.reltype not in _KEPT and key not in used]:
        del rels[key]
    around = document.part.package.rels
    for key in [key for key, rel in around.items() if rel.reltype not in _KEPT_AROUND]:
        del around[key]
    settings = _related(document, RELATIONSHIP_TYPE.SETTINGS)
    for key in [key for key, rel in settings.rels.items() if rel.reltype.endswith(_LINKED)]:
        del settings.rels[key]
    for attached in settings.element.findall(w("attachedTemplate")):
        settings.element.remove(attached)


def _core_name(document: Any) -> str:
    """Name of the core properties' part, which python-docx adds where it is missing."""
    assert document.core_properties is not None
    package = document.part.package
    return str(package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).partname)[1:]


def _members(document: Any, without: tuple[str, str]) -> list[Member]:
    stream = BytesIO()
    document.save(stream)
    return sorted(member for member in members(stream.getvalue()) if member[0] not in without)


def _counting(parts: list[Member]) -> Iterator[Counting]:
    """The parts in which a field for the number of pages holds a result."""
    for name, content in parts:
        found = _PAGES.search(content) if _MARGIN.search(name) else None
        if found:
            before, behind = content[: found.start("count")], content[found.end("count") :]
            yield Counting(name, before.decode(), behind.decode())


def _packages(
    kept: Mapping[bool, list[Member]], document: str
) -> tuple[str, dict[tuple[bool, bool], Package]]:
    """Name of the draft part, and the packages with and without room for it."""
    packages, part = {}, ""
    for marked, parts in kept.items():
        packages[marked, False] = prepare(parts)
        room, part = with_room(parts, document)
        packages[marked, True] = prepare(room)
    return part, packages


def _text_width(root: Element) -> int:
    size = root.find("w:body/w:sectPr/w:pgSz", NAMESPACES)
    margins = root.find("w:body/w:sectPr/w:pgMar", NAMESPACES)
    return int(size.get(w("w"))) - int(margins.get(w("left"))) - int(margins.get(w("right")))
