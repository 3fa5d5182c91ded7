"""From a message to its pieces: values first, then words with their tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
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
from zvassist.chat.reading.lexicon import (
    ABBREVIATIONS,
    CATEGORIES,
    NUMBER_WORDS,
    PASSAGE_STEMS,
    PASSAGES,
    ROLES,
    number_of,
    tags_of,
)
from zvassist.chat.reading.mail import Stretch, quotations
from zvassist.chat.reading.names import keys, names, taken_back
from zvassist.chat.reading.offices import stands_over_signature, with_ranks
from zvassist.chat.reading.pairs import pairs
from zvassist.chat.reading.passages import named
from zvassist.chat.reading.phrases import first_phrases, phrases, retractions
from zvassist.chat.reading.respelled import for_amounts, for_dates, joins_days
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
_NAMED = ((Tag.ROLE, ROLES), (Tag.PASSAGE, PASSAGES), (Tag.CATEGORY, CATEGORIES))
"""What single words name, each with its value."""
_NUMBER_FOLLOWS = re.compile(r" ?\d")
_SHORTEST_CATEGORY = 10
_CATEGORY_CUTOFF = 92.0
_LONGEST_ORDINAL = 2
_CATEGORY_ENDINGS = r"(?:s|en|e|s?projekte?n?|s?massnahmen?|s?coachings?|s?bereichs?)?"
_PASSAGE_NOUN = (
    r"(?P<noun>-?s?-?(?:absatz|satz|textbaustein|baustein|passage|passus|klausel|teil|hinweis|text"
    r"|formulierung|abschnitt))"
)
_PASSAGE_ENDINGS = rf"{_PASSAGE_NOUN}?-?"


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
        self._categories = _patterns(
            tuple(item.id for item in programme.data.category), _CATEGORY_ENDINGS
        )
        ministry = programme.ministry
        self._ministry = frozenset(
            fold(short) for short in (ministry.short, *ministry.short_alternatives) if short
        )
        passages = tuple(item.id for item in programme.data.passage)
        self._passages = _patterns(passages, _PASSAGE_ENDINGS) + _stemmed(passages)

    def read(self, stretches: Iterable[Stretch]) -> Iterator[Item]:
        for start, end in stretches:
            for match in _WORD.finditer(self._text, start, end):
                word = match.group()
                if not word.isspace() or "\n" in word:
                    tags, value = self._meaning(word, *match.span())
                    yield Item(word, *match.span(), tags, value)

    def _meaning(self, word: str, start: int, end: int) -> tuple[frozenset[Tag], Any]:
        if not word[0].isalnum():
            return self._mark(word, start, end), None
        if word.isdigit() and word.isascii():
            return number_of(word)
        if word in NUMBER_WORDS:
            return tags_of(word) | {Tag.NUMBER}, NUMBER_WORDS[word]
        for tag, patterns in ((Tag.CATEGORY, self._categories), (Tag.PASSAGE, self._passages)):
            for key, pattern in patterns:
                if found := pattern.fullmatch(word):
                    noun = found.groupdict().get("noun")
                    return frozenset({tag, Tag.PARAGRAPH} if noun else {tag}), key
        for tag, listed in _NAMED:
            if word in listed:
                return frozenset({tag}), listed[word]
        if word in self._ministry:
            return frozenset({Tag.MINISTRY}), None
        tags = tags_of(word)
        category = None if tags else self._misspelt_category(word)
        return (frozenset({Tag.CATEGORY}), category) if category else (tags, None)

    def _misspelt_category(self, word: str) -> str | None:
        """The Maßnahmenart that a long word is a slip of ("Qualifzierung")."""
        if len(word) < _SHORTEST_CATEGORY:
            return None
        from rapidfuzz.fuzz import ratio

        near = [key for key, _ in self._categories if ratio(word, fold(key)) >= _CATEGORY_CUTOFF]
        return near[0] if len(near) == 1 else None

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


@lru_cache(maxsize=16)
def _patterns(keys: tuple[str, ...], endings: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((key, re.compile(re.escape(fold(key)) + endings)) for key in keys)


@lru_cache(maxsize=16)
def _stemmed(keys: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Patterns of passages named by a stem, which only counts before "-Absatz" and the like."""
    return tuple(
        (key, re.compile(f"(?:{'|'.join(PASSAGE_STEMS[key])}){_PASSAGE_NOUN}"))
        for key in keys
        if key in PASSAGE_STEMS
    )
