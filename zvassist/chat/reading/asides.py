"""What is said beside the matter: sources, remarks, reasons, the old value. Data and reading.

A sentence is understood when its main part is, and each other part is one of these. They are set
aside as one piece each before anybody looks at the words. A shape that holds a doubt, a day or
an amount is none of them, and then the sentence stays what it was: not understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Any

from zvassist.chat.reading.because import orders, reasons
from zvassist.chat.reading.fold import Source
from zvassist.chat.reading.items import Aside, Item, Tag, each_sentence, joined
from zvassist.chat.reading.lexicon import FINITE, words
from zvassist.chat.reading.needed import Screened, Sieve
from zvassist.programme.errors import parse_toml, read_data

_SOURCE = files("zvassist.chat.reading") / "data" / "asides.toml"
_DATA = parse_toml(read_data(_SOURCE), _SOURCE.name)
_NAME = re.compile("|".join(f"<{name}>" for name in _DATA["lists"]))
_END = r"(?= (?:[,();-] |und |sowie |aber |jedoch |$))"
_STARTS_PART = frozenset({",", "(", ":", "-", "und", "aber", "jedoch"})
_HEARSAY = re.compile(r"\b(?:laut|lt)\b.*\bsoll(?:en)?\b|\bsoll(?:en)?\b.*\b(?:laut|lt)\b")
"""Who says that something "soll laut …" be so, has only heard of it."""
_OPENERS = words("bitte also")
"""Before these, too, a sentence or a part of it has not begun."""
_CONTRAST = words("aber jedoch hingegen allerdings")
_VALUES = (Tag.AMOUNT, Tag.PERCENT, Tag.QUOTE, Tag.QUERY, Tag.ASK, Tag.SECTION)


class _Line:
    """The pieces of a sentence as one line of text, with the way back."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._at: dict[int, int] = {}
        self._ends: dict[int, int] = {}
        self._first: dict[int, str] = {}
        self._parts: list[int] = []
        text, before = " ", ","
        for index, item in enumerate(items):
            token = _token(item)
            if token:
                self._at[len(text)] = index
                self._first[len(text)] = token.split()[0]
                if before in _STARTS_PART:
                    self._parts += [] if token in _OPENERS else [len(text)]
                text += f"{token} "
                self._ends[len(text) - 1] = index
                before = before if token in _OPENERS else token
        self.text = text

    def places(self, at: str | frozenset[str]) -> Sequence[int]:
        """Where a shape may begin."""
        if not isinstance(at, frozenset):
            return self._parts if at == "part" else self._parts[:1]
        if at.isdisjoint(self._first.values()):
            return ()
        return [place for place, word in self._first.items() if word in at]

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """From which piece to which a match reaches; None when it cuts one in two."""
        first, last = self._at.get(match.start()), self._ends.get(match.end())
        return None if first is None or last is None else (first, last + 1)


def _token(item: Item) -> str:
    if item.has(Tag.DATE):
        return "<d>"
    if item.has(Tag.AMOUNT):
        return "<a>"
    return "," if "\n" in item.text else item.text


@dataclass(frozen=True, slots=True)
class _Shape:
    """A closed shape.

    Attributes:
        kind: what it is.
        at: "start" of a sentence, "part" of it, or the words it begins with.
    """

    kind: str
    at: str | frozenset[str]


def _shape(row: dict[str, Any], pattern: str) -> tuple[Screened, _Shape]:
    while _NAME.search(pattern):
        pattern = _NAME.sub(lambda match: _DATA["lists"][match.group()[1:-1]], pattern)
    behind = _END if row.get("ends") else "(?= )"
    at = row["at"] if row["at"] in ("start", "part") else words(row["at"])
    return Screened(pattern, behind), _Shape(row["kind"], at)


_SHAPES = Sieve(_shape(row, pattern) for row in _DATA["aside"] for pattern in row["patterns"])


def set_aside(items: Sequence[Item], source: Source, year: int) -> list[Item]:
    """The pieces of a message with what is said beside the matter as one piece each.

    Args:
        items: all pieces, in order.
        source: the folded message.
        year: the agreement's; an older source says nothing of it.
    """
    return each_sentence(items, lambda sentence: _sentence(sentence, source, year))


def _sentence(items: list[Item], source: Source, year: int) -> list[Item]:
    line = _Line(items)
    found: list[tuple[int, int, str]] = []
    for pattern, shape in _SHAPES.left(line.text):
        for place in line.places(shape.at):
            match = pattern.match(line.text, place)
            span = line.span(match) if match else None
            if span is None or any(span[0] < end and start < span[1] for start, end, _ in found):
                continue
            if _is_clean(shape.kind, items, *span, line.text, year):
                found.append((*span, shape.kind))
    rest = list(_merged(items, sorted(found)))
    why = [(start, end, "reason") for start, end in reasons(rest, source, year)]
    rest = list(_contrasted(_merged(rest, why)))
    if (at := orders(rest, source)) >= 0:
        rest[at] = replace(rest[at], tags=frozenset({Tag.BLOCK}))
    return rest


def _merged(items: list[Item], found: list[tuple[int, int, str]]) -> Iterator[Item]:
    position = 0
    for start, end, kind in found:
        yield from items[position:start]
        yield one_piece(kind, tuple(items[start:end]))
        position = end
    yield from items[position:]


def one_piece(kind: str, items: tuple[Item, ...]) -> Item:
    """Pieces that are set aside, as one that says nothing."""
    text = " ".join(filter(None, (item.text for item in items)))
    tags = frozenset({Tag.FILLER, Tag.ASIDE})
    if kind == "lead" and any(item.text == "ergaenzung" for item in items):
        tags |= {Tag.ADD}  # it may lead in any news, or a new project
    if kind == "past" and any(item.has(Tag.TOTAL) for item in items):
        tags |= {Tag.TOTAL}  # it says what is spoken of
    return Item(text, *joined(items), tags, Aside(kind, items))


def _contrasted(items: Iterator[Item]) -> Iterator[Item]:
    """Without "aber": between two things that are both understood it takes nothing back."""
    is_behind = False
    for item in items:
        if not (is_behind and item.text in _CONTRAST):
            yield item
        is_behind = is_behind or item.has(Tag.SEP)


def _is_clean(kind: str, items: list[Item], start: int, end: int, line: str, year: int) -> bool:
    """Whether a shape holds nothing that must not be passed over, and stands where it may."""
    inner = items[start:end]
    if kind in ("source", "lead") and any(item.has(*_VALUES) for item in inner):
        return False
    if kind == "past":
        return all(item.value < year for item in inner if item.has(Tag.YEAR))
    if kind == "lead":
        return all(_is_recent(item, year) for item in inner if item.has(Tag.DATE))
    if kind != "source":
        return True
    if _HEARSAY.search(line) or (start and not items[start - 1].tags):
        return False
    if any(item.has(Tag.DATE) and not _is_recent(item, year) for item in inner):
        return False
    return inner[-1].text not in FINITE and not any(
        item.has(Tag.BLOCK) and item.text not in _PREPOSITIONS for item in inner
    )


_PREPOSITIONS = words("nach lt gemaess")


def _is_recent(day: Item, year: int) -> bool:
    """Whether a day lies in the agreement's year or in the one before."""
    return day.value is not None and day.value.year in (year - 1, year)
