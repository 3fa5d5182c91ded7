"""The stops of the walk, and that their prompts fit a Braille display of 40 cells."""

from __future__ import annotations

from zvassist.agreement.model import new_draft
from zvassist.line.stops import beside, next_open, stop_at, stops
from zvassist.line.telling import prompt
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.session import Session
from zvassist.walk.desk import Desk

EXAMPLE = Desk(Session(example_draft(), Library()))
EMPTY = Desk(Session(new_draft("aqb-2023", 2023), Library()))


def test_every_field_of_the_walk_is_a_stop_and_the_end_is_the_last() -> None:
    paths = [stop.path for stop in stops(EXAMPLE)]
    fields = {field.path for page in EXAMPLE.pages() for field in page.fields}
    assert fields <= set(paths)
    assert len(paths) == len(set(paths))
    assert paths[-1] == "end"


def test_prompts_leave_room_on_40_cells() -> None:
    for desk in (EXAMPLE, EMPTY):
        for stop in stops(desk):
            assert len(prompt(stop, desk, is_brief=False)) < 40


def test_going_on_and_back_passes_pages_without_entries() -> None:
    assert beside("budget.own_funds", 1, EXAMPLE).path == "measures"
    assert beside("measures", 1, EXAMPLE).path == "dialogues.count"
    assert beside("dialogues.count", -1, EXAMPLE).path == "measures"
    assert beside("dialogues.dates", 1, EXAMPLE).path == "signatures.ministry.name"
    assert beside("year", -1, EXAMPLE).path == "year"
    assert beside("end", 1, EXAMPLE).path == "end"


def test_a_project_and_a_paragraph_are_found_on_their_pages() -> None:
    assert stop_at("measures.m3.title", EXAMPLE).path == "measures"
    assert stop_at("wording.p4.1", EXAMPLE).page.number == "§ 4"
    assert stop_at("p7.1", EXAMPLE).page.number == "§ 7"


def test_open_entries_are_gone_to_in_order_and_around() -> None:
    assert next_open("year", EMPTY).path == "local_authority"
    assert next_open("local_authority", EMPTY).path == "budget.total"
    assert next_open("end", EMPTY).path == "local_authority"
