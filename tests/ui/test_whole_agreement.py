"""The real agreement of 2023, made from the start page to the Word file by keys alone."""

from __future__ import annotations

from pathlib import Path

from tests.lines import real_lines
from tests.ui.helpers import (
    WIDE,
    Counted,
    agreement,
    app_in,
    editor,
    enter,
    live_text,
    screen_text,
    settle,
)
from tests.word.reader import printed_lines

_FILE = "ZV-AQB-2023-Darmstadt-Dieburg"

PROJECTS = (
    ("quali", "Sprachförderung Hochschulzugangsberechtigung"),
    ("", "Projekt Alphabetisierung"),
    ("", "Sprachvermittlung in Alltagssituationen"),
    ("weiter", "BASS 2023"),
    ("", "Psychosoziales Coaching/ Schulung für Mitarbeitende"),
)
SIGNERS = (
    "Kai Klose",
    "Staatsminister",
    "Wiesbaden",
    "30. Mai 2023",
    "Christel Sprößler",
    "Kreisbeigeordnete",
    "Darmstadt",
    "26.06.2023",
)


_ENTRIES = (
    "2023",
    "Landkreis Darmstadt-Dieburg",
    "1.022.700",
    "Qualifizierung",
    "Weiterbildung",
    *(title for _, title in PROJECTS),
    "1",
    *SIGNERS,
)
"""What the agreement says; a Maßnahmenart counts once, not for each of its projects."""


async def test_a_clerk_makes_the_agreement_of_2023_with_the_keyboard(
    tmp_path: Path, capsys
) -> None:
    app = app_in(tmp_path)
    async with app.run_test(size=WIDE) as bare:
        pilot = Counted(bare)
        await settle(pilot)
        await _begin(pilot)
        assert editor(pilot).page.number == "§ 4"  # the first page with something to enter
        await enter(pilot, "1.022.700")
        assert str(agreement(pilot).budget.total) == "1022700.00"
        assert "1.022.700 Euro" in live_text(pilot).splitlines()
        await pilot.press("f8")
        await _projects(pilot)
        await pilot.press("f8")
        await enter(pilot, "1")
        assert "2023 einen Zielsteuerungsdialog zum Stand" in live_text(pilot)
        await pilot.press("f8", "f8")
        for entry in SIGNERS:
            await enter(pilot, entry)
        await settle(pilot)
        assert "2 Warnungen" in screen_text(pilot)  # what 2023 itself has: AQB, "Budgets"
        await _write_final(pilot)
    characters = sum(map(len, _ENTRIES))
    with capsys.disabled():
        print(f"\n2023 from nothing: {pilot.keys} keys for {characters} characters of entries")
    assert pilot.keys <= 1.15 * characters + 60
    assert sorted(path.name for path in tmp_path.glob("ZV-*")) == [
        f"{_FILE}-Final.docx",
        f"{_FILE}.zv.json",
    ]
    assert printed_lines(written(tmp_path)) == real_lines()


async def _begin(pilot) -> None:
    await pilot.press("enter")  # "Neue Vereinbarung" is the first in the menu
    await settle(pilot)
    await enter(pilot, "2023")
    await enter(pilot, "dieburg")
    await pilot.press("enter")  # the proposed file name
    await settle(pilot)
    assert editor(pilot).desk.path.name == f"{_FILE}.zv.json"
    assert agreement(pilot).local_authority == "06432"


async def _projects(pilot) -> None:
    for category, title in PROJECTS:
        if category and agreement(pilot).measures:
            await pilot.press("shift+tab")
        if category:
            await enter(pilot, category)
        await enter(pilot, title)
        await pilot.press("enter")  # no amount
        await settle(pilot)
    assert [measure.title for measure in agreement(pilot).measures] == [t for _, t in PROJECTS]


async def _write_final(pilot) -> None:
    await pilot.press("f9", "down", "f9")
    await settle(pilot)
    assert "✓ Geschrieben: " in screen_text(pilot)
    await pilot.press("escape", "f10")
    await settle(pilot)
    assert "Landkreis Darmstadt-Dieburg 2023 · Final" in screen_text(pilot)


def written(folder: Path) -> bytes:
    return (folder / f"{_FILE}-Final.docx").read_bytes()
