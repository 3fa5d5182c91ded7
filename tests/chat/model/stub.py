"""A server that speaks the OpenAI protocol as real servers do, well and badly. Loopback only.

What it does is told by the model's name in the request, so that one server serves all tests.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PLAIN = json.dumps(
    {"reply": "Größe übernommen", "proposals": [], "question": None}, ensure_ascii=False
)
_WAIT = 5.0


class Stub(ThreadingHTTPServer):
    """The server; remembers what it was asked.

    Attributes:
        asked, headers, paths: of each request, in order.
        answer: what the model says.
        late: answers for the next requests, before ``answer``.
        begun: the answer has begun.
        gone: the client hung up before the answer was whole.
        stop: ends scenarios that would go on.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.begun, self.gone, self.stop = (threading.Event() for _ in range(3))
        self.forget()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is no error here."""

    def forget(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.late: list[str] = []
        self.answer = PLAIN
        self.gone.clear()
        self.begun.clear()


@contextmanager
def running() -> Iterator[Stub]:
    """A server that serves until the end of the block."""
    stub = Stub()
    thread = threading.Thread(target=stub.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield stub
    finally:
        stub.stop.set()
        stub.shutdown()
        stub.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Stub

    def log_message(self, *_: Any) -> None:
        """Silent."""

    def do_POST(self) -> None:
        self.body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        server = self.server
        server.asked.append(self.body)
        server.headers.append({name.lower(): value for name, value in self.headers.items()})
        server.paths.append(self.path)
        self.text = server.late.pop(0) if server.late else server.answer
        try:
            SCENARIOS[self.body["model"]](self)
        except (BrokenPipeError, ConnectionResetError):
            server.gone.set()

    def reply(self, status: int, body: str | bytes, kind: str, **headers: str) -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def error(self, status: int, words: str = "broken", **headers: str) -> None:
        body = json.dumps({"error": {"message": words}})
        self.reply(status, body, "application/json", **headers)

    def whole(self, text: str, finish: str = "stop") -> None:
        choice = {"message": {"role": "assistant", "content": text}, "finish_reason": finish}
        usage = {"prompt_tokens": 11, "completion_tokens": 7}
        body = json.dumps({"choices": [choice], "usage": usage}, ensure_ascii=False)
        self.reply(200, body, "application/json; charset=utf-8")

    def begin(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True

    def event(self, value: Any) -> None:
        words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        self.raw(f"data: {words}\n\n".encode())

    def raw(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()
        self.server.begun.set()

    def piece(self, text: str) -> None:
        self.event({"choices": [{"delta": {"content": text}, "finish_reason": None}]})

    def streamed(self, text: str, finish: str = "stop") -> None:
        self.begin()
        self.event({"choices": [{"delta": {"role": "assistant"}, "finish_reason": None}]})
        self.raw(b": keep-alive\n\n")
        for start in range(0, len(text), 5):
            self.piece(text[start : start + 5])
        self.event({"choices": [{"delta": {}, "finish_reason": finish}]})
        self.event({"choices": [], "usage": {"prompt_tokens": 11, "completion_tokens": 7}})
        self.event("[DONE]")

    def say(self, text: str, finish: str = "stop") -> None:
        """Streamed or whole, as it was asked for."""
        (self.streamed if self.body["stream"] else self.whole)(text, finish)

    def wait_until_gone(self) -> None:
        """Until the client hangs up, or the test has waited long enough."""
        end = time.monotonic() + _WAIT
        self.connection.settimeout(0.05)
        while time.monotonic() < end and not self.server.stop.is_set():
            try:
                if self.connection.recv(1) == b"":
                    self.server.gone.set()
                    return
            except TimeoutError:
                continue
            except OSError:
                self.server.gone.set()
                return


Scenario = Callable[[_Handler], None]


def _only(*kinds: str, status: int) -> Scenario:
    """A server that knows only some kinds of ``response_format``."""

    def scenario(handler: _Handler) -> None:
        form = handler.body.get("response_format", {})
        kind = f"{form.get('type', '')}{'+schema' if 'schema' in form else ''}"
        if kind in kinds:
            handler.say(handler.text)
        else:
            handler.error(status, "Input should be 'text' or 'json_object'")

    return scenario


def _status(status: int, **headers: str) -> Scenario:
    return lambda handler: handler.error(status, **headers)


def _busy_once(status: int, after: str) -> Scenario:
    def scenario(handler: _Handler) -> None:
        if len(handler.server.asked) == 1:
            handler.error(status, retry_after=after)
        else:
            handler.say(handler.text)

    return scenario


def _split_utf8(handler: _Handler) -> None:
    """Each byte in a packet of its own: every character of two bytes is cut."""
    handler.begin()
    choice = {"delta": {"content": handler.text}, "finish_reason": "stop"}
    words = json.dumps({"choices": [choice]}, ensure_ascii=False)
    data = f"data: {words}\r\n\r\ndata: [DONE]\r\n\r\n".encode()
    for place in range(len(data)):
        handler.raw(data[place : place + 1])


def _silent(handler: _Handler) -> None:
    handler.server.begun.set()
    handler.wait_until_gone()


def _stalled(handler: _Handler) -> None:
    handler.begin()
    handler.piece('{"reply": "Ich')
    handler.wait_until_gone()


def _dripping(handler: _Handler) -> None:
    """Never silent for long, and never finished."""
    handler.begin()
    while not handler.server.stop.is_set():
        handler.piece("x")
        time.sleep(0.02)


def _begun(then: Scenario) -> Scenario:
    """A stream that begins well."""

    def scenario(handler: _Handler) -> None:
        handler.begin()
        handler.piece(handler.text[:10])
        then(handler)

    return scenario


def _cut_body(handler: _Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "500")
    handler.end_headers()
    handler.raw(b'{"choices": [')
    handler.close_connection = True


def _echo_key(handler: _Handler) -> None:
    handler.error(400, f"bad key {handler.headers.get('Authorization', '')}")


def _page(status: int, body: str | bytes, kind: str = "application/json", **more: str) -> Scenario:
    return lambda handler: handler.reply(status, body, kind, **more)


SCENARIOS: dict[str, Scenario] = {
    "good": lambda handler: handler.say(handler.text),
    "whole": lambda handler: handler.whole(handler.text),
    "with-schema-400": _only("json_object+schema", "json_object", status=400),
    "with-schema-500": _only("json_object+schema", "json_object", status=500),
    "object-only": _only("json_object", status=422),
    "prompt-only": _only("", status=400),
    "fenced": lambda handler: handler.say(f"Gern:\n```json\n{handler.text}\n```\nFertig."),
    "thinking": lambda handler: handler.say(f"<think>Hm, {{x}}?</think>{handler.text}"),
    "truncated": lambda handler: handler.say(handler.text[:20], "length"),
    "filtered": lambda handler: handler.say("", "content_filter"),
    "empty": lambda handler: handler.say(""),
    "chatty": lambda handler: handler.say("Das mache ich gern!"),
    "400": _status(400),
    "401": _status(401),
    "403": _status(403),
    "404": _status(404),
    "413": _status(413),
    "429": _status(429),
    "429-forever": _status(429, retry_after="0"),
    "429-long": _status(429, retry_after="3600"),
    "429-odd": _status(429, retry_after="bald"),
    "429-once": _busy_once(429, "0"),
    "429-date": _busy_once(429, "Wed, 21 Oct 2015 07:28:00 GMT"),
    "500": _status(500),
    "503": _status(503),
    "503-once": _busy_once(503, "0"),
    "redirect": _status(302, Location="http://127.0.0.1:9/"),
    "html": _page(200, "<html>Anmeldung</html>", "text/html"),
    "html-500": _page(500, "<html>Fehler</html>", "text/html"),
    "not-json": _page(200, "hallo"),
    "list": _page(200, "[]"),
    "no-choice": _page(200, '{"choices": []}'),
    "deep": _page(200, "[" * 40_000),
    "error-200": _status(200),
    "split-utf8": _split_utf8,
    "silent": _silent,
    "stalled": _stalled,
    "dripping": _dripping,
    "cut": _begun(lambda handler: None),
    "cut-body": _cut_body,
    "garbage-event": _begun(lambda handler: handler.event("{not json")),
    "error-event": _begun(
        lambda handler: handler.event({"error": {"message": "out of \x1b[31mmemory"}})
    ),
    "not-utf8": _begun(lambda handler: handler.raw(b"data: \xff\xfe\xff\n\n")),
    "oversized": lambda handler: handler.say("x" * 100_000),
    "gzip": _page(200, b"\x1f\x8b", Content_Encoding="gzip"),
    "echo-key": _echo_key,
}
