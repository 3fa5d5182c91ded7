"""The Änderungsfassung from the interface: chosen, looked at, written."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from textual.widgets import Button

from tests.ui.helpers import NARROW, app_in, enter, option_texts, screen_text, settle, text_of
from tests.ui.walks import DRAFT, FINAL, WORD, furnish
from zvassist.ui.screens.redline import RedlineScreen

WRITTEN = "ZV-AQB-2023-Darmstadt-Dieburg-Aenderungen.docx"


async def compare(pilot, name: str) -> RedlineScreen:
    """Compare the open draft with a file by the output page."""
    await settle(pilot)
    await pilot.press("f9")
    await settle(pilot)
    await pilot.press("f6")
    await enter(pilot, name)
    await settle(pilot)
    return pilot.app.screen


async def test_what_differs_is_listed_with_its_reason_and_written(tmp_path: Path) -> None:
    furnish(tmp_path)
    async with app_in(tmp_path, tmp_path / DRAFT).run_test(size=NARROW) as pilot:
        await compare(pilot, FINAL)
        assert text_of(pilot, ".count") == "2 Änderungen"
        assert option_texts(pilot) == [
            "≠ Anzahl der Dialoge: „einen Zielsteuerungsdialog“ → „0 Zielsteuerungsdialoge“",
            "≠ Ministerium: Name: „Kai Klose“ → „[Name fehlt]“",
        ]
        await pilot.press("down")
        await settle(pilot)
        assert text_of(pilot, ".detail")
        await pilot.press("f9")
        await settle(pilot)
        assert (tmp_path / WRITTEN).is_file()
        assert "✓ Geschrieben:" in screen_text(pilot)
    body = Document(str(tmp_path / WRITTEN)).element.body
    assert [one for one in body.iter() if one.tag.endswith("}del")]


async def test_a_word_file_is_compared_as_well_and_never_overwritten(tmp_path: Path) -> None:
    furnish(tmp_path)
    before = (tmp_path / WORD).read_bytes()
    async with app_in(tmp_path, tmp_path / DRAFT).run_test(size=NARROW) as pilot:
        screen = await compare(pilot, WORD)
        screen.query_one("#file").put(WORD)
        await pilot.press("f9")
        await settle(pilot)
        assert "✗ alt.docx wird verglichen und nicht überschrieben" in screen_text(pilot)
    assert (tmp_path / WORD).read_bytes() == before


async def test_equal_texts_and_files_that_are_none_are_told(tmp_path: Path) -> None:
    furnish(tmp_path)
    (tmp_path / "kaputt.zv.json").write_text("{")
    async with app_in(tmp_path, tmp_path / FINAL).run_test(size=NARROW) as pilot:
        screen = await compare(pilot, WORD)
        assert text_of(pilot, ".count") == "keine Unterschiede"
        assert screen.query_one("#write", Button).disabled
        await pilot.press("escape", "f6")
        await enter(pilot, "kaputt.zv.json")
        await settle(pilot)
        assert text_of(pilot, ".count") == "Es wurde nichts verglichen."
        assert "✗ kaputt.zv.json" in screen_text(pilot)
