"""The base draft of the examples, and a short way to ask the offline engine."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.chat.judging import ALL, DATA, carried_out, read_examples
from zvassist.agreement.model import Agreement, Draft
from zvassist.chat.engine import Reply, View
from zvassist.chat.offline.engine import OfflineEngine
from zvassist.document.compose import compose
from zvassist.programme.library import Library
from zvassist.rules.check import check


@pytest.fixture(scope="session")
def base() -> Draft:
    return Draft.model_validate_json((DATA / "base.zv.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def view_of() -> Callable[[Draft], View]:
    def view(draft: Draft) -> View:
        programme = Library().programme(draft.programme)
        document = compose(draft.agreement, programme)
        return View(draft.agreement, programme, document, check(draft, programme, document), draft)

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

    return lambda reply: carried_out(reply, base)


def _one_sentence(text: str) -> bool:
    return not re.search(r"[.!?;\n] *[A-Za-zÄÖÜ>-]|, ", text.replace("Mio. ", "Mio "))


def _can_be_quoted(text: str) -> bool:
    return not re.search(r"[„?\n]", text)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give tests their lines of the examples.

    ``example``: each; ``changing``: those that change the draft; of these ``single`` those of
    one sentence and ``plain`` those that can stand between quotation marks.
    """
    examples = [example for name in ALL for example in read_examples(name)]
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
