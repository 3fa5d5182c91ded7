"""The draft that a written file carries: what is printed, as last written, and nothing else.

A custom XML part of the main document holds the printed entries in the form of the draft file,
a hash per field, and a hash per printed line with its block, so that a file that comes back
opens as the draft it was and every edit is found. All that stands as JSON in one element.
The hashes tell what was changed; they are no signature, and the visible text counts for more.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any

from lxml import etree
from pydantic import ValidationError
from pydantic_core import to_json

from zvassist.agreement.errors import DraftFileError
from zvassist.agreement.files import FORMAT
from zvassist.agreement.model import Draft
from zvassist.agreement.text import unbind
from zvassist.agreement.types import Frozen
from zvassist.document.tree import Document
from zvassist.word.ooxml import DRAFT_NAMESPACE, parse

SCHEMA = "1"
_DIGITS = 16


class _Carried(Frozen):
    """The JSON in the part."""

    draft: Draft
    fields: dict[str, str]
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a file carries.

    Attributes:
        draft: programme year, draft id and the printed entries.
        lines: block id and hash of each printed line as it was written, in order.
        altered: fields that are not as they were written: somebody edited the part.
    """

    draft: Draft
    lines: tuple[tuple[str, str], ...]
    altered: tuple[str, ...]


def draft_part(draft: Draft, lines: list[tuple[str, str]]) -> str:
    """The draft part's XML.

    Args:
        draft: its printed entries only; history, waivers and state are left out here.
        lines: block id and words of each line that is written, as ``printed_lines()``.
    """
    entries = draft.agreement.model_dump(mode="json", exclude_none=True)
    identity = {"id": draft.id} if draft.id else {}
    carried = {
        "draft": {
            "format": FORMAT,
            "programme": draft.programme,
            **identity,
            "agreement": entries,
        },
        "fields": _field_hashes(entries),
        "lines": [(block, line_hash(unbind(text))) for block, text in lines],
    }
    data = html.escape(to_json(carried).decode(), quote=False)
    return f'<entwurf xmlns="{DRAFT_NAMESPACE}" schema="{SCHEMA}">{data}</entwurf>'


def printed_lines(document: Document) -> list[tuple[str, str]]:
    """Block id and words of each printed line."""
    texts = [
        (block.id, "".join([span.text for span in line]))
        for block in document.blocks
        for line in block.lines
    ]
    return [one for one in texts if one[1]]


@lru_cache(maxsize=4096)
def line_hash(text: str) -> str:
    """The hash of a printed line's words, without its list marker."""
    return sha256(text.encode()).hexdigest()[:_DIGITS]


def read_draft_part(data: bytes, name: str) -> Embedded:
    """What a draft part says.

    Args:
        data: the part's bytes, their number already bounded.
        name: the file's name in messages.

    Raises:
        DraftFileError: it is no draft part, or one of a newer form.
    """
    try:
        carried = _Carried.model_validate_json(_content(data, name))
    except ValidationError:
        raise _broken(name) from None
    draft = carried.draft
    found = _field_hashes(draft.agreement.model_dump(mode="json", exclude_none=True))
    written = carried.fields
    differ = (path for path in {**found, **written} if found.get(path) != written.get(path))
    return Embedded(
        draft=Draft(
            format=FORMAT, programme=draft.programme, id=draft.id, agreement=draft.agreement
        ),
        lines=carried.lines,
        altered=tuple(differ),
    )


def _content(data: bytes, name: str) -> str:
    try:
        root = parse(data)
    except (etree.XMLSyntaxError, ValueError):
        raise _broken(name) from None
    if root.tag != f"{{{DRAFT_NAMESPACE}}}entwurf":
        raise _broken(name)
    if root.get("schema") != SCHEMA:
        raise DraftFileError(
            f"{name}: Der Entwurf, den die Datei mit sich trägt, hat die Form "
            f"{root.get('schema')}; dieses Programm liest Form {SCHEMA}."
        )
    return root.text or ""


def _broken(name: str) -> DraftFileError:
    return DraftFileError(f"{name}: Der Entwurf, den die Datei mit sich trägt, ist nicht lesbar.")


def _field_hashes(entries: dict[str, Any]) -> dict[str, str]:
    return {path: _field_hash(path, value) for path, value in _leaves(entries)}


def _leaves(values: dict[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    """The entries of a draft by field path; the projects' order is one of them."""
    for name, value in values.items():
        at = f"{path}.{name}" if path else name
        if at == "measures":
            yield at, [measure["id"] for measure in value]
            for measure in value:
                yield from _leaves(measure, f"{at}.{measure['id']}")
        elif at == "extra":
            yield from ((f"{at}.{number}", extra) for number, extra in enumerate(value, start=1))
        elif path != "wording" and isinstance(value, dict):
            yield from _leaves(value, at)
        else:
            yield at, value


def _field_hash(path: str, value: Any) -> str:
    return line_hash(f"{path}={value if isinstance(value, str) else to_json(value).decode()}")
