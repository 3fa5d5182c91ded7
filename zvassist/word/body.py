"""The paragraphs of a document as WordprocessingML, built as text because that is fast."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from zvassist.document.tree import Block, Document, Line, Span, Style
from zvassist.word import contract
from zvassist.word.template import Template
from zvassist.word.text import escape

_KEPT_WITH = frozenset({Style.AMOUNT, Style.CATEGORY, Style.SIGNATURE})
"""A paragraph before one of these is the first part of a sentence or must not be parted from it."""

KEEP_NEXT = "<w:keepNext/>"
_KEEP_LINES = "<w:keepLines/>"
_NEW_PAGE = "<w:pageBreakBefore/>"
_COVER = "cover"
_GUTTER = 227
"""Room between two signatures, 4 mm in twentieths of a point: the longest office line of the
offices at hand ("für Arbeit, Integration, Jugend und Soziales") then stands in one line."""

AFTER_TABLE = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
)
"""Word wants a paragraph behind the last table; this one takes no room."""


def body_xml(document: Document, template: Template, *, show_gaps: bool) -> str:
    """The content of ``w:body`` up to the section.

    Args:
        document: the composed agreement.
        template: the layout whose styles the paragraphs name.
        show_gaps: print the words for missing entries in the gap style.
    """
    return _Body(template, show_gaps=show_gaps).xml(document.blocks)


class _Body:
    """One document's paragraphs in one template's styles."""

    def __init__(self, template: Template, *, show_gaps: bool) -> None:
        self._style = {
            what: f'<w:pStyle w:val="{escape(style_id)}"/>'
            for what, style_id in template.styles.items()
        }
        self._width = template.text_width
        self._gap = f'<w:rStyle w:val="{escape(template.styles[contract.GAP])}"/>'
        self._show_gaps = show_gaps

    def xml(self, blocks: tuple[Block, ...]) -> str:
        return "".join(self._parts(blocks))

    def _parts(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Neighbouring signatures become one table, all else a paragraph each."""
        previous: Block | None = None
        position = 0
        while position < len(blocks):
            block = blocks[position]
            if block.style is Style.SIGNATURE:
                signers = _signers(blocks, position)
                yield self._signatures(signers)
                position += len(signers)
            else:
                position += 1
                following = blocks[position] if position < len(blocks) else None
                yield self._paragraph(block.style, block.lines, _layout(previous, block, following))
            previous = block

    def _paragraph(self, what: str, lines: Iterable[Line], layout: str = "") -> str:
        content = "<w:r><w:br/></w:r>".join(self._line(line) for line in lines)
        return f"<w:p><w:pPr>{self._style[what]}{layout}</w:pPr>{content}</w:p>"

    def _line(self, line: Line) -> str:
        """One run per stretch of equal looks, so that Word checks and searches whole words."""
        runs = []
        for looks, spans in groupby(line, self._looks):
            text = escape("".join(span.text for span in spans))
            runs.append(f'<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>')
        return "".join(runs)

    def _looks(self, span: Span) -> str:
        return run_looks(span, self._gap if self._show_gaps else "")

    def _signatures(self, signers: tuple[Block, ...]) -> str:
        """A borderless row with a cell per signer: read signer by signer, never torn apart."""
        width = self._width // len(signers)
        most = max(len(signer.lines) for signer in signers)
        cells = "".join(self._signature(signer, width, most) for signer in signers)
        return table([width] * len(signers), f"<w:tr>{row_layout()}{cells}</w:tr>")

    def _signature(self, signer: Block, width: int, most: int) -> str:
        """One signer's cell, filled from below: all sign at one height when a place wraps."""
        place, *rest = signer.lines
        rest += [()] * (most - len(signer.lines))
        paragraphs = self._paragraph(Style.SIGNATURE, [place], KEEP_NEXT) + self._paragraph(
            contract.SIGNER, rest, KEEP_NEXT
        )
        return cell(paragraphs, width)


def run_looks(span: Span, gap_style: str) -> str:
    """The properties of a run.

    Bold is written out: a bold character style would cancel a bold paragraph style.

    Args:
        span: the words of the run.
        gap_style: ``w:rStyle`` for the words of a missing entry, "" to print them plainly.
    """
    gap = gap_style if span.gap else ""
    bold = "<w:b/><w:bCs/>" if span.bold or gap else ""
    return f"<w:rPr>{gap}{bold}</w:rPr>" if gap or bold else ""


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


def layouts(blocks: Sequence[Block]) -> Iterator[str]:
    """For each paragraph what its place in the document asks for (``w:pPr``)."""
    around = zip([None, *blocks], blocks, [*blocks[1:], None], strict=False)
    return (_layout(*three) for three in around)


def _signers(blocks: tuple[Block, ...], first: int) -> tuple[Block, ...]:
    end = first
    while end < len(blocks) and blocks[end].style is Style.SIGNATURE:
        end += 1
    return blocks[first:end]


def _layout(previous: Block | None, block: Block, following: Block | None) -> str:
    """What the place in the document asks for, in the order the schema wants."""
    kept = _KEPT_WITH if block.style is Style.TEXT else {Style.SIGNATURE}
    layout = ""
    if following is not None and following.style in kept:
        layout = KEEP_NEXT
        if following.style is Style.SIGNATURE:
            layout += _KEEP_LINES
    if previous is not None and previous.section == _COVER != block.section:
        layout += _NEW_PAGE
    return layout
