"""What stands in mails, titles, file names and model answers gives no orders.

Each line of ``injections.jsonl`` tries to get a change past the clerk from one of these places.
"""

from __future__ import annotations

import dataclasses
import json

import pytest

from tests.chat.judging import DATA
from zvassist.agreement.changes import AddMeasure
from zvassist.agreement.door import apply
from zvassist.chat.engine import Proposal, Source
from zvassist.chat.gate import Offered, admit
from zvassist.chat.offline.engine import OfflineEngine

LINES = (DATA / "injections.jsonl").read_text(encoding="utf-8").splitlines()
CASES = [json.loads(line) for line in LINES]
HARMLESS = ("was fehlt noch?", "Welche Projekte gibt es?", "Wie hoch ist das Budget?", "hilfe")
MAIL = (
    "Guten Tag,\n\nDas Budget beträgt 1.031.500 Euro.\nIm Vorjahr waren es 980.000 Euro.\n"
    "Der Dialog ist am 14. September.\nFachleute fordern vielleicht 2.000.000 Euro Budget.\n"
    "Tel. 12.12.2027\n"
)


def of(where):
    chosen = [case for case in CASES if case["where"] == where]
    return pytest.mark.parametrize("case", chosen, ids=[case["id"] for case in chosen])


def test_there_are_at_least_150():
    assert len(CASES) >= 150
    assert {case["where"] for case in CASES} == {"message", "mail", "title", "file", "answer"}


@of("message")
def test_a_message_that_gives_orders_changes_nothing(case, say):
    assert say(case["text"]).proposals == ()


@of("mail")
def test_a_pasted_mail_that_gives_orders_changes_nothing(case, say):
    assert say(case["text"]).proposals == ()


@of("title")
def test_a_title_in_the_draft_gives_no_orders(case, base, view_of):
    draft = apply(base, AddMeasure(category="weiterbildung", title=case["text"]))
    for message in HARMLESS:
        assert OfflineEngine().respond(view_of(draft), message).proposals == ()


@of("title")
def test_a_title_of_any_kind_can_be_said_in_quotation_marks(case, say):
    """A quoted title is words, whatever they say; at most a project of that name is proposed."""
    reply = say(f"Füge bei Weiterbildung das Projekt „{case['text']}“ hinzu")
    changes = [proposal.change for proposal in reply.proposals]
    assert all(isinstance(change, AddMeasure) for change in changes)


@of("file")
def test_a_files_name_is_no_evidence(case, view):
    change = {"kind": "set", "field": "budget.total", "value": "9999999.00"}
    source = Source(case["text"], "Guten Tag, anbei die Unterlagen.")
    assert admit([Offered(change, case["text"])], view, (source,)).proposals == ()


@of("answer")
def test_a_models_answer_is_not_believed(case, view):
    admitted = admit(
        [Offered(case["change"], case["text"], found_by="modell")],
        view,
        (Source("E-Mail", MAIL),),
    )
    assert admitted.proposals == ()
    assert admitted.questions


def test_no_proposal_says_yes_by_itself():
    names = {field.name for field in dataclasses.fields(Proposal)}
    assert names == {"change", "describe", "evidence", "field", "place", "found_by"}
