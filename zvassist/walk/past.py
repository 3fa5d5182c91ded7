"""Going back in the history at the desk: never raises, tells what happened."""

from __future__ import annotations

from zvassist.agreement.errors import ZvError
from zvassist.session.store import StoreError
from zvassist.walk.desk import Desk


def go_back(desk: Desk, number: int) -> bool:
    """Make the draft what it was after a step; False when nothing was done.

    Args:
        desk: the open draft.
        number: how many steps of the history are kept; 0 is the beginning.
    """
    desk.say("")
    try:
        done = desk.session.back_to(number) is not None
    except StoreError as error:
        desk.not_saved(error)
        return True
    except ZvError as error:
        desk.say(str(error), trouble=True)
        return False
    if not done:
        desk.say("Hier steht der Entwurf schon.")
    return done
