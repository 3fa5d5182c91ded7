"""A walk through the terminal interface: keys, as a clerk presses them."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import Button, OptionList

from tests.ui.helpers import editor, enter, paste, settle
from zvassist.ui.widgets.entry import Entry
from zvassist.ui.widgets.form import Form
from zvassist.ui.widgets.switch import YesNoSwitch
from zvassist.walk.findings import all_findings


class ByKeys:
    """Walks by keys.

    Args:
        pilot: presses them; a draft is open.
    """

    def __init__(self, pilot: Pilot) -> None:
        self._pilot = pilot

    async def _press(self, *keys: str) -> None:
        await self._pilot.press(*keys)
        await settle(self._pilot)

    async def _go(self, path: str) -> None:
        await editor(self._pilot).arrive(path)
        await settle(self._pilot)

    async def enter(self, path: str, text: str) -> None:
        await self._go(path)
        row = editor(self._pilot).query_one(Form).focused_row
        assert row is not None
        assert row.path == path
        if isinstance(row.control, YesNoSwitch):
            await self._press({"ja": "j", "nein": "n", "": "v"}[text], "enter")
            return
        await self._press("home", "shift+end", "delete")
        if text:
            await paste(self._pilot, text)
        await self._press("enter")

    async def choose(self, number: int) -> None:
        await self._press("tab", str(number))

    async def offer(self, path: str) -> None:
        await self._go(path)
        await self._press("ctrl+o")

    async def add(self, category: str, title: str) -> None:
        await self._go("measures")
        await self._press("shift+tab", "a")
        form = editor(self._pilot).query_one("MeasureForm")
        form.focus_first()
        await enter(self._pilot, category)
        await enter(self._pilot, title)
        await self._press("enter")

    async def _to_project(self, project: int) -> None:
        await self._go("measures")
        listing = editor(self._pilot).query_one("MeasureList", OptionList)
        listing.focus()
        places = [n for n in range(listing.option_count) if listing.get_option_at_index(n).id]
        listing.highlighted = places[project - 1]
        await settle(self._pilot)

    async def remove(self, project: int) -> None:
        await self._to_project(project)
        await self._press("x")

    async def rename(self, project: int, title: str) -> None:
        await self._to_project(project)
        await self._press("e")
        editor(self._pilot).query_one("MeasureForm").focus_title()
        await self._press("home", "shift+end", "delete")
        await enter(self._pilot, title)
        await self._press("enter")

    async def down(self, project: int) -> None:
        await self._to_project(project)
        await self._press("u")

    async def _to_finding(self, rule: str) -> None:
        desk = editor(self._pilot).desk
        place = [finding.rule for finding in all_findings(desk)].index(rule)
        await self._press("f2", "home", *["down"] * place)

    async def repair(self, rule: str) -> None:
        await self._to_finding(rule)
        await self._press("1", "escape")

    async def waive(self, rule: str, reason: str) -> None:
        await self._to_finding(rule)
        await self._press("w")
        await paste(self._pilot, reason)
        await self._press("enter", "escape")

    async def undo(self) -> None:
        await self._press("f11")

    async def redo(self) -> None:
        await self._press("f12")

    async def say(self, text: str, accept: bool) -> None:
        await self._press("f4")
        await paste(self._pilot, text)
        await self._press("enter")
        await self._press("j" if accept else "n")
        await self._press("escape")

    async def write(self, name: str, final: bool) -> None:
        await self._press("f9", *(["down"] if final else []))
        screen = self._pilot.app.screen
        screen.query_one(Entry).put(name)
        screen.query_one("#write", Button).press()
        await settle(self._pilot)
        if final and not editor(self._pilot).desk.is_read_only:
            screen.query_one("#final", Button).press()
        else:
            await self._pilot.press("escape")
        await settle(self._pilot)
