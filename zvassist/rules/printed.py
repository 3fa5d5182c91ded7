"""The document's text as rules over text read it: printed lines, and where their words stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from zvassist.agreement.text import unbind
from zvassist.document.tree import Block, Document, Line, Origin, Span
from zvassist.rules.finding import Severity

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Place:
    """Where printed words come from.

    Attributes:
        field: path of the field they rest on; the block's id for official wording.
        is_own: own wording or a further paragraph.
        is_title: a measure's title.
    """

    field: str
    is_own: bool = False
    is_title: bool = False

    @property
    def severity(self) -> Severity:
        """How severe a rule over text is here: what a clerk writes freely is never a Fehler."""
        return Severity.WARNUNG if self.is_own or self.is_title else Severity.FEHLER


@dataclass(frozen=True)
class PrintedLine:
    """One printed line.

    Attributes:
        block: the paragraph it stands in.
        spans: its runs of words.
    """

    block: Block
    spans: Line

    @cached_property
    def text(self) -> str:
        """Its words, no-break spaces as blanks; as long as the words as printed."""
        return unbind("".join(span.text for span in self.spans))

    @property
    def own(self) -> Place | None:
        """Where the clerk's own words in it come from; None when it has none."""
        places = (place_of(span, self.block) for span in self.spans)
        return next((place for place in places if place.is_own), None)

    def place_at(self, position: int) -> Place:
        """Where the character at ``position`` of ``text`` comes from."""
        for span in self.spans:
            if position < len(span.text):
                return place_of(span, self.block)
            position -= len(span.text)
        raise IndexError("the line is shorter")

    def place_over(self, start: int, end: int) -> Place:
        """Where the characters from ``start`` to ``end`` come from.

        Words that stand partly in what a clerk writes freely come from there: "vom" of own
        wording before a partner's name is a slip of the wording, not of the name.
        """
        places = [self.place_at(position) for position in range(start, end)]
        return next((place for place in places if place.is_own or place.is_title), places[0])


def printed_lines(document: Document) -> Iterator[PrintedLine]:
    """Every printed line, in order."""
    return (PrintedLine(block, line) for block in document.blocks for line in block.lines)


def place_of(span: Span, block: Block) -> Place:
    """Where the words of a span come from."""
    if span.origin is Origin.OWN:
        return Place(_own_path(block), is_own=True)
    parts = span.field.split(".")
    is_title = parts[0] == "measures" and parts[-1] == "title" and not span.gap
    return Place(span.field or block.id, is_title=is_title)


def _own_path(block: Block) -> str:
    """The path of the block's own words; a reference that leads nowhere carries none itself."""
    replaced, _, number = block.id.partition("+")
    return f"extra.{int(number) + 1}" if number else f"wording.{replaced}"


def by_place(found: Iterable[tuple[Place, _Found]]) -> dict[Place, list[_Found]]:
    """What was found, by the place it stands at; each once, in the order of the text."""
    places: dict[Place, list[_Found]] = {}
    for place, item in found:
        at_place = places.setdefault(place, [])
        if item not in at_place:
            at_place.append(item)
    return places
