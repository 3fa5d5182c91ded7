"""At which place of its Maßnahmenart a project stands."""

from __future__ import annotations

from collections.abc import Sequence

from zvassist.agreement.changes import Many, MoveMeasure
from zvassist.agreement.model import Agreement, Measure
from zvassist.agreement.order import place_in_category
from zvassist.chat.offline.clause import Ask, Clause, Outcome
from zvassist.chat.offline.frames.mentioned import (
    all_mentions,
    only_mention,
    title_of,
    which,
    without_own_place,
)
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.mentions import Mention

_KNOWN = (Tag.MOVE, Tag.PROJECT, Tag.PUT, Tag.BE)
_VERBS = words(
    "kommen zu plaetze positionen stellen miteinander danach anschliessend aufzufuehren auffuehren "
    "aufgefuehrt aufzulisten auflisten aufgelistet anzuordnen anordnen angeordnet abzudrucken "
    "abdrucken einzutragen eintragen aufzunehmen aufnehmen aufgenommen nennen genannt"
)
"""What else goes with moving."""
_FIRST = words("erst zuerst")
_RUNS = words("laeuft laufen laufend gehen")
"""What runs before another one is not said to stand before it."""
_LINE = words("reihenfolge")


def move_measure(clause: Clause) -> Outcome:
    """Put at another place: "Alphabetisierung an die erste Stelle", "BASS hinter …"."""
    if not clause.has(Tag.POSITION, Tag.BEFORE, Tag.BEHIND, Tag.ORDER):
        return None
    verbs = tuple(item for item in clause.items if item.text in _VERBS)
    left = clause.without(verbs) if len(verbs) < len(clause.items) else clause
    for read in (_in_line, _swapped, _to_position, _beside):
        if outcome := read(left):
            return _resting_on(clause, outcome)
    return None


def _resting_on(clause: Clause, outcome: Outcome) -> Outcome:
    """The outcome with all the clause's words as evidence."""
    if not isinstance(outcome, tuple):
        return outcome
    return tuple(clause.fact(fact.change) for fact in outcome)


def _in_line(clause: Clause) -> Outcome:
    """The whole order of a Maßnahmenart: "Reihenfolge Qualifizierung: C, A, B"."""
    named = [mention.certain for mention in clause.mentions]
    if not clause.said(*_LINE) or len(named) < 2 or any(one is None for one in named):
        return None
    if not all_mentions(clause, Tag.CATEGORY, Tag.ORDER, Tag.NUMBER, Tag.MORE, *_KNOWN):
        return None
    wanted = [one for one in named if one]
    kinds = {one.category for one in wanted} | {item.value for item in clause.all(Tag.CATEGORY)}
    agreement = clause.view.agreement
    all_there = {one.id for one in agreement.measures if one.category in kinds}
    if len(kinds) != 1 or {one.id for one in wanted} != all_there or len(wanted) != len(all_there):
        return None
    return _lined_up(clause, wanted)


def _lined_up(clause: Clause, wanted: Sequence[Measure]) -> Outcome:
    """The moves that put projects of one Maßnahmenart into an order."""
    agreement = clause.view.agreement
    ids = [one.id for one in agreement.measures]
    moves: list[MoveMeasure] = []
    places = sorted(ids.index(one.id) for one in wanted)
    for place, measure in zip(places, wanted, strict=True):
        if ids[place] != measure.id:
            ids.remove(measure.id)
            ids.insert(place, measure.id)
            moves.append(MoveMeasure(id=measure.id, index=place))
    return _all_at_once(clause, moves)


def _all_at_once(clause: Clause, moves: Sequence[MoveMeasure]) -> Outcome:
    """One change of several moves, for some of them alone would make another order."""
    if not moves:
        return None
    change = moves[0] if len(moves) == 1 else Many(changes=tuple(moves))
    return (clause.fact(change),)


def _swapped(clause: Clause) -> Outcome:
    """Two projects that change places: "Tausche BASS und das Coaching"."""
    if not clause.has(Tag.ORDER) or len(clause.mentions) != 2:
        return None
    if all(item.text in _LINE for item in clause.all(Tag.ORDER)):
        return None
    clause = without_own_place(clause)
    found = all_mentions(clause, Tag.ORDER, *_KNOWN)
    for mention in found:
        if mention.certain is None:
            return which(clause, mention)
    pair = [mention.certain for mention in found if mention.certain]
    if len(pair) != 2 or pair[0] == pair[1]:
        return None
    if pair[0].category != pair[1].category:
        return _other_category(clause, *pair)
    ids = [one.id for one in clause.view.agreement.measures]
    upper, lower = sorted(pair, key=lambda one: ids.index(one.id))
    first, last = ids.index(upper.id), ids.index(lower.id)
    moves = [MoveMeasure(id=lower.id, index=first), MoveMeasure(id=upper.id, index=last)]
    return _all_at_once(clause, moves[: 1 if last == first + 1 else 2])


def _to_position(clause: Clause) -> Outcome:
    if not clause.has(Tag.POSITION):
        return None
    clause = without_own_place(clause)
    mention = only_mention(clause, Tag.POSITION, Tag.CATEGORY, Tag.ORDER, *_KNOWN)
    places = {item.value for item in clause.all(Tag.POSITION)}
    if mention is None or len(places) != 1:
        return None
    measure = mention.certain
    if measure is None:
        return which(clause, mention)
    if any(item.value != measure.category for item in clause.all(Tag.CATEGORY)):
        return None
    agreement = clause.view.agreement
    place = _place(places.pop(), measure, agreement)
    if place < 1:
        return Ask(f"„{title_of(mention)}“ steht schon an erster Stelle. Was soll sich ändern?")
    index = place_in_category(agreement, measure.id, measure.category or "", place)
    return (clause.fact(MoveMeasure(id=measure.id, index=index)),)


def _place(place: int | str, measure: Measure, agreement: Agreement) -> int:
    """The place within the Maßnahmenart, from 1."""
    if isinstance(place, int):
        return place
    same = [one.id for one in agreement.measures if one.category == measure.category]
    now = same.index(measure.id) + 1
    return {"end": len(same), "up": now - 1, "down": now + 1}[place]


def _beside(clause: Clause) -> Outcome:
    """Before or behind another project of the same Maßnahmenart."""
    clause = without_own_place(clause)
    marks = clause.all(Tag.BEFORE, Tag.BEHIND)
    if len(clause.mentions) != 2 or len(marks) != 1 or clause.said(*_RUNS):
        return None
    pair = _in_their_order(clause, marks[0])
    named = tuple(item for mention in pair for item in mention.items)
    if not pair or clause.without((*named, marks[0])).rest(Tag.ORDER, Tag.RENAME, *_KNOWN):
        return None
    one, other = pair[0].certain, pair[1].certain
    if one is None or other is None:
        return next(which(clause, mention) for mention in pair if mention.certain is None)
    if one == other:
        return None
    if one.category != other.category:
        return _other_category(clause, one, other)
    others = [item.id for item in clause.view.agreement.measures if item.id != one.id]
    index = others.index(other.id) + marks[0].has(Tag.BEHIND)
    return (clause.fact(MoveMeasure(id=one.id, index=index)),)


def _in_their_order(clause: Clause, mark: Item) -> tuple[Mention, ...]:
    """The project that moves and the one beside it; none when the word leads neither.

    In "hinter BASS kommt das Coaching" the second one moves; "erst BASS, dann das Coaching" puts
    the first one before the second.
    """
    first, second = clause.mentions
    if mark.text in _FIRST:
        at = clause.items.index(second.items[0])
        return (first, second) if clause.items.index(mark) < at else ()
    if _leads(clause, mark, second):
        return first, second
    return (second, first) if _leads(clause, mark, first) else ()


def _leads(clause: Clause, word: Item, mention: Mention) -> bool:
    """Whether nothing but fillers stands between "hinter" and the project."""
    start, end = clause.items.index(word), clause.items.index(mention.items[0])
    return start < end and all(
        item.has(Tag.FILLER, Tag.PROJECT) for item in clause.items[start + 1 : end]
    )


def _other_category(clause: Clause, one: Measure, other: Measure) -> Ask:
    category = clause.view.programme.category(other.category)
    label = category.label if category else str(other.category)
    return Ask(
        f"„{other.title}“ steht unter „{label}“. Soll „{one.title}“ auch dorthin?",
        (f"Projekt {one.title} unter {(other.category or '').capitalize()} einordnen",),
    )
