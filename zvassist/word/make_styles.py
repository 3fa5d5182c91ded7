"""The named styles of the shipped layout template, as WordprocessingML.

Used by ``make_template`` only. Lengths are twentieths of a point, font sizes half points.
"""

from __future__ import annotations

from zvassist.word.signing import LINE

_FONT = "Arial"
_DRAFT_RED = "B00020"
_GAP_YELLOW = "FFF2A8"

_CENTRED = '<w:jc w:val="center"/>'
_BOLD = "<w:b/><w:bCs/>"


def styles() -> str:
    """All style definitions, defaults first."""
    return _defaults() + _normal() + _cover() + _text() + _lists() + _signatures() + _margins()


def _defaults() -> str:
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}"'
        f' w:eastAsia="{_FONT}" w:cs="{_FONT}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240"'
        ' w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def _normal() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


def _cover() -> str:
    """Contextual spacing keeps the room above the title when it has a second line of its own."""
    return (
        _style(
            "Title",
            "Title",
            f"{_spacing(3000, 720)}<w:contextualSpacing/>{_CENTRED}",
            f"{_BOLD}{_size(52)}",
        )
        + _style("ZVDeckblatt", "ZV Deckblatt", f"{_spacing(480, 480)}{_CENTRED}", _size(26))
        + _style(
            "ZVDeckblattPartei",
            "ZV Deckblatt Partei",
            f"{_spacing(240, 240)}{_CENTRED}",
            f"{_BOLD}{_size(30)}",
        )
    )


def _text() -> str:
    return (
        _style(
            "Heading1",
            "heading 1",
            f"<w:keepNext/><w:keepLines/>{_spacing(360, 160, 264)}{_CENTRED}"
            '<w:outlineLvl w:val="0"/>',
            f"{_BOLD}{_size(24)}",
            following="ZVText",
        )
        + _style("ZVText", "ZV Text", _spacing(0, 140, 276))
        + _style(
            "ZVBetrag",
            "ZV Betrag",
            f"<w:keepNext/><w:keepLines/>{_spacing(60, 200, 276)}{_CENTRED}",
            f"{_BOLD}{_size(24)}",
            following="ZVText",
        )
    )


def _lists() -> str:
    def numbered(level: int) -> str:
        ilvl = f'<w:ilvl w:val="{level}"/>' if level else ""
        return f'<w:numPr>{ilvl}<w:numId w:val="1"/></w:numPr>'

    return _style(
        "ZVMassnahmenart",
        "ZV Maßnahmenart",
        f"<w:keepNext/><w:keepLines/>{numbered(0)}{_spacing(0, 60, 276)}",
        following="ZVMassnahme",
    ) + _style(
        "ZVMassnahme",
        "ZV Maßnahme",
        f"<w:keepLines/>{numbered(1)}{_spacing(0, 140, 276)}<w:contextualSpacing/>",
    )


def _signatures() -> str:
    """The room to sign is the space above the signer's name, closed by the line to sign on.

    The line is the leader of a tab: of a border LibreOffice makes untagged drawing in a PDF.
    """
    line = f'<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="{LINE}"/></w:tabs>'
    return _style(
        "ZVUnterschrift",
        "ZV Unterschrift",
        f"<w:keepNext/><w:keepLines/>{_spacing(600, 0)}",
        following="ZVUnterzeichner",
    ) + _style(
        "ZVUnterzeichner",
        "ZV Unterzeichner",
        f"<w:keepNext/><w:keepLines/>{line}{_spacing(1000, 0, 264)}",
    )


def _margins() -> str:
    tabs = (
        '<w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs>'
    )
    return (
        _style("Header", "header", tabs, _size(18))
        + _style("Footer", "footer", _CENTRED, _size(18))
        + _style(
            "ZVEntwurf",
            "ZV Entwurf",
            '<w:jc w:val="right"/>',
            f'{_BOLD}<w:color w:val="{_DRAFT_RED}"/>{_size(24)}',
        )
        + '<w:style w:type="character" w:customStyle="1" w:styleId="ZVLuecke">'
        '<w:name w:val="ZV Lücke"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f'<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="{_GAP_YELLOW}"/></w:rPr>'
        "</w:style>"
    )


def _style(style_id: str, name: str, paragraph: str, run: str = "", *, following: str = "") -> str:
    custom = ' w:customStyle="1"' if name.startswith("ZV ") else ""
    after = f'<w:next w:val="{following}"/>' if following else ""
    look = f"<w:pPr>{paragraph}</w:pPr>" + (f"<w:rPr>{run}</w:rPr>" if run else "")
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{after}<w:qFormat/>{look}</w:style>'
    )


def _spacing(before: int, after: int, line: int = 240) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
