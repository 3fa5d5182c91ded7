"""Phrases of several words that mean one thing: data (``data/phrases.toml``) and its reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files
from typing import Any

from zvassist.agreement.numbers import read_number_word
from zvassist.chat.reading.corrected import MONTH, corrected
from zvassist.chat.reading.items import Aside, Item, Tag
from zvassist.chat.reading.needed import Screened, Sieve
from zvassist.programme.errors import parse_toml, read_data

_ENDINGS = ("", "e", "er", "en", "es", "em")
_NUMBER = r"(?:\d{1,3}(?:[.,]\d{1,2})?|[a-z]{3,20})"
_NUMBERED = re.compile(r"^[ \t]*(\d{1,2})[.)] (?=\S)", re.MULTILINE)
_NO_ITEM = (
    rf"{MONTH}|(?:jan|feb|apr|jun|jul|aug|sept?|okt|nov|dez)\b"
    r"|(?:quartal|halbjahr|unterschrift|dialog|projekt|platz|stelle)\b"
)
_INLINE = re.compile(rf"(?<=[:,;.] )(\d)[.)] (?=[a-z])(?!{_NO_ITEM})")
"""A day, an ordinal number and a place in a list begin alike and are none of these."""
_SUM = r"\d[\d.,]*(?<=\d)(?: ?(?:mio\b\.?|tsd\b\.?|millionen))?(?: ?(?:€|euro?\b))?"
_DAY = rf"\d{{1,2}}\.(?: ?\d{{1,2}}\.(?: ?(?:20)?\d{{2}}\b)?| {MONTH}(?: 20\d{{2}}\b)?)?"
_LINK = r"(?:(?:auf|am|bei|den|dem|der|vom|von|bisher|wie) )*"
_KIND = (
    r"(?:von der|aus der|in der|in die|zu den|zur|unter|bei|der|den) "
    r"(?:weiterbildung|qualifizierung|ausbildung)[a-z]*"
)
_TALKS = (
    r"(?:nur |bisher )*(?:eine[ms]?|zweie?n?|dreie?n?|vier|\d)"
    r"(?: (?:zielsteuerungs|steuerungs)?dialog(?:e?s|en?)?)?"
)
_END = r"(?= *(?:[,;:!]|\.(?!\d)|$))"
_RETRACTION = re.compile(
    rf"\bnicht (?:mehr )?{_LINK}(?:{_DAY}|{_SUM}),? sondern\b"
    r"|\b(?:nicht(?! nur\b)|kein(?:e[nmrs]?)?) (?:[^\s,;:!?]+ ){0,5}[^\s,;:!?]+, sondern\b"
    rf"|\b(?:an)?statt {_LINK}{_DAY}(?=[ ,.;!]|$)"
    rf"|\b(?:an)?statt {_LINK}{_SUM}(?= |[,.;!]|$)"
    rf"|\b(?:an)?statt {_KIND}\b"
    rf"|\b(?:an)?statt (?:{_TALKS}(?<=[a-z]{{5}}){_END}|{_TALKS}\b(?= [a-z]))"
)
_LIST_HEAD = re.compile(
    r"\b(?:neue?s?|streich\w*|entf[aei]\w*|aufnehmen|aufzunehmen|hinzu\w*|ergaenz\w*)\b[^.\n]*:\s*\Z"
)
"""A heading that says what is done with all the lines of its list."""
_STILL_SAID = (("dialog", Tag.DIALOGUE), ("unterschrei", Tag.SIGN), ("unterzeichne", Tag.SIGN))
"""What a value that is taken back still says of the one that counts."""
_CLOCK = Screened(
    r"(?:,? ?\(?)(?:\b(?:um|ab|gegen|von|zwischen) )?\b\d{1,2}(?:[:.]\d\d)?(?: ?uhr)?"
    r"(?: ?(?:bis|-|und) ?(?:um )?\d{1,2}(?:[:.]\d\d)?)? ?uhr\b\)?"
)
"""A time of day, which the agreement does not know."""
_DAY_TAKEN_BACK = Screened(
    rf", (?:also |und |aber )?nicht (?:mehr |schon |erst )?{_LINK}\d{{1,2}}\.(?=\s*(?:[.!;)]|\Z))"
)
_HAPPENS = re.compile(r"\b(?:finde[tn]?|stattfinden)\b")
_DIALOGUE = re.compile(r"(?:zielsteuerungs|steuerungs)?(?:dialog|termin)")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What it can be, and how its value is read."""

    tags: frozenset[Tag]
    reads: str
    at: int | str | None


_SOURCE = files("zvassist.chat.reading") / "data" / "phrases.toml"
DATA = parse_toml(read_data(_SOURCE), _SOURCE.name)
"""Everything of ``phrases.toml``."""
ORDINALS = {
    f"{stem}{ending}": number
    for number, stem in enumerate(DATA["lists"]["ordinal"], start=1)
    for ending in _ENDINGS
}
"""Ordinal numbers as words, with their endings."""
_NAMED_LISTS = ("people", "body", "decided", "dialogue", "small", "asking")
_LISTS = {
    "<ordinal>": f"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})",
    "<number>": _NUMBER,
} | {f"<{name}>": f"(?:{'|'.join(DATA['lists'][name])})" for name in _NAMED_LISTS}


def _phrase(row: dict[str, Any], pattern: str) -> tuple[Screened, _Phrase]:
    for name, listed in _LISTS.items():
        pattern = pattern.replace(name, listed)
    means = tags_of_row(row["means"])
    return Screened(pattern), _Phrase(means, row.get("reads", ""), row.get("at"))


def tags_of_row(means: str | list[str]) -> frozenset[Tag]:
    """One meaning, or several at once ("halbieren" lowers, and by how much)."""
    return frozenset(map(Tag, [means] if isinstance(means, str) else means))


def _sieve(rows: Iterable[dict[str, Any]]) -> Sieve[_Phrase]:
    return Sieve(_phrase(row, pattern) for row in rows for pattern in row["patterns"])


_PHRASES = _sieve(DATA["phrase"])
_FIRST = _sieve(row for row in DATA["phrase"] if row.get("first"))


def phrases(text: str) -> Iterator[Item]:
    """All phrases of a folded message, those of earlier rows first; they may overlap."""
    yield from _list_numbers(text)
    yield from _inline_numbers(text)
    yield from _found(_PHRASES, text)


def first_phrases(text: str) -> Iterator[Item]:
    """Phrases in which days and amounts are no values: "je einen im Frühjahr und im Herbst"."""
    yield from _found(_FIRST, text)


def _found(listed: Sieve[_Phrase], text: str) -> Iterator[Item]:
    for pattern, phrase in listed.left(text):
        for match in pattern.finditer(text):
            value = _value(phrase, match)
            if value is not None or not phrase.reads:
                yield Item(match.group(), *match.span(), phrase.tags, value)


def retractions(text: str) -> Iterator[Item]:
    """The values that do not count: taken back ("nicht 1,02 sondern", "statt am 7."), or times.

    In "findet statt am 7. September" the word belongs to the verb.
    """
    for match in _RETRACTION.finditer(text):
        sentence = re.split(r"[!?\n]", text[: match.start()])[-1]
        if "statt" not in match.group() or not _HAPPENS.search(sentence):
            about = {tag for word, tag in _STILL_SAID if word in match.group()}
            tags = frozenset({Tag.FILLER, Tag.ASIDE, *about})
            yield Item(match.group(), *match.span(), tags, Aside("old"))
    yield from corrected(text)
    for match in (*_DAY_TAKEN_BACK.finditer(text), *_CLOCK.finditer(text)):
        yield Item(match.group(), *match.span(), frozenset({Tag.FILLER}))


def _value(phrase: _Phrase, match: re.Match[str]) -> Any:
    """What a phrase is worth; None when its words are no number after all."""
    if not phrase.reads:
        return phrase.at
    written = match[1]
    if phrase.reads == "ordinal":
        return int(written) if written.isdigit() else ORDINALS[written]
    if phrase.reads == "number":
        return int(written)
    if written[0].isdigit():
        return Decimal(written.replace(",", "."))
    number = read_number_word(written)
    return None if number is None else Decimal(number)


def _inline_numbers(text: str) -> Iterator[Item]:
    """The numbers of a list that is written in one line: "…: 1. zwei Dialoge, 2. Budget …"."""
    found = list(_INLINE.finditer(text))
    if len(found) > 1 and [int(match[1]) for match in found] == list(range(1, len(found) + 1)):
        for match in found:
            yield Item(match.group(), *match.span(), frozenset({Tag.END}))


def _list_numbers(text: str) -> Iterator[Item]:
    """The numbers before the lines of a list; "1. Dialog … 2. Dialog …" counts dialogues."""
    found = list(_NUMBERED.finditer(text))
    if [int(match[1]) for match in found] != list(range(1, len(found) + 1)) or len(found) < 2:
        return
    if not all(_DIALOGUE.match(text, match.end()) for match in found):
        ends = Tag.PUNCT if _LIST_HEAD.search(text, 0, found[0].start()) else Tag.END
        for match in found:
            yield Item(match.group(), *match.span(), frozenset({ends}))
