"""A walk by somebody who means harm: random keys, pastes, resizing, clicks, commands; seeded.

The hand's pace is seeded, too: rounds in which nothing is waited for, so that messages pile up,
and rounds with rests in which what waits for an idle moment comes between the keys. Meanwhile
another program may rewrite the open draft's file.

``python -m tests.ui.hostile --seed 7 --steps 20000`` walks longer than the test does.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
from collections import Counter
from pathlib import Path

from textual import events
from textual._wait import wait_for_idle
from textual.geometry import Size
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from tests.ui.helpers import NARROW, app_in
from tests.ui.walks import DRAFT, WORD, furnish
from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.agreement.files import read_draft, write_draft
from zvassist.ui.app import ZvApp
from zvassist.ui.idle import QUIET
from zvassist.ui.screens.editor import EditorScreen
from zvassist.walk.commands import COMMANDS
from zvassist.walk.desk import Desk

_ROUND = 40
"""After so many steps the app comes to rest, and what it holds is compared with the disk."""

_PACES = ((0,), (0, 1, 5), (0, 1, 5), (5, 40))
"""Turns of the event loop that a step is given, by the hand's pace in a round."""
_BLINK = 1.2 * QUIET
"""A rest in which the idle moment comes."""

# No "\\" and "~", and "/" in the texts below only: a walk writes into its own folder only.
_LETTERS = "abcdefgmjnoruwxyzäöüß0123456789.,;:-+()€%§„“'\" "
_EDITING = ("enter", "tab", "shift+tab", "escape", "delete", "backspace", "space")
_MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "shift+home")
_CONTROL = tuple(f"ctrl+{letter}" for letter in "abcdefgklnopstuvwxyz")
_FUNCTION = tuple(f"f{number}" for number in range(1, 13))
_KEYS = (*_EDITING, *_EDITING, *_MOVING, *_CONTROL, *_FUNCTION)
_TEXTS = (
    "x" * 100_000,
    "Sprachförderung " * 6_000,
    "eins\nzwei\r\ndrei\tvier\x0bfünf\n\n",
    "\x00\x01\x07\x1b[31mrot\x1b[0m\x7f\x9b2J",
    "👩‍👩‍👧‍👦🏳️‍🌈" * 50,
    "שלום עולם مرحبا بالعالم \u202eabc\u202c \u2067x\u2069",
    "e\u0301" * 300 + "\u200b\ufeff\u00ad\u2028\u2029",
    "[bold]$text-error[/] [@click=app.quit]x[/] {budget.total} {ref:p4} **fett**",
    "1.022.700,00 €",
    "99999999999999999999999999",
    "29.2.2027, 31.11., 2027-13-40",
    "Stadt Kassel oder Landkreis Kassel",
    "Budget auf 5 Mio., Dialoge am 4.5. und 2.11., BASS 2027 löschen",
    "\u0665\u0666\u0667 ½ Ⅷ 𝟚",
    "kein/Ordner/hier.docx",
    f"{WORD}/darin.docx",
    "n" * 300 + "/" + "n" * 190,
    "ordner/" * 700,
    "Budget auf 900.000 Euro",
    "ein Dialog am 14. September",
    "/verlauf",
    "/alle",
)
_SIZES = ((80, 24), (120, 40), (20, 5), (1, 1), (300, 80), (80, 3), (40, 60), (100, 30))


class BrokenError(AssertionError):
    """Something that was confirmed is not in its file, or a worker failed unseen."""


async def walk(folder: Path, seed: int, steps: int) -> Counter[str]:
    """Walk through the app; it is started anew whenever the walk ends it.

    Args:
        folder: an empty folder for its files.
        seed: the same seed takes the same steps.
        steps: how many.

    Returns:
        How often each screen was seen when the app had come to rest.

    Raises:
        BrokenError: what was confirmed is not on the disk, or a worker failed.
        Exception: whatever the app raised.
    """
    furnish(folder)
    chance, seen, left = random.Random(seed), Counter[str](), steps
    tampered: set[bytes] = set()
    while left > 0:
        app = app_in(folder, folder / DRAFT if chance.random() < 0.5 else None)
        async with app.run_test(size=NARROW, message_hook=_no_worker_fails) as pilot:
            await pilot.pause()
            while left > 0 and app.is_running and app._exit is False:
                await _some_steps(pilot, chance)
                left -= _ROUND
                if app.screen_stack:
                    seen[type(app.screen).__name__] += 1
                _compare(app, tampered)
                if chance.random() < 0.05:
                    _tamper(app, tampered)
            await _rest(app)
        if app.fault is not None:
            raise BrokenError(f"the draft does not open any more: {app.fault}")
    return seen


async def _some_steps(pilot: Pilot, chance: random.Random) -> None:
    app, pace = pilot.app, chance.choice(_PACES)
    for _ in range(_ROUND):
        if app._exit or app._driver is None or not app.screen_stack:
            return
        if chance.random() < 0.02:
            _command(app, chance)
        else:
            event = _event(app, chance)
            event.set_sender(app)
            app._driver.send_message(event)
        # A few turns of the loop: the app works on several things at once, as under a fast hand.
        for _turn in range(chance.choice(pace)):
            await asyncio.sleep(0)
        if chance.random() < 0.01:
            await asyncio.sleep(_BLINK)
    if chance.random() < 0.8:
        await _rest(app)


async def _rest(app: ZvApp) -> None:
    """Until the screen in front has done what waits for it.

    ``Pilot.pause`` waits for each widget, and in vain for one that goes meanwhile.
    """
    while app.is_running and not app._exit and app._exception is None:
        await wait_for_idle(0)
        if await _answers(app, app.screen):
            return


async def _answers(app: ZvApp, front: Screen) -> bool:
    """Whether a screen has done what waits for it; no where it is not in front any more.

    Raises:
        BrokenError: it stays in front and does nothing.
    """
    done = asyncio.Event()
    front.call_later(done.set)
    for _ in range(3_000):
        if done.is_set() or app._exit or app._exception is not None or app.screen is not front:
            return done.is_set() and app.screen is front
        await asyncio.sleep(0.01)
    raise BrokenError(f"{front!r} answers no more")


def _event(app: ZvApp, chance: random.Random) -> events.Event:
    what = chance.random()
    if what < 0.45:
        letter = chance.choice(_LETTERS)
        return events.Key(letter, letter)
    if what < 0.93:
        key = chance.choice(_KEYS)
        return events.Key(key, " " if key == "space" else None)
    if what < 0.97:
        return events.Paste(chance.choice(_TEXTS))
    if what < 0.985:
        size = Size(*chance.choice(_SIZES))
        return events.Resize(size, size)
    return _press(app, chance)


def _command(app: ZvApp, chance: random.Random) -> None:
    """What the palette does: a command of the screen in front, also one without a key."""
    entry, screen = chance.choice(COMMANDS), app.screen
    action = getattr(screen, f"action_{entry.id}", None)
    if action is not None:
        screen.call_next(action)


def _press(app: ZvApp, chance: random.Random) -> events.Event:
    x, y = chance.randrange(app.size.width or 1), chance.randrange(app.size.height or 1)
    kind = chance.choice((events.MouseDown, events.MouseUp, events.MouseScrollDown))
    return kind(None, x, y, 0, 0, 1, False, False, False, x, y)


def _no_worker_fails(message: Message) -> None:
    if isinstance(message, Worker.StateChanged) and message.state is WorkerState.ERROR:
        raise BrokenError(f"a worker failed: {message.worker.error!r}")


def _compare(app: ZvApp, tampered: set[bytes]) -> None:
    """What the session holds is in its file, unless the clerk was told that it is not.

    A file that another program wrote meanwhile stays as it is; at the next entry that is told.
    """
    for desk in _desks(app):
        if desk.path and not desk.unsaved:
            data = desk.path.read_bytes()
            if data not in tampered and read_draft(data, desk.path.name) != desk.draft:
                raise BrokenError(f"{desk.path.name} does not hold what was confirmed")


def _tamper(app: ZvApp, tampered: set[bytes]) -> None:
    """Another program adds a note to the file of the open draft."""
    for desk in _desks(app):
        if desk.path and desk.path.is_file():
            draft = read_draft(desk.path.read_bytes(), desk.path.name)
            note = Set(field="notes", value=f"von anderer Stelle, {len(tampered)}")
            data = write_draft(apply(draft, note))
            desk.path.write_bytes(data)
            tampered.add(data)


def _desks(app: ZvApp) -> list[Desk]:
    return [screen.desk for screen in app.screen_stack if isinstance(screen, EditorScreen)]


def main() -> None:
    """Walk as long as asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.hostile")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--steps", type=int, default=20_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        seen = asyncio.run(walk(Path(name), options.seed, options.steps))
    print(f"{options.steps} steps with seed {options.seed}; screens seen: {dict(seen)}")


if __name__ == "__main__":
    main()
