"""Driving the interface in tests: keys, typing, waiting for what was started. No sleeping."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from zvassist.agreement.text import unbind
from zvassist.programme.library import Library
from zvassist.ui.app import ZvApp
from zvassist.ui.screens.editor import EditorScreen
from zvassist.ui.screens.opening import OpeningScreen
from zvassist.ui.widgets.livetext import LiveText
from zvassist.ui.widgets.proposal import ProposalCard

WIDE = (120, 40)
NARROW = (80, 24)
_MOST_PAINTINGS = 50

_NAMES = {
    " ": "space",
    ".": "full_stop",
    ",": "comma",
    "-": "minus",
    "/": "slash",
}


ProposalCard.SEEN_AFTER = 0.0
"""The pilot's next key comes at once, and is meant."""


class PatientApp(ZvApp):
    """Waits with the pilot until a key is done with, as a person sees what it did."""

    async def _press_keys(self, keys: Iterable[str]) -> None:
        for key in keys:
            await super()._press_keys([key])
            while self._in_turn.is_busy and not self._exit:
                await asyncio.sleep(0)


def app_in(folder: Path, path: Path | None = None, **more) -> ZvApp:
    """The app with its files in a folder of the test, and a clock that stands still."""
    return PatientApp(
        Library(),
        path,
        config=folder / "config",
        folder=folder,
        who="Test",
        clock=lambda: datetime(2023, 5, 2, 9, 0, tzinfo=UTC),
        **more,
    )


async def settle(pilot: Pilot) -> None:
    """Wait until workers are done, a named draft is open, and everything is painted."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    while isinstance(pilot.app.screen, OpeningScreen) and pilot.app.fault is None:
        await pilot.pause()
    await steady(pilot)


async def steady(pilot: Pilot) -> None:
    """Wait until the screen is painted twice alike: a busy machine paints in several steps."""
    before = None
    for _ in range(_MOST_PAINTINGS):
        await pilot.pause()
        shown = pilot.app.screen._compositor.render_strips()
        if shown == before:
            return
        before = shown


async def type_text(pilot: Pilot, text: str) -> None:
    """Type a text key by key."""
    await pilot.press(*(_NAMES.get(char, char) for char in text))


async def paste(pilot: Pilot, text: str) -> None:
    """Paste a text at the cursor, as a terminal does."""
    pilot.app.post_message(Paste(text))
    await pilot.pause()


class Counted:
    """A pilot that counts keys; a pasted text counts as if it were typed.

    Attributes:
        keys: how many keys were pressed.
    """

    def __init__(self, pilot: Pilot) -> None:
        self._pilot = pilot
        self.keys = 0

    def __getattr__(self, name: str):
        return getattr(self._pilot, name)

    async def press(self, *keys: str) -> None:
        """Press keys."""
        self.keys += len(keys)
        await self._pilot.press(*keys)


async def enter(pilot: Pilot | Counted, text: str) -> None:
    """Type a text, or paste it when it is long, and send it by Enter."""
    if len(text) < 8:
        await type_text(pilot, text)
    else:
        await paste(pilot, text)
        if isinstance(pilot, Counted):
            pilot.keys += len(text)
    await pilot.press("enter")


def editor(pilot: Pilot) -> EditorScreen:
    """The editor that is open."""
    return next(s for s in reversed(pilot.app.screen_stack) if isinstance(s, EditorScreen))


def agreement(pilot: Pilot):
    """The entries of the open draft."""
    return editor(pilot).desk.agreement


def text_of(pilot: Pilot, selector: str) -> str:
    """What a Static shows."""
    return str(pilot.app.screen.query_one(selector, Static).content)


def screen_text(pilot: Pilot) -> str:
    """Every line of the screen as the terminal shows it."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text for strip in strips)


def live_text(pilot: Pilot) -> str:
    """The live text beside the form, a line per paragraph."""
    return "\n".join(unbind(b.text) for b in editor(pilot).query_one(LiveText).blocks)


def option_texts(pilot: Pilot, selector: str = "OptionList") -> list[str]:
    """The options of a list."""
    listing = pilot.app.screen.query_one(selector, OptionList)
    return [str(option.prompt) for option in listing.options]
