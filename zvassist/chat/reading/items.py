"""The pieces of a message: words with their tags, and values that were read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Tag(StrEnum):
    """What a piece can be; a word may carry several. A word with none was not understood."""

    # values
    AMOUNT = "amount"
    DATE = "date"
    NUMBER = "number"
    YEAR = "year"
    QUOTE = "quote"
    CATEGORY = "category"
    PASSAGE = "passage"
    ROLE = "role"
    PERCENT = "percent"
    SECTION = "section"
    POSITION = "position"
    NAME = "name"
    NTH = "nth"
    # what separates
    END = "end"
    SEP = "sep"
    PUNCT = "punct"
    QUERY = "query"
    # fields
    TOTAL = "total"
    DIALOGUE = "dialogue"
    PARTNER = "partner"
    PROJECT = "project"
    PARAGRAPH = "paragraph"
    AUTHORITY = "authority"
    MINISTRY = "ministry"
    SECOND = "second"
    PLACE = "place"
    PURPOSE = "purpose"
    # verbs
    BE = "be"
    PUT = "put"
    RAISE = "raise"
    LOWER = "lower"
    ADD = "add"
    REMOVE = "remove"
    RENAME = "rename"
    MOVE = "move"
    COST = "cost"
    HAPPEN = "happen"
    STAY = "stay"
    SIGN = "sign"
    ON = "on"
    OFF = "off"
    GRANT = "grant"
    # the rest
    FILLER = "filler"
    BY = "by"
    TO = "to"
    NEW = "new"
    ONLY = "only"
    CONTRAST = "contrast"
    EXCEPT = "except"
    MORE = "more"
    BEFORE = "before"
    BEHIND = "behind"
    ORDER = "order"
    BLOCK = "block"
    ASK = "ask"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of a message.

    Attributes:
        text: folded.
        start: where it begins in the folded message.
        end: where it ends.
        tags: what it can be.
        value: what was read (``Decimal``, ``date``, ``int``, ids ...), if anything.
        question: why the value is not certain; "" when it is.
        candidates: readings that could be meant.
    """

    text: str
    start: int
    end: int
    tags: frozenset[Tag] = frozenset()
    value: Any = None
    question: str = ""
    candidates: tuple[str, ...] = field(default=())

    def has(self, *tags: Tag) -> bool:
        """Whether it carries at least one of the tags."""
        return not self.tags.isdisjoint(tags)


@dataclass(frozen=True, slots=True)
class Aside:
    """What a piece was that was set aside.

    Attributes:
        kind: "reason", "source", "remark", "lead", "again", "base", "denied", "slip", "past",
            "stood" or "old".
        items: the pieces it was made of, where they were read.
    """

    kind: str
    items: tuple[Item, ...] = ()


def joined(items: tuple[Item, ...]) -> tuple[int, int]:
    """Where a run of pieces begins and ends in the folded message."""
    return items[0].start, items[-1].end


def each_sentence(
    items: Iterable[Item], read: Callable[[list[Item]], Iterable[Item]]
) -> list[Item]:
    """The pieces of a message, those of each sentence as ``read`` gives them back.

    Args:
        items: all pieces, in order.
        read: gets the pieces of one sentence, without the mark that ends it.
    """
    result: list[Item] = []
    sentence: list[Item] = []
    for item in items:
        if item.has(Tag.END):
            result += [*read(sentence), item]
            sentence = []
        else:
            sentence.append(item)
    return [*result, *read(sentence)]
