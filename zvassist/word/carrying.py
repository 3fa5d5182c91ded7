"""The places in a package that a draft part needs around it: relations, types, properties."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import NAMESPACE_URL, uuid5

from zvassist.agreement.model import Draft
from zvassist.word.embedded import SCHEMA
from zvassist.word.ooxml import DECLARATION, DRAFT_NAMESPACE, OFFICE, PACKAGE, RELATIONSHIPS
from zvassist.word.package import Member
from zvassist.word.text import escape

PROPERTIES = "docProps/custom.xml"
"""The short properties that tell other programs which draft a file is."""

_STORE = f"{{{str(uuid5(NAMESPACE_URL, DRAFT_NAMESPACE)).upper()}}}"
_PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format id of custom properties, given by the standard."""
_RELATIONSHIP = "rIdZvEntwurf"


def with_room(members: Iterable[Member], document: str) -> tuple[list[Member], str]:
    """A package's members with all that the draft part needs around it.

    Args:
        members: of a package without custom properties.
        document: name of the main document inside the package.

    Returns:
        The members, and the name under which the draft part has to be added; it must be,
        and ``PROPERTIES`` too.
    """
    parts = dict(members)
    number = next(n for n in range(1, len(parts) + 2) if f"customXml/item{n}.xml" not in parts)
    part, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    folder, _, name = document.rpartition("/")
    _put(parts, "_rels/.rels", _related(f"{OFFICE}/custom-properties", PROPERTIES))
    _put(parts, f"{folder}/_rels/{name}.rels", _related(f"{RELATIONSHIPS}/customXml", f"/{part}"))
    _put(
        parts,
        "[Content_Types].xml",
        _content_type(PROPERTIES, "officedocument.custom-properties")
        + _content_type(properties, "officedocument.customXmlProperties")
        + _content_type(part, ""),
    )
    parts[f"customXml/_rels/item{number}.xml.rels"] = _xml(
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f"{_related(f'{RELATIONSHIPS}/customXmlProps', f'/{properties}')}</Relationships>"
    )
    parts[properties] = _xml(
        f'<ds:datastoreItem ds:itemID="{_STORE}" xmlns:ds="{OFFICE}/customXml"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{DRAFT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    return list(parts.items()), part


def properties_part(draft: Draft) -> str:
    """The custom properties' XML: form and id of the draft, both short."""
    named = {"zvassist-schema": SCHEMA, "zvassist-entwurf": draft.id or ""}
    rows = "".join(
        f'<property fmtid="{_PROPERTY_SET}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(named.items(), start=2)
    )
    return (
        f'<Properties xmlns="{OFFICE}/custom-properties"'
        f' xmlns:vt="{OFFICE}/docPropsVTypes">{rows}</Properties>'
    )


def _put(parts: dict[str, bytes], name: str, row: str) -> None:
    """Add a row at the end of a package's own list."""
    text = parts[name].decode()
    end = text.rindex("</")
    parts[name] = f"{text[:end]}{row}{text[end:]}".encode()


def _related(kind: str, target: str) -> str:
    return f'<Relationship Id="{_RELATIONSHIP}" Type="{kind}" Target="{target}"/>'


def _content_type(part: str, kind: str) -> str:
    full = f"application/vnd.openxmlformats-{kind}+xml" if kind else "application/xml"
    return f'<Override PartName="/{part}" ContentType="{full}"/>'


def _xml(text: str) -> bytes:
    return (DECLARATION + text).encode()
