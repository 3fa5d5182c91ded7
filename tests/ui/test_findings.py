"""Findings: told in full with what the rule read, mended by one key, set aside and back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.ui.helpers import NARROW, WIDE, agreement, app_in, editor, option_texts, settle, text_of
from tests.ui.test_desk import desk_of
from tests.ui.test_overlays import changed
from zvassist.agreement.changes import PriceMeasure, Set
from zvassist.session.example import example_draft
from zvassist.ui.reasons import told
from zvassist.ui.screens.ask import Choose
from zvassist.walk.findings import all_findings

TOO_MUCH = (
    Set(field="budget.total", value="100000.00"),
    PriceMeasure(id="m1", amount=Decimal("90000.00")),
    PriceMeasure(id="m2", amount=Decimal("30000.00")),
)


def test_a_finding_told_in_full_names_what_its_rule_read() -> None:
    desk = desk_of(example_draft())
    finding = next(one for one in desk.findings if one.rule == "R31")
    short = list(told(finding, desk, in_full=False))
    assert short[0].startswith("! Warnung R31: ")
    assert short[1].startswith("Quelle: Zielvereinbarung 2018")
    full = list(told(finding, desk, in_full=True))
    assert full[: len(short)] == short
    assert "· liest Anzahl der Dialoge = 1" in full
    assert "· liest den ganzen gedruckten Text" in full
    assert any("Programmjahr aqb-2023: Jahr = 2023" in line for line in full)


def test_text_that_cannot_be_read_is_told_without_a_rule() -> None:
    desk = desk_of(example_draft())
    desk.enter("budget.total", "viel")
    lines = list(told(all_findings(desk)[0], desk, in_full=False))
    assert lines == [
        "✗ Nicht übernommen: „viel“ ist kein eindeutiger Betrag; richtig ist zum Beispiel "
        "„1.022.700 Euro“."
    ]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_of_several_repairs_one_is_chosen(tmp_path: Path, size) -> None:
    path = changed(tmp_path, *TOO_MUCH)
    async with app_in(tmp_path, path).run_test(size=size) as pilot:
        await settle(pilot)
        finding = next(f for f in editor(pilot).desk.findings if len(f.repairs) > 1)
        await pilot.press("f2")
        await settle(pilot)
        await _choose(pilot, finding.rule)
        await pilot.press("r")
        await settle(pilot)
        assert isinstance(pilot.app.screen, Choose)
        assert [text[3:] for text in option_texts(pilot)] == [r.label for r in finding.repairs]
        await pilot.press("escape", "r", "1")
        await settle(pilot)
        assert str(agreement(pilot).budget.total) == "120000.00"
        last = editor(pilot).desk.draft.history[-1]
        assert (last.origin, last.why) == ("repair", finding.repairs[0].label)
        await pilot.press("f11")
        await settle(pilot)
        await _choose(pilot, finding.rule)
        await pilot.press("2")
        await settle(pilot)
        assert str(agreement(pilot).measure("m1").amount) == "70000.00"


async def _choose(pilot, rule: str) -> None:
    row = next(n for n, text in enumerate(option_texts(pilot)) if f" {rule} " in text)
    await pilot.press("home", *["down"] * row)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_reasons_are_shown_and_hidden_and_a_waiver_is_taken_back(tmp_path, size) -> None:
    async with app_in(tmp_path, changed(tmp_path)).run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await settle(pilot)
        await _choose(pilot, "R31")
        await pilot.press("g")
        assert "· liest Anzahl der Dialoge = 1" in text_of(pilot, ".finding")
        await pilot.press("g")
        assert "· liest" not in text_of(pilot, ".finding")
        await pilot.press("w", *"amtlich", "enter")
        await settle(pilot)
        assert editor(pilot).desk.draft.waivers[0].rule == "R31"
        assert "Begründung: amtlich (Test)" in text_of(pilot, ".finding")
        await pilot.press("w")
        await settle(pilot)
        assert editor(pilot).desk.draft.waivers == ()
