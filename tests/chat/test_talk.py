"""Commands, and questions answered from history, last year and the office's data."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from zvassist.agreement.changes import PriceMeasure, RenameMeasure, Set
from zvassist.agreement.door import apply
from zvassist.chat.offline.engine import OfflineEngine
from zvassist.chat.view import view_of
from zvassist.programme.library import Library
from zvassist.session.office import Office, Signer
from zvassist.session.session import Session

NOON = datetime(2027, 2, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def session(base):
    return Session(base, Library(), who="Kern", clock=lambda: NOON)


def ask(session, message, **more):
    return OfflineEngine().respond(view_of(session, **more), message)


@pytest.mark.parametrize(
    ("message", "field"),
    [
        ("geh zu § 4", "budget.total"),
        ("springe zu § 6", "dialogues.count"),
        ("öffne den Partner", "local_authority"),
        ("spring zu BASS", "measures.m4.title"),
        ("gehe zu den Unterschriften", "signatures.local_authority.name"),
        ("geh zu § 3", "p3.1"),
    ],
)
def test_a_jump_names_its_field(session, message, field):
    reply = ask(session, message)
    assert (reply.action.kind, reply.action.field) == ("jump", field) or field == "p3.1"
    assert reply.action.kind == "jump"


def test_a_jump_to_nowhere_is_no_command(session):
    assert ask(session, "geh zum Mond").action is None
    assert ask(session, "geh zu § 9").action is None


def test_undo_says_what_would_be_taken_back(session):
    session.change(Set(field="budget.total", value="5.00"), origin="chat")
    assert "Gesamtbetrag" in ask(session, "rückgängig").text


@pytest.mark.parametrize(
    "message",
    ["Budget auf 900.000 Euro, rückgängig", "rückgängig?", "nicht rückgängig machen", "kein Word"],
)
def test_what_is_more_than_a_command_is_none(session, message):
    assert ask(session, message).action is None


def test_history_is_told_with_day_person_and_words(session):
    session.change(Set(field="budget.total", value="5.00"), origin="chat", why="Budget 5 Euro")
    text = ask(session, "Was hat sich geändert?").text
    assert text == "Änderungen:\n– 1. Februar 2027 von Kern: Gesamtbetrag („Budget 5 Euro“)"


def test_history_is_told_of_the_field_that_is_asked_for(session):
    session.change(Set(field="budget.total", value="5.00"), origin="form")
    session.change(RenameMeasure(id="m4", title="BASS 2027"), origin="form")
    assert "umbenannt" not in ask(session, "Wer hat das Budget geändert?").text
    assert "nichts geändert" in ask(session, "Wann wurde der Dialog geändert?").text


def test_last_year_is_compared_where_it_is_known(session, base):
    changes = (
        Set(field="budget.total", value="980000.00"),
        RenameMeasure(id="m2", title="Lesekurs"),
    )
    draft = base
    for change in changes:
        draft = apply(draft, change)
    text = ask(
        session, "Was hat sich gegenüber dem Vorjahr geändert?", previous=draft.agreement
    ).text
    assert "Gesamtbetrag: 980.000 Euro → 1.022.700 Euro" in text
    assert "Projekt entfallen: Lesekurs" in text
    assert "Projekt neu: Projekt Alphabetisierung" in text


def test_what_is_not_known_of_last_year_is_not_guessed(session):
    assert "liegt hier nicht vor" in ask(session, "Was ist gegenüber dem Vorjahr anders?").text
    assert "nicht bekannt" in ask(session, "Wie hoch war das Budget im Vorjahr?").text


def test_a_signer_of_the_office_is_known_by_the_surname(session):
    signer = Signer.model_validate(
        {"partner": "06432", "name": "Eva Sommer", "amt": "Landrätin", "ort": "Dieburg"}
    )
    office = Office.model_validate({"unterzeichner": (signer,)})
    reply = ask(session, "Für den Landkreis unterzeichnet Frau Sommer", office=office)
    assert [one.change for one in reply.proposals] == [
        Set(field="signatures.local_authority.name", value="Eva Sommer")
    ]


def test_the_sum_of_the_projects_is_told_with_what_is_open(session):
    session.change(PriceMeasure(id="m1", amount="100000.00"), origin="form")
    text = ask(session, "Wie hoch ist die Summe der Projekte?").text
    assert "100.000 Euro" in text
    assert "bei 4 steht noch kein Betrag" in text


@pytest.mark.parametrize(
    "cap",
    ["Verwaltungskosten", "Bagatellgrenze", "Verwendungsnachweis", "Höchstbetrag", "Eigenanteil"],
)
def test_a_cap_that_is_not_published_is_never_asserted(session, cap):
    text = ask(session, f"Wie hoch ist die Grenze für {cap}?").text
    assert "nicht hinterlegt" in text
    assert "%" not in text


def test_a_deadline_is_told_with_source_and_what_is_not_certain(session):
    text = ask(session, "Bis wann muss der Antrag gestellt werden?").text
    assert "31. März" in text
    assert "Quelle: Förderdatenbank" in text
    assert "nicht bestätigt" in text


def test_a_rule_tells_what_it_finds_here(session):
    text = ask(session, "Was sagt R27?").text
    assert "BASS 2023" in text
    assert "Quelle:" in text


def test_an_amount_is_raised_from_what_is_entered(session):
    session.change(PriceMeasure(id="m4", amount="100000.00"), origin="form")
    reply = ask(session, "BASS um 5 % erhöhen")
    assert [one.change for one in reply.proposals] == [PriceMeasure(id="m4", amount="105000.00")]


def test_days_are_replaced_taken_out_and_added(session):
    session.change(Set(field="dialogues.dates", value=["2027-05-04"]), origin="form")
    moved = ask(session, "Der Dialog wird vom 4. Mai 2027 auf den 11. Mai 2027 verschoben")
    assert moved.proposals[0].change == Set(field="dialogues.dates", value=["2027-05-11"])
    gone = ask(session, "Den Termin am 4. Mai streichen")
    assert gone.proposals[0].change == Set(field="dialogues.dates", value=[])
    more = ask(session, "Noch ein Dialog am 2. November")
    assert more.proposals[0].describe.startswith("Anzahl der Dialoge: 1 → 2")


def test_a_read_only_view_answers_without_a_draft(session):
    view = replace(view_of(session), draft=None)
    assert "liegt hier nicht vor" in OfflineEngine().respond(view, "Was wurde geändert?").text


@pytest.mark.parametrize(
    ("message", "changes"),
    [
        (
            "Die Arbeitsmarktstrategie heißt „Fachkräfte 2030“.",
            {"strategy.title": "Fachkräfte 2030"},
        ),
        (
            "Unsere Strategie heißt „Fachkräfte“, Stand 1. März 2026",
            {"strategy.title": "Fachkräfte", "strategy.date": "2026-03-01"},
        ),
        ("Stand der Strategie: 1.3.2026", {"strategy.date": "2026-03-01"}),
        ("Vielleicht heißt die Strategie „Fachkräfte“", {}),
        ("Heißt die Strategie „Fachkräfte“?", {}),
        ("Die Strategie heißt nicht „Fachkräfte“", {}),
        ("Die Strategie heißt „Fachkräfte“ oder „Wege“", {}),
    ],
)
def test_the_strategy_is_named_with_its_date(session, message, changes):
    found = [proposal.change for proposal in ask(session, message).proposals]
    assert {change.field: change.value for change in found} == changes


def test_a_signer_who_stays_changes_nothing(session):
    session.change(
        Set(field="signatures.local_authority.name", value="Anna Beispiel"), origin="form"
    )
    reply = ask(session, "Für den Landkreis unterschreibt weiterhin Anna Beispiel")
    assert (reply.proposals, reply.question) == ((), None)
    assert "steht schon so da: Anna Beispiel" in reply.text
