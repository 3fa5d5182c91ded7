"""Both signatures in one sentence: "Der Landkreis unterschreibt am 18. Juni, das Land am 25."."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from zvassist.chat.offline.clause import Clause, Fact, Outcome
from zvassist.chat.offline.frames.people import known_people
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

_ORDER = words("erst zuerst dann danach anschliessend")
_STATE = "Staats"


def both_sides(clause: Clause, read: Callable[[Clause], Outcome]) -> Outcome:
    """What is said of each side, when the sentence can be cut so that each part names one.

    Args:
        clause: a sentence that signs.
        read: reads a part that names one side; the verb is shared.
    """
    if not clause.has(Tag.SIGN) or len(_sides(clause)) < 2:
        return None
    quiet = tuple(item for item in clause.items if item.text in _ORDER)
    whole = clause.without(quiet) if quiet and clause.said("dann", "danach") else clause
    for one, other in _cuts(whole):
        first, second = read(one), read(other)
        if not (isinstance(first, tuple) and isinstance(second, tuple)):
            continue
        paths = [{_side_of(fact) for fact in facts} for facts in (first, second)]
        if all(len(path) == 1 for path in paths) and paths[0] != paths[1]:
            return tuple(clause.fact(fact.change) for fact in (*first, *second))
    return None


def _side_of(fact: Fact) -> str:
    return str(getattr(fact.change, "field", "")).split(".")[1]


def _cuts(clause: Clause) -> Iterator[tuple[Clause, Clause]]:
    """Both parts at each comma, "und" or line, if each names one side only."""
    signs = clause.all(Tag.SIGN)
    for at, item in enumerate(clause.items):
        if not item.has(Tag.SEP):
            continue
        parts = (clause.items[:at], clause.items[at + 1 :])
        cut = tuple(_with_verb(clause, part, signs) for part in parts if part)
        if len(cut) == 2 and all(len(_sides(part)) == 1 for part in cut):
            yield cut[0], cut[1]


def _with_verb(clause: Clause, part: tuple[Item, ...], signs: tuple[Item, ...]) -> Clause:
    """The part with the verb that it shares with the other one."""
    own = any(item.has(Tag.SIGN) for item in part)
    items = part if own else tuple(sorted((*part, *signs), key=lambda item: item.start))
    return replace(clause, items=items)


def _sides(clause: Clause) -> set[str]:
    """The sides that words name, or people and offices where no word does."""
    sides = {"ministry"} if clause.has(Tag.MINISTRY) else set[str]()
    if clause.has(Tag.AUTHORITY, Tag.NAME):
        sides.add("local_authority")
    last_names = {fold(name).split()[-1]: side for name, side in known_people(clause)}
    people = {last_names[item.text] for item in clause.items if item.text in last_names}
    offices = {
        "ministry" if str(item.value).startswith(_STATE) else "local_authority"
        for item in clause.all(Tag.ROLE)
    }
    return sides or people or offices
