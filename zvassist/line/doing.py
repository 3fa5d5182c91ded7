"""A change that a command makes, and what is said of it."""

from __future__ import annotations

from zvassist.agreement.changes import Change
from zvassist.agreement.model import Origin
from zvassist.walk.desk import Desk


def done(
    desk: Desk, change: Change, told: str, *, origin: Origin = "form", why: str = ""
) -> list[str]:
    """Carry out a change; gives back what is said then, or why it was refused or not saved."""
    is_done = desk.change(change, origin=origin, why=why)
    return [told] if is_done and not desk.is_trouble else [desk.notice]
