"""Reasons in a sentence: "weil der Träger abgesagt hat", "wegen der Kürzung im Landeshaushalt".

Their words are open: any may stand there but a doubt, a value or an entry of its own. A reason
may be given with "nicht" and in the past; that says nothing about what shall be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zvassist.chat.reading.fold import Source
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import FINITE, words

_CLAUSE = words("weil")
_AFTER_COMMA = words("da denn zumal nachdem damit")
_PHRASE = words("wegen aufgrund infolge angesichts mangels")
_PHRASES = ("auf grund", "im zuge", "aus gruenden", "im hinblick", "mit blick", "in anbetracht")
_HARMLESS = words(
    "nicht nichts nie kein keine keinen keinem keiner keines ohne vor nach ab war waren wurde "
    "wurden hatte hatten gewesen noch auch schon erst bisher bisherige bisherigen bislang letztes "
    "letzten letzte letzter vergangenes vergangenen frueher vorjahr vorjahres zusaetzlich "
    "zusaetzliche weitere weiterer damals urspruenglich offen geplant kuerzer beantragt "
    "gut doch erhielt erhielten fiel fielen bekam bekamen gab gaben kam kamen ging gingen lief "
    "liefen stieg stiegen sank sanken blieb blieben fand fanden beschloss beschlossen nahm nahmen "
    "falsch gefordert zwischen"
)
"""What keeps a statement from being one, but not its reason."""
_DOUBTFUL = words(
    "vorbehaltlich vorbehalt umstaenden annahme geruecht geruechte scheint vermute vermuten "
    "presse zeitung hoerensagen wenn sobald solange sofern soweit entwurf oder sollte muesste"
)
_VALUES = (Tag.AMOUNT, Tag.PERCENT, Tag.QUOTE, Tag.NAME, Tag.QUERY, Tag.SIGN, Tag.POSITION)
_FIELDS = (Tag.TOTAL, Tag.DIALOGUE, Tag.PARTNER, Tag.PASSAGE, Tag.PARAGRAPH)
_ORDERS = (Tag.REMOVE, Tag.RENAME, Tag.ADD, Tag.MOVE, Tag.ON, Tag.OFF, Tag.NUMBER)
_VERB = re.compile(r"[a-z-]*(?:t|n|te|wurde|habe|haette|waere|sei|tu)|sind|wird|muss|kann|war")
_NO_VERB = words("nicht jetzt fast oft statt erst sonst bereit gut laut mit nun schon kein nein")
_ZU = re.compile(r"zu [a-z]+e?n$|[a-z]+zu[a-z]+e?n$")
_ADJECTIVE = re.compile(r"[a-z-]+e[nmrs]?")
_LINKS = words(
    "im in am an bei beim vom von durch fuer zu zum zur mit unter der des dem den die das"
)
_BEFORE_NOUN = words("zu sehr stark noch ganz")
_SHORTEST = 2

Stretch = tuple[int, int]


def reasons(items: Sequence[Item], source: Source, year: int) -> Iterator[Stretch]:
    """From which piece of a sentence to which a reason reaches."""
    position = 0
    while position < len(items):
        end = _end(items, position, source, year)
        if end > position:
            yield position, end
            position = end
        else:
            position += 1


def orders(items: Sequence[Item], source: Source) -> int:
    """The place of "damit" before a purpose that is none of the reasons; -1 when there is none."""
    for at, item in enumerate(items):
        starts = item.text == "damit" and (not at or items[at - 1].has(Tag.SEP))
        if starts and _opens(items, at) and _is_verb(items, _next_cut(items, at), source):
            return at
    return -1


def _next_cut(items: Sequence[Item], at: int) -> int:
    """Where the part that a piece stands in ends."""
    cuts = (place for place in range(at + 1, len(items)) if items[place].text == ",")
    return next(cuts, len(items))


def _end(items: Sequence[Item], at: int, source: Source, year: int) -> int:
    """Where the reason that begins here ends; 0 when none does."""
    text = items[at].text
    if text in _PHRASE or text.startswith(_PHRASES):
        return _noun_phrase(items, at + 1, source, year)
    pair = f"{text} {items[at + 1].text}" if at + 1 < len(items) else ""
    if pair in _PHRASES:
        follows = items[at + 2].text if at + 2 < len(items) else ""
        return _noun_phrase(items, at + (3 if follows == "auf" else 2), source, year)
    starts = not at or items[at - 1].has(Tag.SEP, Tag.PUNCT)
    if text in _CLAUSE or (starts and text in _AFTER_COMMA and _opens(items, at)):
        return _clause(items, at, source, year)
    if starts and text == "um":
        end = _clause(items, at, source, year)
        return end if _ZU.search(" ".join(item.text for item in items[at:end])) else 0
    return 0


def _opens(items: Sequence[Item], at: int) -> bool:
    """Whether a clause follows and not its verb: "da war …", "damit beträgt …" are no reasons."""
    if items[at].text == "denn":
        return True
    follows = items[at + 1] if at + 1 < len(items) else None
    if follows is None or follows.has(Tag.SEP, Tag.PUNCT, Tag.AMOUNT, Tag.DATE):
        return False
    return follows.text not in FINITE and follows.text not in ("war", "waren", "hatte", "wurde")


def _clause(items: Sequence[Item], at: int, source: Source, year: int) -> int:
    """The end of a clause: before a comma or "und" behind a verb, or that of the sentence.

    What else is joined to it belongs to it when it can be nothing else.
    """
    ends = [
        end
        for end in range(at + _SHORTEST, len(items) + 1)
        if (end == len(items) or items[end].has(Tag.SEP)) and _is_verb(items, end, source)
    ]
    if items[at].text == "denn":  # a main clause need not end with its verb
        ends = sorted({_next_cut(items, at), *ends})
    if not ends or not is_harmless(items[at + 1 : ends[0]], year):
        return 0
    best = ends[0]
    for end in ends[1:]:
        more = items[best:end]
        if not is_harmless(more, year) or not _belongs(more):
            break
        best = end
    return best


def _belongs(more: Sequence[Item]) -> bool:
    """Whether what is joined to a reason is no more than that; what denies is joined by "und"."""
    denies = any(item.has(Tag.BLOCK, Tag.ASK) for item in more)
    joined = any(item.text in ("und", "sowie") for item in more[:2])
    return (joined or not denies) and not _has(more, *_FIELDS, *_ORDERS)


def _is_verb(items: Sequence[Item], end: int, source: Source) -> bool:
    """Whether the word before a place may be a verb: small letters, a verb's ending."""
    last = items[end - 1]
    written = source.words(last.start, last.end)
    if last.text in _NO_VERB:
        return False
    return _is_small(written, source) and _VERB.fullmatch(last.text.split()[-1]) is not None


def is_harmless(inner: Sequence[Item], year: int) -> bool:
    """Whether words hold no doubt, no value and no entry of their own."""
    if any(item.text in _DOUBTFUL or _is_value(item) for item in inner):
        return False
    if any(item.has(Tag.BLOCK) and item.text not in _HARMLESS for item in inner):
        return False
    if any(item.has(Tag.DATE) and not _is_harmless_day(item, year) for item in inner):
        return False
    speaks = [tag for tag in (Tag.DIALOGUE, Tag.PASSAGE, Tag.PARTNER) if _has(inner, tag)]
    return not (speaks and _has(inner, *_ORDERS))


def _is_value(item: Item) -> bool:
    """Whether an entry could be made of it; "verdoppelt" is only a word here."""
    return item.has(*_VALUES) and not item.has(Tag.RAISE, Tag.LOWER)


def _has(items: Sequence[Item], *tags: Tag) -> bool:
    return any(item.has(*tags) for item in items)


def _is_harmless_day(day: Item, year: int) -> bool:
    """Whether it is over, or no day but a season: "wegen der Sommerferien"."""
    if day.value is None:
        return not any(char.isdigit() for char in day.text)
    return bool(day.value.year < year)


def _noun_phrase(items: Sequence[Item], at: int, source: Source, year: int) -> int:
    """The end of a noun phrase: articles, adjectives and nouns, with what hangs on them."""
    end = at
    position = at
    while position < len(items):
        while position < len(items) and _leads_on(items[position], source):
            position += 1
        if position == len(items) or not _is_noun(items[position], source):
            break
        position += 1
        end = position
        if position < len(items) and items[position].text not in _LINKS:
            break
    inner = items[at:end]
    doubt = any(item.has(Tag.BLOCK) or item.text in _DOUBTFUL for item in inner)
    return 0 if doubt or not is_harmless(inner, year) else end


def _leads_on(item: Item, source: Source) -> bool:
    """Whether it is an article, a preposition or an adjective, and no verb."""
    if item.text in _LINKS or item.text in _BEFORE_NOUN:
        return True
    small = _is_small(source.words(item.start, item.end), source)
    is_free = not item.tags or item.has(Tag.FILLER)
    return small and is_free and _ADJECTIVE.fullmatch(item.text) is not None


def _is_small(written: str, source: Source) -> bool:
    """Whether a word is written small; in a message all in capitals every word may be."""
    return written[:1].islower() or source.original.isupper()


def _is_noun(item: Item, source: Source) -> bool:
    """Whether it is a noun; where all letters are small or capitals, a word that is no verb."""
    written = source.words(item.start, item.end)
    if item.has(Tag.SEP, Tag.PUNCT, Tag.DIALOGUE) or not written[:1].isalpha():
        return False
    if not (source.original.islower() or source.original.isupper()):
        return written[0].isupper()
    return not item.tags and item.text not in FINITE
