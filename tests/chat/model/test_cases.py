"""The cases beside the prompts, by the whole way: stub, client, form, gate, reply."""

from __future__ import annotations

import json

import pytest

from zvassist.chat.prompts import prompt_folder

CASES = [
    case
    for file in sorted((prompt_folder() / "cases").glob("*.jsonl"))
    for case in map(json.loads, file.read_text(encoding="utf-8").splitlines())
    if "run" in case
]


@pytest.mark.parametrize("case", CASES, ids=[f"{case['id']} {case['note']}" for case in CASES])
def test_a_case_ends_as_its_file_says(engine, stub, view, case):
    run = case["run"]
    stub.late = [one if isinstance(one, str) else json.dumps(one) for one in run["answers"]]
    reply = engine().respond(view, run["message"])
    assert [proposal.field for proposal in reply.proposals] == run["fields"]
    assert run.get("asks", "") in (reply.question or "")
    assert run.get("reply", "") in reply.text
    assert len(stub.asked) == len(run["answers"])


def test_each_prompt_that_a_message_meets_has_a_case_that_runs():
    assert {case["id"][0] for case in CASES} == {"v", "a", "n"}
