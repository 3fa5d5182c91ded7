"""What comes too early or too late, and screens too small or paths too long, break nothing."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.ui.helpers import NARROW, WIDE, app_in, editor, settle
from tests.ui.test_quick_edit import draft_in
from zvassist.agreement.errors import ZvError
from zvassist.session.places import place
from zvassist.ui.german import GermanPalette
from zvassist.ui.screens.start import StartScreen
from zvassist.ui.widgets.form import Form


async def test_the_palette_opens_again_while_the_last_one_still_goes(tmp_path: Path) -> None:
    app = app_in(tmp_path, draft_in(tmp_path))
    async with app.run_test(size=NARROW) as pilot:
        await settle(pilot)
        app.action_command_palette()
        await settle(pilot)
        app.screen.dismiss()
        app.action_command_palette()
        await settle(pilot)
        assert isinstance(app.screen, GermanPalette)


async def test_a_repaint_finds_no_chat_that_is_only_coming(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        screen = editor(pilot)
        await asyncio.gather(screen.action_chat(), screen._repaint_now(), screen.action_chat())
        await settle(pilot)
        assert screen.chat is not None
        assert screen.chat_is_open


async def test_a_draft_that_closes_is_not_painted_any_more(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        screen = editor(pilot)
        screen.action_close()
        await screen.query_one(Form).remove_children()
        await screen._repaint_now()
        await settle(pilot)
        assert isinstance(pilot.app.screen, StartScreen)


@pytest.mark.parametrize("size", [(20, 5), (6, 3), (1, 1)])
async def test_the_projects_bear_any_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await editor(pilot).show_page_id("p5")
        await settle(pilot)
        await pilot.resize_terminal(*size)
        await settle(pilot)
        await pilot.resize_terminal(*WIDE)
        await settle(pilot)
        assert editor(pilot).page.id == "p5"


@pytest.mark.parametrize("name", ["n" * 300 + "/a", "ordner/" * 700 + "a"])
def test_a_path_that_no_system_takes_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(ZvError, match="der Pfad ist zu lang"):
        place(tmp_path, name)
