"""The history: told in German, and the way back to any step, itself a change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.helpers import (
    NARROW,
    WIDE,
    agreement,
    app_in,
    editor,
    option_texts,
    screen_text,
    settle,
    text_of,
)
from tests.ui.test_desk import desk_of
from tests.ui.test_quick_edit import draft_in
from zvassist.agreement.changes import (
    AddMeasure,
    ClearWording,
    Many,
    MoveMeasure,
    RecategoriseMeasure,
    RemoveMeasure,
    RenameMeasure,
    Set,
    SetPassage,
    SetProgramme,
    SetState,
    SetWording,
    Waive,
)
from zvassist.session.example import example_draft
from zvassist.walk.past import go_back
from zvassist.walk.telling import fields_of, last_step, told

STEPS = (
    (Set(field="budget.total", value="5000.00"), "Gesamtbetrag: 1.022.700 → 5.000"),
    (Set(field="signatures.local_authority.place", value=None), "Partner: Ort: Darmstadt → leer"),
    (
        Set(field="signatures.ministry.date", value="2023-06-01"),
        "Ministerium: Datum: 30. Mai 2023 → 1. Juni 2023",
    ),
    (
        SetPassage(passage="corona", on=False),
        "Auswirkungen der Corona-Pandemie (§ 1): Vorgabe → nein",
    ),
    (RenameMeasure(id="m4", title="BASS"), "„BASS“: Projekt: BASS 2023 → BASS"),
    (
        MoveMeasure(id="m1", index=1),
        "„Sprachförderung Hochschulzugangsberechtigung“: Projekt verschoben",
    ),
    (RemoveMeasure(id="m2"), "„Projekt Alphabetisierung“: Projekt entfernt"),
    (AddMeasure(category="ausbildung", title="Neu"), "„Neu“: Projekt hinzugefügt"),
    (
        RecategoriseMeasure(id="m3", category="ausbildung"),
        "„Sprachvermittlung in Alltagssituationen“: Maßnahmenart: Qualifizierungsprojekte → "
        "Ausbildung und Ausbildungscoaching",
    ),
    (SetWording(block="p2.2", text="Anders."), "Wortlaut von § 2, Absatz p2.2: eigener Wortlaut"),
    (ClearWording(block="p2.2"), "Wortlaut von § 2, Absatz p2.2: amtlicher Wortlaut"),
    (
        Waive(rule="R61", field="dialogues.dates", reason="so gewollt"),
        "R61 Termine: begründete Abweichung",
    ),
    (SetProgramme(programme="aqb-2027", year=2027), "Jahr: 2023 → 2027"),
    (SetState(state="final"), "Stand: entwurf → final"),
)


@pytest.fixture
def desk():
    desk = desk_of(example_draft())
    for change, _ in STEPS:
        assert desk.change(change, origin="chat", why="„so steht es in der Mail“"), desk.notice
    return desk


def test_every_step_says_what_it_was_about_and_from_what_to_what(desk) -> None:
    steps = list(told(desk.draft, desk.session.library))
    said = [step.short if len(step.lines) == 1 else step.lines[-1] for step in reversed(steps)]
    assert said == [words for _, words in STEPS]


def test_several_changes_at_once_are_told_one_by_one() -> None:
    desk = desk_of(example_draft())
    desk.change(Many(changes=tuple(change for change, _ in STEPS[:3])), origin="rollover")
    (step,) = told(desk.draft, desk.session.library)
    assert step.lines == tuple(words for _, words in STEPS[:3])
    assert step.short == f"{STEPS[0][1]} und 2 weitere"


def test_the_last_step_at_a_field_is_found() -> None:
    desk = desk_of(example_draft())
    desk.enter("budget.total", "5.000")
    desk.enter("budget.total", "6.000")
    desk.enter("notes", "x")
    assert last_step("budget.total", desk.draft).number == 2
    assert last_step("signatures.ministry.name", desk.draft) is None
    assert fields_of(SetProgramme(programme="aqb-2027", year=2027)) == {"programme", "year"}


@pytest.mark.parametrize("kept", [0, 1, 5, 9, 12])
def test_going_back_gives_the_draft_of_then_and_can_be_undone(kept: int) -> None:
    desk = desk_of(example_draft())
    seen = [desk.agreement]
    for change, _ in STEPS[:-1]:
        desk.change(change, origin="form")
        seen.append(desk.agreement)
    assert go_back(desk, kept)
    assert desk.agreement == seen[kept]
    last = desk.draft.history[-1]
    assert (last.origin, last.why) == ("form", f"Zurück zu Schritt {kept}")
    assert len(desk.draft.history) == len(seen)
    desk.undo()
    assert desk.agreement == seen[-1]


def test_going_back_to_now_does_nothing_and_a_final_draft_refuses(desk) -> None:
    count = len(desk.draft.history)
    assert not go_back(desk, 3)
    assert "Bearbeiten" in desk.notice
    desk.undo()
    assert not go_back(desk, count - 1)
    assert desk.notice == "Hier steht der Entwurf schon."


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_list_leads_back_and_forth(tmp_path: Path, size) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=size) as pilot:
        await settle(pilot)
        for amount in ("5.000", "6.000", "7.000"):
            editor(pilot).desk.enter("budget.total", amount)
        await pilot.press("ctrl+l")
        await settle(pilot)
        texts = option_texts(pilot)
        assert "Gesamtbetrag: 6.000 → 7.000" in texts[0]
        assert texts[-1].endswith("Beginn des Entwurfs")
        await pilot.press("down", "down")
        await settle(pilot)
        assert text_of(pilot, ".step").startswith("Test, 02.05.2023")
        await pilot.press("z")
        await settle(pilot)
        assert str(agreement(pilot).budget.total) == "5000.00"
        assert "Zurück zu Schritt 1" in screen_text(pilot)
        await pilot.press("f11")
        await settle(pilot)
        assert str(agreement(pilot).budget.total) == "7000.00"
        await pilot.press("f12")
        await settle(pilot)
        assert str(agreement(pilot).budget.total) == "5000.00"
        await pilot.press("escape")
        await settle(pilot)
