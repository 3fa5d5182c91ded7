"""Verbs in two parts that stand apart: "wir bieten BASS nicht mehr an", "wir stellen BASS ein".

Data (``[[pair]]`` in ``data/phrases.toml``) and its reading. The first part says nothing alone,
the last one says what the verb means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.needed import Screened, Sieve
from zvassist.chat.reading.phrases import DATA, tags_of_row

_BETWEEN = r"(?: (?!nicht\b|kein|oder\b|aber\b)[^\s,;:!?]+){0,8}?"
_END = r"(?=\s*(?:[,;:!)]|\.(?!\d)|\bund\b|\Z))"
_SUBJECT = re.compile(r" (?:wir|ihr|du|ich)\b")
"""Behind the first word of a sentence it asks: "Führen wir BASS nicht weiter"."""
_SENTENCE_START = re.compile(r"[!?;\n]|\.(?= )")


@dataclass(frozen=True, slots=True)
class _Pair:
    """What it means, and what must not stand in the sentence."""

    tags: frozenset[Tag]
    unless: re.Pattern[str] | None


_PAIRS = Sieve(
    (
        Screened(rf"\b(?P<first>{row['first']})\b{_BETWEEN} (?P<last>{row['last']}){_END}"),
        _Pair(tags_of_row(row["means"]), re.compile(row["unless"]) if "unless" in row else None),
    )
    for row in DATA["pair"]
)


def pairs(text: str) -> Iterator[Item]:
    """Both parts of each such verb of a folded message: the first one a filler."""
    for pattern, pair in _PAIRS.left(text):
        for match in pattern.finditer(text):
            before = _SENTENCE_START.split(text[: match.start()])[-1]
            asks = not before.strip() and _SUBJECT.match(text, match.end("first"))
            said = before + match.group()
            if not asks and not (pair.unless and pair.unless.search(said)):
                yield Item(match["first"], *match.span("first"), frozenset({Tag.FILLER}))
                yield Item(match["last"], *match.span("last"), pair.tags)
