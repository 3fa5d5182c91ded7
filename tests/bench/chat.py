"""The offline engine's answer against one repaint of the form, and of a bare Textual page."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from itertools import cycle
from pathlib import Path
from time import sleep

from tests.bench.key import bare_page, form_page, press
from tests.bench.rounds import Side, show, take_turns, timed

_ROUNDS, _WARM_UP = 25, 3
_REST = 0.2
_MESSAGES = {
    "one entry": "Budget auf 1.0{n}.500 € setzen",
    "three entries": "Budget 1,0{n} Mio. Euro, zwei Dialoge am 4.5. und 2.11., Ukraine-Absatz raus",
    "a mail": (
        "Sehr geehrte Frau Kern,\n\ndas Budget beträgt 1.0{n}.500 Euro. Im Vorjahr standen 980.000 "
        "Euro im Bescheid. Der Zielsteuerungsdialog findet am 14. September 2023 statt.\n\n"
        "Mit freundlichen Grüßen\nAnna Müller\nTel. 06151 881-2345"
    ),
    "a question": "Was fehlt noch?",
    "not understood": "Die Stellungnahme der Kämmerei zu 1.0{n}.500 € liegt noch nicht vor",
}
"""Each time with another sum, so that nothing is measured that was kept from the time before."""


def run() -> None:
    """Measure from the press of a key to its letter on the screen, and from message to reply."""
    if sys.platform == "win32":
        print("\nchat: Windows has no pseudo-terminal for the repaint; measured on POSIX only.")
        return
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        form = stack.enter_context(form_page(Path(folder)))
        bare = stack.enter_context(bare_page())
        sides = {
            "zvassist: a key repainted in the form": partial(press, form),
            "Textual: a key repainted on a bare page": partial(press, bare),
            **_answers(),
        }
        times = take_turns(sides, rounds=_ROUNDS, warm_up=_WARM_UP)
    show("chat: a message to the offline engine's reply", times, goal="under 1")


def _answers() -> dict[str, Side]:
    from zvassist.chat.offline import OfflineEngine
    from zvassist.chat.view import view_of
    from zvassist.programme.library import Library
    from zvassist.session.example import example_draft
    from zvassist.session.session import Session

    view, engine = view_of(Session(example_draft(), Library())), OfflineEngine()
    return {
        f"zvassist: {name}": _answer(partial(engine.respond, view), message)
        for name, message in _MESSAGES.items()
    }


def _answer(respond: Callable[[str], object], message: str) -> Side:
    """Answers after a rest, as a key is pressed after one: a busy process is put off by others."""
    numbers = cycle(range(10, 100))

    def side() -> float:
        said = message.format(n=next(numbers))
        sleep(_REST)
        return timed(partial(respond, said))()

    return side
