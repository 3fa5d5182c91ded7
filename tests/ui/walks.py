"""Walks through every screen, place by place: for the test of German, the dumps, the pictures."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

from textual.pilot import Pilot

from tests.ui.helpers import app_in, enter, paste, settle, type_text
from zvassist.agreement.changes import Set, SetState
from zvassist.agreement.door import apply
from zvassist.agreement.files import write_draft
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.output import Wanted, word_bytes
from zvassist.session.session import Session
from zvassist.ui.app import ZvApp

DRAFT, WORD, FINAL = "dadi.zv.json", "alt.docx", "fertig.zv.json"
LAST_ONE = "written"
"""A place that shows a whole path, which differs from machine to machine."""

_PAGES = ("parties", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "signatures", "conditions")
_OVERLAYS = (
    ("findings", "f2"),
    ("text", "f3"),
    ("review", "f5"),
    ("jump", "ctrl+g"),
    ("help", "f1"),
    ("palette", "ctrl+p"),
    ("outline", "f6"),
)


def furnish(folder: Path) -> None:
    """Put a draft with something of everything, a final one and a Word file into a folder."""
    draft = example_draft()
    opened = Session(draft, Library())
    about = opened.draft, opened.programme, opened.document, opened.findings
    (folder / WORD).write_bytes(word_bytes(*about, Wanted(final=True, data=False)))
    (folder / FINAL).write_bytes(write_draft(apply(draft, SetState(state="final"))))
    for field, value in (("signatures.ministry.name", None), ("dialogues.count", 0)):
        draft = apply(draft, Set(field=field, value=value))
    (folder / DRAFT).write_bytes(write_draft(draft))
    for place, name in enumerate((FINAL, WORD, DRAFT)):
        os.utime(folder / name, (1_700_000_000 + place, 1_700_000_000 + place))


def start_app(folder: Path) -> ZvApp:
    """The app on its start page."""
    return app_in(folder)


async def beginnings(pilot: Pilot) -> AsyncIterator[str]:
    """From the first start to a draft that was rolled over."""
    await settle(pilot)
    yield "start-first"
    for name, keys in (
        ("start-help", ("f1",)),
        ("new", ("f2",)),
        ("open", ("f4",)),
        ("palette-start", ("ctrl+p",)),
    ):
        await pilot.press(*keys)
        await settle(pilot)
        yield name
        if name == "new":
            await pilot.press("tab")
            await type_text(pilot, "gies")
            await settle(pilot)
            yield "new-partner"
            await pilot.press("escape")
        await pilot.press("escape")
        await settle(pilot)
    async for name in _from_files(pilot):
        yield name


async def _from_files(pilot: Pilot) -> AsyncIterator[str]:
    await pilot.press("f5")
    await enter(pilot, WORD)
    await settle(pilot)
    yield "reading"
    await pilot.press("escape", "f3")
    await enter(pilot, DRAFT)
    await settle(pilot)
    yield "rollover"
    await pilot.press("f8")
    await settle(pilot)
    yield "decisions"
    await pilot.press("escape")
    await settle(pilot)
    yield "start-again"
    await pilot.press("f4")
    await enter(pilot, FINAL)
    await settle(pilot)
    yield "final"
    await pilot.press("f10")


async def editing(pilot: Pilot) -> AsyncIterator[str]:
    """Every page and every overlay of the editor, up to the written file."""
    await settle(pilot)
    await pilot.press("f4")
    await enter(pilot, DRAFT)
    await settle(pilot)
    await pilot.press(*["f7"] * len(_PAGES))
    for page in _PAGES:
        await settle(pilot)
        yield f"page-{page}"
        await pilot.press("f8")
    await settle(pilot)
    await pilot.press("escape")
    await _to_the_amount(pilot)
    for name, key in _OVERLAYS:
        await pilot.press(key)
        await settle(pilot)
        yield name
        await pilot.press("escape")
        await settle(pilot)
    async for name in _talking(pilot):
        yield name
    async for name in _writing(pilot):
        yield name
    await pilot.press("f10")
    await settle(pilot)
    yield "leaving"
    await pilot.press("j")


async def _to_the_amount(pilot: Pilot) -> None:
    """Type what cannot be read, so that it stands in the findings and is told on leaving."""
    await pilot.press("ctrl+g")
    await enter(pilot, "gesamt")
    await settle(pilot)
    await enter(pilot, "viel")
    await settle(pilot)


async def _talking(pilot: Pilot) -> AsyncIterator[str]:
    await pilot.press("f4")
    await settle(pilot)
    yield "chat"
    await enter(pilot, "Der Dialog ist am 14. September, Budget auf 1.100.000 Euro")
    await settle(pilot)
    yield "chat-proposal"
    await pilot.press("n", "n")
    await enter(pilot, "Partner ist Kassel")
    await settle(pilot)
    yield "chat-choice"
    await pilot.press("escape", "/", "w")
    await settle(pilot)
    yield "chat-commands"
    await pilot.press("backspace", "backspace")
    await paste(pilot, "Guten Tag,\n\nBudget auf 900.000 Euro.\n")
    await settle(pilot)
    yield "chat-pasted"
    await pilot.press("escape", "escape")
    await settle(pilot)


async def _writing(pilot: Pilot) -> AsyncIterator[str]:
    await pilot.press("f9")
    await settle(pilot)
    yield "word"
    await pilot.press("f6")
    await enter(pilot, FINAL)
    await settle(pilot)
    yield "redline"
    await pilot.press("escape")
    await settle(pilot)
    await pilot.press("down")
    await settle(pilot)
    yield "word-refused"
    await pilot.press("up", "f9")
    await settle(pilot)
    yield LAST_ONE
    await pilot.press("f9")
    await settle(pilot)
    yield "replace"
    await pilot.press("n", "escape")
    await settle(pilot)


WALKS = {"beginnings": beginnings, "editing": editing}
