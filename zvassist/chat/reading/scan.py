"""From a message to its pieces: values first, then words with their tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from zvassist.agreement.amounts import find_amounts
from zvassist.agreement.calendar_names import MONTHS
from zvassist.agreement.dates import find_dates
from zvassist.agreement.text import normalise
from zvassist.chat.reading.asides import set_aside
from zvassist.chat.reading.fold import QUOTATION_MARKS, Source, fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.labels import labels, ministries
from zvassist.chat.reading.lexicon import ABBREVIATIONS
from zvassist.chat.reading.mail import Stretch, quotations
from zvassist.chat.reading.names import keys, names, taken_back
from zvassist.chat.reading.offices import stands_over_signature, with_ranks
from zvassist.chat.reading.pairs import pairs
from zvassist.chat.reading.passages import named
from zvassist.chat.reading.phrases import first_phrases, phrases, retractions
from zvassist.chat.reading.respelled import for_amounts, for_dates, joins_days
from zvassist.chat.reading.vocabulary import meaning
from zvassist.chat.reading.years import from_now
from zvassist.programme.programme import Programme

_ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+")
_WORD = re.compile(r"\d+(?:[.,:/]\d+)+|[^\W_]+(?:-[^\W_]+)*-?|\n[ \t]*\n\s*|\n|[^\S\n]+|[\S]")
_FULL_STOP = re.compile(rf"(?:{'|'.join(map(fold, MONTHS))}|[0-9]{{4}}|euro|€)\.$")
"""A dot behind a day or an amount that belongs to the sentence; "4.5." and "Mio." keep theirs."""
_CELL = re.compile(
    r"[ \t]*(?:€ ?|eur ?)?\d[\d.,]*[ \t]*(?:€|eur|euro|teur|t€|tsd\.?|mio\.?)?[ \t.]*(?:\n|$)"
)
"""The last cell of a table's row, behind its mark: "Projekt Alphabetisierung; 80.000"."""
_NUMBER_FOLLOWS = re.compile(r" ?\d")
_LONGEST_ORDINAL = 2


def scan(
    source: Source, skipped: tuple[Stretch, ...], year: int, programme: Programme
) -> list[Item]:
    """All pieces of a message in order, without what stands around a mail.

    Behind "4.5." and "1,05 Mio." the sentence may end or go on, so a place to cut is left where
    no mark makes one.

    Args:
        source: the folded message.
        skipped: stretches that are not judged; each leaves the end of a sentence behind.
        year: completes days without one.
        programme: its categories and passages are known words.
    """
    values = _values(source, skipped, year, programme)
    words = _Words(source, programme).read(_gaps(len(source.text), values))
    items = sorted([*values, *words], key=lambda item: (item.start, item.end))
    return set_aside(with_ranks(list(_with_cuts(items))), source, year)


def _with_cuts(items: list[Item]) -> Iterator[Item]:
    """The pieces, with a place to cut behind a value whose dot may end the sentence."""
    for item, follows in pairwise([*items, None]):
        if item is None:
            continue
        yield item
        marked = follows is None or follows.has(Tag.SEP, Tag.END)
        if not marked and item.has(Tag.DATE, Tag.AMOUNT) and item.text.endswith("."):
            yield Item("", item.end, item.end, frozenset({Tag.SEP}))


def _values(
    source: Source, skipped: tuple[Stretch, ...], year: int, programme: Programme
) -> list[Item]:
    """The stretches that are read as one thing; where two overlap, the first kind wins."""
    text = source.text
    taken: list[Item] = []
    kinds: tuple[Iterable[Item], ...] = (
        (Item("", start, end, frozenset({Tag.END})) for start, end in skipped),
        (Item(m.group(), *m.span()) for m in _ADDRESS.finditer(text)),
        (_quote(start, end, source, programme) for start, end in quotations(source)),
        retractions(text),
        first_phrases(text),
        taken_back(text, programme),
        keys(text, programme),
        _dates(source, year),
        _amounts(source),
        names(text, programme),
        labels(text, programme),
        ministries(text, programme),
        named(text, programme),
        from_now(text, year),
        pairs(text),
        phrases(text),
    )
    for items in kinds:
        for item in items:
            if not _overlaps(item, taken):
                taken.append(item)
    return sorted(taken, key=lambda item: item.start)


def _quote(start: int, end: int, source: Source, programme: Programme) -> Item:
    """A quotation; a Maßnahmenart is named by its label with marks around it as well."""
    inside = normalise(source.words(start + 1, end).rstrip("".join(QUOTATION_MARKS)))
    for category in programme.data.category:
        if fold(inside) in map(fold, (category.id, category.label, category.heading)):
            return Item(source.text[start:end], start, end, frozenset({Tag.CATEGORY}), category.id)
    return Item(source.text[start:end], start, end, frozenset({Tag.QUOTE}), inside)


def _found(found: Any, source: Source, tag: Tag) -> Item:
    start, end = source.place(found.start), source.place(found.end)
    if _FULL_STOP.search(source.text[start:end]):
        end -= 1
    return Item(
        source.text[start:end],
        start,
        end,
        frozenset({tag}),
        found.value,
        found.question or "",
        tuple(str(candidate) for candidate in found.candidates),
    )


_SIGN = re.compile(
    r"(?:(?<![\w+])\+|\bminus[ \u00a0]+)(?=\d[\d.,]*[ \u00a0]*(?:t?€|t?eur|tsd|mio))", re.IGNORECASE
)
"""A sign that says "more" or "less", and is read as a word."""


def _dates(source: Source, year: int) -> Iterator[Item]:
    """The days, slips in the names of months forgiven."""
    read = for_dates(source.original, year)
    for found in find_dates(read.text, year=year):
        start, end = read.span(found.start, found.end)
        yield _found(replace(found, start=start, end=end), source, Tag.DATE)


def _amounts(source: Source) -> Iterator[Item]:
    """The amounts; number words may stand apart by more than one blank."""
    read = for_amounts(source.original)
    for found in find_amounts(_SIGN.sub(_blank, read.text)):
        start, end = read.span(found.start, found.end)
        yield _found(replace(found, start=start, end=end), source, Tag.AMOUNT)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _overlaps(item: Item, others: list[Item]) -> bool:
    return any(item.start < other.end and other.start < item.end for other in others)


def _gaps(length: int, values: list[Item]) -> Iterator[Stretch]:
    """The stretches between the values."""
    position = 0
    for item in values:
        yield position, item.start
        position = max(position, item.end)
    yield position, length


class _Words:
    """Reads words and marks; knows the words of the programme year."""

    def __init__(self, source: Source, programme: Programme) -> None:
        self._text = source.text
        self._programme = programme

    def read(self, stretches: Iterable[Stretch]) -> Iterator[Item]:
        for start, end in stretches:
            for match in _WORD.finditer(self._text, start, end):
                word = match.group()
                if word[0].isalnum():
                    yield Item(word, *match.span(), *meaning(word, self._programme))
                elif not word.isspace() or "\n" in word:
                    yield Item(word, *match.span(), self._mark(word, *match.span()))

    def _mark(self, mark: str, start: int, end: int) -> frozenset[Tag]:
        text = self._text
        tags: set[Tag] = set()
        if mark == "?":
            tags = {Tag.END, Tag.QUERY}
        elif mark == ";" and _CELL.match(text, end):
            tags = {Tag.SEP, Tag.PUNCT}
        elif mark.count("\n") > 1 and stands_over_signature(text, start, end):
            tags = {Tag.SEP}
        elif self._closes(mark, start, end):
            tags = {Tag.END}
        elif mark in ",\n":
            tags = {Tag.SEP}
        elif mark == "|":
            tags = {Tag.SEP, Tag.PUNCT}
        elif mark in "+&/" and joins_days(text, start, end):
            tags = {Tag.SEP}
        elif mark == "+" and _NUMBER_FOLLOWS.match(text, end):
            tags = {Tag.RAISE}
        elif mark in ":()=" or (mark in "-*•" and text[end : end + 1] in ("", " ")):
            tags = {Tag.PUNCT}
        return frozenset(tags)

    def _closes(self, mark: str, start: int, end: int) -> bool:
        """Whether a mark ends a sentence; of "!?" the question does."""
        if mark == "!":
            return self._text[end : end + 1] != "?"
        return mark == ";" or mark.count("\n") > 1 or (mark == "." and self._ends(start, end))

    def _ends(self, start: int, end: int) -> bool:
        """Whether a dot ends a sentence: not behind an abbreviation or an ordinal number."""
        rest = self._text[end : end + 1]
        before = re.search(r"[^\W_]*$", self._text[:start])
        word = before.group() if before else ""
        if word in ABBREVIATIONS or rest.strip():
            return False
        is_ordinal = word.isdigit() and len(word) <= _LONGEST_ORDINAL
        return not (is_ordinal and self._text[end:].strip())
