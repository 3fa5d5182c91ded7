"""What a request holds: the body in the OpenAI protocol. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Message = Mapping[str, str]
"""{"role": "system" | "user" | "assistant", "content": …}."""


class Mode(StrEnum):
    """How a server is asked for JSON, the strictest way first."""

    SCHEMA = "json_schema"
    OBJECT_WITH_SCHEMA = "json_object+schema"
    OBJECT = "json_object"
    PROMPT = "prompt"


MODES = tuple(Mode)


@dataclass(frozen=True, slots=True)
class Question:
    """What the model is asked.

    Attributes:
        messages: in the order of the conversation.
        schema: JSON schema of the answer.
        tokens: longest answer.
        stream: whether the answer may come in pieces.
    """

    messages: Sequence[Message]
    schema: Mapping[str, Any]
    tokens: int
    stream: bool = True


def body(question: Question, model: str, mode: Mode) -> dict[str, Any]:
    """The request as the protocol has it.

    Args:
        question: what is asked.
        model: name of the model.
        mode: how the server is asked for JSON.
    """
    asked: dict[str, Any] = {
        "model": model,
        "messages": [dict(message) for message in question.messages],
        "temperature": 0,
        "max_tokens": question.tokens,
        "stream": question.stream,
    }
    if question.stream:
        asked["stream_options"] = {"include_usage": True}
    form = _form(question.schema, mode)
    return asked | ({"response_format": form} if form else {})


def _form(schema: Mapping[str, Any], mode: Mode) -> dict[str, Any]:
    if mode is Mode.SCHEMA:
        named = {"name": "antwort", "strict": True, "schema": dict(schema)}
        return {"type": "json_schema", "json_schema": named}
    if mode is Mode.OBJECT_WITH_SCHEMA:
        return {"type": "json_object", "schema": dict(schema)}
    return {"type": "json_object"} if mode is Mode.OBJECT else {}
