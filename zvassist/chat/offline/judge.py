"""Judging a sentence: cut into clauses that are all understood, or not understood at all.

A sentence is taken whole or not at all: if one part of it was not understood, nothing in it
becomes a change, for the part may be a condition, a doubt or somebody else's opinion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from zvassist.chat.offline.clause import Ask, Clause, Fact, Outcome
from zvassist.chat.offline.frames.adding import add_measure
from zvassist.chat.offline.frames.budget import bare_amount, bare_step, total
from zvassist.chat.offline.frames.dialogues import bare_date, dialogues
from zvassist.chat.offline.frames.elsewhere import elsewhere
from zvassist.chat.offline.frames.entries import entry
from zvassist.chat.offline.frames.going_on import carried, stands_there, stays
from zvassist.chat.offline.frames.granted import granted
from zvassist.chat.offline.frames.linked import unlinked
from zvassist.chat.offline.frames.partner import partner
from zvassist.chat.offline.frames.passages import passage
from zvassist.chat.offline.frames.placing import move_measure
from zvassist.chat.offline.frames.pricing import price_measure
from zvassist.chat.offline.frames.referring import points_back, which
from zvassist.chat.offline.frames.removing import remove_measure
from zvassist.chat.offline.frames.renaming import rename_measure
from zvassist.chat.offline.frames.same_amount import grounds
from zvassist.chat.offline.frames.signers import signer
from zvassist.chat.offline.frames.sorting import recategorise_measure
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import FINITE, words

_FRAMES: tuple[Callable[[Clause], Outcome], ...] = (
    granted,
    total,
    dialogues,
    rename_measure,
    remove_measure,
    move_measure,
    price_measure,
    entry,
    passage,
    signer,
    recategorise_measure,
    add_measure,
    bare_step,
    bare_amount,
    bare_date,
    partner,
    elsewhere,
)
"""In this order; the first that makes something of a clause wins."""

_OPENERS = words("bitte also und sag sagt , ")
_SHORTEST_QUESTION = 2
_SUBJECTS = words(
    "der die das den es wir man ich ihr sie er unser unsere frau herr ein eine kein keine"
)
_COMES = words("kommt kommen fehlt fehlen startet")
_SUBJECT_TAGS = (
    *(Tag.TOTAL, Tag.DIALOGUE, Tag.PARTNER, Tag.PROJECT, Tag.CATEGORY, Tag.PASSAGE, Tag.ROLE),
    Tag.SECTION,
)
_MOST_CUTS = 16
"""A sentence with more commas and "und" than this is prose, not a list of entries."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with what it says.

    Attributes:
        clause: the whole sentence.
        facts: what would change, when everything was understood.
        ask: what must be asked about it.
        understood: whether every word was understood.
    """

    clause: Clause
    facts: tuple[Fact, ...] = ()
    ask: Ask | None = None
    understood: bool = False

    @property
    def told(self) -> tuple[Item, ...]:
        """The pieces at which the next sentence may point back; a remark hides none before it."""
        aside = self.understood and self.clause.has(Tag.ASIDE) and not self.clause.rest()
        return (*self.clause.before, *self.clause.items) if aside else self.clause.items


def sentences(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    """The pieces between the ends of sentences; a question keeps its mark."""
    current: list[Item] = []
    for item in items:
        if not item.has(Tag.END):
            current.append(item)
            continue
        if item.has(Tag.QUERY):
            current.append(item)
        if current:
            yield tuple(current)
        current = []
    if current:
        yield tuple(current)


def is_question(clause: Clause) -> bool:
    """Whether a sentence asks: a mark, "was" or "warum" first, or a verb before its subject."""
    items = [item for item in clause.items if not item.has(Tag.SEP)]
    while items and items[0].text in _OPENERS:
        items = items[1:]
    if not items:
        return clause.has(Tag.QUERY)
    return clause.has(Tag.QUERY) or items[0].has(Tag.ASK) or _verb_first(items)


def _verb_first(items: list[Item]) -> bool:
    """Whether it is "Entfällt die Alphabetisierung", whose mark was not typed or not dictated."""
    if len(items) < _SHORTEST_QUESTION or items[0].text.split()[0] not in FINITE:
        return False
    subject = items[1]
    if " " in items[0].text:
        return True  # "haben wir", read as one
    if items[0].text in _COMES and all(item.text != ":" for item in items):
        return True
    return subject.text in _SUBJECTS or subject.has(*_SUBJECT_TAGS) or not subject.tags


def judge(clause: Clause) -> Judged:
    """What a sentence that is no question says."""
    if clause.has(Tag.ASIDE) and not clause.rest():
        return Judged(clause, understood=True)  # "Das hat das Ministerium gestern zugesagt."
    if stays(clause):
        return Judged(clause, understood=True)
    outcome = None if points_back(clause, clause.before) else _said(clause)
    if isinstance(outcome, tuple):
        return Judged(clause, outcome, understood=True)
    if told := _meant(clause, carried(clause, ())):
        return told
    if isinstance(outcome, Ask) and outcome.whole:
        return Judged(clause, (), outcome, understood=True)
    parts = _parted(clause) or []
    asks = [part for part in parts if isinstance(part, Ask)]
    if not parts or not all(ask.whole for ask in asks):
        return Judged(clause, (), outcome if isinstance(outcome, Ask) else next(iter(asks), None))
    facts = tuple(fact for part in parts if isinstance(part, tuple) for fact in part)
    return Judged(clause, facts, next(iter(asks), None), understood=True)


def _meant(clause: Clause, ways: Sequence[Clause]) -> Judged | None:
    """What a sentence says that points back; None when it cannot be read so."""
    outcome, way = _of_ways(clause, ways)
    if isinstance(outcome, tuple):
        return Judged(way, outcome, understood=True)
    return Judged(clause, (), outcome, understood=True) if outcome else None


def _of_ways(clause: Clause, ways: Sequence[Clause]) -> tuple[Outcome, Clause]:
    """What a clause says that points back, with how it was read; a question if that is unsure."""
    outcomes = [(outcome, way) for way in ways if isinstance(outcome := _first(way), tuple)]
    if len(ways) > 1 and outcomes:
        return which(clause, ways), clause
    return outcomes[0] if outcomes else (None, clause)


def _said(clause: Clause) -> Outcome:
    """What a clause says, where need be without a word that joins it to what was said before."""
    outcome = _first(clause)
    plain = None if isinstance(outcome, tuple) else unlinked(clause)
    found = _first(plain) if plain else None
    return found if isinstance(found, tuple) else outcome


def _first(clause: Clause) -> Outcome:
    """What the first frame makes of a clause that makes anything of it."""
    for frame in _FRAMES:
        outcome = frame(clause)
        if outcome is not None:
            return outcome
    return None


def _parted(clause: Clause) -> list[Outcome] | None:
    """The parts that make up the sentence, each understood; None when it cannot be so cut.

    Of several ways to cut, the one with the fewest questions wins, then the fewest parts.
    """
    cuts = [index for index, item in enumerate(clause.items) if item.has(Tag.SEP)]
    if not cuts or len(cuts) > _MOST_CUTS:
        return None
    edges = [-1, *cuts, len(clause.items)]
    best: list[list[Outcome] | None] = [[]]
    for end in range(1, len(edges)):
        ways: list[list[Outcome]] = []
        for start in range(end):
            before = best[start]
            outcome = None
            if before is not None and end - start < len(edges) - 1:
                outcome = _part(clause, edges[start] + 1, edges[end])
            if before is not None and outcome is not None:
                ways.append([*before, outcome])
        best.append(min(ways, key=_cost, default=None))
    return best[-1]


def _cost(parts: list[Outcome]) -> tuple[int, int]:
    return sum(isinstance(part, Ask) for part in parts), len(parts)


def _part(clause: Clause, start: int, end: int) -> Outcome:
    """One part of a sentence; a part of nothing but fillers says nothing."""
    items = clause.items[start:end]
    if not items:
        return ()
    part = replace(clause, items=items, alone=False)
    if grounds(part, clause.items[end:]):
        return ()
    said = clause.items[:start]
    outcome = None if points_back(part, said or clause.before) else _said(part)
    if isinstance(outcome, tuple):
        leads_on = end < len(clause.items)
        return () if leads_on and stands_there(part, outcome) else outcome
    if stays(part):
        return ()
    return _of_ways(part, carried(part, said))[0] or outcome
