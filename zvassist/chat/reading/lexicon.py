"""The words the offline engine knows: data (``data/lexicon.toml``), each with what it can be."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Any

from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Tag
from zvassist.programme.errors import parse_toml, read_data

_FIELDS = frozenset({Tag.TOTAL, Tag.DIALOGUE, Tag.PARTNER})
_ORDERS = frozenset(
    {Tag.REMOVE, Tag.ADD, Tag.PUT, Tag.RENAME, Tag.MOVE, Tag.RAISE, Tag.LOWER, Tag.SIGN}
    | {Tag.PARAGRAPH, Tag.ON, Tag.OFF}
)
_NEVER = frozenset({Tag.BLOCK, Tag.ASK})
_SHORTEST_TYPO = 6
_SHORTEST_SLIP = 5
_LONGEST_AMOUNT = 10
_SHORTEST_ORDER = 3
_FIELD_CUTOFF = 83.0
_CUTOFF = 88.0
_SHORTEST_ELSE = 7
_PAST = re.compile(r".+te(?:n|t|st)?$")
"""A weak verb's past: "erhöhte" is no slip of "erhöhe", it is another meaning."""
_ZU = re.compile(r"(\w{2,}?)zu(\w{3,})")
"""The infinitive with "zu" inside: "festzusetzen"."""
_SUM = re.compile(
    r"(?:(?:gesamt|jahres|haushalts|foerder|landes|aqb|zuwendungs|finanz|finanzierungs|hh"
    r"|bewilligungs|ausbildungs|qualifizierungs|mittel)-?){1,3}"
    r"(?:budget|betrag|summe|mittel|volumen|etat|rahmen|ansatz|zuwendung|foerderung)(?:e?s|e?n|e)?"
)
_TALK = re.compile(
    r"(?:(?:ziel|zs|zv|steuerungs|fruehjahrs|herbst|sommer|winter)-?){1,2}"
    r"(?:dialog|termin|treffen)(?:e?s|e?n|e)?"
)
"""German puts nouns together; these all name the total, and the dialogues."""


def words(text: str) -> frozenset[str]:
    """Words written one after another, as a set."""
    return frozenset(text.split())


_SOURCE = files("zvassist.chat.reading") / "data" / "lexicon.toml"
_DATA = parse_toml(read_data(_SOURCE), _SOURCE.name)
_WORDS = {Tag(name): tuple(listed.split()) for name, listed in _DATA["words"].items()}

ABBREVIATIONS = words(_DATA["abbreviations"])
"""Words whose dot does not end a sentence."""
NUMBER_WORDS = {
    word: number for number, listed in enumerate(_DATA["numbers"]) for word in listed.split()
}
"""Numbers of dialogues that are written as words; "ein" is an article as well."""
ON_TOP = words(
    "drauf obendrauf drauflegen draufpacken draufsetzen draufschlagen dazu hinzu hinzukommen"
)
"""What is put on top is a step, whether "um" is said or not."""
FINITE = words(_DATA["finite"])
"""Verbs that ask when they stand before their subject."""
ROLES = {fold(role): role for role in _DATA["roles"].split()} | _DATA["roles_for_short"]
"""Offices of signers, folded, as they are printed."""
RANKS = {fold(rank): rank for rank in _DATA["ranks"]["names"]}
"""What may stand in front of an office and belongs to it."""
PASSAGES = {word: key for key, listed in _DATA["passages"].items() for word in listed.split()}
"""Words that name a passage of § 1 or § 2 besides its own name."""
CATEGORIES = {word: key for key, listed in _DATA["categories"].items() for word in listed.split()}
"""Short names of the Maßnahmenarten."""
PASSAGE_PHRASES: dict[str, list[str]] = _DATA["passage_phrases"]
"""Patterns of several words that name a passage."""
PASSAGE_STEMS = {key: tuple(listed.split()) for key, listed in _DATA["passage_stems"].items()}
"""What stands in front of "-Absatz" besides a passage's own name."""


def _turned() -> dict[str, frozenset[Tag]]:
    """Each word with all it can be; "aufzunehmen" is all that "aufnehmen" is."""
    found: dict[str, set[Tag]] = {}
    for tag, listed in _WORDS.items():
        for word in listed:
            found.setdefault(word, set()).add(tag)
    for word in found:
        if (inner := _ZU.fullmatch(word)) and (plain := found.get(f"{inner[1]}{inner[2]}")):
            found[word] |= plain - _NEVER - {Tag.FILLER}
    return {word: frozenset(tags) for word, tags in found.items()}


_TAGS = _turned()


def tags_of(word: str) -> frozenset[Tag]:
    """What a folded word can be; empty when it is not known.

    Known as well: nouns put together, "festzusetzen", a dropped n ("streiche mer") or e ("kürz"),
    and slips of the finger that lie near words of one meaning only.
    """
    known = _TAGS.get(word)
    return _derived(word) or _with_slip(word) if known is None else known


def _derived(word: str) -> frozenset[Tag]:
    """What a word can be that is built from known ones by the rules of the language."""
    if _SUM.fullmatch(word):
        return frozenset({Tag.TOTAL})
    if _TALK.fullmatch(word):
        return frozenset({Tag.DIALOGUE})
    if (order := _TAGS.get(f"{word}e")) and order <= _ORDERS and len(word) >= _SHORTEST_ORDER:
        return order
    inner = _ZU.fullmatch(word)
    known = _TAGS.get(f"{inner[1]}{inner[2]}") if inner else _TAGS.get(f"{word}n")
    is_verb = known and len(word) >= _SHORTEST_TYPO and known.isdisjoint(_NEVER | {Tag.FILLER})
    return known if known and is_verb and not _PAST.fullmatch(word) else frozenset()


@lru_cache(maxsize=1024)
def _with_slip(word: str) -> frozenset[Tag]:
    if len(word) < _SHORTEST_SLIP or not word.isalpha():
        return frozenset()
    from rapidfuzz.fuzz import ratio

    near = {
        tags
        for known, tags in _TAGS.items()
        if known[0] == word[0] and len(known) >= _SHORTEST_TYPO
        if ratio(word, known) >= (_FIELD_CUTOFF if tags <= _FIELDS else _CUTOFF)
    }
    common = frozenset.intersection(*near) if near else frozenset()
    if not common or any(not tags.isdisjoint(_NEVER) for tags in near):
        return frozenset()
    return common if common <= _FIELDS or _may_slip(word, common) else frozenset()


def _may_slip(word: str, tags: frozenset[Tag]) -> bool:
    """Whether a word that names no field may be a slip: long, no verb's past, an order's verb.

    No filler is guessed ("nächstes" is not "nächste"), nor "betragen" from "beantragen".
    """
    ordering = not tags.isdisjoint(_ORDERS) and tags.isdisjoint({Tag.FILLER, Tag.BE, Tag.COST})
    return len(word) >= _SHORTEST_ELSE and ordering and not _PAST.fullmatch(word)


def number_of(word: str) -> tuple[frozenset[Tag], Any]:
    """A bare number: a year, an amount typed without marks (1022700), else a small number."""
    if len(word) == 4 and word[:2] in ("19", "20"):
        return frozenset({Tag.YEAR}), int(word)
    if 5 <= len(word) <= _LONGEST_AMOUNT and word[0] != "0":
        return frozenset({Tag.AMOUNT}), Decimal(word).quantize(Decimal("0.01"))
    return frozenset({Tag.NUMBER}), int(word[:9])
