"""From blocks of the document to what a terminal shows: words with looks, one item a block."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content

from zvassist.agreement.text import unbind
from zvassist.document.tree import Block, Line, Origin, Span, Style

_CENTRED = {Style.TITLE, Style.COVER, Style.COVER_PARTY, Style.HEADING, Style.AMOUNT}
_BOLD = {Style.TITLE, Style.COVER_PARTY, Style.HEADING}
_LOOKS = {Origin.FIELD: "$text-accent", Origin.OWN: "italic"}


@dataclass(frozen=True)
class Shown:
    """One block as it is shown.

    Attributes:
        content: its words.
        marker: list marker in front, or "".
        is_centred: title, headings and the amount stand in the middle.
        is_item: whether it stands close to the block before it.
        fields: the fields whose entries it prints.
    """

    content: Content
    marker: str = ""
    is_centred: bool = False
    is_item: bool = False
    fields: frozenset[str] = frozenset()


def shown_blocks(blocks: Iterable[Block]) -> list[Shown]:
    """The blocks as they are shown, in order."""
    return [_shown(block) for block in blocks]


def _shown(block: Block) -> Shown:
    bold = block.style in _BOLD
    lines = [_line(line, bold=bold) for line in block.lines]
    if block.style is Style.SIGNATURE:
        lines.insert(1, Content(""))
    return Shown(
        Content("\n").join(lines),
        block.marker,
        block.style in _CENTRED,
        block.style is Style.MEASURE,
        frozenset(span.field for span in block.spans if span.field),
    )


def _line(line: Line, *, bold: bool) -> Content:
    return Content.assemble(*((unbind(span.text), _look(span, bold=bold)) for span in line))


def _look(span: Span, *, bold: bool) -> str:
    """Gaps stand out without colour too: reversed, and in square brackets anyway."""
    words = ["bold"] if bold or span.bold else []
    words.append("reverse $text-warning" if span.gap else _LOOKS.get(span.origin, ""))
    return " ".join(word for word in words if word)
