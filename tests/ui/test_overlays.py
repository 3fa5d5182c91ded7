"""Findings, Word dialog, read-only drafts, offers, saving elsewhere, the mouse."""

from __future__ import annotations

from pathlib import Path

from tests.ui.helpers import (
    NARROW,
    WIDE,
    agreement,
    app_in,
    editor,
    enter,
    live_text,
    option_texts,
    screen_text,
    settle,
    type_text,
)
from tests.ui.test_quick_edit import draft_in
from zvassist.agreement.changes import Set, SetState
from zvassist.agreement.door import apply
from zvassist.agreement.files import write_draft
from zvassist.agreement.model import new_draft
from zvassist.session.example import example_draft
from zvassist.ui.widgets.form import Form


def changed(folder: Path, *changes, start=None) -> Path:
    draft = start or example_draft()
    for change in changes:
        draft = apply(draft, change)
    path = folder / "entwurf.zv.json"
    path.write_bytes(write_draft(draft))
    return path


async def test_findings_are_repaired_and_waived(tmp_path: Path) -> None:
    path = changed(
        tmp_path,
        Set(field="dialogues.count", value=None),
        Set(field="dialogues.dates", value=["2023-09-17"]),  # a Sunday; raises the count
        Set(field="dialogues.count", value=0),
    )
    async with app_in(tmp_path, path).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await settle(pilot)
        await pilot.press("r")
        await settle(pilot)
        assert agreement(pilot).dialogues.count == 1
        row = _row(pilot, "R61")
        assert option_texts(pilot)[row].startswith("! Warnung  ")
        await pilot.press("home", *["down"] * row, "w")
        await enter(pilot, "Tag der offenen Tür")
        await settle(pilot)
        waiver = editor(pilot).desk.draft.waivers[0]
        assert (waiver.rule, waiver.reason, waiver.who) == ("R61", "Tag der offenen Tür", "Test")
        assert "– abgewichen" in option_texts(pilot)[_row(pilot, "R61")]
        await pilot.press("f11")
        await settle(pilot)
        assert editor(pilot).desk.draft.waivers == ()


def _row(pilot, rule: str) -> int:
    """The place of a rule's finding in the list."""
    return next(n for n, text in enumerate(option_texts(pilot)) if rule in text)


async def test_final_is_refused_with_reasons_and_jumps(tmp_path: Path) -> None:
    path = changed(tmp_path, Set(field="signatures.ministry.name", value=None))
    async with app_in(tmp_path, path).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f9", "down")
        await settle(pilot)
        assert "( ) Entwurf, auf jeder Seite" in screen_text(pilot)
        assert "(•) Endgültige Fassung" in screen_text(pilot)
        assert "steht der endgültigen Fassung entgegen" in screen_text(pilot)
        await pilot.press("f9")
        await settle(pilot)
        assert list(tmp_path.glob("*.docx")) == []
        pilot.app.screen.query_one("OptionList").focus()
        await pilot.press("down", "enter")
        await settle(pilot)
        assert editor(pilot).focused_field().path == "signatures.ministry.name"


async def test_a_word_file_is_replaced_only_after_asking(tmp_path: Path) -> None:
    target = tmp_path / "ZV-AQB-2023-Darmstadt-Dieburg-Final.docx"
    target.write_text("old")
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f9", "down", "f9")
        await settle(pilot)
        assert "gibt es schon" in screen_text(pilot)
        await pilot.press("n")
        assert target.read_text() == "old"
        await pilot.press("f9", "j")
        await settle(pilot)
        assert target.read_bytes().startswith(b"PK")
        assert editor(pilot).desk.draft.state == "final"


async def test_a_final_draft_is_read_only_until_it_is_edited(tmp_path: Path) -> None:
    path = changed(tmp_path, SetState(state="final"))
    async with app_in(tmp_path, path).run_test(size=WIDE) as pilot:
        await settle(pilot)
        assert "Schreibgeschützt" in screen_text(pilot)
        assert all(row.control.disabled for row in editor(pilot).query_one(Form).rows)
        await pilot.click("#edit")
        await settle(pilot)
        assert editor(pilot).desk.draft.state == "entwurf"
        assert not any(row.control.disabled for row in editor(pilot).query_one(Form).rows)


async def test_offers_are_taken_by_key_and_never_by_themselves(tmp_path: Path) -> None:
    path = changed(tmp_path, start=new_draft("aqb-2023", 2023))
    async with app_in(tmp_path, path).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+g")
        await enter(pilot, "Ministerium: Ort")
        await settle(pilot)
        assert "Vorschlag (Strg+O): Wiesbaden – Sitz" in screen_text(pilot)
        assert agreement(pilot).signatures.ministry.place is None
        await pilot.press("ctrl+o")
        await settle(pilot)
        assert agreement(pilot).signatures.ministry.place == "Wiesbaden"


async def test_a_draft_changed_elsewhere_is_saved_under_another_name(tmp_path: Path) -> None:
    path = draft_in(tmp_path)
    async with app_in(tmp_path, path).run_test(size=NARROW) as pilot:
        await settle(pilot)
        path.write_text("{}")
        await pilot.press("ctrl+g")
        await enter(pilot, "gesamt")
        await settle(pilot)
        await enter(pilot, "5.000")
        await settle(pilot)
        assert "✗ nicht gespeichert" in screen_text(pilot)
        await pilot.press("ctrl+s", "enter")
        await settle(pilot)
        assert "✓ gespeichert" in screen_text(pilot)
        assert path.read_text() == "{}"
        assert "5000.00" in (tmp_path / "dadi-2.zv.json").read_text()


async def test_switches_and_the_keys_bar_work_with_the_mouse(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.click("Outline", offset=(14, 2))
        await settle(pilot)
        assert editor(pilot).page.number == "§ 1"
        await pilot.click("YesNoSwitch", offset=(10, 0))
        await settle(pilot)
        assert agreement(pilot).passages == {"corona": False}
        assert "Corona" not in live_text(pilot)
        await pilot.click("KeyBar", offset=(12, 0))
        await settle(pilot)
        assert editor(pilot).page.number == "§ 2"


async def test_choosing_a_partner_from_the_list(tmp_path: Path) -> None:
    path = changed(tmp_path, start=new_draft("aqb-2027", 2027))
    async with app_in(tmp_path, path).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await type_text(pilot, "gerau")
        await pilot.click("_Choices", offset=(3, 0))
        await settle(pilot)
        assert agreement(pilot).local_authority == "06433"
        # this partner goes by two names, so a second field appears
        assert [row.path for row in editor(pilot).query_one(Form).rows] == [
            "year",
            "local_authority",
            "local_authority_form",
        ]


async def test_the_offices_own_signer_is_offered_and_taken_by_a_key(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "buero.toml").write_text(
        '[[unterzeichner]]\npartner = "06432"\nname = "Anna Beispiel"\namt = "Landrätin"\n',
        encoding="utf-8",
    )
    path = changed(
        tmp_path, Set(field="local_authority", value="06432"), start=new_draft("aqb-2027", 2027)
    )
    async with app_in(tmp_path, path).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+g")
        await enter(pilot, "Partner: Name")
        await settle(pilot)
        assert "Vorschlag (Strg+O): Anna Beispiel" in screen_text(pilot)
        await pilot.press("ctrl+o")
        await settle(pilot)
        assert agreement(pilot).signatures.local_authority.name == "Anna Beispiel"


async def test_faulty_office_data_is_told_and_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "buero.toml").write_text("verfasser = 5\n", encoding="utf-8")
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        assert "buero.toml" in screen_text(pilot)
        assert agreement(pilot).local_authority == "06432"
