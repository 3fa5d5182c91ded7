"""Further paragraphs: kept, at the nearest place where their own is gone."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import AddExtra, Change, Many, RemoveExtra
from zvassist.agreement.model import Extra
from zvassist.rollover.binding import bound
from zvassist.rollover.decision import Decision, Group, Kind
from zvassist.rollover.parts.own import BOUND, foreign_years
from zvassist.rollover.places import nearest
from zvassist.rollover.turn import Turn
from zvassist.rules.saying import quoted


def decisions(turn: Turn) -> Iterator[Decision]:
    """Each paragraph, its place, and the old entries in its words."""
    for index, extra in enumerate(turn.agreement.extra):
        yield from _decisions(turn, index, extra)


def _decisions(turn: Turn, index: int, extra: Extra) -> Iterator[Decision]:
    group, field, text = Group.WORDING, f"extra.{index + 1}", extra.text
    reason = f"Eigener Absatz aus der Vereinbarung {turn.before.year}."
    reason = " ".join((reason, *foreign_years(turn, text)))
    carry = AddExtra(after=extra.after, text=text)
    yield Decision(Kind.KEPT, group, field, text, text, reason, carry)
    after = nearest(extra.after, turn.before, turn.after)
    if after != extra.after:
        reason = (
            f"Den Absatz {quoted(extra.after)} gibt es im Programmjahr {turn.after.year} nicht; "
            f"der eigene Absatz steht jetzt hinter {quoted(after)}."
        )
        moved = _replaced(index, after, text)
        yield Decision(Kind.CHANGED, group, field, extra.after, after, reason, change=moved)
    better = bound(text, turn.old_scene)
    if better != text:
        change = _replaced(index, after, better)
        yield Decision(Kind.CHANGED, group, field, text, better, BOUND, change=change)


def _replaced(index: int, after: str, text: str) -> Change:
    again = AddExtra(after=after, text=text, index=index)
    return Many(changes=(RemoveExtra(index=index), again))
