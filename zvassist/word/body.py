"""The paragraphs of a document as WordprocessingML, built as text because that is fast."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from zvassist.document.tree import Block, Document, Line, Origin, Span, Style
from zvassist.word import contract
from zvassist.word.marks import Bookmarks
from zvassist.word.signing import cell, columns_of, in_rows, missing_lines, row_layout, table
from zvassist.word.template import Template
from zvassist.word.text import escape

_KEPT_WITH = frozenset({Style.AMOUNT, Style.CATEGORY})
"""A paragraph before one of these is the first part of a sentence or must not be parted from it."""

KEEP_NEXT = "<w:keepNext/>"
_KEEP_LINES = "<w:keepLines/>"
_NEW_PAGE = "<w:pageBreakBefore/>"
_COVER = "cover"


def body_xml(document: Document, template: Template, *, show_gaps: bool, marks: bool) -> str:
    """The content of ``w:body`` up to the section.

    Args:
        document: the composed agreement.
        template: the layout whose styles the paragraphs name.
        show_gaps: print the words for missing entries in the gap style.
        marks: put a bookmark around each entry and each own wording.
    """
    return _Body(template, show_gaps=show_gaps, marks=marks).xml(document.blocks)


class _Body:
    """One document's paragraphs in one template's styles."""

    def __init__(self, template: Template, *, show_gaps: bool, marks: bool) -> None:
        self._style = {
            what: f'<w:pStyle w:val="{escape(style_id)}"/>'
            for what, style_id in template.styles.items()
        }
        self._width = template.text_width
        self._sign_line = template.sign_line
        self._runs = _run_properties(template, show_gaps=show_gaps)
        self._kind = _marked_looks if marks else _looks
        self._marks = Bookmarks()

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
                layout = _layout(previous, block, blocks, position)
                yield self._paragraph(block.style, block.lines, layout)
            previous = block

    def _paragraph(
        self, what: str, lines: Iterable[Line], layout: str = "", before: str = ""
    ) -> str:
        content = "<w:r><w:br/></w:r>".join([self._line(line) for line in lines])
        return f"<w:p><w:pPr>{self._style[what]}{layout}</w:pPr>{before}{content}</w:p>"

    def _line(self, line: Line) -> str:
        """One run per stretch of equal looks, so that Word checks and searches whole words."""
        if len(line) == 1 and line[0].origin is Origin.WORDING:
            return _run(self._runs[line[0].gap, line[0].bold], line[0].text)
        runs = []
        for (field, gap, bold), spans in groupby(line, self._kind):
            run = _run(self._runs[gap, bold], "".join([span.text for span in spans]))
            runs.append(self._marks.around(field, run) if field else run)
        xml = "".join(runs)
        own = _own(line) if self._kind is _marked_looks else ""
        return self._marks.around(own, xml) if own else xml

    def _signatures(self, signers: tuple[Block, ...]) -> str:
        """Borderless rows with a cell per signer: read signer by signer, never torn apart.

        The first signer stands on the left, all others on the right, one below the other: in
        narrower columns place, date and office would break.
        """
        columns = columns_of(len(signers))
        width = self._width // columns
        missing = missing_lines(signers, self._width)
        cells = [self._signature(*one, width) for one in zip(signers, missing, strict=True)]
        left = cell(f"<w:p><w:pPr>{self._style[Style.SIGNATURE]}</w:pPr></w:p>", width)
        rows = (f"<w:tr>{row_layout()}{row}</w:tr>" for row in in_rows(cells, left))
        return table([width] * columns, "".join(rows))

    def _signature(self, signer: Block, missing: int, width: int) -> str:
        """One signer's cell, filled from below: a place that wraps lowers no line to sign on."""
        place, *rest = signer.lines
        rest += [()] * missing
        line = self._sign_line
        paragraphs = self._paragraph(Style.SIGNATURE, [place], KEEP_NEXT) + self._paragraph(
            contract.SIGNER, rest, KEEP_NEXT + line.tab, line.runs
        )
        return cell(paragraphs, width)


def run_looks(*, is_gap: bool, bold: bool, gap_style: str) -> str:
    """The properties of a run.

    Bold is written out: a bold character style would cancel a bold paragraph style.

    Args:
        is_gap: whether its words stand for a missing entry.
        bold: whether they are bold.
        gap_style: ``w:rStyle`` for the words of a missing entry, "" to print them plainly.
    """
    gap = gap_style if is_gap else ""
    strong = "<w:b/><w:bCs/>" if bold or gap else ""
    return f"<w:rPr>{gap}{strong}</w:rPr>" if gap or strong else ""


def layouts(blocks: Sequence[Block]) -> Iterator[str]:
    """For each paragraph what its place in the document asks for (``w:pPr``)."""
    before = (None, *blocks)
    return (_layout(before[place], block, blocks, place + 1) for place, block in enumerate(blocks))


@lru_cache(maxsize=2048)
def _run(looks: str, text: str) -> str:
    """A run; official words are the same in each document."""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _looks(span: Span) -> tuple[str, bool, bool]:
    return "", span.gap, span.bold


def _marked_looks(span: Span) -> tuple[str, bool, bool]:
    """With the entry that the span prints, which has a bookmark of its own."""
    return span.field if span.origin is Origin.FIELD else "", span.gap, span.bold


def _own(line: Line) -> str:
    """The path of the own wording that a line is; "" for official wording."""
    for span in line:
        if span.origin is Origin.OWN:
            return span.field
    return ""


def _run_properties(template: Template, *, show_gaps: bool) -> dict[tuple[bool, bool], str]:
    """The run properties by whether a span is a gap and whether it is bold."""
    gap = f'<w:rStyle w:val="{escape(template.styles[contract.GAP])}"/>' if show_gaps else ""
    return {
        (is_gap, bold): run_looks(is_gap=is_gap, bold=bold, gap_style=gap)
        for is_gap in (False, True)
        for bold in (False, True)
    }


def _signers(blocks: tuple[Block, ...], first: int) -> tuple[Block, ...]:
    end = first
    while end < len(blocks) and blocks[end].style is Style.SIGNATURE:
        end += 1
    return blocks[first:end]


def _style_at(blocks: Sequence[Block], position: int) -> Style | None:
    return blocks[position].style if position < len(blocks) else None


def _layout(previous: Block | None, block: Block, blocks: Sequence[Block], following: int) -> str:
    """What the place in the document asks for, in the order the schema wants."""
    layout, after = "", _style_at(blocks, following)
    if after is Style.SIGNATURE:
        layout = KEEP_NEXT + _KEEP_LINES
    elif block.style is Style.TEXT:
        layout = KEEP_NEXT if after in _KEPT_WITH else ""
    elif block.style is Style.MEASURE is after:
        # The last project of a list does not stand alone on the next page.
        layout = "" if _style_at(blocks, following + 1) is Style.MEASURE else KEEP_NEXT
    if previous is not None and previous.section == _COVER != block.section:
        layout += _NEW_PAGE
    return layout
