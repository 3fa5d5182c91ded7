"""What is not printed: strategy and notes stay, talk and application are of the old year."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.rollover.decision import Decision, Group
from zvassist.rollover.turn import Turn


def decisions(turn: Turn) -> Iterator[Decision]:
    """The conditions of the funding, and the office's own notes."""
    year = turn.after.year
    strategy = f"Die regionale Strategie gilt weiter, wenn sie für {year} nicht erneuert ist."
    for field in ("strategy.title", "strategy.date"):
        if turn.value(field) is not None:
            yield turn.kept(Group.CONDITIONS, field, strategy)
    for field, what in (
        ("interview_date", "Das Zielvereinbarungsgespräch"),
        ("application_date", "Der Antrag"),
    ):
        if turn.value(field) is not None:
            reason = f"{what} war für {turn.before.year}; der Tag für {year} ist einzutragen."
            yield turn.emptied(Group.CONDITIONS, field, reason)
    if turn.value("notes") is not None:
        reason = f"Notizen zur Vereinbarung {turn.before.year}; bitte durchsehen."
        yield turn.kept(Group.CONDITIONS, "notes", reason)
