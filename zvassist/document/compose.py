"""compose(): agreement and programme year make the one document tree.

Each kind of block is composed in its own module of ``kinds/``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from zvassist.agreement.model import Agreement
from zvassist.agreement.text import NBSP
from zvassist.document.filling import Scene
from zvassist.document.kinds import dialogues, measures, signatures, text
from zvassist.document.tree import Block, Document, Line, Origin, Span, Style
from zvassist.programme.programme import Programme
from zvassist.programme.schema import Section, TextBlock, WordingBlock

_KINDS: dict[str, Callable[[Any, Scene, str], Iterator[Block]]] = {
    "text": text.compose,
    "measures": measures.compose,
    "dialogues": dialogues.compose,
    "signatures": signatures.compose,
}


def compose(agreement: Agreement, programme: Programme) -> Document:
    """Compose the agreement.

    Args:
        agreement: the entries; each may be missing and prints as a visible gap.
        programme: the programme year whose wording, partners and offices are used.

    Returns:
        The document tree. Switched-off passages are left out, own wording and further
        paragraphs are in their places.
    """
    scene = Scene(agreement, programme)
    blocks: list[Block] = []
    for section in programme.wording.section:
        if section.id == "signatures":
            blocks.extend(_stray_extra(scene))
        blocks.extend(_section(section, scene))
    return Document(scene.plain(programme.wording.title), tuple(blocks))


def _section(section: Section, scene: Scene) -> Iterator[Block]:
    if section.heading:
        yield Block(section.id, Style.HEADING, _heading(section, scene), section=section.id)
        yield from _extra(scene, section.id, section.id)
    for block in section.block:
        yield from _block(block, scene, section.id)
        yield from _extra(scene, block.id, section.id)


def _heading(section: Section, scene: Scene) -> tuple[Line, ...]:
    titles = tuple(scene.fill_line(line) for line in section.heading)
    if not section.numbered:
        return titles
    number = f"§{NBSP}{scene.programme.numbers[section.id]}"
    return ((Span(number, Origin.COMPUTED),), *titles)


def _block(block: WordingBlock, scene: Scene, section: str) -> Iterator[Block]:
    if isinstance(block, TextBlock) and (line := text.own(block, scene)):
        return text.compose_own(block, line, section)
    return _KINDS[block.kind](block, scene, section)


def _extra(scene: Scene, after: str, section: str) -> list[Block]:
    """The clerk's further paragraphs behind one block."""
    return [
        _extra_block(scene, index, section)
        for index, extra in enumerate(scene.agreement.extra)
        if extra.after == after
    ]


def _stray_extra(scene: Scene) -> Iterator[Block]:
    """Further paragraphs behind a block that the year does not have: kept, before signing."""
    sections = {section.id for section in scene.programme.wording.section if section.heading}
    places = sections | set(scene.programme.blocks)
    last = [section.id for section in scene.programme.wording.section][-2]
    for index, extra in enumerate(scene.agreement.extra):
        if extra.after not in places:
            yield _extra_block(scene, index, last)


def _extra_block(scene: Scene, index: int, section: str) -> Block:
    extra = scene.agreement.extra[index]
    line = scene.fill((extra.text,), Origin.OWN, f"extra.{index + 1}")
    return Block(f"{extra.after}+{index}", Style.TEXT, (line,), section=section)
