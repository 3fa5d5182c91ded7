"""The signatures as a borderless table: a cell per signer, read signer by signer.

The line to sign on is the leader of a tab, text of its paragraph: of a border LibreOffice makes
untagged drawing in a PDF.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from zvassist.document.tree import Block, Line
from zvassist.word.contract import ancestry
from zvassist.word.ooxml import NAMESPACES, Element, w
from zvassist.word.widths import lines_needed

_COLUMNS = 2
_SIZE = 22
"""Half points of the text; an office's own size makes the height of its signatures an estimate."""
_GUTTER = 227
"""Room between two signatures, 4 mm in twentieths of a point: the longest office line of the
offices at hand ("für Arbeit, Integration, Jugend und Soziales") then stands in one line."""

AFTER_TABLE = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
)
"""Word wants a paragraph behind the last table; this one takes no room."""


class SignLine(NamedTuple):
    """The line to sign on, above a signer's name.

    Attributes:
        tab: ``w:tabs`` for the paragraph, "" where the style of signers has the tab.
        runs: what draws it, "" where the style draws a border instead.
    """

    tab: str
    runs: str


_RUNS = "<w:r><w:tab/><w:br/></w:r>"
LINE = 4300
"""Length of the line to sign on in twentieths of a point; two stand side by side on the page."""


def sign_line(styles: Element, signer: str, text_width: int) -> SignLine:
    """What draws the line in a template's style of signers.

    An office's style may have a border above the name in place of the tab; where it has neither,
    the paragraph itself gets the tab.

    Args:
        styles: the ``w:styles`` element.
        signer: id of the style of signers.
        text_width: of the page, in twentieths of a point.
    """
    for style in ancestry(styles, signer):
        leaders = style.iterfind("w:pPr/w:tabs/w:tab", NAMESPACES)
        if any(tab.get(w("leader"), "none") != "none" for tab in leaders):
            return SignLine("", _RUNS)
        border = style.find("w:pPr/w:pBdr/w:top", NAMESPACES)
        if border is not None and border.get(w("val")) not in ("nil", "none"):
            return SignLine("", "")
    at = min(LINE, text_width // _COLUMNS - _GUTTER)
    tab = f'<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="{at}"/></w:tabs>'
    return SignLine(tab, _RUNS)


def columns_of(signers: int) -> int:
    """In how many columns so many people sign."""
    return min(signers, _COLUMNS)


def in_rows(cells: Sequence[str], left: str) -> list[str]:
    """The cells of all signers, row by row.

    Args:
        cells: one for each signer.
        left: an empty cell, for the left of those who stand alone on the right.
    """
    return ["".join(cells[:_COLUMNS]), *(left + one for one in cells[_COLUMNS:])]


def missing_lines(signers: Sequence[Block], text_width: int) -> list[int]:
    """How many lines each signer has less than the one beside, so that all sign at one height.

    Args:
        signers: in the order of signing; from the third on each stands alone.
        text_width: of the page, in twentieths of a point.
    """
    if not signers:
        return []
    room = text_width // columns_of(len(signers)) - _GUTTER
    heights = [_height(signer.lines[1:], room) for signer in signers]
    most = max(heights[:_COLUMNS])
    return [most - height for height in heights[:_COLUMNS]] + [0] * len(heights[_COLUMNS:])


def table(widths: Sequence[int], rows: str) -> str:
    """The borderless table of the signatures, with the paragraph that must follow it.

    Args:
        widths: of its columns, in twentieths of a point.
        rows: its ``w:tr`` elements.
    """
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{_GUTTER}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>{AFTER_TABLE}"
    )


def row_layout(mark: str = "") -> str:
    """A row that no page break tears apart; ``mark`` tracks it as new or gone."""
    return f"<w:trPr><w:cantSplit/>{mark}</w:trPr>"


def cell(paragraphs: str, width: int, columns: int = 1) -> str:
    """One cell of the signatures.

    Args:
        paragraphs: its content.
        width: in twentieths of a point.
        columns: how many columns of the table it spans.
    """
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    layout = f'<w:tcW w:w="{width}" w:type="dxa"/>{span}<w:vAlign w:val="bottom"/>'
    return f"<w:tc><w:tcPr>{layout}</w:tcPr>{paragraphs}</w:tc>"


def _height(lines: tuple[Line, ...], room: int) -> int:
    """In how many lines these stand in a signer's column."""
    texts = ("".join([span.text for span in line]) for line in lines)
    return sum(lines_needed(text, room, _SIZE) for text in texts)
