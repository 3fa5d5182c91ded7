"""What a model may answer: one JSON object of a closed form, or nothing that counts.

The form is narrower than what a conversation may propose: a model never says where in the list a
project goes, and never several changes as one. Its texts are words to be shown, never markup.
"""

from __future__ import annotations

import json
import re
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    StrictStr,
    ValidationError,
)

from zvassist.agreement.explain import sentence
from zvassist.chat.gate.offered import FIELDS
from zvassist.chat.harmless import harmless
from zvassist.chat.model.errors import InvalidAnswerError

Form = TypeVar("Form", bound=BaseModel)
_THOUGHT = re.compile(r"<think>.*?</think>", re.DOTALL)
_FENCED = re.compile(r"```(?:json)?\s*\n(.*?)\n\s*```", re.DOTALL | re.IGNORECASE)
_UNWANTED = frozenset({"title", "default", "discriminator", "description"})


def _plain(text: str) -> str:
    """Text of a model as it may be shown."""
    return harmless(text).strip()


def _is_field(name: str) -> str:
    if name not in FIELDS:
        raise ValueError(f"das Feld „{name}“ steht nicht in der Liste der Felder")
    return name


Words = Annotated[StrictStr, Field(max_length=400)]
_FieldName = Annotated[
    StrictStr, AfterValidator(_is_field), Field(json_schema_extra={"enum": sorted(FIELDS)})
]
_Id = Annotated[StrictStr, Field(max_length=20)]


class _Closed(BaseModel):
    """Base: every field is there, and no other."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SetField(_Closed):
    """Set a field of the list."""

    kind: Literal["set"]
    field: _FieldName
    value: Words | StrictInt | Annotated[list[Words], Field(max_length=20)]


class AddMeasure(_Closed):
    """Add a project."""

    kind: Literal["add_measure"]
    category: Words
    title: Words
    amount: Words | None


class RemoveMeasure(_Closed):
    """Take a project out."""

    kind: Literal["remove_measure"]
    id: _Id


class RenameMeasure(_Closed):
    """Give a project another title."""

    kind: Literal["rename_measure"]
    id: _Id
    title: Words


class RecategoriseMeasure(_Closed):
    """Put a project under another Maßnahmenart."""

    kind: Literal["recategorise_measure"]
    id: _Id
    category: Words


class PriceMeasure(_Closed):
    """Set a project's amount."""

    kind: Literal["price_measure"]
    id: _Id
    amount: Words


class SetDialogues(_Closed):
    """Set number and days of the dialogues."""

    kind: Literal["set_dialogues"]
    count: StrictInt
    dates: Annotated[list[Words], Field(max_length=20)]


class SetPassage(_Closed):
    """Switch a passage."""

    kind: Literal["set_passage"]
    passage: Words
    on: StrictBool


ModelChange = Annotated[
    SetField
    | AddMeasure
    | RemoveMeasure
    | RenameMeasure
    | RecategoriseMeasure
    | PriceMeasure
    | SetDialogues
    | SetPassage,
    Field(discriminator="kind"),
]


class Proposed(_Closed):
    """A change with the words it is said to rest on.

    Attributes:
        change: what would be done.
        evidence: the literal words.
    """

    change: ModelChange
    evidence: Words


class Answer(_Closed):
    """The answer to a text: changes, and a question about what is not clear.

    Attributes:
        reply: what the model says about it.
        proposals: the changes.
        question: what it asks, or None.
    """

    reply: Annotated[StrictStr, Field(max_length=600), AfterValidator(_plain)]
    proposals: Annotated[list[Proposed], Field(max_length=20)]
    question: Annotated[StrictStr, Field(max_length=400), AfterValidator(_plain)] | None


class Told(_Closed):
    """The answer to a question; it changes nothing.

    Attributes:
        reply: what the model says.
    """

    reply: Annotated[StrictStr, Field(max_length=1500), AfterValidator(_plain)]


def schema(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON schema of an answer, as plain as servers want it: no titles, no discriminators."""
    simple: dict[str, Any] = _simplified(model.model_json_schema())
    return simple


def read_answer(text: str, form: type[Form]) -> Form:
    """A model's text as the form that was asked for.

    Args:
        text: JSON, also between fences or behind the thoughts that some models think aloud.
        form: ``Answer`` or ``Told``.

    Raises:
        InvalidAnswerError: it is something else; says what, German.
    """
    value = _object(text)
    if value is None:
        raise InvalidAnswerError(text, "Die Antwort ist kein JSON-Objekt.")
    try:
        return form.model_validate(value)
    except ValidationError as error:
        raise InvalidAnswerError(text, sentence(error)) from None


def _object(text: str) -> dict[str, Any] | None:
    """The one object in a text, or None."""
    text = _THOUGHT.sub("", text).strip()
    fenced = _FENCED.search(text)
    inner = text[text.find("{") : text.rfind("}") + 1]
    for candidate in (text, fenced[1] if fenced else "", inner):
        try:
            value = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict):
            return value
    return None


def _simplified(value: Any, *, names: bool = False) -> Any:
    """A schema without what servers stumble over; below "properties" stand names, not words."""
    if isinstance(value, list):
        return [_simplified(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        ("anyOf" if key == "oneOf" and not names else key): _simplified(
            inner, names=key in ("properties", "$defs") and not names
        )
        for key, inner in value.items()
        if names or key not in _UNWANTED
    }
