"""The talk without an interface: what waits, what went stale, what was decided and noted."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from zvassist.agreement.changes import Set
from zvassist.agreement.errors import ZvError
from zvassist.chat.engine import MESSAGE, Proposal, Reply, Source
from zvassist.chat.model.errors import ModelError
from zvassist.chat.routes import LOCAL, Route
from zvassist.chat.talk import PASTED, Talk, offline_engine
from zvassist.programme.library import Library
from zvassist.session.session import Session
from zvassist.walk.desk import Desk

NOON = datetime(2027, 2, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(base) -> Desk:
    session = Session(base, Library(), who="Kern", clock=lambda: NOON)
    return Desk(session, who="Kern", clock=lambda: NOON)


@pytest.fixture
def talk(tmp_path, monkeypatch) -> Talk:
    monkeypatch.setattr("zvassist.session.folders.config_folder", lambda: tmp_path / "config")
    return Talk(offline_engine)


def say(talk: Talk, desk: Desk, message: str, **more: str):
    talk.said(message, **more)
    reply = talk.respond(desk, message)
    talk.heard(reply)
    return reply


def test_a_card_says_old_new_evidence_and_finder(talk: Talk, desk: Desk) -> None:
    desk.change(Set(field="budget.total", value="1000000.00"), origin="form")
    say(talk, desk, "Budget auf 900.000 Euro")
    card = talk.card(desk)
    (one,) = card.differences
    assert (one.label, one.old, one.new) == ("Gesamtbetrag", "1.000.000 Euro", "900.000 Euro")
    assert (card.evidence, card.place) == ("Budget auf 900.000 Euro", "Nachricht")
    assert (card.finder, card.stale, card.blocked) == ("lokal erkannt", "", "")


def test_taking_is_one_step_with_its_source(talk: Talk, desk: Desk) -> None:
    before = len(desk.draft.history)
    say(talk, desk, "Budget auf 900.000 Euro")
    talk.decide(desk, accept=True)
    entry = desk.draft.history[-1]
    assert len(desk.draft.history) == before + 1
    assert (entry.origin, entry.who) == ("chat", "Kern")
    assert entry.why == "„Budget auf 900.000 Euro“ (Nachricht, lokal erkannt)"
    assert str(desk.agreement.budget.total) == "900000.00"


def test_leaving_changes_nothing(talk: Talk, desk: Desk) -> None:
    before = desk.draft
    say(talk, desk, "Budget auf 900.000 Euro")
    talk.decide(desk, accept=False)
    assert desk.draft == before
    assert talk.turns[-1].text.startswith("Abgelehnt: Gesamtbetrag")


def test_a_field_that_changed_meanwhile_is_told(talk: Talk, desk: Desk) -> None:
    desk.change(Set(field="budget.total", value="1000000.00"), origin="form")
    say(talk, desk, "Budget auf 900.000 Euro")
    desk.change(Set(field="budget.total", value="950000.00"), origin="form")
    card = talk.card(desk)
    assert card.stale == (
        "Inzwischen geändert: Gesamtbetrag war „1.000.000 Euro“, ist „950.000 Euro“."
    )
    assert card.differences[0].old == "950.000 Euro"


def test_what_was_entered_meanwhile_cannot_be_taken_again(talk: Talk, desk: Desk) -> None:
    say(talk, desk, "Budget auf 900.000 Euro")
    desk.change(Set(field="budget.total", value="900000.00"), origin="form")
    before = desk.draft
    assert talk.card(desk).blocked == "Das steht inzwischen schon so da."
    talk.decide(desk, accept=True)
    assert desk.draft == before


def test_a_project_that_is_gone_blocks_its_card(talk: Talk, desk: Desk) -> None:
    title = desk.agreement.measures[0].title
    say(talk, desk, f"Projekt „{title}“ heißt jetzt „Neuer Weg“")
    assert talk.waiting
    say_gone = Talk(offline_engine)
    say(say_gone, desk, f"Das Projekt „{title}“ entfällt")
    say_gone.decide(desk, accept=True)
    assert talk.card(desk).blocked.startswith("Gilt nicht mehr: ")


def test_a_fault_is_told_before_it_is_taken(talk: Talk, desk: Desk) -> None:
    say(talk, desk, "Der Dialog ist am 14. September")
    talk.edit(desk, "14.9.2026")
    card = talk.card(desk)
    assert card.has_fault
    assert "R60" in [finding.rule for finding in card.findings]


def test_a_card_shows_the_rules_that_would_newly_fire_and_only_these(
    talk: Talk, desk: Desk
) -> None:
    say(talk, desk, "Dialog am 12. September")  # a Sunday
    assert [finding.rule for finding in talk.card(desk).findings] == ["R61"]
    say(talk, desk, "Dialog am 14. September")
    assert talk.card(desk).findings == ()


def test_a_changed_value_is_read_as_in_the_form_and_still_waits(talk: Talk, desk: Desk) -> None:
    say(talk, desk, "Budget auf 900.000 Euro")
    talk.edit(desk, "1,05 Mio.")
    card = talk.card(desk)
    assert card.differences[0].new == "1.050.000 Euro"
    assert card.finder == "von Ihnen geändert"
    assert str(desk.agreement.budget.total) != "1050000.00"
    with pytest.raises(ZvError):
        talk.edit(desk, "viel")
    assert talk.card(desk).differences[0].new == "1.050.000 Euro"
    talk.decide(desk, accept=True)
    assert str(desk.agreement.budget.total) == "1050000.00"


def test_a_pasted_text_names_the_line_and_is_no_message(talk: Talk, desk: Desk) -> None:
    mail = "Guten Tag,\n\nBudget auf 900.000 Euro.\n\nMit freundlichen Grüßen"
    say(talk, desk, mail, source=PASTED)
    assert talk.card(desk).place == "Eingefügter Text, Zeile 3"
    assert talk.turns[0].text == "Eingefügter Text, 5 Zeilen"
    assert talk.sent == []


def test_a_new_message_lays_open_proposals_away(talk: Talk, desk: Desk) -> None:
    say(talk, desk, "Budget auf 900.000 Euro")
    say(talk, desk, "Was fehlt noch?")
    assert talk.waiting == []
    assert "1 offener Vorschlag verworfen." in [turn.text for turn in talk.turns]


def test_unread_text_of_the_field_does_not_hide_what_was_taken(talk: Talk, desk: Desk) -> None:
    desk.enter("budget.total", "viel Geld")
    say(talk, desk, "Budget auf 900.000 Euro")
    talk.decide(desk, accept=True)
    assert desk.text_of("budget.total") == "900.000"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("/hilfe", "/warum FELD"),
        ("/felder", "Gesamtbetrag: "),
        ("/warum Gesamtbetrag", "R41: "),
        ("/warum r41", "R41: "),
        ("/warum Blumen", "„Blumen“ ist weder"),
        ("/protokoll", "noch nichts übernommen"),
        ("/ki an", "kein Modell eingerichtet"),
        ("/ki", LOCAL),
        ("/w", "/warum FELD, /wiederholen, /word"),
        ("/blumen", "gibt es nicht"),
    ],
)
def test_commands_are_answered_without_an_engine(desk: Desk, message: str, said: str) -> None:
    def none():
        raise AssertionError("the engine was asked")

    assert said in say(Talk(none), desk, message).text


def test_undo_and_redo_by_command(talk: Talk, desk: Desk) -> None:
    before = desk.agreement.budget.total
    desk.change(Set(field="budget.total", value="900000.00"), origin="form")
    reply = say(talk, desk, "/rückgängig")
    assert talk.step(desk, reply.action)
    assert desk.agreement.budget.total == before
    assert talk.step(desk, say(talk, desk, "/wiederholen").action)
    assert str(desk.agreement.budget.total) == "900000.00"
    assert not talk.step(desk, say(talk, desk, "/word").action)


def test_a_warnung_is_set_aside_only_after_the_yes(talk: Talk, desk: Desk) -> None:
    rule = next(f.rule for f in desk.findings if f.severity == "warnung")
    say(talk, desk, f"/abweichung {rule} mit dem Haus abgestimmt")
    assert desk.draft.waivers == ()
    assert talk.card(desk).says == f"Begründete Abweichung von {rule}: mit dem Haus abgestimmt"
    talk.decide(desk, accept=True)
    (waiver,) = desk.draft.waivers
    assert (waiver.rule, waiver.reason, waiver.who) == (rule, "mit dem Haus abgestimmt", "Kern")
    assert "gibt es nicht" in say(talk, desk, "/abweichung R99 egal").text


def test_a_model_is_asked_only_after_ki_an_and_can_be_broken_off(talk: Talk, desk: Desk) -> None:
    asked: list[threading.Event] = []

    def respond(_view, _message, cancel, _heard):
        asked.append(cancel)
        return offline_engine().respond(_view, "Was fehlt noch?")

    route = Route("Sendet an llm.kreis.local.", respond, is_local=False)
    talk.make_remote = lambda: route
    say(talk, desk, "Wie geht es weiter?")
    assert asked == []
    assert say(talk, desk, "/ki an").text == "Sendet an llm.kreis.local."
    say(talk, desk, "Wie geht es weiter?")
    talk.cancel()
    assert asked[0].is_set()
    say(talk, desk, "/ki aus")
    assert talk.route.is_local


def test_ki_an_reads_the_settings_anew(talk: Talk, desk: Desk) -> None:
    made = [Route(f"Sendet an {name}.", lambda *_: Reply(""), is_local=False) for name in "ab"]
    talk.make_remote = lambda: made.pop(0)
    assert say(talk, desk, "/ki an").text == "Sendet an a."
    assert say(talk, desk, "/ki an").text == "Sendet an b."


def test_a_text_to_be_read_goes_by_its_name_and_is_no_command(talk: Talk, desk: Desk) -> None:
    said: list[Source] = []
    talk.route = Route("Sendet.", lambda _view, one, *_: said.append(one) or Reply(""))
    say(talk, desk, "/hilfe", source=PASTED)
    say(talk, desk, "Wie geht es weiter?")
    assert said == [Source(PASTED, "/hilfe"), Source(MESSAGE, "Wie geht es weiter?")]


def test_the_way_is_told_what_became_of_each_proposal(talk: Talk, desk: Desk) -> None:
    told: list[tuple[str, str]] = []

    def decided(proposal: Proposal, decision: str) -> None:
        told.append((proposal.field, decision))
        raise ModelError("Das Protokoll klemmt.")

    talk.route = replace(talk.local, decided=decided)
    for text, accept in (("5 Euro", True), ("6 Euro", False), ("7 Euro", True)):
        say(talk, desk, f"Budget auf {text}")
        if text == "7 Euro":
            talk.edit(desk, "8 Euro")
        talk.decide(desk, accept=accept)
    say(talk, desk, "Budget auf 9 Euro")
    desk.change(Set(field="budget.total", value="9.00"), origin="form")
    talk.decide(desk, accept=True)
    say(talk, desk, "Budget auf 10 Euro")
    say(talk, desk, "Was fehlt noch?")
    words = ["übernommen", "abgelehnt", "geändert übernommen", "galt nicht mehr", "verworfen"]
    assert told == [("budget.total", word) for word in words]
    assert str(desk.agreement.budget.total) == "9.00"
    assert [turn.text for turn in talk.turns].count("Das Protokoll klemmt.") == len(words)
