"""Which programme years there are, and getting one: packed years and folders of the office.

What reads a year is loaded with the first year, so that an interface can show itself before.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from zvassist.programme.errors import ProgrammeError

if TYPE_CHECKING:
    from zvassist.programme.programme import Programme

PACKED = Path(__file__).parent / "data"


class Library:
    """The programme years at hand.

    Args:
        folders: further folders that hold programme years, one folder each; a year there
            with the id of a packed one takes its place.
    """

    def __init__(self, folders: tuple[Path, ...] = ()) -> None:
        self._folders = folders

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all years, oldest first: ("aqb-2023", "aqb-2027")."""
        return tuple(sorted({folder.name for folder in self._year_folders()}))

    def programme(self, programme_id: str) -> Programme:
        """Load the year with that id.

        Raises:
            ProgrammeError: there is none, or its files are faulty.
        """
        for folder in self._year_folders():
            if folder.name == programme_id:
                return _loaded(folder)
        raise ProgrammeError(
            f"Das Programmjahr „{programme_id}“ gibt es nicht; vorhanden: {', '.join(self.ids)}."
        )

    def for_year(self, year: int) -> Programme:
        """Load the programme of an agreement year.

        Raises:
            ProgrammeError: there is none; the message names the years that are there.
        """
        years = {}
        for programme_id in self.ids:
            programme = self.programme(programme_id)
            years[programme.year] = programme
        if year not in years:
            there = ", ".join(str(known) for known in sorted(years))
            raise ProgrammeError(
                f"Für das Jahr {year} ist kein Programmjahr hinterlegt; vorhanden: {there}."
            )
        return years[year]

    def _year_folders(self) -> Iterator[Path]:
        for root in (*self._folders, PACKED):
            if root.is_dir():
                yield from (
                    folder
                    for folder in sorted(root.iterdir())
                    if (folder / "programme.toml").is_file()
                )


@lru_cache(maxsize=32)
def _loaded(folder: Path) -> Programme:
    from zvassist.programme.loader import load_folder

    return load_folder(folder)
