"""The Zielsteuerungsdialoge: their number stays, their days are of the old year."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import SetDialogues
from zvassist.rollover.decision import Decision, Group, Kind
from zvassist.rollover.turn import Turn

_COUNT, _DATES = "dialogues.count", "dialogues.dates"


def decisions(turn: Turn) -> Iterator[Decision]:
    """Number and days."""
    if turn.value(_COUNT) is not None:
        reason = f"So viele Dialoge waren für {turn.before.year} vereinbart."
        yield turn.kept(Group.DIALOGUES, _COUNT, reason)
    old = turn.agreement.dialogues
    if old.dates:
        reason = f"Die Termine gehören zum Jahr {turn.before.year}; bitte neu vereinbaren."
        # Set together with the number, for days alone would raise it.
        carry = SetDialogues(count=old.count, dates=old.dates)
        change = SetDialogues(count=old.count)
        days = turn.value(_DATES)
        group = Group.DIALOGUES
        yield Decision(Kind.EMPTIED, group, _DATES, days, None, reason, carry, change)
