"""Further paragraphs: kept, at the nearest place where their own is gone."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import AddExtra, Change, Many, RemoveExtra
from zvassist.agreement.model import Extra
from zvassist.agreement.phrases import quoted
from zvassist.rollover.decision import Decision, Group, Kind
from zvassist.rollover.parts.own import remarks
from zvassist.rollover.places import nearest
from zvassist.rollover.turn import Turn


def decisions(turn: Turn) -> Iterator[Decision]:
    """Each paragraph, its place, and the old entries in its words."""
    for index, extra in enumerate(turn.agreement.extra):
        yield _decision(turn, index, extra)


def _decision(turn: Turn, index: int, extra: Extra) -> Decision:
    after, text = nearest(extra.after, turn.before, turn.after), turn.bound(extra.text)
    told = (
        f"Eigener Absatz aus der Vereinbarung {turn.before.year}.",
        *_moved(turn, extra.after, after),
        *remarks(turn, extra.text),
    )
    change = _replaced(index, after, text) if (after, text) != (extra.after, extra.text) else None
    return Decision(
        Kind.CHANGED if change else Kind.KEPT,
        Group.WORDING,
        f"extra.{index + 1}",
        extra.text,
        text,
        " ".join(told),
        AddExtra(after=extra.after, text=extra.text),
        change,
    )


def _moved(turn: Turn, old: str, new: str) -> Iterator[str]:
    if old != new:
        yield (
            f"Den Absatz {quoted(old)} gibt es im Programmjahr {turn.after.year} nicht; der eigene "
            f"Absatz steht jetzt hinter {quoted(new)}."
        )


def _replaced(index: int, after: str, text: str) -> Change:
    again = AddExtra(after=after, text=text, index=index)
    return Many(changes=(RemoveExtra(index=index), again))
