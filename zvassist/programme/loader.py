"""Reading a programme year's folder, with errors that name file and place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from zvassist.programme.authorities import Authorities, load_authorities, parse_authorities
from zvassist.programme.errors import ProgrammeError, parse_toml, read_data, validated
from zvassist.programme.faults import wording_faults
from zvassist.programme.offices import Offices, load_offices, parse_offices
from zvassist.programme.parameters import Parameters
from zvassist.programme.programme import Programme
from zvassist.programme.schema import ProgrammeYear, Wording

_Model = TypeVar("_Model", bound=BaseModel)

LABELS = {
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
            and days to check by, ``parameters.toml``; an ``authorities.toml`` or
            ``offices.toml`` of its own takes the place of the packed one.

    Raises:
        ProgrammeError: one German sentence that names file, place and what is wrong.
    """
    programme = Programme(
        read_year(folder),
        read_wording(folder),
        read_authorities(folder),
        read_offices(folder),
        read_parameters(folder),
    )
    for fault in wording_faults(programme):
        raise ProgrammeError(f"{folder.name}/wording.toml, {fault}.", fault.path)
    _ = programme.ministry  # raises here rather than at the first document
    return programme


def read_year(folder: Path) -> ProgrammeYear:
    """``programme.toml``; raises ``ProgrammeError``."""
    return _load(ProgrammeYear, folder / "programme.toml")


def read_wording(folder: Path) -> Wording:
    """``wording.toml``, its shape only; raises ``ProgrammeError``."""
    return _load(Wording, folder / "wording.toml")


def read_authorities(folder: Path) -> Authorities:
    """The year's own ``authorities.toml``, else the packed one; raises ``ProgrammeError``."""
    path = folder / "authorities.toml"
    if not path.is_file():
        return load_authorities()
    return parse_authorities(read_data(path), _name(path))


def read_offices(folder: Path) -> Offices:
    """The year's own ``offices.toml``, else the packed one; raises ``ProgrammeError``."""
    path = folder / "offices.toml"
    if not path.is_file():
        return load_offices()
    return parse_offices(read_data(path), _name(path))


def read_parameters(folder: Path) -> Parameters:
    """``parameters.toml``, where the year has one; raises ``ProgrammeError``."""
    path = folder / "parameters.toml"
    return _load(Parameters, path) if path.is_file() else Parameters()


PARTS: dict[str, Callable[[Path], object]] = {
    "programme.toml": read_year,
    "wording.toml": read_wording,
    "authorities.toml": read_authorities,
    "offices.toml": read_offices,
    "parameters.toml": read_parameters,
}
"""The files of a year, and what reads and checks each."""


def _load(model: type[_Model], path: Path) -> _Model:
    name = _name(path)
    return validated(model, parse_toml(read_data(path), name), name, LABELS)


def _name(path: Path) -> str:
    """How a file of a year is called in messages: "aqb-2028/offices.toml"."""
    return f"{path.absolute().parent.name}/{path.name}"
