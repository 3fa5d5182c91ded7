"""Mistakes in programme data, told in one German sentence that names file and place.

TOML's and pydantic's own complaints are English and point at Python; whoever edits a data file
needs the line or the entry. This module reads the text and translates both.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from zvassist.agreement.errors import ZvError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound="BaseModel")


class ProgrammeError(ZvError):
    """Programme data that cannot be used; the message names the file and the place in it.

    Attributes:
        path: the way to the place in the file's data; () when it is not known.
        line: its line, where no data could be read; None otherwise.
    """

    def __init__(
        self, message: str, path: tuple[str | int, ...] = (), line: int | None = None
    ) -> None:
        super().__init__(message)
        self.path = path
        self.line = line


_ID_KEYS = ("ags", "id", "name", "title")
"""Keys that name an entry to a person, the best one first."""

_DATE = "Feld „{field}“ muss ein Datum wie 2026-01-01 ohne Anführungszeichen sein."
_WHOLE = "Feld „{field}“ muss eine ganze Zahl sein."
_TRUTH = "Feld „{field}“ muss true oder false sein."
_TABLE = "Feld „{field}“ muss eine Tabelle sein."
_MESSAGES = {
    "missing": "Feld „{field}“ fehlt.",
    "extra_forbidden": "Feld „{field}“ ist unbekannt.",
    "string_type": "Feld „{field}“ muss ein Text in Anführungszeichen sein.",
    "string_too_short": "Feld „{field}“ darf nicht leer sein.",
    "string_pattern_mismatch": "Feld „{field}“ hat nicht die erwartete Form: „{input}“.",
    "date_type": _DATE,
    "date_parsing": _DATE,
    "date_from_datetime_parsing": _DATE,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "bool_type": _TRUTH,
    "bool_parsing": _TRUTH,
    "tuple_type": "Feld „{field}“ muss eine Liste sein.",
    "dict_type": _TABLE,
    "model_type": _TABLE,
    "model_attributes_type": _TABLE,
    "literal_error": "Feld „{field}“ erlaubt nur {expected}, nicht „{input}“.",
    "union_tag_invalid": "Feld {discriminator} erlaubt nur {expected_tags}, nicht „{tag}“.",
    "union_tag_not_found": "Feld {discriminator} fehlt.",
    "too_short": "Feld „{field}“ hat zu wenige Einträge (mindestens {min_length}).",
    "too_long": "Feld „{field}“ hat zu viele Einträge (höchstens {max_length}).",
}
"""pydantic error type -> German sentence."""


def read_data(source: Path | Traversable) -> str:
    """The text of a data file.

    Args:
        source: a file on disk or inside the package; UTF-8, with or without byte order mark.

    Raises:
        ProgrammeError: the file is not there, not readable, or not UTF-8.
    """
    try:
        return source.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProgrammeError(f"{source.name}: Die Datei ist nicht in UTF-8 gespeichert.") from error
    except OSError as error:
        raise ProgrammeError(f"{source.name}: Die Datei kann nicht gelesen werden.") from error


def parse_toml(text: str, filename: str) -> dict[str, Any]:
    """``text`` as TOML.

    Raises:
        ProgrammeError: a syntax error; the message names file, line and column.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+), column (\d+)", str(error))
        where = f"Zeile {found[1]}, Spalte {found[2]}" if found else "am Ende der Datei"
        line = int(found[1]) if found else text.count("\n") + 1
        raise ProgrammeError(
            f"{filename}, {where}: Das ist kein gültiges TOML.", line=line
        ) from error


def validated(
    model: type[Model], data: Mapping[str, Any], filename: str, labels: Mapping[str, str]
) -> Model:
    """``data`` as ``model``.

    Args:
        model: the pydantic model of the whole file.
        data: the file as read by ``parse_toml``.
        filename: named in messages.
        labels: array of tables -> its German word ("authority" -> "Eintrag").

    Raises:
        ProgrammeError: the first thing that does not fit, with its place.
    """
    from pydantic import ValidationError

    try:
        return model.model_validate(data)
    except ValidationError as error:
        message = _sentence(error, data, filename, labels)
        raise ProgrammeError(message, _way(error.errors()[0]["loc"], data)) from error


def _sentence(
    error: ValidationError, data: Mapping[str, Any], filename: str, labels: Mapping[str, str]
) -> str:
    """The first error as "file, place: what is wrong."."""
    details = error.errors(include_url=False)[0]
    places, field = _place(details["loc"], data, labels)
    return f"{', '.join([filename, *places])}: {_complaint(details, field)}"


def _place(
    loc: tuple[int | str, ...], data: Mapping[str, Any], labels: Mapping[str, str]
) -> tuple[list[str], str]:
    """Where an error lies: the entries on the way in German, and the field's name."""
    places: list[str] = []
    names: list[str] = []
    node: Any = data
    for index, step in enumerate(loc):
        if isinstance(step, str):
            # A step that is not in the data is a missing field at the end, elsewhere the
            # name of a variant, which pydantic adds and no file holds.
            known = isinstance(node, Mapping) and step in node
            if known or index == len(loc) - 1:
                names.append(step)
            node = node[step] if known else node
            continue
        node = _item(node, step)
        if isinstance(node, Mapping):
            places.append(_entry(labels.get(names[-1], names[-1]), step, node))
            names.clear()
        else:
            places.append(f"Stelle {step + 1}")
    if len(names) > 1:
        places.append(f"Tabelle [{'.'.join(names[:-1])}]")
    return places, names[-1] if names else ""


def _way(loc: tuple[int | str, ...], data: Any) -> tuple[int | str, ...]:
    """Where an error lies in the data, without the names of variants that pydantic adds."""
    way: list[int | str] = []
    for step in loc:
        if isinstance(step, int):
            data = _item(data, step)
        elif isinstance(data, Mapping) and step in data:
            data = data[step]
        else:
            continue
        way.append(step)
    return tuple(way)


def _item(node: Any, index: int) -> Any:
    """``node[index]``, or None if ``node`` is no list of that length."""
    return node[index] if isinstance(node, list) and index < len(node) else None


def _entry(label: str, index: int, entry: Mapping[str, Any]) -> str:
    """An entry as "Eintrag 5 (AGS 06433)", or "Eintrag 5" if nothing in it names it."""
    for key in _ID_KEYS:
        if isinstance(entry.get(key), str):
            return f"{label} {index + 1} ({'AGS ' if key == 'ags' else ''}{entry[key]})"
    return f"{label} {index + 1}"


def _complaint(details: ErrorDetails, field: str) -> str:
    """What is wrong, as a German sentence."""
    context = details.get("ctx", {})
    if details["type"] == "value_error":
        return str(context["error"])
    message = _MESSAGES.get(details["type"], "Feld „{field}“ hat keinen gültigen Wert.")
    values = {key: _german(str(value)) for key, value in context.items()}
    return message.format_map({**values, "field": field, "input": details["input"]})


def _german(words: str) -> str:
    """Lists of names from pydantic with German quotation marks and "oder"."""
    return re.sub(r"'([^']*)'", r"„\1“", words).replace(" or ", " oder ")
