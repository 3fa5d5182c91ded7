"""The client against servers that behave, misbehave and break off."""

from __future__ import annotations

import threading

import pytest

from tests.chat.model.conftest import KEY
from zvassist.chat.model.answer import Answer, read_answer, schema
from zvassist.chat.model.asking import Asking, Run
from zvassist.chat.model.client import Client
from zvassist.chat.model.errors import CancelledError, InvalidAnswerError, ModelError, StatusError
from zvassist.chat.model.request import Mode, Question

SAID = ({"role": "system", "content": "Sprich deutsch."}, {"role": "user", "content": "Größe"})


@pytest.fixture
def ask(settings):
    """Ask in one scenario; the answer in its form."""

    def call(model, *, stream=True, key=None, limits=None, run=None):
        chosen = settings(model, limits)
        asking = Asking(chosen, Client(chosen, key))
        question = Question(SAID, schema(Answer), 100, stream=stream)
        call.asking = asking
        call.completion = asking.ask(question, run or Run(chosen.limits.total))
        return read_answer(call.completion.text, Answer)

    return call


both = pytest.mark.parametrize("stream", [True, False], ids=["streamed", "whole"])


@both
@pytest.mark.parametrize("model", ["good", "whole", "fenced", "thinking"])
def test_an_answer_is_read(ask, model, stream):
    answer = ask(model, stream=stream)
    assert answer == Answer(reply="Größe übernommen", proposals=[], question=None)
    assert (ask.completion.tokens_in, ask.completion.tokens_out) == (11, 7)


def test_characters_cut_between_packets_are_put_together(ask):
    assert ask("split-utf8").reply == "Größe übernommen"


def test_the_request_is_what_the_protocol_asks_for(ask, stub):
    ask("good", key=KEY)
    (body,), (headers,), (path,) = stub.asked, stub.headers, stub.paths
    assert path == "/v1/chat/completions"
    assert body["messages"] == list(SAID)
    assert (body["max_tokens"], body["temperature"], body["stream"]) == (100, 0, True)
    assert body["response_format"]["type"] == "json_schema"
    assert body["response_format"]["json_schema"]["schema"] == schema(Answer)
    assert headers["authorization"] == f"Bearer {KEY}"
    assert headers["host"] == stub.url.split("/")[2]
    assert headers["user-agent"] == "zvassist"
    assert headers["accept-encoding"] == "identity"
    assert "cookie" not in headers


def test_without_a_key_none_is_sent(ask, stub):
    ask("good")
    assert "authorization" not in stub.headers[0]


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
def test_the_surroundings_do_not_divert_a_message(ask, monkeypatch, name):
    monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert ask("good").reply == "Größe übernommen"


# --- asking for JSON ----------------------------------------------------------------------


@both
@pytest.mark.parametrize(
    ("model", "mode", "tries"),
    [
        ("good", Mode.SCHEMA, 1),
        ("with-schema-400", Mode.OBJECT_WITH_SCHEMA, 2),
        ("with-schema-500", Mode.OBJECT_WITH_SCHEMA, 2),
        ("object-only", Mode.OBJECT, 3),
        ("prompt-only", Mode.PROMPT, 4),
    ],
)
def test_the_strictest_way_that_a_server_knows_is_found_once(ask, stub, model, mode, tries, stream):
    assert ask(model, stream=stream).reply == "Größe übernommen"
    assert ask.asking.mode is mode
    assert len(stub.asked) == tries
    ask.asking.ask(Question(SAID, schema(Answer), 100, stream=stream), Run(5))
    assert len(stub.asked) == tries + 1


# --- what goes wrong, each in one sentence ------------------------------------------------


@both
@pytest.mark.parametrize(
    ("model", "words"),
    [
        ("400", r"lehnt die Anfrage ab \(400\): „broken“"),
        ("401", r"weist den Schlüssel zurück \(401\)"),
        ("403", r"erlaubt den Zugriff nicht \(403\)"),
        ("404", r"gibt es den Dienst oder das Modell nicht \(404\)"),
        ("413", r"zu lang \(413\)"),
        ("429", r"keine Anfragen mehr an \(429\)"),
        ("500", r"Fehler aufgetreten \(500\): „broken“"),
        ("503", r"noch nicht bereit \(503\)"),
        ("redirect", r"leitet auf eine andere Adresse weiter \(302\)"),
        ("html", "antwortet eine Webseite"),
        ("html-500", r"Fehler aufgetreten \(500\)\.$"),
        ("not-json", "etwas Unlesbares"),
        ("list", "etwas Unlesbares"),
        ("no-choice", "etwas Unlesbares"),
        ("deep", "etwas Unlesbares"),
        ("error-200", "Fehler aufgetreten: „broken“"),
        ("truncated", "länger als erlaubt"),
        ("filtered", "Inhaltsfilter"),
        ("cut", "mitten in der Antwort abgebrochen"),
        ("cut-body", "ist abgebrochen"),
        ("garbage-event", "etwas Unlesbares"),
        ("error-event", r"„out of \[31mmemory“"),
        ("not-utf8", "etwas Unlesbares"),
        ("oversized", "größer als 50000 Bytes"),
        ("gzip", "gepackt"),
    ],
)
def test_a_failure_is_told_in_one_sentence(ask, model, words, stream):
    with pytest.raises(ModelError, match=words) as caught:
        ask(model, stream=stream, limits={"antwort_bytes": 50_000})
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)
    assert "\x1b" not in str(caught.value)


@both
@pytest.mark.parametrize("model", ["empty", "chatty"])
def test_what_is_no_json_is_an_invalid_answer(ask, model, stream):
    with pytest.raises(InvalidAnswerError, match="nicht in der vereinbarten Form"):
        ask(model, stream=stream)


def test_a_key_that_a_server_repeats_is_not_shown(ask):
    with pytest.raises(StatusError) as caught:
        ask("echo-key", key=KEY)
    assert KEY not in str(caught.value)
    assert "bad key Bearer …" in str(caught.value)


def test_nobody_listening_is_told(settings):
    chosen = settings("good").model_copy(update={"url": "http://127.0.0.1:1/v1"})
    with pytest.raises(ModelError, match=r"127\.0\.0\.1:1 ist nicht erreichbar"):
        Client(chosen, None).send({}, seconds=2, cancel=threading.Event())


def test_a_missing_library_is_told(settings, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "httpx2", None)
    with pytest.raises(ModelError, match=r"pip install 'zvassist\[llm\]'"):
        Client(settings(), None).send({}, seconds=2, cancel=threading.Event())


# --- once more, or not --------------------------------------------------------------------


@both
@pytest.mark.parametrize("model", ["429-once", "429-date", "503-once"])
def test_a_busy_server_that_names_a_time_is_asked_once_more(ask, stub, model, stream):
    assert ask(model, stream=stream).reply == "Größe übernommen"
    assert len(stub.asked) == 2


@pytest.mark.parametrize(
    ("model", "tries"),
    [
        ("401", 1),
        ("404", 1),
        ("429", 1),
        ("503", 1),
        ("429-odd", 1),
        ("429-long", 1),
        ("429-forever", 2),
    ],
)
def test_nobody_is_asked_again_in_vain(ask, stub, model, tries):
    with pytest.raises(StatusError):
        ask(model)
    assert len(stub.asked) == tries


def test_a_session_has_only_so_many_requests(ask, stub):
    with pytest.raises(ModelError, match="schon 2-mal gefragt"):
        ask("prompt-only", limits={"anfragen": 2})
    assert len(stub.asked) == 2


# --- the clock and the clerk --------------------------------------------------------------


@pytest.mark.parametrize("model", ["silent", "stalled"])
def test_a_silent_server_is_given_up(ask, stub, model):
    with pytest.raises(ModelError, match="schweigt seit 0,2 s;"):
        ask(model, limits={"lesen": 0.2})
    assert stub.gone.wait(5)


def test_a_server_that_never_finishes_is_given_up(ask, stub):
    with pytest.raises(ModelError, match=r"nach 0\.\d+ Sekunden nicht fertig"):
        ask("dripping", limits={"gesamt": 0.3})
    assert stub.gone.wait(5)


@pytest.mark.parametrize("model", ["silent", "stalled", "dripping"])
def test_breaking_off_is_seen_by_the_server(ask, stub, model):
    cancel = threading.Event()
    failed = []

    def work():
        try:
            ask(model, limits={"lesen": 60, "gesamt": 60}, run=Run(60, cancel))
        except ModelError as error:
            failed.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert stub.begun.wait(5)
    cancel.set()
    thread.join(5)
    assert isinstance(failed[0], CancelledError)
    assert stub.gone.wait(5)


def test_breaking_off_ends_a_wait_for_a_busy_server():
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(CancelledError):
        Run(60, cancel).wait(20)


def test_what_is_broken_off_before_is_never_sent(ask, stub):
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(CancelledError):
        ask("good", run=Run(5, cancel))
    assert stub.asked == []


def test_the_words_are_told_while_they_come(ask):
    cancel, heard = threading.Event(), []

    def listen(text):
        heard.append(text)
        cancel.set()

    with pytest.raises(CancelledError):
        ask("stalled", run=Run(5, cancel, listen))
    assert heard == ['{"reply": "Ich']
