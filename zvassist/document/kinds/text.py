"""Paragraphs of sentences, each switched on or off by its passage; and own wording."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.document.filling import Scene
from zvassist.document.tree import Block, Line, Origin, Style
from zvassist.programme.schema import DialoguesBlock, TextBlock

_LINES = {Style.TITLE, Style.COVER, Style.COVER_PARTY, Style.AMOUNT}
"""Styles whose text is a line, not a sentence: nothing is capitalised."""


def compose(block: TextBlock, scene: Scene, section: str) -> Iterator[Block]:
    """The paragraph, unless all its sentences are switched off."""
    texts = sentences(block, scene)
    if not texts:
        return
    style = Style(block.style)
    line = scene.fill_line(" ".join(texts)) if style in _LINES else scene.fill(texts)
    yield Block(block.id, style, (line,), section=section)


def sentences(block: TextBlock | DialoguesBlock, scene: Scene) -> tuple[str, ...]:
    """The sentences of an official block that are switched on."""
    return tuple(
        sentence.text
        for sentence in block.sentences
        if sentence.passage is None or scene.programme.is_on(scene.agreement, sentence.passage)
    )


def own(block: TextBlock | DialoguesBlock, scene: Scene) -> Line | None:
    """The clerk's own wording of the block, filled; None when there is none."""
    wording = scene.agreement.wording.get(block.id)
    if wording is None:
        return None
    return scene.fill((wording.text,), Origin.OWN, f"wording.{block.id}")


def compose_own(block: TextBlock, line: Line, section: str) -> Iterator[Block]:
    """The paragraph in the clerk's own wording."""
    yield Block(block.id, Style(block.style), (line,), section=section)
