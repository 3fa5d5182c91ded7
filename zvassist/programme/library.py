"""Which programme years there are, and getting one: packed years and folders of the office.

What reads a year is loaded with the first year, so that an interface can show itself before.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from zvassist.programme.errors import ProgrammeError, parse_toml, read_data

if TYPE_CHECKING:
    from zvassist.programme.programme import Programme

PACKED = Path(__file__).parent / "data"


class Library:
    """The programme years at hand.

    Args:
        folders: further folders that hold programme years, one folder each, or that are one;
            a year there with the id of a packed one takes its place.
    """

    def __init__(self, folders: tuple[Path, ...] = ()) -> None:
        self._folders = folders

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all years, oldest first: ("aqb-2023", "aqb-2027")."""
        return tuple(self.folders)

    @property
    def folders(self) -> dict[str, Path]:
        """The folder of each year, by its id, oldest first."""
        found: dict[str, Path] = {}
        for folder in self._year_folders():
            found.setdefault(_id_of(folder), folder)
        return dict(sorted(found.items()))

    def folder(self, programme_id: str) -> Path:
        """The folder of the year with that id.

        Raises:
            ProgrammeError: there is none.
        """
        for folder in self._year_folders():
            if _id_of(folder) == programme_id:
                return folder
        raise ProgrammeError(
            f"Das Programmjahr „{programme_id}“ gibt es nicht; vorhanden: {', '.join(self.ids)}."
        )

    def programme(self, programme_id: str) -> Programme:
        """Load the year with that id.

        Raises:
            ProgrammeError: there is none, or its files are faulty.
        """
        folder = self.folder(programme_id)
        return _loaded(folder, _stamp(folder))

    def readable(self) -> tuple[Programme, ...]:
        """Every year that can be read; a faulty folder is no reason not to go by the others."""
        found = []
        for programme_id in self.ids:
            with suppress(ProgrammeError):
                found.append(self.programme(programme_id))
        return tuple(found)

    def for_year(self, year: int) -> Programme:
        """Load the programme of an agreement year.

        Raises:
            ProgrammeError: there is none; the message names the years that are there, or
                what is wrong with a year that cannot be read and may be the one.
        """
        years: dict[int, Programme] = {}
        faulty: ProgrammeError | None = None
        for programme_id in self.ids:
            try:
                programme = self.programme(programme_id)
            except ProgrammeError as error:
                faulty = faulty or error
            else:
                years[programme.year] = programme
        if year in years:
            return years[year]
        if faulty:
            raise faulty
        there = ", ".join(str(known) for known in sorted(years))
        raise ProgrammeError(
            f"Für das Jahr {year} ist kein Programmjahr hinterlegt; vorhanden: {there}."
        )

    def _year_folders(self) -> Iterator[Path]:
        for root in (*self._folders, PACKED):
            if is_year(root):
                yield root
            elif root.is_dir():
                yield from (folder for folder in sorted(root.iterdir()) if is_year(folder))


def is_year(folder: Path) -> bool:
    """Whether a folder holds a programme year."""
    return (folder / "programme.toml").is_file()


_Stamp = tuple[tuple[str, int, int], ...]


def _stamp(folder: Path) -> _Stamp:
    """What tells that a year's files were changed since they were read."""
    files = ((path.name, path.stat()) for path in sorted(folder.glob("*.toml")))
    return tuple((name, state.st_mtime_ns, state.st_size) for name, state in files)


@lru_cache(maxsize=32)
def _loaded(folder: Path, _changed: _Stamp) -> Programme:
    from zvassist.programme.loader import load_folder

    return load_folder(folder)


def _id_of(folder: Path) -> str:
    """The id that a year gives itself; that of its folder where it cannot be read."""
    if folder.parent == PACKED:
        return folder.name
    state = (folder / "programme.toml").stat()
    return _stated_id(folder, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=64)
def _stated_id(folder: Path, _changed: int, _size: int) -> str:
    try:
        stated = parse_toml(read_data(folder / "programme.toml"), folder.name).get("id")
    except ProgrammeError:
        stated = None
    return stated if isinstance(stated, str) and stated else folder.absolute().name
