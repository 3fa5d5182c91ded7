"""What people say to each other and what changes nothing: "Hallo", "Danke". Data, its reading."""

from __future__ import annotations

import re
from importlib.resources import files

from zvassist.programme.errors import parse_toml, read_data

_SOURCE = files("zvassist.chat.offline") / "data" / "courtesies.toml"
_DATA = parse_toml(read_data(_SOURCE), _SOURCE.name)
_MARKS = re.compile(r"[^\w\s]+")
_AROUND = rf"(?:(?:{_DATA['around']}) )*"
_BEHIND = rf"(?: (?:{_DATA['around']}))*"
_REPLIES = tuple(
    (
        re.compile(f"{_AROUND}(?:{'|'.join(row['said'])}){_BEHIND}"),
        str(row["reply"]),
        row.get("asks", False),
    )
    for row in _DATA["courtesy"]
)
_LONGEST = 60
"""What is longer is more than a courtesy."""


def courtesy(text: str) -> str | None:
    """The answer to a folded message that is nothing but a courtesy, German; else None."""
    if len(text) > _LONGEST:
        return None
    said = " ".join(_MARKS.sub(" ", text).split())
    fitting = (
        reply
        for pattern, reply, asks in _REPLIES
        if pattern.fullmatch(said) and (asks or "?" not in text)
    )
    return next(fitting, None)
