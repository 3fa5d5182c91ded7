"""Word files made by hand, part by part: whatever a test wants to see read."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from zvassist.document.reading import SourceText
from zvassist.word.reader.read import read_docx
from zvassist.word.reader.view import View

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ROOTS = {"header": "hdr", "footer": "ftr"}


def p(content: str, properties: str = "") -> str:
    """A paragraph; plain words become one run."""
    inner = content if content.startswith("<") or not content else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: list[str]) -> str:
    """A table; a cell is one paragraph of words or ready markup."""
    cells = (
        "".join(f"<w:tc>{cell if cell.startswith('<w:') else p(cell)}</w:tc>" for cell in row)
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def docx(body: str, *, strict: bool = False, **parts: str) -> bytes:
    """A package of a body and further parts by kind (``styles``, ``comments``, ``header`` ...)."""
    members = package(body, **parts)
    if strict:
        members = {name: _strict(content) for name, content in members.items()}
    return packed(members)


def package(body: str, **parts: str) -> dict[str, bytes]:
    """The members of such a package, to be changed before they are packed."""
    members = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations({kind: f"{kind}.xml" for kind in parts}),
    }
    for kind, content in parts.items():
        root = _ROOTS.get(kind, kind)
        is_whole = kind.startswith("customXml")
        markup = content if is_whole else f"<w:{root} {NAMES}>{content}</w:{root}>"
        members[f"word/{kind}.xml"] = markup
    return {name: content.encode() for name, content in members.items()}


def packed(members: Mapping[str, bytes]) -> bytes:
    """The members as a zip."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return stream.getvalue()


def read(body: str, *, view: View = "accepted", strict: bool = False, **parts: str) -> SourceText:
    """What is read of such a file."""
    return read_docx(docx(body, strict=strict, **parts), "akte.docx", view=view)


def lines(body: str, *, view: View = "accepted", strict: bool = False, **parts: str) -> list[str]:
    """Its lines as a page shows them, list markers in front."""
    return shown(read(body, view=view, strict=strict, **parts))


def shown(source: SourceText) -> list[str]:
    """Lines as a page shows them, list markers in front."""
    return [f"{line.marker} {line.text}" if line.marker else line.text for line in source.lines]


def _relations(targets: Mapping[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind.rstrip("0123456789")}"'
        f' Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _strict(content: bytes) -> bytes:
    """The same part in the namespaces of Strict Open XML."""
    text = content.decode()
    for area, name in (
        ("wordprocessingml", "main"),
        ("officeDocument", "relationships"),
        ("officeDocument", "math"),
        ("drawingml", "wordprocessingDrawing"),
    ):
        usual = f"http://schemas.openxmlformats.org/{area}/2006/{name}"
        text = text.replace(usual, f"http://purl.oclc.org/ooxml/{area}/{name}")
    return text.encode()
