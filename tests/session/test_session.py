"""The session: history with reasons, undo and redo over everything, autosave, read-only drafts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from zvassist.agreement import changes as c
from zvassist.agreement.errors import ChangeError, ZvError
from zvassist.agreement.files import read_draft
from zvassist.agreement.model import new_draft
from zvassist.programme.library import Library
from zvassist.session.session import Session
from zvassist.session.store import Store, StoreError

NOON = datetime(2027, 2, 3, 12, tzinfo=UTC)
TOTAL = c.Set(field="budget.total", value="5000.00")


def _session(path=None, draft=None):
    store = Store(path) if path else None
    draft = draft or new_draft("aqb-2027", 2027)
    if store:
        store.create(draft)
    return Session(draft, Library(), store, who="A. Weber", clock=lambda: NOON)


def test_each_change_says_who_when_why_and_how_it_is_taken_back():
    session = _session()
    entry = session.change(TOTAL, origin="chat", why="Budget 5.000 Euro")
    assert entry is not None
    assert (entry.number, entry.who, entry.time, entry.origin, entry.why) == (
        1,
        "A. Weber",
        NOON,
        "chat",
        "Budget 5.000 Euro",
    )
    assert entry.inverse == c.Set(field="budget.total", value=None)
    assert session.draft.history == (entry,)


def test_a_change_that_changes_nothing_leaves_no_entry():
    session = _session()
    session.change(TOTAL, origin="form")
    assert session.change(TOTAL, origin="form") is None
    assert len(session.draft.history) == 1


def test_undo_and_redo_go_back_and_forth_over_everything():
    session = _session()
    start = session.draft
    session.change(TOTAL, origin="form")
    session.change(c.AddMeasure(category="ausbildung", title="A"), origin="form")
    session.change(
        c.Many(changes=(c.SetPassage(passage="ukraine", on=False), c.RemoveMeasure(id="m1"))),
        origin="chat",
    )
    end = session.draft
    while session.undo():
        pass
    assert session.draft == start
    assert session.can_redo
    while session.redo():
        pass
    assert session.draft == end


def test_doing_something_else_ends_redo():
    session = _session()
    session.change(TOTAL, origin="form")
    session.undo()
    session.change(c.Set(field="dialogues.count", value=1), origin="form")
    assert not session.can_redo
    assert not session.redo()


def test_a_new_session_can_undo_what_an_earlier_one_did(tmp_path):
    path = tmp_path / "a.zv.json"
    _session(path).change(TOTAL, origin="form")
    again = Session.open(path, Library())
    assert again.undo()
    assert again.agreement.budget.total is None


def test_a_measure_id_is_not_used_again_after_its_measure_has_gone():
    session = _session()
    session.change(c.AddMeasure(title="A"), origin="form")
    session.change(c.RemoveMeasure(id="m1"), origin="form")
    session.change(c.AddMeasure(title="B"), origin="form")
    assert [measure.id for measure in session.agreement.measures] == ["m2"]


def test_every_change_is_on_disk_before_it_is_confirmed(tmp_path):
    path = tmp_path / "a.zv.json"
    session = _session(path)
    session.change(TOTAL, origin="form")
    assert read_draft(path.read_bytes(), "a") == session.draft
    session.undo()
    assert read_draft(path.read_bytes(), "a") == session.draft
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.zv.json"]


def test_a_file_changed_by_another_program_is_not_overwritten(tmp_path):
    path = tmp_path / "a.zv.json"
    session = _session(path)
    other = Session.open(path, Library())
    other.change(TOTAL, origin="form")
    with pytest.raises(StoreError, match=r"von anderer Stelle geändert.*a-2\.zv\.json"):
        session.change(c.Set(field="dialogues.count", value=3), origin="form")
    assert read_draft(path.read_bytes(), "a") == other.draft
    assert session.agreement.dialogues.count == 3


def test_final_and_signed_drafts_are_read_only_until_they_are_a_draft_again():
    session = _session()
    session.change(c.SetState(state="final"), origin="form")
    with pytest.raises(ChangeError, match="„final“ und wird nicht geändert"):
        session.change(TOTAL, origin="form")
    session.change(c.SetState(state="entwurf"), origin="form")
    assert session.change(TOTAL, origin="form") is not None
    assert [entry.change.kind for entry in session.draft.history] == [
        "set_state",
        "set_state",
        "set",
    ]


def test_a_change_to_a_programme_year_that_is_not_there_leaves_the_draft():
    session = _session()
    before = session.draft
    with pytest.raises(ZvError, match="aqb-2031"):
        session.change(c.SetProgramme(programme="aqb-2031", year=2031), origin="form")
    assert session.draft is before


def test_listeners_hear_of_changes_until_they_leave():
    session, heard = _session(), []
    leave = session.subscribe(lambda s: heard.append(s.agreement.budget.total))
    session.change(TOTAL, origin="form")
    session.undo()
    leave()
    session.redo()
    assert [str(total) for total in heard] == ["5000.00", "None"]


def test_a_new_file_does_not_replace_one_that_is_there(tmp_path):
    path = tmp_path / "a.zv.json"
    path.write_text("wichtig")
    with pytest.raises(StoreError, match="gibt es schon"):
        Store(path).create(new_draft("aqb-2027", 2027))
    assert path.read_text() == "wichtig"
