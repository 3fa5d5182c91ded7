"""The money of § 4: last year's figures must not stay in silently."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.rollover.decision import Decision, Group
from zvassist.rollover.turn import Turn

_TOTAL, _PREVIOUS = "budget.total", "budget.previous_total"
_SHARES = ("budget.part_time_training", "budget.admin_costs", "budget.own_funds")


def decisions(turn: Turn) -> Iterator[Decision]:
    """The total, what becomes of it as last year's, and the shares that are not printed."""
    year = turn.before.year
    for field in (_TOTAL, *_SHARES):
        if turn.value(field) is not None:
            emptied = f"Der Betrag gilt für {year}; für {turn.after.year} ist er neu einzutragen."
            if turn.keep_amounts:
                yield turn.kept(Group.MONEY, field, amount_kept(turn))
            else:
                yield turn.emptied(Group.MONEY, field, emptied)
    yield from _previous(turn)


def _previous(turn: Turn) -> Iterator[Decision]:
    total, before = turn.value(_TOTAL), turn.value(_PREVIOUS)
    if total is not None:
        reason = (
            f"Der Gesamtbetrag der Vereinbarung {turn.before.year}; mit ihm wird der neue "
            "verglichen, gedruckt wird er nicht."
        )
        yield turn.changed(Group.MONEY, _PREVIOUS, total, reason)
    elif before is not None:
        reason = (
            f"Der Betrag war der vor {turn.before.year}; einen Gesamtbetrag {turn.before.year} "
            "nennt die Vereinbarung nicht."
        )
        yield turn.emptied(Group.MONEY, _PREVIOUS, reason)


def amount_kept(turn: Turn) -> str:
    """Why an amount of the old year is still there."""
    return f"Auf Wunsch übernommen; der Betrag ist der von {turn.before.year}, bitte bestätigen."
