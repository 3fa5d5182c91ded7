"""The document as plain text: a line per printed line, list markers in front."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zvassist.agreement.text import unbind
from zvassist.document.tree import Block, Document


def plain_lines(document: Document) -> list[str]:
    """All printed lines in order, no-break spaces as blanks, "1. ..." and "- ..." for lists."""
    return list(block_lines(document.blocks))


def block_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """The printed lines of some blocks."""
    for block in blocks:
        for number, line in enumerate(block.lines):
            marker = f"{block.marker} " if block.marker and number == 0 else ""
            yield marker + unbind("".join(span.text for span in line))
