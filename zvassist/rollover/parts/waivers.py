"""Begründete Abweichungen: they were given for the old agreement."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import Unwaive, Waive
from zvassist.rollover.decision import Decision, Group, Kind
from zvassist.rollover.turn import Turn


def decisions(turn: Turn) -> Iterator[Decision]:
    """Each is taken back; where the finding comes again, it is to be reasoned anew."""
    for waiver in turn.old.waivers:
        reason = (
            f"Die Abweichung von {waiver.rule} wurde für {turn.before.year} begründet; wo das "
            "Prüfergebnis wiederkommt, ist sie neu zu begründen."
        )
        yield Decision(
            Kind.EMPTIED,
            Group.WAIVERS,
            waiver.field,
            waiver.reason,
            None,
            reason,
            Waive(**waiver.model_dump()),
            Unwaive(rule=waiver.rule, field=waiver.field),
        )
