"""The base draft of the examples, and a short way to ask the offline engine."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from zvassist.agreement.door import apply
from zvassist.agreement.model import Agreement, Draft
from zvassist.chat.engine import Reply, View
from zvassist.chat.offline.engine import OfflineEngine
from zvassist.document.compose import compose
from zvassist.programme.library import Library
from zvassist.rules.check import check

DATA = Path(__file__).parent.parent / "data" / "chat"


@pytest.fixture(scope="session")
def base() -> Draft:
    return Draft.model_validate_json((DATA / "base.zv.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def view_of() -> Callable[[Draft], View]:
    def view(draft: Draft) -> View:
        programme = Library().programme(draft.programme)
        document = compose(draft.agreement, programme)
        return View(draft.agreement, programme, document, check(draft, programme, document))

    return view


@pytest.fixture(scope="session")
def view(base: Draft, view_of: Callable[[Draft], View]) -> View:
    return view_of(base)


@pytest.fixture(scope="session")
def say(view: View) -> Callable[[str], Reply]:
    engine = OfflineEngine()
    return lambda message: engine.respond(view, message)


@pytest.fixture(scope="session")
def after(base: Draft) -> Callable[[Reply], Agreement]:
    """The agreement with all proposals of a reply carried out."""

    def carried_out(reply: Reply) -> Agreement:
        draft = base
        for proposal in reply.proposals:
            draft = apply(draft, proposal.change)
        return draft.agreement

    return carried_out


def _one_sentence(text: str) -> bool:
    return not re.search(r"[.!?;\n] *[A-Za-zÄÖÜ>-]|, ", text.replace("Mio. ", "Mio "))


def _can_be_quoted(text: str) -> bool:
    return not re.search(r"[„?\n]", text)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give tests their lines of the examples.

    ``example``: each; ``changing``: those that change the draft; of these ``single`` those of
    one sentence and ``plain`` those that can stand between quotation marks.
    """
    lines = (DATA / "examples.jsonl").read_text(encoding="utf-8").splitlines()
    examples = [json.loads(line) for line in lines]
    changing = [one for one in examples if not one.get("unchanged")]
    chosen = {
        "example": examples,
        "changing": changing,
        "single": [one for one in changing if _one_sentence(one["say"])],
        "plain": [one for one in changing if _can_be_quoted(one["say"])],
    }
    for name, lines_for in chosen.items():
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, lines_for, ids=[one["id"] for one in lines_for])
