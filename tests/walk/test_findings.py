"""What the walk counts of the findings and of the text."""

from __future__ import annotations

from zvassist.agreement.changes import Set
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.session import Session
from zvassist.walk.desk import Desk
from zvassist.walk.findings import counted, gaps


def test_only_what_is_printed_leaves_a_gap_in_the_text() -> None:
    desk = Desk(Session(example_draft(), Library()))
    assert "1 offen" in counted(desk)  # the strategy, which is not printed
    assert gaps(desk) == 0
    desk.session.change(Set(field="budget.total", value=None), origin="form")
    assert gaps(desk) == 1
