"""Makes the layout template that ships with the package, the same bytes each time.

Run ``python -m zvassist.word.make_template``; nothing here is used at run time. Page, list,
header and footer stand in this file, the styles in ``make_styles``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from zvassist.word.make_styles import styles
from zvassist.word.ooxml import DECLARATION, DUBLIN_CORE, PACKAGE, RELATIONSHIPS, WORD
from zvassist.word.package import Member, pack

_WORD_NAMESPACES = f'xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}"'
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# Twentieths of a point; 567 are one centimetre.
_PAGE = '<w:pgSz w:w="11906" w:h="16838"/>'
_MARGINS = (
    '<w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417"'
    ' w:header="680" w:footer="567" w:gutter="0"/>'
)

_PARTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "fontTable": "fontTable",
    "header": "header1",
    "footer": "footer1",
}
"""Relationship type -> file name of the parts beside the main document."""

_SAMPLES = {
    "Title": "Titel",
    "ZVDeckblatt": "ZV Deckblatt",
    "ZVDeckblattPartei": "ZV Deckblatt Partei",
    "Heading1": "Überschrift 1",
    "ZVText": "ZV Text",
    "ZVBetrag": "ZV Betrag",
    "ZVMassnahmenart": "ZV Maßnahmenart",
    "ZVMassnahme": "ZV Maßnahme",
    "ZVUnterschrift": "ZV Unterschrift",
    "ZVUnterzeichner": "ZV Unterzeichner",
    "ZVEntwurf": "ZV Entwurf",
}
"""Style id -> name as Word shows it in German."""


def make() -> bytes:
    """The template as a .docx package."""
    return pack(_members())


def _members() -> list[Member]:
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            f"{RELATIONSHIPS}/officeDocument word/document.xml",
            f"{PACKAGE}/relationships/metadata/core-properties docProps/core.xml",
        ),
        "docProps/core.xml": _core(),
        "word/_rels/document.xml.rels": _relationships(
            *(f"{RELATIONSHIPS}/{kind} {name}.xml" for kind, name in _PARTS.items())
        ),
        "word/document.xml": _document(),
        "word/fontTable.xml": _fonts(),
        "word/footer1.xml": _footer(),
        "word/header1.xml": _header(),
        "word/numbering.xml": _numbering(),
        "word/settings.xml": _settings(),
        "word/styles.xml": f"<w:styles {_WORD_NAMESPACES}>{styles()}</w:styles>",
    }
    return [(name, (DECLARATION + xml).encode()) for name, xml in parts.items()]


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN_TYPE}.{kind}+xml"/>'
        for kind, name in {"document.main": "document", **_PARTS}.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>"
    )


def _relationships(*targets: str) -> str:
    rows = "".join(
        '<Relationship Id="rId{}" Type="{}" Target="{}"/>'.format(number, *target.split(" "))
        for number, target in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def _core() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="{DUBLIN_CORE}/elements/1.1/">'
        "<dc:title>Zielvereinbarung</dc:title><dc:language>de-DE</dc:language>"
        "</cp:coreProperties>"
    )


def _document() -> str:
    """A paragraph per style, so that an office sees in Word what it may change."""
    samples = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_run(name)}</w:p>'
        for style, name in _SAMPLES.items()
    )
    return (
        f"<w:document {_WORD_NAMESPACES}><w:body>{samples}"
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>'
        f'<w:footerReference w:type="default" r:id="rId6"/>{_PAGE}{_MARGINS}</w:sectPr>'
        "</w:body></w:document>"
    )


def _header() -> str:
    paragraph = '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p>'
    return f"<w:hdr {_WORD_NAMESPACES}>{paragraph}</w:hdr>"


def _footer() -> str:
    """Page fields with results already in them, for readers that do not compute fields."""
    return (
        f'<w:ftr {_WORD_NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        f"{_run('Seite ')}{_field('PAGE', '1')}{_run(' von ')}{_field('NUMPAGES', '4')}"
        "</w:p></w:ftr>"
    )


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _field(instruction: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return mark("begin") + code + mark("separate") + _run(result) + mark("end")


def _numbering() -> str:
    """One list of two levels, so that the measures stand inside their category."""
    levels = _level(0, "decimal", "%1.", "ZVMassnahmenart", 425) + _level(
        1, "bullet", "-", "ZVMassnahme", 851
    )
    return (
        f'<w:numbering {_WORD_NAMESPACES}><w:abstractNum w:abstractNumId="0">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _level(level: int, kind: str, text: str, style: str, left: int) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="425"/></w:pPr></w:lvl>'
    )


def _settings() -> str:
    """Mode 15 is today's Word; without it the title bar says "Kompatibilitätsmodus"."""
    return (
        f'<w:settings {_WORD_NAMESPACES}><w:defaultTabStop w:val="709"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="de-DE"/><w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/></w:settings>'
    )


def _fonts() -> str:
    """Arial by name only; where it is missing its free twin takes over."""
    return (
        f'<w:fonts {_WORD_NAMESPACES}><w:font w:name="Arial"><w:altName w:val="Liberation Sans"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
        "</w:font></w:fonts>"
    )


if __name__ == "__main__":
    default = Path(__file__).with_name("vorlage.docx")
    (Path(sys.argv[1]) if len(sys.argv) > 1 else default).write_bytes(make())
