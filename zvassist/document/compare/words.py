"""Which words of a paragraph differ: as few and as whole stretches as a reader can follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise, takewhile

from zvassist.document.compare.tokens import Key, Paragraph
from zvassist.document.tree import Line

_FEW_WORDS = 3
"""So many equal words between two changes do not help a reader who follows the sentence."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a paragraph before and now.

    Attributes:
        old: the words before.
        new: the words now.
        same: whether both sides are printed alike.
    """

    old: Line
    new: Line
    same: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch by its places: from the last part's end to these ends."""

    old_end: int
    new_end: int
    same: bool


_START = _Part(0, 0, same=True)


def stretches(old: Line, new: Line) -> list[Stretch]:
    """Compare two paragraphs word by word.

    Args:
        old: the spans before, line breaks as ``BREAK``.
        new: the spans now.

    Returns:
        Stretches in order. The old sides joined are the old paragraph, the new sides the
        new one.
    """
    return _Words(Paragraph(old), Paragraph(new)).stretches()


class _Words:
    """The search through one paragraph."""

    def __init__(self, old: Paragraph, new: Paragraph) -> None:
        self._old, self._new = old, new

    def stretches(self) -> list[Stretch]:
        kept: list[_Part] = []
        for part in self._parts():
            if kept and kept[-1].same == part.same:
                kept.pop()
            kept.append(part)
            while len(kept) > 2 and self._is_crumb(kept):
                kept[-3:] = kept[-1:]
        return [self._stretch(*pair) for pair in pairwise([_START, *self._trimmed(kept)])]

    def _trimmed(self, kept: list[_Part]) -> Iterator[_Part]:
        """The parts; an equal blank before both sides of a change is no part of it."""
        for part, following in pairwise([*kept, _START]):
            count = _blanks(self._old.text[part.old_end : following.old_end])
            other = _blanks(self._new.text[part.new_end : following.new_end])
            old = self._old.key(part.old_end, part.old_end + count)
            new = self._new.key(part.new_end, part.new_end + count)
            if part.same and count == other and count and old == new:
                yield _Part(part.old_end + count, part.new_end + count, same=True)
            else:
                yield part

    def _stretch(self, before: _Part, part: _Part) -> Stretch:
        old = self._old.spans(before.old_end, part.old_end)
        new = self._new.spans(before.new_end, part.new_end)
        return Stretch(old, new, part.same)

    def _parts(self) -> Iterator[_Part]:
        """What is equal at both ends needs no search."""
        before, now = self._old.keys, self._new.keys
        head = _common(before, now)
        tail = _common(before[head:][::-1], now[head:][::-1])
        if tail and not _has_letters(before[len(before) - tail]):
            # The full stop of a sentence that goes belongs to it, not to the one before.
            tail -= 1
        until = len(before) - tail, len(now) - tail
        matcher = SequenceMatcher(None, before[head : until[0]], now[head : until[1]], False)
        yield from self._alike(0, 0, head)
        for kind, i1, i2, j1, j2 in matcher.get_opcodes():
            if kind == "equal":
                yield from self._alike(head + i1, head + j1, i2 - i1)
            else:
                ends = self._old.starts[head + i2], self._new.starts[head + j2]
                yield _Part(*ends, same=False)
        yield from self._alike(until[0], until[1], tail)

    def _alike(self, old: int, new: int, count: int) -> Iterator[_Part]:
        """Equal words; the blanks before one may still differ."""
        before, now = self._old, self._new
        if before.blanks[old : old + count] != now.blanks[new : new + count]:
            for o, n in zip(range(old, old + count), range(new, new + count), strict=True):
                same = before.blanks[o] == now.blanks[n]
                yield _Part(before.words[o], now.words[n], same=same)
                yield _Part(before.starts[o + 1], now.starts[n + 1], same=True)
        elif count:
            yield _Part(before.starts[old + count], now.starts[new + count], same=True)

    def _is_crumb(self, kept: list[_Part]) -> bool:
        """Whether only a blank, a sign or a few short words are equal between two changes."""
        *_, before, between, after = kept
        if before.same or after.same or not between.same:
            return False
        text = self._new.text[before.new_end : between.new_end]
        if not any(char.isalnum() for char in text):
            return "\n" not in text
        if any(char.isdigit() for char in text) or len(text.split()) > _FEW_WORDS:
            return False
        start = kept[-4] if len(kept) > 3 else _START
        return len(text) <= min(_weight(start, before), _weight(between, after))


def _blanks(text: str) -> int:
    """How many blanks a text begins with."""
    return len(text) - len(text.lstrip(" \u00a0"))


def _weight(before: _Part, part: _Part) -> int:
    """Letters of the longer side."""
    return max(part.old_end - before.old_end, part.new_end - before.new_end)


def _common(one: list[Key], other: list[Key]) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _has_letters(key: Key) -> bool:
    text = key if isinstance(key, str) else "".join(part[0] for part in key)
    return any(char.isalnum() for char in text)
