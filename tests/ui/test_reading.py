"""A file that leaves something to decide: tracked changes, and a reading that is not certain."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.lines import real_lines
from tests.session.test_importing import read_part
from tests.ui.helpers import NARROW, agreement, app_in, screen_text, settle
from tests.ui.test_beginnings import word_in
from tests.word.patch import patched
from zvassist.ui.screens.start import StartScreen

_TRACKED = (
    '<w:del w:id="900" w:author="A" w:date="2023-01-01T00:00:00Z">'
    '<w:r><w:delText xml:space="preserve">1.022.700 Euro</w:delText></w:r></w:del>'
    '<w:ins w:id="901" w:author="A" w:date="2023-01-01T00:00:00Z">'
    '<w:r><w:t xml:space="preserve">900.000 Euro</w:t></w:r></w:ins>'
)


def _tracked_in(folder: Path) -> None:
    """The example as a Word file in which the amount is changed and the change still open."""
    path = word_in(folder)
    data = path.read_bytes()
    text = read_part(data)
    place = text.index("1.022.700")
    start, end = text.rindex("<w:r>", 0, place), text.index("</w:r>", place) + len("</w:r>")
    path.write_bytes(patched(data, "word/document.xml", text[start:end], _TRACKED))


async def _amount_with(folder: Path, number: str) -> Decimal | None:
    """The amount after the view of that number was chosen."""
    _tracked_in(folder)
    async with app_in(folder).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f5", "enter")
        await settle(pilot)
        assert "Welcher Text gilt?" in screen_text(pilot)
        await pilot.press(number)
        await settle(pilot)
        await pilot.press("f8")
        await settle(pilot)
        return agreement(pilot).budget.total


async def test_tracked_changes_are_taken_as_accepted_when_that_is_chosen(tmp_path: Path) -> None:
    assert await _amount_with(tmp_path, "1") == Decimal(900_000)


async def test_tracked_changes_are_left_out_when_that_is_chosen(tmp_path: Path) -> None:
    assert await _amount_with(tmp_path, "2") == Decimal(1_022_700)


async def test_without_a_choice_among_tracked_changes_nothing_is_read(tmp_path: Path) -> None:
    _tracked_in(tmp_path)
    async with app_in(tmp_path).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f5", "enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, StartScreen)
        assert list(tmp_path.glob("*.zv.json")) == []


async def test_an_uncertain_reading_is_taken_by_its_number(tmp_path: Path) -> None:
    words = "1.022.700 Euro", "1.022.700 Euro oder 1.030.000 Euro"
    lines = (line.replace(*words) for line in real_lines())
    (tmp_path / "mail.txt").write_text("\n".join(lines), encoding="utf-8")
    async with app_in(tmp_path, tmp_path / "mail.txt").run_test(size=NARROW) as pilot:
        await settle(pilot)
        assert "1 zu entscheiden" in screen_text(pilot)
        await pilot.press("enter")  # what is to be decided stands first
        await settle(pilot)
        assert "2  1.030.000 Euro" in screen_text(pilot)
        await pilot.press("2")
        await settle(pilot)
        assert "✓ Gesamtbetrag: 1.030.000 Euro" in screen_text(pilot)
        await pilot.press("f8")
        await settle(pilot)
        assert agreement(pilot).budget.total == Decimal(1_030_000)
