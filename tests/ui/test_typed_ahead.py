"""Keys that come all at once, as over a line that stood still, do what was meant by each."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from tests.lines import real_lines
from tests.ui.helpers import NARROW, WIDE, agreement, app_in, editor, screen_text, settle
from tests.ui.test_quick_edit import draft_in
from tests.ui.test_whole_agreement import PROJECTS, SIGNERS, written
from tests.word.reader import printed_lines
from zvassist.ui.inturn import InTurn
from zvassist.ui.widgets.proposal import ProposalCard


def _at_once(pilot: Pilot, keys: Iterable[str]) -> None:
    for key in keys:
        name = "space" if key == " " else key
        pilot.app.post_message(events.Key(name, key if len(key) == 1 else None))


async def _done(pilot: Pilot) -> None:
    """Wait until every key was handled."""
    turns: InTurn = pilot.app._in_turn
    came = asyncio.Event()
    pilot.app.call_later(came.set)
    await came.wait()
    while turns.is_busy:
        await pilot.pause(0.02)
    await settle(pilot)


async def test_each_field_gets_what_was_typed_for_it(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await editor(pilot).arrive("budget.total")
        entries = ("1.050.000", "50.000", "1.000.000", "40.000")
        _at_once(pilot, ("home", "ctrl+k"))
        _at_once(pilot, (key for entry in entries for key in (*entry, "enter")))
        await _done(pilot)
        budget = agreement(pilot).budget
        assert [
            str(value)
            for value in (
                budget.total,
                budget.part_time_training,
                budget.previous_total,
                budget.admin_costs,
            )
        ] == ["1050000.00", "50000.00", "1000000.00", "40000.00"]


async def test_what_is_pasted_waits_for_the_key_before_it(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await editor(pilot).arrive("budget.total")
        _at_once(pilot, ("home", "ctrl+k", *"1.050.000", "enter"))
        pilot.app.post_message(events.Paste("50.000"))
        _at_once(pilot, ("enter",))
        await _done(pilot)
        budget = agreement(pilot).budget
        assert (str(budget.total), str(budget.part_time_training)) == ("1050000.00", "50000.00")


async def test_letters_typed_before_a_card_is_seen_accept_nothing(
    tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(ProposalCard, "SEEN_AFTER", 3600.0)
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        _at_once(pilot, (*"Budget auf 900.000 Euro", "enter"))
        await _done(pilot)
        _at_once(pilot, "jetzt noch")
        await _done(pilot)
        assert "Vorschlag 1 von 1" in screen_text(pilot)
        assert str(agreement(pilot).budget.total) == "1022700.00"
        assert editor(pilot).chat.line.text == "jetzt noch"


async def test_the_rest_of_yes_and_no_is_no_message(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        for amount, answer in (("900.000", "ja"), ("800.000", "nein")):
            _at_once(pilot, (*f"Budget auf {amount} Euro", "enter"))
            await _done(pilot)
            _at_once(pilot, (*answer, "enter"))
            await _done(pilot)
        assert str(agreement(pilot).budget.total) == "900000.00"
        assert "nicht verstanden" not in screen_text(pilot)
        assert len(editor(pilot).chat.talk.sent) == 2


async def test_a_whole_agreement_may_be_typed_before_anything_is_seen(tmp_path: Path) -> None:
    async with app_in(tmp_path).run_test(size=WIDE) as pilot:
        await settle(pilot)
        _at_once(pilot, _whole_agreement())
        await _done(pilot)
        assert "✓ Geschrieben: " in screen_text(pilot)
    assert printed_lines(written(tmp_path)) == real_lines()


def _whole_agreement() -> Iterator[str]:
    yield "enter"
    for entry in ("2023", "dieburg", ""):
        yield from (*entry, "enter")
    yield from (*"1.022.700", "enter", "f8")
    for place, (category, title) in enumerate(PROJECTS):
        yield from ("shift+tab",) if category and place else ()
        yield from (*category, "enter") if category else ()
        yield from (*title, "enter", "enter")
    yield from ("f8", "1", "enter", "f8", "f8")
    for entry in SIGNERS:
        yield from (*entry, "enter")
    yield from ("f9", "down", "f9")
