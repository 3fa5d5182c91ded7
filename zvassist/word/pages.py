"""How many pages an agreement has, for readers that do not lay pages out themselves.

Word and LibreOffice count anew whenever they show a page; a viewer that does not shows what
stands in the field. So an estimate by the shipped template's measures is enough, and cheap.
"""

from __future__ import annotations

from math import ceil

from zvassist.document.tree import Document, Style

_PAGE = 711.0
"""Points of text on a page: A4 less the margins, less what keeping together leaves empty."""
_SIGNERS = 165.0
_TEXT = (86, 14.55, 7.0)
_MEASURES = {
    Style.HEADING: (80, 15.2, 26.0),
    Style.AMOUNT: (80, 15.9, 13.0),
    Style.CATEGORY: (80, 14.55, 10.0),
    Style.MEASURE: (76, 14.55, 0.0),
}
"""Letters in a line, height of a line, room around the paragraph; points."""
_COVER = "cover"


def estimated_pages(document: Document) -> int:
    """The number of pages: the cover, then as many as the text fills."""
    inside = [block for block in document.blocks if block.section != _COVER]
    signers, height = 0, 0.0
    for block in inside:
        if block.style is Style.SIGNATURE:
            signers += 1
        else:
            letters, line_height, around = _MEASURES.get(block.style, _TEXT)
            for line in block.lines:
                height += (1 + sum([len(span.text) for span in line]) // letters) * line_height
            height += around
    height += _SIGNERS * max(signers - 1, min(signers, 1))
    return (len(inside) < len(document.blocks)) + max(1, ceil(height / _PAGE))
