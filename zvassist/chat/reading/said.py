"""The values of a stretch of pieces, whatever they are of: amounts, days, counts, projects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.chat.engine import View
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.mentions import mentions

PROJECT = "project"
_KINDS = (
    *(Tag.AMOUNT, Tag.PERCENT, Tag.DATE, Tag.NAME, Tag.QUOTE, Tag.CATEGORY),
    *(Tag.PASSAGE, Tag.POSITION, Tag.ROLE),
)


@dataclass(frozen=True, slots=True)
class Value:
    """A value that was said.

    Attributes:
        kind: of what kind it is: a tag, or "project".
        key: what it is; two with one key are the same.
        start: its first piece.
        end: behind its last one.
        is_quoted: whether it stands in quotation marks.
    """

    kind: str
    key: object
    start: int
    end: int
    is_quoted: bool = False


def values(items: tuple[Item, ...], start: int, end: int, view: View) -> tuple[Value, ...]:
    """All values between two places, in their order.

    Args:
        items: the pieces.
        start: the first piece.
        end: behind the last one.
        view: the draft, whose projects may be named.
    """
    projects = tuple(_projects(items[start:end], start, view))
    taken = {at for one in projects for at in range(one.start, one.end)}
    others = (_single(items, at) for at in range(start, end) if at not in taken)
    return tuple(sorted((*projects, *filter(None, others)), key=lambda one: one.start))


def _projects(items: tuple[Item, ...], offset: int, view: View) -> Iterator[Value]:
    places = {id(item): at for at, item in enumerate(items, offset)}
    for mention in mentions(items, view):
        first, last = places[id(mention.items[0])], places[id(mention.items[-1])]
        ids = tuple(measure.id for measure in mention.measures)
        yield Value(PROJECT, ids, first, last + 1, mention.items[0].has(Tag.QUOTE))


def _single(items: tuple[Item, ...], at: int) -> Value | None:
    """The value of one piece; a number counts where it can be no article."""
    item = items[at]
    kind = next((tag for tag in _KINDS if tag in item.tags), None)
    if kind is None and item.has(Tag.NUMBER) and _counts(items, at):
        kind = Tag.NUMBER
    if kind is None or (item.value is None and not item.question):
        return None
    return Value(kind, item.value, at, at + 1, item.has(Tag.QUOTE))


def _counts(items: tuple[Item, ...], at: int) -> bool:
    """Whether a number is none of a day ("13.") and "ein" stands right before "Dialog"."""
    follows = items[at + 1] if at + 1 < len(items) else None
    if items[at].has(Tag.FILLER):
        return follows is not None and follows.has(Tag.DIALOGUE)
    return follows is None or follows.text != "." or follows.has(Tag.END)
