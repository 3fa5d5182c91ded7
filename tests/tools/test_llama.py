"""The client and the engine against a real ``llama-server`` with a tiny random model.

``ZVASSIST_LLAMA_SERVER=/path/llama-server pytest -m llama tests/tools/test_llama.py``; the extra
``llama`` makes the model. Tests the protocol, never what the model says: that is random.
"""

from __future__ import annotations

import os
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from typing import Any

import pytest

from zvassist.chat.engine import View
from zvassist.chat.model.answer import Answer, Told, read_answer, schema
from zvassist.chat.model.asking import Asking, Run
from zvassist.chat.model.client import Client
from zvassist.chat.model.engine import open_engine
from zvassist.chat.model.errors import CancelledError
from zvassist.chat.model.probe import probe
from zvassist.chat.model.request import Mode, Question
from zvassist.chat.model.settings import Settings
from zvassist.document.compose import compose
from zvassist.programme.library import Library
from zvassist.session.example import example_draft

pytestmark = pytest.mark.llama
SAID = (
    {"role": "system", "content": "Antworte mit einem JSON-Objekt."},
    {"role": "user", "content": "Das Budget liegt bei 1.031.500 Euro. Größe!"},
)


def _free_port() -> int:
    with socket.socket() as probe_socket:
        probe_socket.bind(("127.0.0.1", 0))
        return int(probe_socket.getsockname()[1])


def _wait_until_up(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=1) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise AssertionError("llama-server did not come up")


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    # The extra that makes the model is not there where these tests do not run.
    from tests.tools.make_tiny_gguf import make

    program = os.environ.get("ZVASSIST_LLAMA_SERVER")
    assert program, "ZVASSIST_LLAMA_SERVER must name a llama-server"
    model = tmp_path_factory.mktemp("llama") / "tiny.gguf"
    make(model)
    port = _free_port()
    options = ["-m", str(model), "--host", "127.0.0.1", "--port", str(port), "-c", "8192"]
    process = subprocess.Popen(
        [program, *options, "-t", "2", "--jinja"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_up(f"http://127.0.0.1:{port}", process)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture
def settings(url):
    return Settings.model_validate({"url": url, "modell": "tiny", "grenzen": {"tokens": 3000}})


def _short(form: dict[str, Any]) -> dict[str, Any]:
    """The schema with one proposal at most: random weights never stop by themselves."""
    if "proposals" in form["properties"]:
        form["properties"]["proposals"]["maxItems"] = 1
    return form


@pytest.mark.parametrize("stream", [True, False], ids=["streamed", "whole"])
@pytest.mark.parametrize("form", [Told, Answer], ids=["told", "answer"])
def test_random_weights_answer_in_the_form_of_the_schema(settings, form, stream):
    asking = Asking(settings, Client(settings, None))
    heard: list[str] = []
    completion = asking.ask(
        Question(SAID, _short(schema(form)), 3000, stream=stream), Run(100, heard=heard.append)
    )
    assert isinstance(read_answer(completion.text, form), form)
    assert asking.mode is Mode.SCHEMA
    assert completion.tokens_out
    assert bool(heard) is stream


def test_breaking_off_frees_the_server(settings):
    cancel = threading.Event()
    asking = Asking(settings, Client(settings, None))

    def listen(text: str) -> None:
        if len(text) > 20:
            cancel.set()

    question = Question(SAID, {"type": "object", "additionalProperties": True}, 3000)
    with pytest.raises(CancelledError):
        asking.ask(question, Run(100, cancel, listen))
    told = asking.ask(Question(SAID, schema(Told), 3000), Run(100))
    assert read_answer(told.text, Told)


def test_a_probe_says_how_the_server_is_asked(settings, tmp_path):
    assert probe(settings, {}, tmp_path).mode == "json_schema"


def test_a_question_goes_the_whole_way(settings, tmp_path):
    draft = example_draft()
    programme = Library().programme(draft.programme)
    view = View(draft.agreement, programme, compose(draft.agreement, programme), draft=draft)
    engine = open_engine(settings, {}, tmp_path)
    engine.consent.give(engine.destination)
    reply = engine.respond(view, "Wer hat den Antrag geschrieben?")
    assert reply.text.startswith("Modell tiny (ungeprüft): ")
    assert (reply.proposals, reply.engine) == ((), "Modell tiny")
