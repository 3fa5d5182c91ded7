"""What is said beside the matter: sources, remarks, reasons, the old value. Data and reading.

A sentence is understood when its main part is, and each other part is one of these. They are set
aside as one piece each before anybody looks at the words. A shape that holds a doubt, a day or
an amount is none of them, and then the sentence stays what it was: not understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.resources import files

from zvassist.chat.reading.because import orders, reasons
from zvassist.chat.reading.fold import Source
from zvassist.chat.reading.items import Aside, Item, Tag, joined
from zvassist.chat.reading.lexicon import FINITE, words
from zvassist.programme.errors import parse_toml, read_data

_SOURCE = files("zvassist.chat.reading") / "data" / "asides.toml"
_DATA = parse_toml(read_data(_SOURCE), _SOURCE.name)
_NAME = re.compile("|".join(f"<{name}>" for name in _DATA["lists"]))
_BEGIN = r"(?:(?<=^ )|(?<= [,(:-] )|(?<= und )|(?<= aber )|(?<= jedoch ))"
_END = r"(?= (?:[,();-] |und |sowie |aber |jedoch |$))"
_HEARSAY = re.compile(r"\b(?:laut|lt)\b.*\bsoll(?:en)?\b|\bsoll(?:en)?\b.*\b(?:laut|lt)\b")
"""Who says that something "soll laut …" be so, has only heard of it."""
_CONTRAST = words("aber jedoch hingegen allerdings")
_VALUES = (Tag.AMOUNT, Tag.PERCENT, Tag.QUOTE, Tag.QUERY, Tag.ASK, Tag.SECTION)
_FIELDS = (Tag.TOTAL, Tag.DIALOGUE, Tag.PARTNER, Tag.PROJECT, Tag.CATEGORY, Tag.PASSAGE)


class _Line:
    """The pieces of a sentence as one line of text, with the way back."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._at: dict[int, int] = {}
        self._ends: dict[int, int] = {}
        text = " "
        for index, item in enumerate(items):
            token = _token(item)
            if token:
                self._at[len(text)] = index
                text += f"{token} "
                self._ends[len(text) - 1] = index
        self.text = text

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


def _compiled(kind: str, pattern: str) -> re.Pattern[str]:
    while _NAME.search(pattern):
        pattern = _NAME.sub(lambda match: _DATA["lists"][match.group()[1:-1]], pattern)
    before = {"lead": "(?<=^ )", "source": "(?<= )", "base": "(?<= )", "old": _BEGIN}.get(
        kind, _BEGIN
    )
    if kind == "old" and pattern.startswith(("von", "aus", r"\(")):
        before = "(?<= )"
    behind = (
        _END
        if kind in ("remark", "old")
        and not pattern.startswith(("von", "aus"))
        and "(?= [" not in pattern
        else "(?= )"
    )
    return re.compile(f"{before}(?:{pattern}){behind}")


_SHAPES = tuple(
    (row["kind"], _compiled(row["kind"], pattern))
    for row in _DATA["aside"]
    for pattern in row["patterns"]
)


def set_aside(items: Sequence[Item], source: Source, year: int) -> list[Item]:
    """The pieces of a message with what is said beside the matter as one piece each.

    Args:
        items: all pieces, in order.
        source: the folded message.
        year: the agreement's; an older source says nothing of it.
    """
    result: list[Item] = []
    sentence: list[Item] = []
    for item in items:
        if item.has(Tag.END):
            result += [*_sentence(sentence, source, year), item]
            sentence = []
        else:
            sentence.append(item)
    return [*result, *_sentence(sentence, source, year)]


def _sentence(items: list[Item], source: Source, year: int) -> list[Item]:
    line = _Line(items)
    found: list[tuple[int, int, str]] = []
    for kind, pattern in _SHAPES:
        for match in pattern.finditer(line.text):
            span = line.span(match)
            if span is None or any(span[0] < end and start < span[1] for start, end, _ in found):
                continue
            if _is_clean(kind, items, *span, line.text, year):
                found.append((*span, kind))
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
