"""What a server sends, read piece by piece: events of a stream or one whole body. Pure."""

from __future__ import annotations

import codecs
import json
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

from zvassist.chat.model.errors import ModelError, shortened

_CUT = "Die Verbindung zum Modellserver ist mitten in der Antwort abgebrochen."
_GARBLED = "Der Modellserver hat etwas Unlesbares gesendet; bitte „url“ prüfen."
_ENDS = {
    "length": "Die Antwort des Modells ist länger als erlaubt; bitte einen kürzeren Text senden "
    "oder „tokens“ unter [grenzen] erhöhen.",
    "content_filter": "Der Modellserver hat die Antwort zurückgehalten (Inhaltsfilter).",
}


@dataclass(frozen=True, slots=True)
class Completion:
    """What the model said.

    Attributes:
        text: the whole answer.
        tokens_in, tokens_out: as the server counted them; None when it does not say.
    """

    text: str
    tokens_in: int | None = None
    tokens_out: int | None = None


class Reader(ABC):
    """Collects an answer; each piece is fed as it comes from the wire."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._size = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def feed(self, data: bytes) -> bool:
        """Take a piece.

        Returns:
            Whether the text of the answer has grown.

        Raises:
            ModelError: too much, or not what was agreed.
        """
        self._size += len(data)
        if self._size > self._most:
            raise ModelError(
                f"Die Antwort des Modellservers ist größer als {self._most} Bytes; "
                "sie wurde nicht weiter gelesen."
            )
        return self._take(self._decoded(data, final=False))

    @abstractmethod
    def end(self) -> Completion:
        """The whole answer, when the server has closed it.

        Raises:
            ModelError: it is not whole.
        """

    @property
    def text(self) -> str:
        """The answer so far; "" until something can be shown."""
        return ""

    @abstractmethod
    def _take(self, text: str) -> bool:
        """Take a piece of text; whether the answer has grown."""

    def _decoded(self, data: bytes, *, final: bool) -> str:
        try:
            return self._decoder.decode(data, final)
        except UnicodeDecodeError:
            raise ModelError(_GARBLED) from None


class WholeReader(Reader):
    """An answer in one JSON body."""

    def __init__(self, *, most: int) -> None:
        super().__init__(most=most)
        self._body = ""

    def _take(self, text: str) -> bool:
        self._body += text
        return False

    def end(self) -> Completion:
        """The answer of the body."""
        value = _json(self._body + self._decoded(b"", final=True))
        _check(value)
        choice = _at(value, "choices", 0)
        if not isinstance(choice, dict):
            raise ModelError(_GARBLED)
        _check_end(choice.get("finish_reason"))
        text = _at(choice, "message", "content")
        return Completion(text if isinstance(text, str) else "", *_usage(value))


class StreamReader(Reader):
    """An answer in server-sent events, a JSON object each."""

    def __init__(self, *, most: int) -> None:
        super().__init__(most=most)
        self._rest = ""
        self._text: list[str] = []
        self._finish: object = None
        self._done = False
        self._usage: tuple[int | None, int | None] = (None, None)

    @property
    def text(self) -> str:
        """The answer so far."""
        return "".join(self._text)

    def _take(self, text: str) -> bool:
        before = len(self._text)
        *lines, self._rest = (self._rest + text).split("\n")
        for line in lines:
            self._line(line.rstrip("\r"))
        return len(self._text) > before

    def end(self) -> Completion:
        """The answer, if the stream told its end."""
        self._line((self._rest + self._decoded(b"", final=True)).rstrip("\r"))
        if not self._done and self._finish is None:
            raise ModelError(_CUT)
        _check_end(self._finish)
        return Completion(self.text, *self._usage)

    def _line(self, line: str) -> None:
        """One line: "data: …" counts; comments and other fields do not."""
        if not line.startswith("data:"):
            return
        data = line.removeprefix("data:").strip()
        if data == "[DONE]":
            self._done = True
        elif data:
            self._event(_json(data))

    def _event(self, value: Any) -> None:
        _check(value)
        if any(count is not None for count in _usage(value)):
            self._usage = _usage(value)
        choice = _at(value, "choices", 0)
        if not isinstance(choice, dict):
            return
        text = _at(choice, "delta", "content")
        if isinstance(text, str) and text:
            self._text.append(text)
        self._finish = choice.get("finish_reason") or self._finish


def said(body: bytes) -> str:
    """What an error body says in words; "" when it says nothing readable."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    for way in (("error", "message"), ("error",), ("message",), ("detail",)):
        if isinstance(words := _at(value, *way), str):
            return words
    return ""


def _check(value: Any) -> None:
    """Refuse what is no object, and an error that came with status 200."""
    if not isinstance(value, dict):
        raise ModelError(_GARBLED)
    if value.get("error"):
        words = _at(value, "error", "message")
        told = f": „{shortened(words)}“" if isinstance(words, str) else ""
        raise ModelError(f"Im Modellserver ist ein Fehler aufgetreten{told}.")


def _check_end(reason: object) -> None:
    if isinstance(reason, str) and reason in _ENDS:
        raise ModelError(_ENDS[reason])


def _usage(value: Any) -> tuple[int | None, int | None]:
    counts = (_at(value, "usage", name) for name in ("prompt_tokens", "completion_tokens"))
    first, second = (count if isinstance(count, int) else None for count in counts)
    return first, second


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise ModelError(_GARBLED) from None


def _at(value: Any, *way: str | int) -> Any:
    """What stands at the end of a way into JSON; None when the way is not there."""
    for step in way:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and step < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value
