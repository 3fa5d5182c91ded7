"""A quick edit of an existing draft at 80 by 24, where everything but the form is an overlay."""

from __future__ import annotations

import json
from pathlib import Path

from tests.ui.helpers import (
    NARROW,
    agreement,
    app_in,
    editor,
    enter,
    live_text,
    paste,
    screen_text,
    settle,
    text_of,
    type_text,
)
from tests.word.reader import text_of_all_parts
from zvassist.agreement.files import read_draft, write_draft
from zvassist.session.example import example_draft
from zvassist.ui.screens.editor import EditorScreen


def draft_in(folder: Path, name: str = "dadi.zv.json") -> Path:
    """A file with the example draft."""
    path = folder / name
    path.write_bytes(write_draft(example_draft()))
    return path


def stored(path: Path):
    """The entries on disk."""
    return read_draft(path.read_bytes(), path.name).agreement


async def test_wrong_entry_undo_findings_chat_and_word(tmp_path: Path) -> None:
    path = draft_in(tmp_path)
    async with app_in(tmp_path, path).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await _correct_the_amount(pilot, path)
        await _break_and_repair(pilot, path)
        await _talk(pilot, path)
        await pilot.press("f9")
        await settle(pilot)
        await pilot.press("f9")
        await settle(pilot)
        assert "✓ Geschrieben: " in screen_text(pilot)
    written = (tmp_path / "ZV-AQB-2023-Darmstadt-Dieburg-Entwurf.docx").read_bytes()
    assert "ENTWURF" in text_of_all_parts(written)
    assert [e["origin"] for e in json.loads(path.read_text())["history"]] == ["form", "chat"]


async def _correct_the_amount(pilot, path: Path) -> None:
    await pilot.press("ctrl+g")
    await enter(pilot, "gesamt")
    await settle(pilot)
    assert text_of(pilot, "#progress") == "§ 4 · 5 von 10 · ✓ fertig · Haushaltsmittel und Eckdaten"
    await enter(pilot, "viel Geld")
    await settle(pilot)
    assert "✗ Nicht übernommen" in screen_text(pilot)
    assert "✗ Fehler 1" in text_of(pilot, "#progress")
    assert str(stored(path).budget.total) == "1022700.00"
    await pilot.press("ctrl+a", "ctrl+k")
    await enter(pilot, "1.100.000")
    await settle(pilot)
    assert "1.100.000 Euro" in live_text(pilot)
    assert str(stored(path).budget.total) == "1100000.00"


async def _break_and_repair(pilot, path: Path) -> None:
    """A count of 0 is found, shown in the list, jumped to, and taken back."""
    await pilot.press("f8", "f8")
    await settle(pilot)
    await enter(pilot, "0")
    await settle(pilot)
    assert "1 Fehler" in text_of(pilot, "#count")
    await pilot.press("f7", "f2", "enter")
    await settle(pilot)
    assert editor(pilot).focused_field().path == "dialogues.count"
    await pilot.press("f11")
    await settle(pilot)
    assert stored(path).dialogues.count == 1
    assert text_of(pilot, "#notice") == "Zurückgenommen: Anzahl der Dialoge"


async def _talk(pilot, path: Path) -> None:
    await pilot.press("f4")
    await type_text(pilot, "Budget auf 1022700 Euro")
    await pilot.press("enter")
    await settle(pilot)
    assert "Vorschlag 1 von 1" in screen_text(pilot)
    assert "− bisher  1.100.000 Euro" in screen_text(pilot)
    assert "+ neu     1.022.700 Euro" in screen_text(pilot)
    assert "Beleg: „Budget auf 1022700 Euro“ (Nachricht)" in screen_text(pilot)
    await pilot.press("enter")  # accepts nothing by accident
    assert str(stored(path).budget.total) == "1100000.00"
    await pilot.press("j")
    await settle(pilot)
    assert str(stored(path).budget.total) == "1022700.00"
    await pilot.press("escape")
    await settle(pilot)
    assert isinstance(pilot.app.screen, EditorScreen)


async def test_wrong_text_is_kept_when_going_back_and_forth(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+g")
        await enter(pilot, "gesamt")
        await settle(pilot)
        await type_text(pilot, "viel")
        await pilot.press("f7")  # back is never refused
        await settle(pilot)
        assert editor(pilot).page.number == "§ 3"
        await pilot.press("f8")
        await settle(pilot)
        assert "viel" in screen_text(pilot)
        assert "✗ Nicht übernommen" in screen_text(pilot)
        assert str(agreement(pilot).budget.total) == "1022700.00"
        await pilot.press("f10")
        await settle(pilot)
        assert "Gesamtbetrag: „viel“" in screen_text(pilot)
        await pilot.press("n", "f11")
        await settle(pilot)
        assert "viel" not in screen_text(pilot)


async def test_an_ambiguous_partner_is_asked_for_and_chosen_by_number(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+g")
        await enter(pilot, "partner ·")
        await settle(pilot)
        await enter(pilot, "Kassel")
        await settle(pilot)
        assert "1  Stadt Kassel" in screen_text(pilot)
        await pilot.press("tab", "2")
        await settle(pilot)
        assert agreement(pilot).local_authority == "06633"


async def test_projects_are_changed_moved_removed_and_brought_back(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f6", *["down"] * 5, "enter")
        await settle(pilot)
        assert editor(pilot).page.number == "§ 5"
        await pilot.press("down", "o", "enter")
        await settle(pilot)
        await pilot.press("end", *"en", "enter")
        await enter(pilot, "80000")
        await settle(pilot)
        first = agreement(pilot).measures[0]
        assert (first.id, first.title) == ("m2", "Projekt Alphabetisierungen")
        assert str(first.amount) == "80000.00"
        assert "80.000 Euro  Projekt Alphabetisierungen" in screen_text(pilot)
        await pilot.press("x")
        await settle(pilot)
        assert [item.id for item in agreement(pilot).measures] == ["m1", "m3", "m4", "m5"]
        await pilot.press("f11")
        await settle(pilot)
        assert [item.id for item in agreement(pilot).measures] == ["m2", "m1", "m3", "m4", "m5"]


async def test_a_half_typed_project_is_there_on_coming_back(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f8", "f8", "f8", "f8", "f8", "a")
        await type_text(pilot, "BASS")
        await pilot.press("f7", "f8")
        await settle(pilot)
        assert editor(pilot).query_one("MeasuresPanel").texts.title == "BASS"


async def test_pasted_lines_are_not_lost(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+g")
        await enter(pilot, "Partner: Amt")
        await settle(pilot)
        await paste(pilot, "Erste\nKreisbeigeordnete\n")
        await pilot.press("enter")
        assert agreement(pilot).signatures.local_authority.role == "Erste Kreisbeigeordnete"
        await pilot.press("f4")
        await paste(pilot, "Guten Tag,\nBudget auf 900.000 Euro\n")
        assert pilot.app.screen.query_one("TextArea").text.startswith("Guten Tag,\nBudget auf")


async def test_another_year_changes_the_programme_and_one_that_is_not_there_is_told(
    tmp_path: Path,
) -> None:
    path = draft_in(tmp_path)
    async with app_in(tmp_path, path).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await _go_to(pilot, "Jahr")
        await enter(pilot, "2031")
        await settle(pilot)
        assert "vorhanden: 2023, 2027" in screen_text(pilot)
        assert agreement(pilot).year == 2023
        await pilot.press("f11", "home", "shift+end")
        await enter(pilot, "2027")
        await settle(pilot)
        assert editor(pilot).desk.draft.programme == "aqb-2027"
        assert "Zielvereinbarung 2027" in screen_text(pilot)


async def _go_to(pilot, label: str) -> None:
    await pilot.press("ctrl+g")
    await enter(pilot, label)
    await settle(pilot)
