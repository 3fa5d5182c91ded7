"""Going back in the history at the desk: never raises, tells what happened."""

from __future__ import annotations

from zvassist.walk.desk import Desk


def go_back(desk: Desk, number: int) -> bool:
    """Make the draft what it was after a step; False when nothing was done.

    Args:
        desk: the open draft.
        number: how many steps of the history are kept; 0 is the beginning.
    """
    desk.say("")
    done = desk.attempt(lambda: desk.session.back_to(number) is not None)
    if not done and not desk.is_trouble:
        desk.say("Hier steht der Entwurf schon.")
    return done
