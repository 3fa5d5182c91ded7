"""What differs between two programme years, value by value, each with file and line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from zvassist.programme.errors import parse_toml, read_data
from zvassist.programme.loader import LABELS
from zvassist.programme.positions import Path as Way
from zvassist.programme.positions import line_of, positions

_NAMES = ("id", "ags", "name", "title")
"""Keys that tell the entries of a list apart, the best one first."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    Attributes:
        file: folder and file it stands in; the old year's for what is gone.
        line: its line there.
        text: what was and what is, German.
    """

    file: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class _Item:
    """A value or an entry of one year's file."""

    way: Way
    value: Any
    is_entry: bool = False


class _Side:
    """One year's file: its values by name, and where they stand."""

    def __init__(self, path: Path) -> None:
        text = read_data(path)
        self.file = f"{path.absolute().parent.name}/{path.name}"
        self.items = dict(_items(parse_toml(text, self.file)))
        self._lines = positions(text)

    def found(self, way: Way, text: str) -> Difference:
        return Difference(self.file, line_of(self._lines, way), text)


def differences(old: Path, new: Path) -> Iterator[Difference]:
    """How a year's folder differs from that of the year it came from.

    Raises:
        ProgrammeError: a file is no TOML.
    """
    names = {path.name for folder in (old, new) for path in folder.glob("*.toml")}
    for name in sorted(names):
        there = [folder for folder in (old, new) if (folder / name).is_file()]
        if len(there) == 2:
            yield from _file(_Side(old / name), _Side(new / name))
        else:
            word = "eigene Datei" if there[0] == new else "entfällt"
            yield Difference(f"{there[0].absolute().name}/{name}", 1, word)


def _file(old: _Side, new: _Side) -> Iterator[Difference]:
    for key, item in new.items.items():
        before = old.items.get(key)
        if before is None:
            if not _is_inside_new(key, new, old):
                yield new.found(item.way, f"{_place(key)} ist neu{_with(item)}")
        elif isinstance(item.value, list) and isinstance(before.value, list):
            yield from _list(key, before, item, old, new)
        elif item.value != before.value:
            text = f"{_place(key)}: {_said(before.value)} → {_said(item.value)}"
            yield new.found(item.way, text)
    for key, item in old.items.items():
        if key not in new.items and not _is_inside_new(key, old, new):
            yield old.found(item.way, f"{_place(key)} entfällt{_with(item)}")


def _is_inside_new(key: Key, side: _Side, other: _Side) -> bool:
    """Whether a whole entry around it is on one side only and says it all."""
    around = (key[:length] for length in range(1, len(key)))
    return any(name in side.items and name not in other.items for name in around)


def _list(key: Key, before: _Item, item: _Item, old: _Side, new: _Side) -> Iterator[Difference]:
    was, now = ([_said(value) for value in side.value] for side in (before, item))
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        for i, j in _pairs(was, now, range(i1, i2), range(j1, j2)):
            if i is not None and j is not None:
                yield new.found((*item.way, j), f"{_place(key, j)}: {was[i]} → {now[j]}")
            elif j is not None:
                yield new.found((*item.way, j), f"{_place(key, j)} ist neu: {now[j]}")
            elif i is not None:
                yield old.found((*before.way, i), f"{_place(key, i)} entfällt: {was[i]}")


_ALIKE = 0.6
"""Likeness (0 to 1) from which a sentence is a changed one rather than another one."""


def _pairs(
    was: list[str], now: list[str], old: range, new: range
) -> Iterator[tuple[int | None, int | None]]:
    """What became of what in a stretch that was replaced; None where there is no counterpart."""
    left = list(old)
    for j in new:
        scores = {i: SequenceMatcher(None, was[i], now[j], autojunk=False).ratio() for i in left}
        best = max(scores, key=lambda i: scores[i], default=None)
        if best is None or scores[best] < _ALIKE:
            yield None, j
        else:
            left.remove(best)
            yield best, j
    yield from ((i, None) for i in left)


# --- A file as values by name ---------------------------------------------------------------


def _items(data: Any, key: Key = (), way: Way = ()) -> Iterator[tuple[Key, _Item]]:
    """Values by name; the entries of a list go by what names them, not by their place."""
    for name, value in data.items():
        here, there = (*key, name), (*way, name)
        if isinstance(value, dict):
            yield from _items(value, here, there)
        elif isinstance(value, list) and value and all(_name(entry) for entry in value):
            yield from _entries(value, here, there)
        else:
            yield here, _Item(there, value)


def _entries(entries: list[Any], key: Key, way: Way) -> Iterator[tuple[Key, _Item]]:
    for index, entry in enumerate(entries):
        here = (*key[:-1], f"{LABELS.get(key[-1], key[-1])} {_name(entry)}")
        yield here, _Item((*way, index), None, is_entry=True)
        yield from _items(entry, here, (*way, index))


def _name(entry: Any) -> str:
    """What names an entry; "" for what is no table or has no name."""
    if not isinstance(entry, dict):
        return ""
    return next((str(entry[key]) for key in _NAMES if key in entry), "")


def _place(key: Key, index: int | None = None) -> str:
    """A place in words: "Block p1.1, Satz 2"; sections go without saying before a block."""
    names = list(key)
    if index is not None:
        names[-1] = f"{LABELS.get(names[-1], names[-1])} {index + 1}"
    if len(names) > 1 and names[1].startswith("Block "):
        names = names[1:]
    return ", ".join(names)


def _with(item: _Item) -> str:
    return "" if item.is_entry else f": {_said(item.value)}"


def _said(value: Any) -> str:
    """A value as a person reads it: sentences in quotation marks, their passage before them."""
    if isinstance(value, str):
        return f"„{value}“"
    if isinstance(value, dict) and set(value) == {"passage", "text"}:
        return f"[{value['passage']}] „{value['text']}“"
    return json.dumps(value, ensure_ascii=False, default=str)
