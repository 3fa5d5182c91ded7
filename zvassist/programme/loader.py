"""Reading a programme year's folder, with errors that name file and place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from zvassist.programme.authorities import load_authorities
from zvassist.programme.errors import ProgrammeError, parse_toml, read_data, validated
from zvassist.programme.offices import load_offices
from zvassist.programme.parameters import Parameters
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialoguesBlock, ProgrammeYear, TextBlock, Wording
from zvassist.programme.template import faults

_Model = TypeVar("_Model", bound=BaseModel)

_LABELS = {
    "section": "Abschnitt",
    "block": "Block",
    "sentences": "Satz",
    "category": "Maßnahmenart",
    "passage": "Textbaustein",
    "source": "Quelle",
}
"""Array of tables -> its German word in messages."""


def load_folder(folder: Path) -> Programme:
    """Load a programme year.

    Args:
        folder: holds ``programme.toml``, ``wording.toml`` and, where there are any figures
            and days to check by, ``parameters.toml``.

    Raises:
        ProgrammeError: one German sentence that names file, place and what is wrong.
    """
    data = _load(ProgrammeYear, folder / "programme.toml")
    wording = _load(Wording, folder / "wording.toml")
    parameters = _parameters(folder / "parameters.toml")
    programme = Programme(data, wording, load_authorities(), load_offices(), parameters)
    for fault in _faults(programme):
        raise ProgrammeError(f"{folder.name}/wording.toml, {fault}.")
    _ = programme.ministry  # raises here rather than at the first document
    return programme


def _parameters(path: Path) -> Parameters:
    return _load(Parameters, path) if path.is_file() else Parameters()


def _load(model: type[_Model], path: Path) -> _Model:
    name = f"{path.parent.name}/{path.name}"
    return validated(model, parse_toml(read_data(path), name), name, _LABELS)


def _faults(programme: Programme) -> Iterator[str]:
    """What is wrong with the wording beyond its shape, each with its place."""
    sections = frozenset(programme.numbers)
    passages = {passage.id for passage in programme.data.passage}
    seen: set[str] = set()
    for section in programme.wording.section:
        for line in section.heading:
            yield from (f"Überschrift {section.id}: {fault}" for fault in faults(line, sections))
        for block in section.block:
            if block.id in seen:
                yield f"Block {block.id}: die Kennung kommt zweimal vor"
            seen.add(block.id)
            if isinstance(block, TextBlock | DialoguesBlock):
                yield from _sentence_faults(block, sections, passages)


def _sentence_faults(
    block: TextBlock | DialoguesBlock, sections: frozenset[str], passages: set[str]
) -> Iterator[str]:
    for number, item in enumerate(block.sentences, start=1):
        place = f"Block {block.id}, Satz {number}"
        yield from (f"{place}: {fault}" for fault in faults(item.text, sections))
        if item.passage is not None and item.passage not in passages:
            yield f"{place}: den Textbaustein „{item.passage}“ gibt es nicht"
