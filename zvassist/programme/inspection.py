"""Checking a programme year's folder: everything that is wrong in it, with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from zvassist.programme.differences import differences
from zvassist.programme.errors import ProgrammeError, parse_toml, read_data
from zvassist.programme.faults import wording_faults
from zvassist.programme.library import Library
from zvassist.programme.loader import PARTS
from zvassist.programme.lookat import leaves
from zvassist.programme.positions import Path as Way
from zvassist.programme.positions import line_of, positions
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialoguesBlock, TextBlock


class Kind(StrEnum):
    """What a remark is; the values are German."""

    FEHLER = "Fehler"
    """The year cannot be used, or not be trusted."""
    HINWEIS = "Hinweis"
    """Worth a look."""
    UNTERSCHIED = "Unterschied"
    """Differs from the year it came from."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing found in a year's folder.

    Attributes:
        kind: Fehler, Hinweis or Unterschied.
        file: folder and file: "aqb-2028/wording.toml".
        line: its line; None where a whole file is meant.
        text: German, a sentence without a full stop.
    """

    kind: Kind
    file: str
    line: int | None
    text: str


def inspect(folder: Path, library: Library) -> tuple[Remark, ...]:
    """Check a year's folder.

    Args:
        folder: the year's folder.
        library: where the year it is based on may be.

    Returns:
        Fehler, Hinweise, then the differences to the year it came from.

    Raises:
        ProgrammeError: the folder is not there or holds no programme year.
    """
    if not folder.is_dir():
        raise ProgrammeError(f"Den Ordner „{folder}“ gibt es nicht.")
    for name in ("programme.toml", "wording.toml"):
        if not (folder / name).is_file():
            raise ProgrammeError(f"{folder}: Dem Programmjahr fehlt die Datei {name}.")
    checked = _Inspection(folder)
    found = list(checked.remarks())
    if checked.programme is not None:
        found += _compared(folder, checked.programme, library)
    return tuple(sorted(found, key=lambda remark: list(Kind).index(remark.kind)))


class _Inspection:
    """One look through a folder."""

    def __init__(self, folder: Path) -> None:
        self.programme: Programme | None = None
        self._folder = folder
        self._name = folder.absolute().name

    def remarks(self) -> Iterator[Remark]:
        parts: dict[str, Any] = {}
        for name, read in PARTS.items():
            try:
                parts[name] = read(self._folder)
            except ProgrammeError as error:
                yield self._unreadable(name, error)
        if len(parts) < len(PARTS):
            return
        self.programme = Programme(*parts.values())
        yield from self._wording(self.programme)
        yield from self._passages(self.programme)
        yield from self._sources(self.programme)
        yield from self._ministry(self.programme)

    def _unreadable(self, name: str, error: ProgrammeError) -> Remark:
        text = str(error).removeprefix(f"{self._name}/{name}").lstrip(",: ").rstrip(".")
        if error.line is None and error.path:
            return self._at(Kind.FEHLER, name, error.path, text)
        return Remark(Kind.FEHLER, f"{self._name}/{name}", error.line, _without_line(text))

    def _at(self, kind: Kind, name: str, way: Way, text: str) -> Remark:
        line = line_of(positions(read_data(self._folder / name)), way)
        return Remark(kind, f"{self._name}/{name}", line, text)

    def _wording(self, programme: Programme) -> Iterator[Remark]:
        for fault in wording_faults(programme):
            yield self._at(Kind.FEHLER, "wording.toml", fault.path, str(fault))

    def _passages(self, programme: Programme) -> Iterator[Remark]:
        used = {
            sentence.passage
            for block in programme.blocks.values()
            if isinstance(block, TextBlock | DialoguesBlock)
            for sentence in block.sentences
        }
        for number, passage in enumerate(programme.data.passage):
            if passage.id not in used:
                text = f"Der Textbaustein „{passage.id}“ kommt in keinem Satz vor"
                yield self._at(Kind.FEHLER, "programme.toml", ("passage", number), text)

    def _sources(self, programme: Programme) -> Iterator[Remark]:
        """Ids only: a parameter says its source in words, and its schema wants it."""
        name = "programme.toml"
        defined = {source.id for source in programme.data.source}
        used: set[str] = set()
        for way, value in leaves(parse_toml(read_data(self._folder / name), name)):
            if way[-1] != "source":
                continue
            for source in filter(None, re.split(r"[,;]\s*", str(value))):
                used.add(source)
                if source not in defined:
                    text = f"Die Quelle „{source}“ ist nicht angegeben ([[source]])"
                    yield self._at(Kind.FEHLER, name, way, text)
        for number, entry in enumerate(programme.data.source):
            if entry.id not in used:
                text = f"Auf die Quelle „{entry.id}“ stützt sich nichts"
                yield self._at(Kind.HINWEIS, name, ("source", number), text)

    def _ministry(self, programme: Programme) -> Iterator[Remark]:
        ministry = programme.offices.ministry(programme.data.ministry)
        if ministry is None:
            text = f"Das Ministerium „{programme.data.ministry}“ gibt es nicht"
            yield self._at(Kind.FEHLER, "programme.toml", ("ministry",), text)
        elif not ministry.valid_in(programme.year):
            text = f"Das Ministerium „{ministry.id}“ gilt {programme.year} nicht"
            yield self._at(Kind.FEHLER, "programme.toml", ("ministry",), text)
        if programme.data.status != "amtlich" and not programme.is_confirmed:
            text = "Das Programmjahr ist nicht amtlich bestätigt"
            yield self._at(Kind.HINWEIS, "programme.toml", ("status",), text)


def _without_line(text: str) -> str:
    return re.sub(r"^Zeile \d+, Spalte \d+: ", "", text)


def _compared(folder: Path, programme: Programme, library: Library) -> Iterator[Remark]:
    base = programme.data.based_on
    if not base:
        return
    old = library.folders.get(base) or folder.absolute().parent / base
    if not (old / "programme.toml").is_file():
        text = f"Das Programmjahr „{base}“, aus dem es stammt, liegt nicht vor"
        yield Remark(Kind.HINWEIS, f"{folder.absolute().name}/programme.toml", None, text)
        return
    for found in differences(old, folder):
        yield Remark(Kind.UNTERSCHIED, found.file, found.line, found.text)
