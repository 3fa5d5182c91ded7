"""The text and what is done with it: marked, searched, traced to its entry; own wording."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.helpers import (
    NARROW,
    WIDE,
    agreement,
    app_in,
    editor,
    live_text,
    option_texts,
    paste,
    screen_text,
    settle,
    text_of,
    type_text,
)
from tests.ui.test_quick_edit import draft_in
from zvassist.ui.idle import QUIET
from zvassist.ui.ranges import Range
from zvassist.ui.screens.preview import PreviewScreen
from zvassist.ui.screens.wording import WordingScreen
from zvassist.ui.widgets.fieldrow import FieldRow
from zvassist.ui.widgets.livetext import LiveText
from zvassist.ui.widgets.reader import TextReader


async def rest(pilot) -> None:
    """Let the keys rest, so that the idle moment comes."""
    await pilot.pause(QUIET * 2)
    await settle(pilot)


def _below(pilot) -> str:
    """What stands below the field with the cursor."""
    return text_of(pilot, "FieldRow:focus-within .notes")


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_typing_shows_what_is_understood_and_the_text_with_it(tmp_path, size) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=size) as pilot:
        await settle(pilot)
        await editor(pilot).arrive("budget.total")
        await pilot.press("ctrl+u")
        await type_text(pilot, "1,02 Mio")
        await rest(pilot)
        assert _below(pilot) == "= 1.020.000 Euro: eine Million zwanzigtausend Euro"
        assert "1.020.000 Euro" in live_text(pilot)
        assert str(agreement(pilot).budget.total) == "1022700.00"
        await type_text(pilot, "x")
        await rest(pilot)
        assert _below(pilot).startswith("… noch nicht lesbar")
        await pilot.press("f11")
        await settle(pilot)
        assert "1.022.700 Euro" in live_text(pilot)
        assert "eine Million zweiundzwanzig" in _below(pilot)


async def test_a_day_moves_by_the_arrow_keys_and_shows_its_weekday(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await editor(pilot).arrive("signatures.ministry.date")
        await settle(pilot)
        assert "Dienstag, 30. Mai 2023" in screen_text(pilot)
        await pilot.press("up", "up", "down")
        await rest(pilot)
        assert "Mittwoch, 31. Mai 2023" in screen_text(pilot)
        assert "den 31. Mai 2023" in live_text(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert agreement(pilot).signatures.ministry.date.isoformat() == "2023-05-31"


async def test_the_entry_with_the_cursor_is_marked_and_a_click_leads_to_its_field(tmp_path):
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await editor(pilot).arrive("budget.total")
        await settle(pilot)
        live = editor(pilot).query_one(LiveText)
        assert [place.block for place in live._marked] == ["p4.2"]
        row = next(n for n, row in enumerate(live.rows) if "Das HMSI" in _line(row))
        await pilot.click(LiveText, offset=(live.styles.padding.left + 17, row + 1))
        await settle(pilot)
        assert editor(pilot).focused_field().path == "local_authority"


async def test_a_project_is_marked_in_the_text_and_its_lines_have_help(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await editor(pilot).arrive("measures")
        await pilot.press("down")
        await settle(pilot)
        live = editor(pilot).query_one(LiveText)
        assert [place.block for place in live._marked] == ["p5.2/m2"]
        await pilot.press("enter", "tab", "tab")
        await settle(pilot)
        assert editor(pilot).focused_field().label == "Beginn"
        await pilot.press("f1")
        await settle(pilot)
        assert "R08" in screen_text(pilot)


def _line(row) -> str:
    return "".join(piece.text for piece in row.pieces)


async def test_a_title_of_office_is_proposed_and_another_may_be_typed(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await editor(pilot).arrive("signatures.local_authority.role")
        await pilot.press("ctrl+u")
        await type_text(pilot, "landr")
        await settle(pilot)
        assert option_texts(pilot, "FieldRow:focus-within _Choices") == ["Landrätin", "Landrat"]
        await paste(pilot, "at i. V.")
        await pilot.press("enter")
        await settle(pilot)
        assert agreement(pilot).signatures.local_authority.role == "landrat i. V."


async def test_pasted_lines_all_arrive_in_one(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await editor(pilot).arrive("notes")
        await paste(pilot, "Erste Zeile\r\nzweite Zeile\n\ndritte")
        await pilot.press("enter")
        await settle(pilot)
        assert agreement(pilot).notes == "Erste Zeile zweite Zeile dritte"


async def test_a_long_text_scrolls_with_its_cursor(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await editor(pilot).arrive("notes")
        await paste(pilot, " ".join(f"Wort{n}" for n in range(40)))
        await pilot.pause()
        assert "Wort39" in screen_text(pilot)
        assert "Wort0 " not in screen_text(pilot)
        await pilot.press("home")
        assert "Wort0 Wort1" in screen_text(pilot)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_whole_text_is_searched_and_each_word_tells_its_origin(tmp_path, size) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=size) as pilot:
        await settle(pilot)
        await editor(pilot).arrive("budget.total")
        await pilot.press("ctrl+u")
        await paste(pilot, "5.000")
        await pilot.press("f3", "ctrl+f")
        await paste(pilot, "haushaltsmittel")
        await settle(pilot)
        total = "\n".join(b.text for b in editor(pilot).desk.document.blocks).lower()
        count = total.count("haushaltsmittel")
        assert text_of(pilot, ".hits") == f"1 von {count}"
        await pilot.press("enter", "v")
        await settle(pilot)
        assert text_of(pilot, ".hits") == f"{count} von {count}"
        reader = pilot.app.screen.query_one(TextReader)
        reader.go_to(Range("p4.2", 0, 1))
        await settle(pilot)
        told = text_of(pilot, ".whence")
        assert "Angabe: Gesamtbetrag" in told
        assert "zuletzt: Test, " in told
        assert "Formular" in told
        assert "R40" in told
        await pilot.press("enter")
        await settle(pilot)
        assert editor(pilot).focused_field().path == "budget.total"


async def test_the_reader_goes_by_word_line_and_page(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f3")
        await settle(pilot)
        reader = pilot.app.screen.query_one(TextReader)
        first = reader.at
        assert first is not None
        await pilot.press("right", "left")
        assert reader.at == first
        await pilot.press("end")
        await settle(pilot)
        assert "Kreisbeigeordnete" in screen_text(pilot)
        await pilot.press("pageup", "up", "down", "pagedown", "home")
        assert reader.at == first
        await pilot.resize_terminal(60, 20)
        await settle(pilot)
        assert reader.at == first


async def test_a_word_of_official_wording_leads_to_its_own_wording(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("f3", "ctrl+f")
        await paste(pilot, "Bescheides")
        await pilot.press("enter")
        await settle(pilot)
        assert "Wortlaut des Programmjahrs aqb-2023 (amtlich)" in text_of(pilot, ".whence")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, WordingScreen)
        assert "Bescheides" in pilot.app.screen.query_one("TextArea").text


class TestOwnWording:
    async def test_a_paragraph_is_rewritten_keeps_placeholders_and_goes_back(self, tmp_path):
        async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
            await settle(pilot)
            await editor(pilot).arrive("dialogues.count")
            await pilot.press("ctrl+t")
            await settle(pilot)
            screen = pilot.app.screen
            area = screen.query_one("TextArea")
            last = len(screen._all) - 1
            screen.query_one("OptionList").highlighted = last
            await settle(pilot)
            area.text = "Der Landkreis Darmstadt-Dieburg berichtet\nim Jahr 2023."
            await rest(pilot)
            assert "„Der Landkreis Darmstadt-Dieburg“ → {partner.nom}" in screen_text(pilot)
            area.focus()
            await pilot.press("ctrl+o", "ctrl+s")
            await settle(pilot)
            block = screen._all[last].block
            own = agreement(pilot).wording[block]
            assert own.text == "{partner.nom} berichtet im Jahr {year}."
            assert option_texts(pilot)[last].startswith("~ eigener")
            await pilot.press("ctrl+r")
            await settle(pilot)
            assert agreement(pilot).wording == {}

    async def test_what_was_typed_is_taken_over_on_leaving(self, tmp_path: Path) -> None:
        async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
            await settle(pilot)
            await editor(pilot).arrive("wording.p7.1")
            await settle(pilot)
            pilot.app.screen.query_one("TextArea").text = "Ganz anders."
            await pilot.press("escape")
            await settle(pilot)
            assert agreement(pilot).wording["p7.1"].text == "Ganz anders."
            assert "Ganz anders." in live_text(pilot)

    async def test_a_further_paragraph_is_added_written_and_taken_out(self, tmp_path: Path) -> None:
        async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
            await settle(pilot)
            await editor(pilot).arrive("wording.p7.1")
            await settle(pilot)
            await pilot.press("ctrl+n")
            await settle(pilot)
            await type_text(pilot, "Mehr")
            await pilot.press("ctrl+s")
            await settle(pilot)
            assert [(e.after, e.text) for e in agreement(pilot).extra] == [("p7.1", "Mehr")]
            await pilot.press("ctrl+r")
            await settle(pilot)
            assert agreement(pilot).extra == ()


async def test_nothing_of_the_preview_is_left_when_it_is_closed(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("f3", "escape")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, PreviewScreen)
        assert editor(pilot).query(FieldRow)
