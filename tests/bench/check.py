"""Checking a full draft after one key, beside composing its text and painting it."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator
from itertools import cycle
from time import process_time

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tests.bench.agreements import programme
from tests.bench.rounds import Times, show
from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.agreement.model import Draft
from zvassist.document.compose import compose
from zvassist.document.tree import Block
from zvassist.rules.check import check
from zvassist.session.example import example_draft
from zvassist.ui.widgets.livetext import LiveText

_ROUNDS, _WARM_UP = 60, 5
_FIELD = "signatures.local_authority.name"


def run() -> None:
    """Measure processor time of each part, in a terminal without a screen."""
    times = asyncio.run(_split())
    show("check: after one key, processor time", times, goal="check costs less than the rest")


class _Page(App[None]):
    """The whole text of the agreement."""

    def compose(self) -> ComposeResult:
        yield LiveText()


async def _split() -> Times:
    parts: Times = {"compose and paint": [], "compose": [], "paint what changed": [], "check": []}
    async with _Page().run_test(size=(120, 40)) as pilot:
        for number, draft in zip(range(_WARM_UP + _ROUNDS), _keys(), strict=False):
            seconds = await _after_key(pilot, draft)
            if number >= _WARM_UP:
                for name, spent in seconds.items():
                    parts[name].append(spent)
    return parts


def _keys() -> Iterator[Draft]:
    """The agreement of 2023 while a letter more, or less, of a signer's name is typed."""
    full = "Christel Sprößler"
    for end in cycle([*range(8, len(full)), *range(len(full), 8, -1)]):
        yield apply(example_draft(), Set(field=_FIELD, value=full[:end]))


async def _after_key(pilot: Pilot[None], draft: Draft) -> dict[str, float]:
    gc.collect()
    gc.disable()
    try:
        started = process_time()
        document = compose(draft.agreement, programme())
        composed = process_time()
        check(draft, programme(), document)
        checked = process_time()
        await _paint(pilot, document.blocks)
        painted = process_time()
    finally:
        gc.enable()
    return {
        "compose and paint": composed - started + painted - checked,
        "compose": composed - started,
        "paint what changed": painted - checked,
        "check": checked - composed,
    }


async def _paint(pilot: Pilot[None], blocks: tuple[Block, ...]) -> None:
    """Show the text, scrolled to its end, and wait until the terminal has it."""
    text = pilot.app.query_one(LiveText)
    text.show(blocks)
    text.scroll_end(animate=False)
    on_screen = asyncio.Event()
    text.call_after_refresh(on_screen.set)
    await on_screen.wait()
