"""Does the evidence say the change? It is read again by the project's own readers. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from functools import cache, cached_property

from zvassist.agreement import changes as c
from zvassist.agreement.paths import value_at
from zvassist.chat.engine import View
from zvassist.chat.reading import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import ON_TOP
from zvassist.chat.reading.mentions import mentions
from zvassist.chat.reading.passages import passage_words, stem
from zvassist.chat.reading.scan import scan
from zvassist.chat.reading.weighed import set_apart, weighed
from zvassist.programme.search import find

_LONGEST_NAME = 6
_CENT = Decimal("0.01")
_STEM = 6
_GENITIVE = "(?:e?s)?"
"""Of an office: "des Landrats". No other ending, for it may change who it is: "Landrätin"."""
_KINDS = {
    "landkreis": re.compile(r"\b(?:landkreis|kreis|lk)\b"),
    "kreisfreie_stadt": re.compile(r"\bstadt\b"),
}


class Read:
    """A stretch of text, read again: its amounts, days, names and the fields it speaks of."""

    def __init__(self, text: str, view: View) -> None:
        self.view = view
        self.raw = text
        self.text = fold.fold(text)
        self._source = fold.read(text)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Its pieces, as the engine's own reader sees them."""
        year = self.view.agreement.year or self.view.programme.year
        return weighed(scan(self._source, (), year, self.view.programme), self.view)

    @cached_property
    def plain(self) -> str:
        """As written, without reasons, sources and remarks."""
        return _without(self._source, set_apart(self.items))

    def has(self, *tags: Tag) -> bool:
        """Whether a piece carries one of the tags."""
        return any(item.has(*tags) for item in self.items)

    def values(self, tag: Tag) -> set[object]:
        """The certain values of one kind."""
        return {item.value for item in self.items if item.has(tag) and item.value is not None}

    @cached_property
    def measures(self) -> set[str]:
        """Ids of the projects that it may name."""
        found = mentions(self.items, self.view)
        return {measure.id for mention in found for measure in mention.measures}

    @property
    def taken_back(self) -> tuple[str, ...]:
        """Stretches that only say what does not hold beside what does: ", nicht mit der Stadt"."""
        if "nicht" not in self.text and "statt" not in self.text and "stelle" not in self.text:
            return ()
        return tuple(item.text for item in self.items if item.has(Tag.CONTRAST))

    def words(self, *words: str) -> bool:
        """Whether one of the folded words stands there."""
        return any(item.text in words for item in self.items)

    def literally(self, words: str, ending: str = "") -> bool:
        """Whether words stand there, spelling of umlauts and capitals apart.

        Args:
            words: the words.
            ending: pattern of what may be joined to the last one.
        """
        wanted = fold.fold(words).strip()
        whole = rf"(?<!\w){re.escape(wanted)}{ending}(?!\w)"
        return bool(wanted) and re.search(whole, self.text) is not None


Reader = Callable[[str], Read]
"""Reads a stretch of text once, however often it is asked for."""


def reader(view: View) -> Reader:
    """What reads the texts of one message, its sentences and the evidence in them."""
    return cache(lambda text: Read(text, view))


def _without(source: fold.Source, pieces: Iterable[Item]) -> str:
    """A text with pieces left out, a blank in the place of each."""
    text = source.original
    for piece in sorted(pieces, key=lambda one: -one.start):
        start, end = source.starts[piece.start], source.ends[piece.end - 1]
        text = f"{text[:start]} {text[end:]}"
    return text


def says(change: c.Change, read: Read) -> bool:
    """Whether the evidence, read again, says this change."""
    if isinstance(change, c.Many):
        return all(says(part, read) or follows(part) for part in change.changes)
    if isinstance(change, c.Set):
        return _says_value(change, read)
    if isinstance(change, c.SetDialogues):
        return _says_days(change.dates, read) and _says_count(change, read)
    if isinstance(change, c.SetPassage):
        return _says_passage(change, read)
    if isinstance(change, c.AddMeasure):
        return _says_new(change, read)
    return _says_of_measure(change, read)


def follows(change: c.Change) -> bool:
    """Whether a change only empties what a new partner does not have: the form of its name."""
    return change == c.Set(field="local_authority_form", value=None)


def _says_value(change: c.Set, read: Read) -> bool:
    field, value = change.field, change.value
    if field.startswith("budget."):
        now = value_at(read.view.agreement, field)
        return _decimal(value) in _amounts(read, now)
    if field == "dialogues.dates":
        return isinstance(value, list) and _says_days(value, read)
    if field == "dialogues.count":
        return _says_number(value, read)
    if field == "local_authority":
        return value in read.values(Tag.NAME) or value in _partners(read)
    if field.endswith("date"):
        return value in {str(day) for day in read.values(Tag.DATE)}
    if field.endswith(".role"):
        return _says_role(str(value), read)
    if field.endswith(".name"):
        return read.literally(str(value)) or _is_known_name(str(value), field, read)
    return read.literally(str(value))


def _says_role(role: str, read: Read) -> bool:
    """Whether an office stands there in this gender; one that the reader knows counts alone."""
    known = read.values(Tag.ROLE)
    return role in known if known else read.literally(role, _GENITIVE)


def _says_number(value: object, read: Read) -> bool:
    """Whether a number of dialogues stands there, or a step to it."""
    said = read.values(Tag.NUMBER) | read.values(Tag.NTH)
    if value in said or (value == 1 and read.words("ein", "einen")):
        return True
    now = read.view.agreement.dialogues.count or 0
    direction = read.has(Tag.RAISE) - read.has(Tag.LOWER)
    return direction != 0 and any(value == now + direction * int(str(step)) for step in said)


def _is_known_name(name: str, field: str, read: Read) -> bool:
    """Whether a last name stands there of somebody whose whole name office or entry know."""
    known = {signer.name for signer in read.view.office.signers}
    known.add(str(value_at(read.view.agreement, field)))
    return name in known and read.literally(name.split()[-1])


def _decimal(value: object) -> Decimal | None:
    """An amount in the form of the file; None when it has another."""
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


def _amounts(read: Read, now: Decimal | None) -> set[Decimal]:
    """Amounts that the words can mean: those that stand there, or steps from what is entered."""
    said = {Decimal(str(value)) for value in read.values(Tag.AMOUNT)}
    down = read.has(Tag.LOWER, Tag.REMOVE)
    up = read.has(Tag.RAISE) or read.words(*ON_TOP) or (read.has(Tag.MORE) and not down)
    if now is None or up == down:
        return said
    direction = 1 if up else -1
    shares = {now * Decimal(str(value)) / 100 for value in read.values(Tag.PERCENT)}
    return said | {(now + direction * step).quantize(_CENT) for step in (*said, *shares)}


def _says_days(days: object, read: Read) -> bool:
    """Whether each day that is new stands there; where none is left, each that goes."""
    there = {str(day) for day in read.view.agreement.dialogues.dates}
    said = {str(day) for day in read.values(Tag.DATE)}
    wanted = {str(day) for day in days} if isinstance(days, (list, tuple)) else set()
    if not wanted:
        return bool(there) and there <= said and read.has(Tag.REMOVE)
    return bool(said) and wanted - there <= said


def _says_count(change: c.SetDialogues, read: Read) -> bool:
    now = read.view.agreement.dialogues.count or 0
    said = read.values(Tag.NUMBER) | read.values(Tag.NTH) | {len(change.dates)}
    return change.count in said or (read.has(Tag.MORE) and change.count == now + 1)


def _partners(read: Read) -> set[str]:
    """Partners that a run of its words names beyond doubt."""
    text = read.text
    for stretch in read.taken_back:
        text = text.replace(stretch, " ")
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", text)
    year, authorities = read.view.programme.year, read.view.programme.authorities
    kinds = {kind for kind, pattern in _KINDS.items() if pattern.search(text)}
    kinds = kinds if len(kinds) == 1 else set()
    found: set[str] = set()
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST_NAME, len(words)) + 1):
            named = find(" ".join(words[start:end]), year, authorities)
            named = tuple(one for one in named if one.kind in kinds) if kinds else named
            found |= {named[0].ags} if len(named) == 1 else set()
    return found


def _says_passage(change: c.SetPassage, read: Read) -> bool:
    passage = read.view.programme.passage(change.passage)
    if passage is None or change.on is None:
        return False
    words = re.findall(r"[^\W_]+", f"{fold.fold(passage.id)} {fold.fold(passage.label)}")
    said = {stem(word) for word in re.findall(r"[^\W_]+", read.text)}
    telling = passage_words(read.view.programme)[passage.id].telling
    return (
        any(word[:_STEM] in read.text for word in words if len(word) > _STEM)
        or change.passage in read.values(Tag.PASSAGE)
        or not said.isdisjoint(telling)
    )


def _says_new(change: c.AddMeasure, read: Read) -> bool:
    titled = bool(change.title) and read.literally(change.title or "")
    priced = change.amount is None or change.amount in read.values(Tag.AMOUNT)
    return titled and priced and change.category in read.values(Tag.CATEGORY)


def _says_year(change: c.RenameMeasure, read: Read) -> bool:
    """Whether only the year of a title changes, to one that stands there as a year."""
    measure = read.view.agreement.measure(change.id)
    said = {str(year) for year in read.values(Tag.YEAR) if f"{year}" in (change.title or "")}
    about = re.search(r"jahr|aktualisier|aender|umstell|korrigier", read.text)
    return bool(about) and any(
        re.sub(r"\b(?:19|20)\d\d\b", year, (measure and measure.title) or "") == change.title
        for year in said
    )


def _says_of_measure(change: c.Change, read: Read) -> bool:
    if getattr(change, "id", None) not in read.measures:
        return False
    if isinstance(change, c.RenameMeasure):
        return bool(change.title) and (
            read.literally(change.title or "") or _says_year(change, read)
        )
    if isinstance(change, c.RecategoriseMeasure):
        return change.category in read.values(Tag.CATEGORY) or len(read.measures) > 1
    if isinstance(change, c.PriceMeasure):
        measure = read.view.agreement.measure(change.id)
        return change.amount in _amounts(read, measure.amount if measure else None)
    return True
