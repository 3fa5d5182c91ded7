"""New programme years out of old ones: folders copied, a few values changed, comments kept."""

from __future__ import annotations

import re
import secrets
import shutil
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from zvassist.agreement.atomic import write_atomically
from zvassist.programme.errors import ProgrammeError, read_data
from zvassist.programme.library import PACKED
from zvassist.programme.loader import read_year

UNCONFIRMED = "nicht amtlich bestätigt"
SHARED = ("authorities.toml", "offices.toml")
"""Data for all years; a year's own copy takes their place."""

Value = str | int | date


def new_year(source: Path, year: int, target: Path, *, with_shared: bool = False) -> str:
    """Make a programme year's folder out of another year's.

    Args:
        source: the folder of the year it comes from.
        year: the new agreement year.
        target: the folder to make.
        with_shared: put copies of the packed ``SHARED`` files in, to be edited.

    Returns:
        The new year's id.

    Raises:
        ProgrammeError: the source cannot be read, the year is its own, or the target is there
            already, in the package or not writable.
    """
    old = read_year(source)
    if year == old.year:
        raise ProgrammeError(
            f"{old.id} ist schon das Programmjahr {year}; gemeint ist ein anderes."
        )
    files = _texts(source)
    if with_shared:
        files = {name: read_data(PACKED / name) for name in SHARED} | files
    new_id = old.id.replace(str(old.year), str(year))
    if new_id == old.id:
        new_id = f"{old.id}-{year}"
    files["programme.toml"] = with_values(
        files["programme.toml"],
        {
            "id": new_id,
            "year": year,
            "name": old.name.replace(str(old.year), str(year)),
            "status": UNCONFIRMED,
            "based_on": old.id,
            "confirmed_by": None,
            "confirmed_on": None,
        },
    )
    write_folder(target, files)
    return new_id


def confirm(source: Path, target: Path, *, who: str, on: date, overwrite: bool = False) -> None:
    """Write a copy of a programme year that says who confirmed it.

    Args:
        source: the year's folder.
        target: the folder to write.
        who: who confirms it.
        on: since when it is confirmed.
        overwrite: replace the files of a folder that is there.

    Raises:
        ProgrammeError: it needs no confirmation, or source or target do not serve.
    """
    year = read_year(source)
    if year.status == "amtlich":
        raise ProgrammeError(f"{year.id} ist amtlich und braucht keine Bestätigung.")
    if year.confirmed_by:
        raise ProgrammeError(f"{year.id} ist schon bestätigt (durch {year.confirmed_by}).")
    if target.exists() and not overwrite:
        raise ProgrammeError(f"{target} gibt es schon; mit --ueberschreiben wird es ersetzt.")
    files = _texts(source)
    values: dict[str, Value | None] = {"confirmed_by": who, "confirmed_on": on}
    files["programme.toml"] = with_values(files["programme.toml"], values)
    write_folder(target, files, overwrite=overwrite)


def _texts(folder: Path) -> dict[str, str]:
    return {path.name: read_data(path) for path in sorted(folder.glob("*.toml"))}


# --- The text of a TOML file --------------------------------------------------------------


def with_values(text: str, values: Mapping[str, Value | None]) -> str:
    """A TOML text with some of its top-level values changed, all else as it was.

    Args:
        text: the file.
        values: the new values by key; None takes the key out. New keys go behind the others.

    Raises:
        ProgrammeError: a value is written in a way that cannot be changed line by line.
    """
    head, table, tail = _parted(text)
    for key, value in values.items():
        head = _with_value(head, key, value)
    changed = f"{head}{table}{tail}"
    if not _holds(changed, values):
        raise ProgrammeError(
            "programme.toml: Die Angaben vor der ersten Tabelle stehen nicht je in einer Zeile "
            "und lassen sich so nicht ändern."
        )
    return changed


def _parted(text: str) -> tuple[str, str, str]:
    """The lines before the first table, its header, the rest."""
    found = re.search(r"^[ \t]*\[", text, re.MULTILINE)
    at = found.start() if found else len(text)
    return text[:at], text[at : at + 1], text[at + 1 :]


def _with_value(head: str, key: str, value: Value | None) -> str:
    line = re.compile(
        rf"^{key}[ \t]*=[ \t]*(?:\"(?:\\.|[^\"\n])*\"|[^#\n]*?)([ \t]*#.*)?$\n?", re.M
    )
    if value is None:
        return line.sub("", head, count=1)
    written = f"{key} = {_written(value)}"
    if line.search(head):
        return line.sub(lambda found: f"{written}{found[1] or ''}\n", head, count=1)
    body = head.rstrip("\n")
    return f"{body}\n{written}\n{head[len(body) + 1 :]}"


def _written(value: Value) -> str:
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return value.isoformat() if isinstance(value, date) else str(value)


def _holds(text: str, values: Mapping[str, Value | None]) -> bool:
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return all(found.get(key) == value for key, value in values.items())


# --- The disk -----------------------------------------------------------------------------


def write_folder(target: Path, files: Mapping[str, str], *, overwrite: bool = False) -> None:
    """Write a year's folder, whole or not at all.

    Raises:
        ProgrammeError: the folder is there and ``overwrite`` is not given, lies in the
            package, or cannot be written.
    """
    target = target.absolute()
    if target.resolve().is_relative_to(PACKED.resolve()):
        raise ProgrammeError(
            f"{target} liegt im Programm selbst; bitte einen anderen Ordner nennen."
        )
    if target.exists() and not (overwrite and target.is_dir()):
        raise ProgrammeError(f"{target} gibt es schon; bitte einen neuen Ordner nennen.")
    try:
        if target.exists():
            for name, text in files.items():
                write_atomically(target / name, text.encode())
        else:
            _write_new(target, files)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProgrammeError(f"{target} konnte nicht geschrieben werden: {reason}.") from None


def _write_new(target: Path, files: Mapping[str, str]) -> None:
    """Written beside it first: nobody ever finds half a year."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.parent / f".zvassist-{secrets.token_hex(6)}"
    beside.mkdir()
    try:
        for name, text in files.items():
            write_atomically(beside / name, text.encode())
        beside.rename(target)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
