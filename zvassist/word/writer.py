"""Writes the composed agreement as a Word document: a .docx of the same bytes each time."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from zvassist.agreement.model import Draft
from zvassist.document.tree import Document
from zvassist.word.body import body_xml
from zvassist.word.carrying import PROPERTIES, properties_part
from zvassist.word.embedded import draft_part, printed_lines
from zvassist.word.ooxml import DECLARATION, DUBLIN_CORE, PACKAGE
from zvassist.word.package import pack
from zvassist.word.pages import estimated_pages
from zvassist.word.template import load_template
from zvassist.word.text import check_characters, escape

_CORE_NAMESPACES = (
    f'xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="{DUBLIN_CORE}/elements/1.1/"'
    f' xmlns:dcterms="{DUBLIN_CORE}/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def write_document(
    document: Document,
    *,
    draft_mark: bool,
    created: datetime,
    modified: datetime,
    author: str = "",
    template: Path | None = None,
    carried: Draft | None = None,
) -> bytes:
    """The agreement as the bytes of a .docx; equal arguments give equal bytes.

    Args:
        document: the composed agreement.
        draft_mark: mark every page as ENTWURF and make gaps stand out.
        created: when the draft came to be, with time zone.
        modified: when it last changed, with time zone.
        author: the name for the file's properties, "" for none.
        template: an office's own layout template, None for the shipped one.
        carried: the draft that the file carries, with its printed entries only; None leaves
            draft part, bookmarks and properties out.

    Raises:
        TemplateError: the template cannot be used.
        ZvError: a text holds a character that no Word file can hold.
        ValueError: a time without time zone.
    """
    layout = load_template(template)
    lines = printed_lines(document)
    check_characters(document, author, lines)
    body = body_xml(document, layout, show_gaps=draft_mark, marks=carried is not None)
    parts = [
        (layout.core, core_xml(document.title, author, created, modified)),
        (layout.document, f"{layout.head}{body}{layout.tail}"),
    ]
    if carried is not None:
        parts.append((PROPERTIES, properties_part(carried)))
        parts.append((layout.draft_part, draft_part(carried, lines)))
    pages = estimated_pages(document)
    margins = [
        (one.name, f"{one.before}{pages}{one.behind}".encode())
        for one in layout.counting[draft_mark]
    ]
    written = [(name, (DECLARATION + xml).encode()) for name, xml in parts]
    return pack([*margins, *written], layout.packages[draft_mark, carried is not None])


def core_xml(title: str, author: str, created: datetime, modified: datetime) -> str:
    """The part with the file's properties; no author with ""."""
    creator = f"<dc:creator>{escape(author)}</dc:creator>" if author else ""
    return (
        f"<cp:coreProperties {_CORE_NAMESPACES}>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp(created)}</dcterms:created>'
        f"{creator}<dc:language>de-DE</dc:language>"
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp(modified)}</dcterms:modified>'
        f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>"
    )


def stamp(moment: datetime) -> str:
    """A time as Word files hold it, in UTC.

    Raises:
        ValueError: the time has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without time zone is not the same moment everywhere")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
