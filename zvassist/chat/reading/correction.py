"""One correction: what is said first, and what stands behind the words that take it back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from zvassist.chat.engine import View
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.said import PROJECT, Value, values
from zvassist.chat.reading.slips import (
    BEFORE,
    BEHIND,
    CLOSING,
    COMMA,
    WHY,
    Line,
    aside,
    is_denial,
)

_DENIES = words("nicht nich kein keine keinen")
_ALONE = frozenset({Tag.AMOUNT, Tag.PERCENT, Tag.NUMBER, Tag.DATE, Tag.NAME, Tag.CATEGORY})
"""Kinds of which only one value can hold, so that the last one counts after a mere pause."""
_SEVERAL = words("dialoge dialogen termine terminen zielsteuerungsdialoge alle beide")
_STEPS = words("um auf")
_NEVER = (Tag.BLOCK, Tag.ASK, Tag.MORE, Tag.EXCEPT, Tag.QUERY)
_QUIET = (Tag.FILLER, Tag.PUNCT, Tag.BE, Tag.TO)
_NOTHING_SAID = frozenset({*_NEVER, Tag.AMOUNT, Tag.DATE, Tag.NUMBER, Tag.NAME, Tag.QUOTE, Tag.SEP})


@dataclass(frozen=True, slots=True)
class Repair:
    """A sentence with what is corrected in it, and behind which piece it goes on."""

    sentence: tuple[Item, ...]
    stop: int


@dataclass(frozen=True)
class Correction:
    """What is said first, and what stands behind the words that correct it.

    Attributes:
        items: all pieces.
        start: where the corrected sentence begins.
        at: where the words that correct begin.
        behind: where they end.
        end: where the sentence ends that they stand in.
        view: the draft.
        is_pause: whether they are no more than a pause: "äh".
    """

    items: tuple[Item, ...]
    start: int
    at: int
    behind: int
    end: int
    view: View
    is_pause: bool = field(kw_only=True)

    @cached_property
    def known(self) -> tuple[Value, ...]:
        """The values said first."""
        return values(self.items, self.start, self.at, self.view)

    @cached_property
    def found(self) -> tuple[Value, ...]:
        """The values said after them."""
        return values(self.items, self.behind, self.end, self.view)

    @cached_property
    def denied(self) -> tuple[tuple[int, Value], ...]:
        """The values that are said again with "nicht" before them, and where that stands."""
        places = ((self._lead(one), one) for one in self.found if self.is_known(one))
        return tuple((at, one) for at, one in places if self.items[at].text in _DENIES)

    @cached_property
    def taken(self) -> frozenset[int]:
        """The pieces that only deny."""
        return frozenset(at for first, one in self.denied for at in range(first, one.end))

    def is_known(self, value: Value) -> bool:
        """Whether a value was said first."""
        return any((value.kind, value.key) == (one.kind, one.key) for one in self.known)

    def _lead(self, value: Value) -> int:
        """The word before a value and its articles."""
        at = value.start - 1
        while at > self.behind and self.items[at].has(Tag.FILLER):
            at -= 1
        return max(at, self.behind)

    def repair(self) -> Repair | None:
        """The corrected sentence; None when a word is not understood or the old value not sure."""
        others = [one for one in self.found if not self.is_known(one)]
        old = self._old(others[0]) if others else None
        if old is None or not self._is_only(others):
            return None
        new = others[0]
        if not (self._leads(new) and self._may_pause(old) and self._denies_it(old)):
            return None
        stop = self._stop(new, old)
        rest = self.items[stop : self.end]
        cut = next((at for at, item in enumerate(rest) if item.text == ","), len(rest))
        if any(item.has(*_NEVER) for item in rest[:cut]):
            return None
        return Repair((*self._before(old, new), aside(self.items[self.at : stop])), stop)

    def _old(self, new: Value) -> Value | None:
        """The one value of the kind that was said before."""
        denied = {one.key for _, one in self.denied if one.kind == new.kind}
        same = [
            one for one in self.known if one.kind == new.kind and (one.key in denied or not denied)
        ]
        is_title = new.is_quoted and any(one.kind == Tag.QUOTE for one in self.known)
        if len(same) != 1 or (new.kind == PROJECT and is_title):
            return None
        steps = {self._step(one) for one in (new, *same)} - {""}
        return same[0] if len(steps) < 2 or new.kind not in (Tag.AMOUNT, Tag.PERCENT) else None

    def _is_only(self, others: list[Value]) -> bool:
        """Whether no other value could be meant by the correction as well."""
        kinds = {one.kind for one in self.known}
        return not any(one.kind in kinds for one in others[1:])

    def _denies_it(self, old: Value) -> bool:
        """Whether "nicht … sondern" names the old value, where it stands."""
        said = [item.text for item in self.items[old.start : old.end]]
        return all(all(word in item.text for word in said) for item in self._denials)

    @property
    def _denials(self) -> tuple[Item, ...]:
        """What denies in one piece: "nicht die Alphabetisierung, sondern"."""
        return tuple(item for item in self.items[self.behind : self.end] if is_denial(item))

    def _step(self, value: Value) -> str:
        """Whether "um" or "auf" stands before a value."""
        text = self.items[value.start - 1].text if value.start else ""
        return text if text in _STEPS else ""

    def _may_pause(self, old: Value) -> bool:
        """Whether a mere pause is enough to correct."""
        several = any(item.text in _SEVERAL for item in self.items[self.start : self.at])
        denied = self.denied or self._denials
        return not self.is_pause or bool(denied) or (old.kind in _ALONE and not several)

    def _leads(self, new: Value) -> bool:
        """Whether what stands before the new value is understood and says the same again."""
        again = {at for one in self.found if self.is_known(one) for at in range(one.start, one.end)}
        said = self.items[self.start : self.at]
        tags = frozenset().union(*(item.tags for item in said)) - _NOTHING_SAID
        places = (at for at in range(self.behind, new.start) if at not in self.taken | again)
        return all(self._is_understood(self.items[at], tags) for at in places)

    def _is_understood(self, item: Item, tags: frozenset[Tag]) -> bool:
        if item.text in BEFORE or (self.denied and item.text == "sondern"):
            return True
        known = item.has(*_QUIET) or item.text in COMMA or not item.tags.isdisjoint(tags)
        return known and not item.has(*_NEVER)

    def _stop(self, new: Value, old: Value) -> int:
        """Behind the new value, what is said right behind it and why the old one was said."""
        stop = new.end
        for pattern in (BEHIND, WHY, WHY, CLOSING):
            stop = self._past_denied(stop)
            line = Line(self.items, stop, self.end, old.key)
            match = pattern.match(line.text)
            stop = (line.index(match) if match else 0) or stop
        return stop

    def _past_denied(self, stop: int) -> int:
        """Behind ", nicht am 12. Oktober", when that stands here."""
        at = stop + (stop < self.end and self.items[stop].text in COMMA)
        if at < self.end and is_denial(self.items[at]):
            return at + 1
        while at in self.taken:
            at += 1
        return at if at - 1 in self.taken else stop

    def _before(self, old: Value, new: Value) -> tuple[Item, ...]:
        """What was said first, the new pieces where the old ones stood."""
        start, end = self.items[old.start].start, self.items[old.end - 1].end
        pieces = (replace(one, start=start, end=end) for one in self.items[new.start : new.end])
        rest = list(self.items[old.end : self.at])
        while rest and not any(map(str.isalnum, rest[-1].text)):
            rest.pop()
        return (*self.items[self.start : old.start], *pieces, *rest)
