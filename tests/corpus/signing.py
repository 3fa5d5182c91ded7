"""How the signatures stand in Word files made by hand: below one another, or side by side."""

from __future__ import annotations

from tests.word.handmade import p, r, table

Columns = list[list[str]]
"""The lines of each signer, each as its runs."""

_TAB = "<w:r><w:tab/></w:r>"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_BOX = (
    '<wp:anchor xmlns:a="{a}" distT="0" distB="0" distL="0" distR="0" simplePos="0" '
    'relativeHeight="{n}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>{x}'
    '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0'
    '</wp:posOffset></wp:positionV><wp:extent cx="2700000" cy="1800000"/><wp:wrapSquare '
    'wrapText="bothSides"/><wp:docPr id="{n}" name="Feld {n}"/><a:graphic><a:graphicData '
    'uri="{shape}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="2700000" cy="1800000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr>'
    "<wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
)


def below(columns: Columns) -> str:
    """One signature below the other."""
    return "".join(p(one) for column in columns for one in column)


def boxed(columns: Columns) -> str:
    """Each signature in a text box, kept twice as Word does."""
    boxes = ""
    for number, column in enumerate(columns, start=1):
        inner = f"<w:txbxContent>{''.join(map(p, column))}</w:txbxContent>"
        left = (number - 1) * 2_900_000
        box = _BOX.format(a=_DRAWING, shape=_SHAPE, n=number, x=left, inner=inner)
        boxes += (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing>'
            f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape>"
            "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    return f"<w:p>{boxes}</w:p>"


def tabbed(columns: Columns) -> str:
    """Signatures side by side, parted by tabs."""
    rows = []
    for number in range(max(map(len, columns))):
        cells = [column[number] if number < len(column) else "" for column in columns]
        rows.append(p(f"{_TAB}{_TAB}".join(cells) or r("")))
    return "".join(rows)


def tabled(columns: Columns) -> str:
    """Signatures in a table, a row for each line."""
    rows = [
        [p(column[n]) if n < len(column) else p("") for column in columns]
        for n in range(max(map(len, columns)))
    ]
    return table(*rows)


def in_cells(columns: Columns) -> str:
    """Signatures in a table of one row, a cell for each."""
    return table(["".join(map(p, column)) for column in columns])
