"""A clause, and what a frame may answer about it: facts, a question, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from zvassist.agreement.changes import Change
from zvassist.chat.engine import View
from zvassist.chat.reading.fold import Source
from zvassist.chat.reading.items import Item, Tag, joined
from zvassist.chat.reading.mentions import Mention, mentions
from zvassist.programme.authorities import Authority

QUIET = (Tag.FILLER, Tag.SEP, Tag.PUNCT)
"""Pieces that carry no meaning of their own."""
_PROJECTS = "p5"


@dataclass(frozen=True, slots=True)
class Fact:
    """What a clause says, as a change with its place in the message.

    Attributes:
        change: the typed change.
        evidence: the literal words.
        start: where they begin in the message.
    """

    change: Change
    evidence: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True)
class Ask:
    """A question back, with answers to choose from.

    Attributes:
        whole: every word was understood and only the value is not certain; then what else
            the sentence says still counts.
    """

    question: str
    options: tuple[str, ...] = ()
    whole: bool = False


Outcome = tuple[Fact, ...] | Ask | None
"""What a frame makes of a clause; None: it is not about this, or not every word is understood."""


@dataclass(frozen=True)
class Clause:
    """A run of pieces that is judged as a whole.

    Attributes:
        items: its pieces, never empty.
        source: the message.
        view: the draft.
        alone: whether it is all that the message says.
        before: the pieces of the sentence before it, at which it may point back.
        is_before_clear: whether every word of that sentence was understood.
        since: the piece before it that its words reach back to.
    """

    items: tuple[Item, ...]
    source: Source
    view: View
    alone: bool = field(default=False)
    before: tuple[Item, ...] = field(default=())
    is_before_clear: bool = field(default=True)
    since: Item | None = field(default=None)

    @property
    def words(self) -> str:
        """The literal words of the whole clause."""
        start, end = self._meant
        return self.source.words(start, end)

    @property
    def _meant(self) -> tuple[int, int]:
        """From where to where its words reach, marks around them left out."""
        meant = [item for item in self.items if not item.has(Tag.SEP, Tag.PUNCT, Tag.END)]
        first = self.since or meant[0] if meant else None
        return (first.start, meant[-1].end) if first else (0, 0)

    @cached_property
    def year(self) -> int:
        """The agreement's year."""
        return self.view.agreement.year or self.view.programme.year

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The projects of the draft that it names; read once, however many frames look at it."""
        return mentions(self.items, self.view)

    @cached_property
    def _tags(self) -> frozenset[Tag]:
        """What any of its pieces can be."""
        return frozenset().union(*(item.tags for item in self.items))

    @cached_property
    def _texts(self) -> frozenset[str]:
        return frozenset(item.text for item in self.items)

    @property
    def partner(self) -> Authority | None:
        """The draft's own partner; None where none is entered or the year does not know it."""
        return self.view.programme.authorities.by_ags(self.view.agreement.local_authority or "")

    def all(self, *tags: Tag) -> tuple[Item, ...]:
        """The pieces that carry at least one of the tags."""
        if not self.has(*tags):
            return ()
        return tuple([item for item in self.items if not item.tags.isdisjoint(tags)])

    def has(self, *tags: Tag) -> bool:
        """Whether any piece carries one of the tags."""
        return not self._tags.isdisjoint(tags)

    def said(self, *words: str) -> bool:
        """Whether any of these folded words stands in the clause."""
        return not self._texts.isdisjoint(words)

    def rest(self, *tags: Tag) -> tuple[Item, ...]:
        """The pieces left over when fillers, the agreement's own year and ``tags`` are taken.

        This is the residue rule: a frame that proposes must find nothing here, or exactly
        the run of words that it takes as a name.
        """
        taken = (*QUIET, *tags)
        left = [item for item in self.items if item.tags.isdisjoint(taken)]
        return tuple([item for item in left if not self._is_own(item)])

    def _is_own(self, item: Item) -> bool:
        """Whether it names the agreement's own year or partner, or the section of the projects."""
        partner = self.view.agreement.local_authority
        if item.has(Tag.SECTION):
            return bool(item.value == self.view.programme.numbers.get(_PROJECTS))
        return (item.has(Tag.YEAR) and item.value == self.year) or (
            item.has(Tag.NAME) and item.value == partner
        )

    def run(self, items: tuple[Item, ...]) -> str | None:
        """The literal words of pieces that stand side by side; None if others stand between."""
        if not items:
            return None
        first, last = self.items.index(items[0]), self.items.index(items[-1])
        between = self.items[first : last + 1]
        if any(item not in items and not item.has(Tag.FILLER) for item in between):
            return None
        return self.source.words(*joined(items))

    def fact(self, change: Change) -> Fact:
        """A fact that rests on this clause's words."""
        return Fact(change, self.words, self.source.starts[self._meant[0]])

    def without(self, items: tuple[Item, ...]) -> Clause:
        """The clause with some pieces taken out."""
        if not items:
            return self
        return replace(self, items=tuple(item for item in self.items if item not in items))

    def names_blocked(self, items: tuple[Item, ...]) -> bool:
        """Whether doubt, negation or a question stands among words taken as a name."""
        return any(item.has(Tag.BLOCK, Tag.ASK, Tag.END, Tag.CONTRAST) for item in items)


def uncertain(items: tuple[Item, ...]) -> Ask | None:
    """The question of the first value that was found but is not certain."""
    for item in items:
        if item.question:
            return Ask(item.question, item.candidates, whole=True)
    return None
