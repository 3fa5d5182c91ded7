"""A programme year's wording turned round: its paragraphs in order, each with its pattern."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from zvassist.document.kinds import dialogues, text
from zvassist.document.recognition.patterns import Pattern, PatternMaker
from zvassist.document.recognition.slots import Names
from zvassist.programme.programme import Programme
from zvassist.programme.schema import (
    DialoguesBlock,
    MeasuresBlock,
    Section,
    Sentence,
    SignaturesBlock,
    TextBlock,
    WordingBlock,
)

_PATTERNS: dict[str, Callable[[Any, PatternMaker], Pattern]] = {
    "text": text.pattern,
    "dialogues": dialogues.pattern,
}
_MOST_YEARS = 32


@dataclass(frozen=True)
class Item:
    """A heading or a block of the wording, in the order of the document.

    Attributes:
        index: place in the order.
        id: the block's id; the section's for a heading.
        section: id of the section.
        block: the block; None for a heading.
        pattern: how it looks; None for blocks that are read line by line.
        number: of a heading, its number (§); 0 without one.
        titles: of a heading, its lines.
        sentences: of a text, the pattern of each of its sentences.
        days: of the dialogues, the pattern of the sentence on their days.
    """

    index: int
    id: str
    section: str
    block: TextBlock | DialoguesBlock | MeasuresBlock | SignaturesBlock | None
    pattern: Pattern | None = None
    number: int = 0
    titles: tuple[str, ...] = ()
    sentences: tuple[Pattern, ...] = ()
    days: Pattern | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it is a section's heading."""
        return self.block is None

    @property
    def replaceable(self) -> TextBlock | DialoguesBlock | None:
        """The block, if own wording may stand for it."""
        return self.block if isinstance(self.block, TextBlock | DialoguesBlock) else None

    @property
    def may_be_absent(self) -> bool:
        """Whether nothing of it need be printed: all its sentences belong to passages."""
        block = self.replaceable
        return block is not None and all(one.passage for one in block.sentences)


@dataclass(frozen=True)
class Wording:
    """A programme year, ready for reading.

    Attributes:
        items: headings and blocks in the order of the document.
        names: the partners' names in all cases.
    """

    programme: Programme
    items: tuple[Item, ...]
    names: Names

    def item_of(self, kind: str) -> Item | None:
        """The block of a kind that stands once ("measures", "signatures")."""
        return next((item for item in self.items if item.block and item.block.kind == kind), None)


_turned: dict[int, Wording] = {}


def turned(programme: Programme) -> Wording:
    """The programme year turned round; kept, because making its patterns takes long."""
    kept = _turned.get(id(programme))
    if kept is None or kept.programme is not programme:
        if len(_turned) >= _MOST_YEARS:
            _turned.clear()
        kept = Wording(programme, tuple(_items(programme)), Names(programme))
        _turned[id(programme)] = kept
    return kept


def _items(programme: Programme) -> Iterator[Item]:
    maker = PatternMaker(programme)
    index = 0
    for section in programme.wording.section:
        for item in _section(section, index, programme, maker):
            yield item
            index = item.index + 1


def _section(
    section: Section, index: int, programme: Programme, maker: PatternMaker
) -> Iterator[Item]:
    if section.heading:
        pattern = maker.heading(section.heading, numbered=section.numbered)
        number = programme.numbers.get(section.id, 0)
        yield Item(index, section.id, section.id, None, pattern, number, section.heading)
        index += 1
    for offset, block in enumerate(section.block):
        yield _block(block, section, index + offset, maker)


def _block(block: WordingBlock, section: Section, index: int, maker: PatternMaker) -> Item:
    make = _PATTERNS.get(block.kind)
    if make is None or not isinstance(block, TextBlock | DialoguesBlock):
        return Item(index, block.id, section.id, block)
    forms = block.forms if isinstance(block, DialoguesBlock) else None
    sentences = tuple(
        maker.sentence(Sentence(text=one.text), is_line=False, forms=forms)
        for one in block.sentences
    )
    days = maker.days(forms) if forms else None
    pattern = make(block, maker)
    return Item(index, block.id, section.id, block, pattern, sentences=sentences, days=days)
