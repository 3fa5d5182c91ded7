"""The text of a draft file, read and written; the disk itself is the session's business."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from zvassist.agreement.errors import DraftFileError
from zvassist.agreement.explain import sentence
from zvassist.agreement.model import Draft

SUFFIX = ".zv.json"
FORMAT = 1


def read_draft(data: bytes, name: str) -> Draft:
    """Read a draft file.

    Args:
        data: the file's bytes (UTF-8 JSON, with or without a byte order mark).
        name: how the file is called in messages.

    Raises:
        DraftFileError: one German sentence that names file, field and what would be right.
    """
    values = _parsed(data, name)
    if not isinstance(values, dict):
        raise DraftFileError(f"{name}: Das ist kein Entwurf; erwartet wird ein JSON-Objekt.")
    if isinstance(values.get("format"), int) and values["format"] > FORMAT:
        raise DraftFileError(
            f"{name}: Der Entwurf hat das neuere Format {values['format']}; "
            f"dieses Programm liest Format {FORMAT}."
        )
    try:
        return Draft.model_validate(values)
    except ValidationError as error:
        raise DraftFileError(f"{name}: {sentence(error)}") from None


def write_draft(draft: Draft) -> bytes:
    """The draft file's bytes: UTF-8 JSON, indented, readable by a person."""
    values = draft.model_dump(mode="json")
    return (json.dumps(values, ensure_ascii=False, indent=2) + "\n").encode()


def schema() -> dict[str, Any]:
    """The JSON Schema of a draft file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Draft.model_json_schema(mode="validation"),
    }


def _parsed(data: bytes, name: str) -> Any:
    if not data.strip():
        raise DraftFileError(f"{name}: Die Datei ist leer; erwartet wird ein Entwurf ({SUFFIX}).")
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise DraftFileError(
            f"{name}: Die Datei ist kein UTF-8-Text; erwartet wird ein Entwurf ({SUFFIX})."
        ) from None
    except (json.JSONDecodeError, RecursionError) as error:
        place = f" ab Zeile {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise DraftFileError(
            f"{name}: Die Datei ist{place} kein gültiges JSON; vielleicht ist sie abgeschnitten."
        ) from None
