"""The successor draft: its history, undo, proposals, and the old draft left alone."""

from datetime import UTC, date, datetime

import pytest

from tests.rules.cases import LIBRARY, base
from zvassist.agreement.changes import SetWording
from zvassist.agreement.door import apply
from zvassist.agreement.model import new_draft
from zvassist.programme.copying import new_year
from zvassist.programme.errors import ProgrammeError
from zvassist.programme.library import Library
from zvassist.session.office import Office
from zvassist.session.session import Session
from zvassist.session.store import StoreError
from zvassist.session.successor import office_facts, successor

NOON = datetime(2027, 1, 4, 12, tzinfo=UTC)


@pytest.fixture
def made():
    return successor(base(2023), LIBRARY, 2027, who="Erika", clock=lambda: NOON)


def empty(made):
    """The empty draft that the new one began as."""
    return new_draft("aqb-2023", 2023, draft_id=made.session.draft.id)


def test_every_step_is_in_the_history_with_its_reason(made):
    history = made.session.draft.history
    assert {(entry.origin, entry.who, entry.time) for entry in history} == {
        ("rollover", "Erika", NOON)
    }
    assert all(entry.why.endswith(".") for entry in history)
    told = " ".join(entry.why for entry in history)
    for decision in made.decisions:
        assert decision.reason in told
    assert made.session.draft.state == "entwurf"


def test_the_last_steps_taken_back_give_back_what_was_emptied(made):
    session = made.session
    while session.agreement.budget.total is None:
        assert session.undo()
    assert str(session.agreement.budget.total) == "1022700.00"
    assert session.agreement.signatures.ministry.name == "Kai Klose"
    assert session.programme.year == 2027


def test_all_steps_taken_back_give_an_empty_draft_of_the_old_year(made):
    while made.session.undo():
        pass
    assert made.session.draft == empty(made)
    while made.session.redo():
        pass
    assert made.session.agreement.measure("m4").title == "BASS 2023"


def test_saved_it_can_be_taken_back_another_day_and_what_is_accepted_is_saved(made, tmp_path):
    path = tmp_path / "neu.zv.json"
    made.save(path)
    made.accept(made.proposals[1])
    again = Session.open(path, LIBRARY)
    assert again.draft == made.session.draft
    while again.undo():
        pass
    assert Session.open(path, LIBRARY).draft == empty(made)
    with pytest.raises(StoreError):
        made.save(path)


def test_an_accepted_proposal_is_a_step_of_its_own_and_no_longer_offered(made):
    minister, bass = made.proposals
    made.accept(bass)
    assert made.session.draft.history[-1].why == bass.reason
    assert made.session.agreement.measure("m4").title == "BASS 2027"
    assert made.proposals == (minister,)
    assert made.accept_all() == (minister,)
    assert made.proposals == ()
    made.session.undo()
    assert made.proposals == (minister,)


def test_proposals_over_the_same_words_are_carried_out_one_after_the_other():
    text = (
        "Der Landkreis Darmstadt-Dieburg und das HMSI führen im Jahr 2023 "
        "einen Zielsteuerungsdialog."
    )
    old = apply(base(2023), SetWording(block="p6.1", text=text))
    made = successor(old, LIBRARY, 2027)
    made.accept_all()
    assert made.session.agreement.wording["p6.1"].text == (
        "{partner.nom} und das {ministry.short} führen im Jahr {year} {dialogues.count}."
    )


def test_a_year_of_the_office_is_reached_without_code(tmp_path):
    new_year(LIBRARY.folder("aqb-2027"), 2030, tmp_path / "aqb-2030")
    made = successor(base(2023), Library((tmp_path,)), 2030)
    assert (made.session.programme.id, made.session.agreement.year) == ("aqb-2030", 2030)
    assert [each.label for each in made.proposals] == [
        "Heike Hofmann, Staatsministerin eintragen",
        "„BASS 2023“ in „BASS 2030“ umbenennen",
    ]


def test_a_year_that_is_not_there_is_told():
    with pytest.raises(ProgrammeError, match=r"Für das Jahr 2025 .* vorhanden: 2023, 2027"):
        successor(base(2023), LIBRARY, 2025)


def test_a_signed_draft_can_be_rolled_over_and_stays_signed():
    old = base(2023).model_copy(update={"state": "unterschrieben"})
    assert successor(old, LIBRARY, 2027).session.is_read_only is False
    assert old.state == "unterschrieben"


def test_the_office_data_says_who_is_in_office_in_the_new_year():
    signers = [
        {"partner": "06432", "name": "A", "amt": "Landrat", "bis": date(2026, 12, 31)},
        {"partner": "06432", "name": "B", "amt": "Landrätin", "von": date(2027, 6, 1)},
        {"partner": "06433", "name": "C", "amt": "Landrat"},
    ]
    office = Office.model_validate(
        {"unterzeichner": signers, "partner": [{"ags": "06432", "namensform": "landkreis"}]}
    )
    facts = office_facts(office, "06432", LIBRARY.programme("aqb-2027"))
    assert [(each.name, each.is_in_office) for each in facts.signers] == [("A", False), ("B", True)]
    assert facts.form == "landkreis"
