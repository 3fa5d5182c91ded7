"""How an utterance is judged: what is accepted is applied, and the agreements compared.

A line of ``tests/data/chat/*.jsonl`` holds ``say`` and what must come of it: ``expect`` (values
by field path), ``add``, ``remove``, ``rename``, ``recategorise``, ``amount``, ``order`` (titles as
stored), ``action``, ``mention`` (words of the reply), or ``unchanged``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from zvassist.agreement.model import Agreement, Draft
from zvassist.chat.engine import Reply
from zvassist.session.timeline import Timeline

_NOW = datetime(2026, 11, 23, tzinfo=UTC)
DATA = Path(__file__).parent.parent / "data" / "chat"
_UNSEEN = ("unseen", *(f"unseen-{number}" for number in range(2, 10)))
TUNED = ("examples", "grown", "later", "last", *_UNSEEN)
"""Utterances that the engine was made with."""
SET_ASIDE = ("set-aside", "set-aside-2")
"""Utterances that were first tried when the engine was finished."""
ALL = (*TUNED, *SET_ASIDE)


class Verdict(StrEnum):
    """What became of an utterance."""

    EXACT = "genau"
    NEEDLESS = "unnötig gefragt"
    PARTLY = "nur zum Teil"
    MUTE = "Wörter fehlen"
    WRONG = "falsch geändert"


@dataclass(frozen=True, slots=True)
class Judgement:
    """An utterance with its verdict."""

    example: dict[str, Any]
    verdict: Verdict


def read_examples(name: str) -> list[dict[str, Any]]:
    """The utterances of one file, each with its kind."""
    lines = (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [{"kind": "gemischt", **json.loads(line)} for line in lines]


def base_draft() -> Draft:
    """The draft that all utterances are spoken to."""
    return Draft.model_validate_json((DATA / "base.zv.json").read_text(encoding="utf-8"))


def carried_out(reply: Reply, draft: Draft) -> Agreement:
    """The agreement with all proposals of a reply accepted."""
    timeline = Timeline()  # as in a session: with a history, no id is given twice
    for proposal in reply.proposals:
        draft = timeline.do(
            draft, proposal.change, time=_NOW, who="", origin="chat", why=proposal.evidence
        )
    return draft.agreement


def judge(example: dict[str, Any], reply: Reply, draft: Draft) -> Verdict:
    """Compare what a reply comes to with what the line says."""
    got = carried_out(reply, draft).model_dump(mode="json")
    want = expected(example, draft.agreement)
    before = draft.agreement.model_dump(mode="json")
    if got == want and not (example.get("unchanged") and reply.proposals):
        return Verdict.EXACT if _says(example, reply) else Verdict.MUTE
    changed, wanted = _differing(before, got), _differing(before, want)
    if not reply.proposals:
        return Verdict.NEEDLESS
    return Verdict.PARTLY if changed.items() <= wanted.items() else Verdict.WRONG


def expected(example: dict[str, Any], base: Agreement) -> dict[str, Any]:
    """The base agreement with the line's expectations put in, by hand and not by the door."""
    want = base.model_dump(mode="json")
    for path, value in example.get("expect", {}).items():
        _put(want, path.split("."), value)
    by_title = {measure["title"]: measure for measure in want["measures"]}
    for old, new in example.get("rename", []):
        by_title[old]["title"] = new
    for title, category in example.get("recategorise", []):
        by_title[title]["category"] = category
    for title, amount in example.get("amount", []):
        by_title[title]["amount"] = amount
    count = len(want["measures"])
    if "order" in example:
        want["measures"] = [by_title[title] for title in example["order"]]
    gone = [by_title[title] for title in example.get("remove", [])]
    want["measures"] = [one for one in want["measures"] if one not in gone]
    for number, new in enumerate(example.get("add", []), start=count + 1):
        want["measures"].append({"id": f"m{number}", "amount": None, **new})
    return want


def _put(part: dict[str, Any], steps: list[str], value: Any) -> None:
    *heads, last = steps
    for step in heads:
        # A second signer that nobody entered is not in the file.
        empty = dict.fromkeys(("place", "date", "name", "role"))
        part = part.setdefault(step, dict(empty) if step.startswith("local_authority") else {})
    part[last] = value


def _says(example: dict[str, Any], reply: Reply) -> bool:
    said = f"{reply.text} {reply.question or ''} {' '.join(reply.options)}"
    action = reply.action.kind if reply.action else None
    return action == example.get("action", action) and all(
        words in said for words in example.get("mention", [])
    )


def _differing(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """The leaves of ``after`` that differ, by path; of the list of projects, each project."""
    old, new = dict(_leaves(before)), dict(_leaves(after))
    return {
        path: repr(new.get(path))
        for path in (*old, *new)
        if repr(old.get(path)) != repr(new.get(path))
    }


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}")
    elif isinstance(value, list) and all(isinstance(one, dict) for one in value):
        yield f"{path}.order", [one.get("id") for one in value if one.get("id")]
        for one in value:
            yield from _leaves(one, f"{path}.{one.get('id')}")
    else:
        yield path, value
