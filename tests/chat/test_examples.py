"""Every example does exactly what its line says, and nothing else."""

from __future__ import annotations

from typing import Any

from zvassist.agreement.model import Agreement


def expected(example: dict[str, Any], base: Agreement) -> dict[str, Any]:
    """The base agreement with the line's expectations put in, by hand and not by the door."""
    want = base.model_dump(mode="json")
    for path, value in example.get("expect", {}).items():
        part = want
        *steps, last = path.split(".")
        for step in steps:
            part = part[step]
        part[last] = value
    measures = want["measures"]
    by_title = {measure["title"]: measure for measure in measures}
    for old, new in example.get("rename", []):
        by_title[old]["title"] = new
    for title, category in example.get("recategorise", []):
        by_title[title]["category"] = category
    for title, amount in example.get("amount", []):
        by_title[title]["amount"] = amount
    want["measures"] = [one for one in measures if one["title"] not in example.get("remove", [])]
    for number, new in enumerate(example.get("add", []), start=len(measures) + 1):
        want["measures"].append({"id": f"m{number}", "amount": None, **new})
    return want


def test_the_draft_becomes_what_the_line_says(example, base, say, after):
    reply = say(example["say"])
    assert after(reply).model_dump(mode="json") == expected(example, base.agreement)


def test_what_must_not_change_gets_no_proposal(example, say):
    if example.get("unchanged"):
        assert say(example["say"]).proposals == ()


def test_words_that_must_be_said_are_said(example, say):
    reply = say(example["say"])
    said = f"{reply.text} {reply.question or ''}"
    assert [words for words in example.get("mention", []) if words not in said] == []


def test_evidence_stands_literally_in_the_message(example, say):
    for proposal in say(example["say"]).proposals:
        assert proposal.evidence
        assert proposal.evidence in example["say"]


def test_a_reply_always_says_something(example, say):
    reply = say(example["say"])
    assert reply.text.strip()
    assert reply.engine == "offline"
    assert not any(word in reply.text for word in ("None", "Decimal", "Tag."))


def test_an_option_is_a_message_that_settles_the_question(example, say):
    for option in say(example["say"]).options:
        answer = say(option)
        assert answer.proposals or "steht schon" in answer.text, option
        assert answer.question is None
