"""Answers that try to get a change past the gate, by the whole way from the server to the reply."""

from __future__ import annotations

import contextlib
import json

import pytest

from tests.chat.judging import DATA
from tests.chat.model.stub import PLAIN
from zvassist.chat.harmless import harmless
from zvassist.chat.model.answer import Answer, Told, read_answer, schema
from zvassist.chat.model.errors import InvalidAnswerError

LINES = (DATA / "model-answers.jsonl").read_text(encoding="utf-8").splitlines()
CASES = [json.loads(line) for line in LINES]
MAIL = (DATA / "model-mail.txt").read_text(encoding="utf-8")


def said(*proposals, reply="", question=None):
    """An answer in JSON."""
    listed = [{"change": change, "evidence": evidence} for change, evidence in proposals]
    return json.dumps({"reply": reply, "proposals": listed, "question": question})


def test_there_are_at_least_fifty_attempts():
    assert len(CASES) >= 50
    assert len({case["id"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=[f"{case['id']} {case['why']}" for case in CASES])
def test_an_attempt_becomes_no_proposal(engine, stub, view, case):
    stub.answer = said((case["change"], case["evidence"]), reply="Bitte übernehmen.")
    reply = None
    with contextlib.suppress(InvalidAnswerError):
        reply = engine().respond(view, case.get("message", MAIL))
    # Either the form was refused, twice, or the gate asks.
    assert len(stub.asked) == (2 if reply is None else 1)
    assert reply is None or (reply.proposals == () and reply.question)


def test_the_honest_answer_to_the_same_mail_passes(engine, stub, view):
    stub.answer = said(
        (
            {"kind": "set", "field": "budget.total", "value": "1031500.00"},
            "das Budget beträgt 1.031.500 Euro",
        ),
        (
            {"kind": "set", "field": "dialogues.dates", "value": ["2027-09-14"]},
            "Der Zielsteuerungsdialog ist am 14. September 2027",
        ),
    )
    reply = engine().respond(view, MAIL)
    assert [one.field for one in reply.proposals] == ["budget.total", "dialogues.dates"]


# --- the form of an answer ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "kein JSON-Objekt"),
        ("[]", "kein JSON-Objekt"),
        ("42", "kein JSON-Objekt"),
        ('{"reply": "x"', "kein JSON-Objekt"),
        ("{" * 50_000, "kein JSON-Objekt"),
        ('{"reply": "x"}', "Feld „proposals“: dieses Feld fehlt"),
        ('{"reply": "x", "proposals": [], "question": null, "x": 1}', "Feld „x“"),
        ('{"reply": 5, "proposals": [], "question": null}', "Feld „reply“"),
    ],
)
def test_another_form_is_told_with_its_place(text, words):
    with pytest.raises(InvalidAnswerError) as caught:
        read_answer(text, Answer)
    assert words in caught.value.why
    assert caught.value.answer == text


def test_too_much_is_no_answer():
    many = said(*[({"kind": "remove_measure", "id": "m1"}, "x")] * 21)
    long = json.dumps({"reply": "x" * 601, "proposals": [], "question": None})
    for text in (many, long):
        with pytest.raises(InvalidAnswerError):
            read_answer(text, Answer)


def test_an_answer_may_stand_between_fences_or_behind_thoughts():
    for text in (PLAIN, f"```json\n{PLAIN}\n```", f"Gern: {PLAIN}", f"<think>{{</think>{PLAIN}"):
        assert read_answer(text, Answer).reply == "Größe übernommen"


def test_words_to_be_shown_are_words():
    assert harmless("a\x1b[31mb\u202ec\u200bd\r\ne\x07\tf\u2028g") == "a[31mbcd\ne f\ng"
    answer = read_answer('{"reply": "rot\\u001b[31m [b]fett[/b]"}', Told)
    assert answer.reply == "rot[31m [b]fett[/b]"


def test_the_schema_is_plain_enough_for_small_servers():
    words = json.dumps(schema(Answer))
    for stumbling in ("oneOf", "discriminator", "pattern", "default"):
        assert f'"{stumbling}"' not in words
    proposed = schema(Answer)["$defs"]["Proposed"]
    assert proposed["required"] == ["change", "evidence"]
    assert proposed["additionalProperties"] is False
    # A title is a field of a project, and no word of the schema language there.
    assert "title" in schema(Answer)["$defs"]["AddMeasure"]["properties"]
