"""What follows a key in the idle moment: live text and findings with what was typed so far."""

from __future__ import annotations

from tests.bench.rounds import show, take_turns, timed
from zvassist.document.compose import compose
from zvassist.programme.library import Library
from zvassist.rules.check import check
from zvassist.session.example import example_draft
from zvassist.session.session import Session
from zvassist.ui.idle import QUIET
from zvassist.ui.trial import trial
from zvassist.ui.typeset import typeset
from zvassist.walk.desk import Desk

_ROUNDS, _WARM_UP = 60, 10
_WIDTH = 44


def run() -> None:
    """Measure each part on the agreement of 2023; lines once set are kept, as in the interface."""
    desk = Desk(Session(example_draft(), Library()))
    draft, programme, document = desk.draft, desk.programme, desk.document
    sides = {
        "compose the whole text": timed(lambda: compose(draft.agreement, programme)),
        "check by all rules": timed(lambda: check(draft, programme, document)),
        "set the whole text in lines": timed(lambda: typeset(document.blocks, _WIDTH)),
        "all of it for a typed amount": timed(lambda: trial("budget.total", "1,02 Mio", desk)),
    }
    times = take_turns(sides, rounds=_ROUNDS, warm_up=_WARM_UP)
    goal = f"told, not judged; begins {QUIET * 1000:.0f} ms after the last key"
    show("idle: live text and findings after a key", times, goal=goal)
