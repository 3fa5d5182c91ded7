"""A document tree as Markdown (CommonMark)."""

from __future__ import annotations

import re

from zvassist.agreement.text import unbind
from zvassist.document.emphasis import emphasised
from zvassist.document.tree import Block, Document, Line, Span, Style

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_LIST_MARK = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
_HEADINGS = {Style.TITLE: "# ", Style.HEADING: "## "}


def markdown(document: Document) -> str:
    """The document's words as Markdown; whatever they are, they read as themselves."""
    return "\n\n".join(_block(block) for block in document.blocks) + "\n"


def _block(block: Block) -> str:
    heading = _HEADINGS.get(block.style)
    if heading:
        return heading + " – ".join(_line(line) for line in block.lines)
    marker = f"{block.marker} " if block.marker else ""
    lines = (_LIST_MARK.sub(_escaped_mark, _line(line)) for line in block.lines)
    # A backslash at the end of a line is a hard break that no editor strips, unlike two blanks.
    return marker + "\\\n".join(lines)


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _span(span: Span) -> str:
    text = _SPECIAL.sub(r"\\\1", unbind(span.text))
    return emphasised(text) if span.bold else text


def _escaped_mark(found: re.Match[str]) -> str:
    blanks, mark = found.groups()
    return f"{blanks}\\{mark}" if not mark.isdecimal() else f"{blanks}{mark}\\"
