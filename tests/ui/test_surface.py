"""What holds everywhere: every command by key and in the palette, light start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from textual.command import CommandList
from textual.widgets import OptionList

from tests.ui.helpers import NARROW, WIDE, app_in, enter, screen_text, settle, type_text
from tests.ui.test_quick_edit import draft_in
from zvassist.agreement.errors import ZvError
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.store import Store
from zvassist.ui.german import palette_commands
from zvassist.ui.keys import bindings, key_name
from zvassist.ui.run import run
from zvassist.ui.screens.start import StartScreen
from zvassist.walk.commands import COMMANDS


async def test_the_palette_finds_commands_and_says_in_german_when_not(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+p")
        await type_text(pilot, "xyzzy")
        await settle(pilot)
        options = pilot.app.screen.query_one(CommandList).options
        assert [str(option.prompt) for option in options] == ["Kein Befehl gefunden"]
        await pilot.press("escape", "ctrl+p")
        await type_text(pilot, "springen")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert type(pilot.app.screen).__name__ == "JumpScreen"


async def test_every_command_is_bound_and_in_the_palette(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        screen = pilot.app.screen
        bound = {key for key, _ in screen._bindings}
        offered = {entry.title for entry in palette_commands(screen)}
        for command in COMMANDS:
            assert set(command.keys) <= bound, command.id
            assert command.label in offered or command.id == "palette"
            assert callable(getattr(screen, f"action_{command.id}"))


def test_keys_that_terminals_eat_are_never_bound_or_never_alone() -> None:
    keys = {key for binding in bindings() for key in binding.key.split(",")}
    assert not {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m"} & keys
    assert not [key for key in keys if "ctrl+alt" in key]
    for command in COMMANDS:
        assert not set(command.keys) <= {"ctrl+q", "ctrl+z"} or command.id == "save"


def test_keys_have_the_names_on_a_german_keyboard() -> None:
    assert [key_name(key) for key in ("f2", "ctrl+g", "pagedown")] == ["F2", "Strg+G", "Bild ab"]


def test_starting_loads_neither_word_nor_chat_nor_holidays() -> None:
    code = (
        "import sys, zvassist.ui.app; "
        "print([name for name in ('docx', 'lxml', 'holidays', 'pydantic', 'zvassist.chat', "
        "'zvassist.word') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


async def test_help_names_field_rules_and_source(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+g")
        await enter(pilot, "gesamt")
        await settle(pilot)
        await pilot.press("f1")
        await settle(pilot)
        shown = screen_text(pilot)
        for words in ("Gesamtbetrag", "Beispiel: 1.022.700", "R00", "Quelle:"):
            assert words in shown
        await pilot.press("end")
        await settle(pilot)
        assert "F12" in screen_text(pilot)


async def test_recent_drafts_stand_on_the_start_page_and_open(tmp_path: Path) -> None:
    path = draft_in(tmp_path)
    async with app_in(tmp_path, path).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f10")
        await settle(pilot)
        shown = [line.strip() for line in screen_text(pilot).splitlines()]
        place = shown.index("Landkreis Darmstadt-Dieburg 2023 · Entwurf")
        assert shown[place + 1] == "dadi.zv.json"
        pilot.app.screen.query_one("#recent", OptionList).focus()
        await pilot.press("down", "enter")
        await settle(pilot)
        assert "Zielvereinbarung 2023 · Landkreis Darmstadt-Dieburg" in screen_text(pilot)


async def test_a_file_that_is_no_draft_is_told_on_the_start_page(tmp_path: Path) -> None:
    (tmp_path / "kaputt.zv.json").write_text("{")
    async with app_in(tmp_path).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await enter(pilot, "kaputt.zv.json")
        await settle(pilot)
        assert "✗ kaputt.zv.json: Die Datei ist" in screen_text(pilot)


async def test_a_draft_named_on_the_command_line_that_is_none_ends_the_program(tmp_path):
    path = tmp_path / "leer.zv.json"
    path.write_text("")
    app = app_in(tmp_path, path)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
    assert "leer.zv.json: Die Datei ist leer" in str(app.fault)


async def test_closing_a_draft_named_on_the_command_line_leads_to_the_start_page(tmp_path):
    path = tmp_path / "a.zv.json"
    Store(path).create(example_draft())
    app = app_in(tmp_path, path)
    async with app.run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f10")
        await settle(pilot)
        assert isinstance(app.screen, StartScreen)


@pytest.mark.parametrize(
    ("name", "part"), [(None, "braucht ein Terminal"), ("fehlt.zv.json", "gibt es nicht")]
)
def test_without_a_terminal_a_sentence_says_so(tmp_path, monkeypatch, name, part):
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(ZvError, match=part):
        run(tmp_path / name if name else None, Library())
