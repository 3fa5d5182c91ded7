"""The programme year itself, and the ministry's name that comes with it."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import SetProgramme
from zvassist.agreement.phrases import quoted
from zvassist.rollover.decision import Decision, Group, Kind
from zvassist.rollover.turn import Turn

STEP = "year"
"""The step that changes the programme year; what the year brings by itself is part of it."""


def decisions(turn: Turn) -> Iterator[Decision]:
    """The year, and the ministry as it is called in it."""
    before, after = turn.before, turn.after
    status = "" if after.is_confirmed else " Das Programmjahr ist noch nicht amtlich bestätigt."
    yield Decision(
        Kind.CHANGED,
        Group.YEAR,
        "year",
        turn.agreement.year,
        after.year,
        f"Fortgeschrieben vom Programmjahr {before.id} in das Programmjahr {after.id}; Wortlaut, "
        f"Textbausteine und Regeln sind die von {after.year}.{status}",
        change=SetProgramme(programme=after.id, year=after.year),
        step=STEP,
    )
    old, new = before.ministry, after.ministry
    same = "heißt unverändert" if old.name == new.name else "heißt"
    reason = f"Das Ministerium {same} im Programmjahr {after.year} {quoted(new.name)}."
    yield turn.with_year(Group.YEAR, "programme", old.name, new.name, reason)
