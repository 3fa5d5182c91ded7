"""The same words on other drafts: what is there decides whether a change is certain."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from zvassist.agreement.changes import (
    AddMeasure,
    Many,
    RemoveMeasure,
    Set,
    SetDialogues,
)
from zvassist.agreement.door import apply
from zvassist.agreement.model import new_draft
from zvassist.chat.describe import label_of, said
from zvassist.chat.offline.engine import LONGEST, OfflineEngine

TWO_DAYS = SetDialogues(count=2, dates=(date(2027, 5, 4), date(2027, 11, 2)))


@pytest.fixture
def ask(view_of):
    """Say something about a draft: ``ask(draft, "…")``."""
    return lambda draft, message: OfflineEngine().respond(view_of(draft), message)


def only_change(reply):
    (proposal,) = reply.proposals
    return proposal.change


def test_one_new_day_does_not_silently_replace_two(ask, base):
    reply = ask(apply(base, TWO_DAYS), "Der Dialog ist am 7. September")
    assert reply.proposals == ()
    assert "4. Mai 2027 und 2. November 2027" in reply.question


def test_as_many_new_days_as_there_are_replace_them(ask, base):
    reply = ask(apply(base, TWO_DAYS), "Dialoge am 7.9. und 8.12.")
    assert only_change(reply) == Set(field="dialogues.dates", value=["2027-09-07", "2027-12-08"])


def test_the_day_of_a_single_dialogue_is_replaced(ask, base):
    draft = apply(base, SetDialogues(count=1, dates=(date(2027, 5, 4),)))
    reply = ask(draft, "Der Dialog ist am 7. September")
    assert only_change(reply) == Set(field="dialogues.dates", value=["2027-09-07"])
    assert reply.proposals[0].describe == "Termine der Dialoge: 4. Mai 2027 → 7. September 2027"


def test_fewer_dialogues_than_days_are_asked_about(ask, base):
    reply = ask(apply(base, TWO_DAYS), "es bleibt bei einem Dialog")
    assert reply.proposals == ()
    assert "2 Terminen" in reply.question


def test_number_and_days_together_are_set_exactly(ask, base):
    reply = ask(apply(base, TWO_DAYS), "Es bleibt bei einem Dialog am 7. September")
    assert only_change(reply) == SetDialogues(count=1, dates=(date(2027, 9, 7),))


def test_a_relative_amount_needs_a_total(ask, base):
    draft = apply(base, Set(field="budget.total", value=None))
    reply = ask(draft, "Budget um 25.000 Euro erhöhen")
    assert reply.proposals == ()
    assert "kein Gesamtbetrag" in reply.question


def test_an_empty_entry_is_described_as_empty(ask):
    reply = ask(new_draft("aqb-2027", 2027), "Budget auf 900.000 Euro")
    assert reply.proposals[0].describe == "Gesamtbetrag: leer → 900.000 Euro"


def test_a_form_the_new_partner_does_not_have_is_emptied_with_it(ask, base):
    changes = (
        Set(field="local_authority", value="06433"),
        Set(field="local_authority_form", value="landkreis"),
    )
    draft = apply(base, Many(changes=changes))
    reply = ask(draft, "Partner ist die Stadt Hanau")
    assert only_change(reply) == Many(
        changes=(
            Set(field="local_authority", value="06415"),
            Set(field="local_authority_form", value=None),
        )
    )


def test_hanau_is_no_partner_in_2023(ask):
    reply = ask(new_draft("aqb-2023", 2023), "Partner ist die Stadt Hanau")
    assert reply.proposals == ()
    assert "Hanau" in reply.question


def test_a_day_without_a_year_is_in_the_agreements_year(ask):
    reply = ask(new_draft("aqb-2023", 2023), "Der Dialog ist am 14. September")
    assert only_change(reply) == Set(field="dialogues.dates", value=["2023-09-14"])


def test_two_projects_that_share_a_word_are_asked_about(ask, base):
    draft = apply(base, AddMeasure(category="weiterbildung", title="BASS Kompakt"))
    reply = ask(draft, "BASS entfällt")
    assert reply.proposals == ()
    assert "„BASS 2023“ oder „BASS Kompakt“" in reply.question


def test_a_full_title_wins_over_a_part_of_another(ask, base):
    draft = apply(base, AddMeasure(category="weiterbildung", title="Alphabetisierung"))
    reply = ask(draft, "Die Alphabetisierung entfällt")
    assert only_change(reply) == RemoveMeasure(id="m6")


def test_a_project_that_is_there_is_not_added_twice(ask, base):
    reply = ask(base, "Füge bei Weiterbildung das Projekt „BASS 2023“ hinzu")
    assert reply.proposals == ()
    assert "steht schon" in reply.question


def test_removing_and_changing_one_project_is_a_contradiction(ask, base):
    reply = ask(base, "Lösche BASS 2023. BASS 2023: 45.000 €")
    assert reply.proposals == ()
    assert "BASS 2023" in reply.question


def test_the_same_said_twice_is_proposed_once(ask, base):
    reply = ask(base, "Budget 900.000 Euro. Das Budget liegt bei 900.000,00 €.")
    assert [p.change for p in reply.proposals] == [Set(field="budget.total", value="900000.00")]


def test_what_is_missing_names_the_gaps_of_an_empty_draft(ask):
    reply = ask(new_draft("aqb-2027", 2027), "was fehlt noch?")
    for words in ("Partner", "Gesamtbetrag"):
        assert words in reply.text
    assert reply.proposals == ()


def test_answers_about_an_empty_draft_say_so(ask):
    draft = new_draft("aqb-2027", 2027)
    assert "noch nicht eingetragen" in ask(draft, "Wie hoch ist das Budget?").text
    assert "noch nicht eingetragen" in ask(draft, "Wer ist Partner?").text
    assert "noch nicht eingetragen" in ask(draft, "Wann ist der Dialog?").text
    assert "kein Projekt" in ask(draft, "Welche Projekte gibt es?").text


def test_the_evidence_of_each_clause_is_its_own_words(ask, base):
    reply = ask(base, "Das Budget liegt bei 900.000 Euro und der Dialog ist am 14. September.")
    assert [p.evidence for p in reply.proposals] == [
        "Das Budget liegt bei 900.000 Euro",
        "der Dialog ist am 14. September",
    ]


def test_a_new_project_with_an_amount(ask, base):
    reply = ask(base, "Füge bei Weiterbildung das Projekt BASS 2027 mit 80.000 € hinzu")
    assert only_change(reply) == AddMeasure(
        category="weiterbildung", title="BASS 2027", amount=Decimal("80000.00")
    )
    assert reply.proposals[0].field == "measures"
    assert reply.proposals[0].describe == (
        "Neues Projekt unter Weiterbildung des Personals: BASS 2027 (80.000 Euro)"
    )


def test_a_message_too_long_to_be_checked_is_refused(ask, base):
    reply = ask(base, "Budget auf 900.000 Euro. " * (LONGEST // 20))
    assert reply.proposals == ()
    assert "12.000" in reply.text


def test_a_second_signer_is_named_and_days_are_said_in_german(base, view_of):
    draft = apply(base, Set(field="signatures.local_authority_2.name", value="Max Muster"))
    draft = apply(draft, Set(field="measures.m1.start", value="2026-12-01"))
    view = view_of(draft)
    reply = OfflineEngine().respond(view, "Wer unterzeichnet?")
    assert "Partner, zweite Unterschrift: Max Muster, leer" in reply.text
    assert said("measures.m1.start", view.agreement, view.programme) == "1. Dezember 2026"
    assert label_of("strategy.title", view.agreement, view.programme) == "Strategie: Titel"
