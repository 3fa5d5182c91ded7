"""The ways to a draft from the start page: last year's, a Word file, a new one with signers."""

from __future__ import annotations

from pathlib import Path

from tests.lines import real_lines
from tests.ui.helpers import (
    NARROW,
    WIDE,
    Counted,
    agreement,
    app_in,
    editor,
    enter,
    option_texts,
    screen_text,
    settle,
    type_text,
)
from tests.ui.test_quick_edit import draft_in
from tests.word.reader import text_of_all_parts
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.output import Wanted, word_bytes
from zvassist.session.session import Session
from zvassist.ui.screens.start import StartScreen


def word_in(folder: Path, name: str = "alt.docx") -> Path:
    """The example as a Word file that carries no draft."""
    opened = Session(example_draft(), Library())
    about = opened.draft, opened.programme, opened.document, opened.findings
    path = folder / name
    path.write_bytes(word_bytes(*about, Wanted(final=True, data=False)))
    return path


async def test_an_unchanged_partner_is_rolled_over_and_written_in_few_keys(
    tmp_path: Path, capsys
) -> None:
    old = draft_in(tmp_path)
    before = old.read_bytes()
    async with app_in(tmp_path).run_test(size=NARROW) as bare:
        pilot = Counted(bare)
        await settle(pilot)
        await pilot.press("f3", "enter")  # the only file there
        await settle(pilot)
        assert "Bisher: Landkreis Darmstadt-Dieburg, 2023" in screen_text(pilot)
        await pilot.press("f8")
        await settle(pilot)
        assert "Fortschreibung von 2023 nach 2027" in screen_text(pilot)
        await pilot.press("enter", "enter")  # the minister, "BASS 2027"
        await settle(pilot)
        assert "vorgeschlagen" not in screen_text(pilot)
        await pilot.press("f8")
        await settle(pilot)
        assert editor(pilot).page.number == "§ 4"
        await enter(pilot, "1022700")
        await pilot.press("f9", "f9")
        await settle(pilot)
        assert "✓ Geschrieben: " in screen_text(pilot)
    with capsys.disabled():
        print(f"\nrolled over and written: {pilot.keys} keys")
    assert pilot.keys <= 25
    words = text_of_all_parts(
        (tmp_path / "ZV-AQB-2027-Darmstadt-Dieburg-Entwurf.docx").read_bytes()
    )
    for part in ("Heike Hofmann", "BASS 2027", "1.022.700", "Christel Sprößler"):
        assert part in words.replace("\u00a0", " ")
    assert old.read_bytes() == before


async def test_a_proposal_is_taken_back_and_the_draft_waits_in_the_list(tmp_path: Path) -> None:
    draft_in(tmp_path)
    async with app_in(tmp_path).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f3", "enter")
        await settle(pilot)
        await pilot.press("f8")
        await settle(pilot)
        await pilot.press("f11")  # the roll-over itself is not taken back here
        await settle(pilot)
        assert "Es gibt keinen angenommenen Vorschlag" in screen_text(pilot)
        await pilot.press("enter", "f11")
        await settle(pilot)
        assert "2 vorgeschlagen" in screen_text(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, StartScreen)
        shown = screen_text(pilot)
        assert "Landkreis Darmstadt-Dieburg 2027 · Entwurf · geändert 2.5.2023" in shown


async def test_a_word_file_is_shown_field_by_field_and_becomes_a_draft(tmp_path: Path) -> None:
    word_in(tmp_path)
    async with app_in(tmp_path).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f5", "enter")
        await settle(pilot)
        shown = screen_text(pilot)
        assert "Programmjahr 2023 · nach dem Text allein" in shown
        assert "✓ Partner: Landkreis Darmstadt-Dieburg" in shown
        assert "Absatz 2, „2023“" in shown
        await pilot.press("f8")
        await settle(pilot)
        assert str(agreement(pilot).budget.total) == "1022700.00"
        assert editor(pilot).desk.path == tmp_path / "ZV-AQB-2023-Darmstadt-Dieburg.zv.json"


async def test_a_text_file_with_a_gap_named_at_the_start_is_shown_and_can_be_left(
    tmp_path: Path,
) -> None:
    lines = [line for line in real_lines() if "1.022.700" not in line]
    (tmp_path / "mail.txt").write_text("\n".join(lines), encoding="utf-8")
    async with app_in(tmp_path, tmp_path / "mail.txt").run_test(size=WIDE) as pilot:
        await settle(pilot)
        assert "Gelesen aus mail.txt" in screen_text(pilot)
        assert any(
            "neu einzutragen" in line or "entscheiden" in line for line in option_texts(pilot)
        )
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, StartScreen)


async def test_a_file_that_cannot_be_read_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "kaputt.docx").write_bytes(b"PK\x03\x04 nothing")
    async with app_in(tmp_path).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f5", "enter")
        await settle(pilot)
        assert "✗ kaputt.docx" in screen_text(pilot)
        await pilot.press("f8", "escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, StartScreen)


async def test_a_misspelt_partner_is_found_and_its_signer_offered(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "buero.toml").write_text(
        '[[unterzeichner]]\npartner = "06432"\nname = "Anna Beispiel"\namt = "Landrätin"\n',
        encoding="utf-8",
    )
    async with app_in(tmp_path).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await settle(pilot)
        await pilot.press("tab")
        await type_text(pilot, "Darmstat-Diburg")
        await pilot.press("enter")
        await settle(pilot)
        assert "( ) Anna Beispiel, Landrätin" in screen_text(pilot)
        await pilot.press("down", "enter", "enter")
        await settle(pilot)
        assert agreement(pilot).local_authority == "06432"
        assert agreement(pilot).signatures.local_authority.name == "Anna Beispiel"


async def test_a_typed_path_goes_before_the_list_and_one_that_is_not_there_is_told(
    tmp_path: Path,
) -> None:
    draft_in(tmp_path)
    (tmp_path / "tief").mkdir()
    draft_in(tmp_path / "tief", "andere.zv.json")
    async with app_in(tmp_path).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await enter(pilot, "nirgends.zv.json")
        await settle(pilot)
        assert "✗ nirgends.zv.json: Diese Datei gibt es nicht." in screen_text(pilot)
        await pilot.press("home", "shift+end")
        await enter(pilot, "tief/andere.zv.json")
        await settle(pilot)
        assert editor(pilot).desk.path == tmp_path / "tief" / "andere.zv.json"
