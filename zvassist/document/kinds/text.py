"""Paragraphs of sentences, each switched on or off by its passage; and own wording.

Written by ``compose``; ``pattern`` is its inverse.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zvassist.document.filling import Scene
from zvassist.document.tree import STYLES, Block, Line, Origin, Style
from zvassist.programme.schema import DialoguesBlock, TextBlock

if TYPE_CHECKING:
    from zvassist.document.recognition.patterns import Pattern, PatternMaker

_LINES = {Style.TITLE, Style.COVER, Style.COVER_PARTY, Style.AMOUNT}
"""Styles whose text is a line, not a sentence: nothing is capitalised."""


def compose(block: TextBlock, scene: Scene, section: str) -> Iterator[Block]:
    """The paragraph, unless all its sentences are switched off."""
    texts = sentences(block, scene)
    if not texts:
        return
    line = scene.fill_line(" ".join(texts)) if is_line(block) else scene.fill(texts)
    yield Block(block.id, STYLES[block.style], (line,), section=section)


def sentences(block: TextBlock | DialoguesBlock, scene: Scene) -> tuple[str, ...]:
    """The sentences of an official block that are switched on."""
    return tuple(
        sentence.text
        for sentence in block.sentences
        if sentence.passage is None or scene.programme.is_on(scene.agreement, sentence.passage)
    )


def pattern(block: TextBlock, maker: PatternMaker) -> Pattern:
    """How the paragraph looks in a text, whatever its entries and passages are."""
    return maker.paragraph(block.sentences, is_line=is_line(block))


def is_line(block: TextBlock | DialoguesBlock) -> bool:
    """Whether a block is a line by itself, whose look is its style's and not the words'."""
    return isinstance(block, TextBlock) and STYLES[block.style] in _LINES


def own(block: TextBlock | DialoguesBlock, scene: Scene) -> Line | None:
    """The clerk's own wording of the block, filled; None when there is none."""
    wording = scene.agreement.wording.get(block.id)
    if wording is None:
        return None
    return scene.fill((wording.text,), Origin.OWN, f"wording.{block.id}")


def compose_own(block: TextBlock, line: Line, section: str) -> Iterator[Block]:
    """The paragraph in the clerk's own wording."""
    yield Block(block.id, STYLES[block.style], (line,), section=section)
