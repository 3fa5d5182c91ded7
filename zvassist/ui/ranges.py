"""Places in the document by letters: an entry's words, a passage's sentence, what is searched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zvassist.agreement.text import unbind
from zvassist.document.tree import Block


@dataclass(frozen=True, slots=True)
class Range:
    """Some letters of one block's text.

    Attributes:
        block: the block's id.
        start: place of the first letter.
        end: place behind the last.
    """

    block: str
    start: int
    end: int


def of_field(blocks: Iterable[Block], path: str) -> Iterator[Range]:
    """Where an entry is printed."""
    for block in blocks:
        start = 0
        for line in block.lines:
            for span in line:
                if span.field == path:
                    yield Range(block.id, start, start + len(span.text))
                start += len(span.text)
            start += 1


def of_words(blocks: Iterable[Block], words: str) -> Iterator[Range]:
    """Where words stand, whether in capitals or not."""
    wanted = unbind(words).lower()
    for block in blocks:
        text = unbind(block.text).lower()
        start = text.find(wanted) if wanted else -1
        while start >= 0:
            yield Range(block.id, start, start + len(wanted))
            start = text.find(wanted, start + len(wanted))
