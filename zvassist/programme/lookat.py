"""What a person must look at in a programme year that was copied from another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from zvassist.programme.errors import parse_toml, read_data
from zvassist.programme.loader import load_folder
from zvassist.programme.offices import Offices, PolicyPaper
from zvassist.programme.positions import Path as Way
from zvassist.programme.positions import line_of, positions
from zvassist.programme.programme import Programme

_YEAR = re.compile(r"(?<!\w)20[0-9]{2}(?!\w)")
_DATE_TEXT = re.compile(r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.|(?<!\d)\d{2}-\d{2}(?!\d)|(?<!\w)20\d\d")
_OWN_KEYS = frozenset({"id", "year", "name", "based_on", "ministry", "source"})
"""Values of the year's file that name years by right."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to look at.

    Attributes:
        file: name of the file in the year's folder.
        line: its line there; None when the thing stands in no file of the folder.
        text: what it is and why, German.
    """

    file: str
    line: int | None
    text: str


def points(folder: Path) -> tuple[Point, ...]:
    """What must be looked at in a year's folder, by file.

    Raises:
        ProgrammeError: the year cannot be read.
    """
    programme = load_folder(folder)
    found = [*_values(folder, programme), *_comments(folder), *_passages(folder, programme)]
    order = ["programme.toml", "wording.toml", "parameters.toml"]
    found.sort(key=lambda point: (order.index(point.file), point.line or 0))
    return (*found, *_offices(folder, programme))


# --- Values and comments ------------------------------------------------------------------


def _values(folder: Path, programme: Programme) -> Iterator[Point]:
    """Sentences and other texts that name years or policy papers; parameters with dates."""
    for name in ("programme.toml", "wording.toml", "parameters.toml"):
        if not (folder / name).is_file():
            continue
        text = read_data(folder / name)
        lines = positions(text)
        for way, value in leaves(parse_toml(text, name)):
            for why in _why(name, way, value, programme):
                yield Point(name, line_of(lines, way), why)


def leaves(data: Any, way: Way = ()) -> Iterator[tuple[Way, Any]]:
    """Every value of a TOML file that is no table and no list, with the way to it."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*way, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, (*way, index))
    else:
        yield way, data


def _why(name: str, way: Way, value: Any, programme: Programme) -> Iterator[str]:
    key = ".".join(str(step) for step in way)
    if name == "parameters.toml":
        if way[-1] == "source":
            return
        if isinstance(value, date | datetime) or _DATE_TEXT.search(str(value)):
            yield f"Parameter mit Datum oder Jahr: {key} = {value}"
        return
    if not isinstance(value, str) or _OWN_KEYS & {str(step) for step in way[:1] + way[-1:]}:
        return
    if years := _YEAR.findall(value):
        yield f"nennt {', '.join(dict.fromkeys(years))}: „{value}“"
    for paper in _papers(value, programme.offices):
        yield f"nennt das Papier „{paper.short or paper.title}“ ({_until(paper)}): „{value}“"


def _papers(text: str, offices: Offices) -> Iterator[PolicyPaper]:
    """The papers that a text names; of several with one title the latest."""
    named = [paper for paper in offices.policy_papers if any(t in text for t in _titles(paper))]
    latest = {paper.title: paper for paper in sorted(named, key=lambda p: p.first_year or 0)}
    yield from latest.values()


def _titles(paper: PolicyPaper) -> tuple[str, ...]:
    return (paper.title, *paper.cited_as, *([paper.short] if paper.short else []))


def _until(paper: PolicyPaper) -> str:
    if paper.last_year:
        return f"bis {paper.last_year}"
    return paper.note.rstrip(".") if paper.note else "Ende nicht belegt"


def _comments(folder: Path) -> Iterator[Point]:
    for name in ("programme.toml", "wording.toml", "parameters.toml"):
        if not (folder / name).is_file():
            continue
        for number, line in enumerate(read_data(folder / name).splitlines(), start=1):
            if line.lstrip().startswith("#") and _YEAR.search(line):
                yield Point(name, number, f"Bemerkung nennt ein Jahr: {line.strip()}")


# --- What the year decides ----------------------------------------------------------------


def _passages(folder: Path, programme: Programme) -> Iterator[Point]:
    lines = positions(read_data(folder / "programme.toml"))
    for number, passage in enumerate(programme.data.passage):
        line = line_of(lines, ("passage", number, "default"))
        printed = "gedruckt" if passage.default else "nicht gedruckt"
        yield Point(
            "programme.toml",
            line,
            f"Textbaustein „{passage.id}“ ({passage.label}): ohne Angabe {printed}",
        )


def _offices(folder: Path, programme: Programme) -> Iterator[Point]:
    """The ministry and its head in that year; offices change without notice to this program."""
    text = read_data(folder / "programme.toml")
    year, ministry = programme.year, programme.ministry
    line = line_of(positions(text), ("ministry",))
    holds = "gilt" if ministry.valid_in(year) else "gilt nach offices.toml nicht"
    yield Point("programme.toml", line, f"Ministerium {year}: „{ministry.name}“ {holds}")
    if ministry.short:
        yield Point("programme.toml", line, f"Kurzform des Ministeriums: {ministry.short}")
    ministers = programme.offices.ministers_in(year)
    for minister in ministers:
        until = minister.checked_until
        known = f"im Amt belegt bis {until:%d.%m.%Y}" if until else "im Amt"
        if until is None or until.year < year:
            yield Point("offices.toml", None, f"{minister.role} {minister.name}: {known}")
    if not ministers:
        yield Point("offices.toml", None, f"Für {year} ist kein Minister hinterlegt.")
