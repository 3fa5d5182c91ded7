"""Reading the user's own settings files: TOML checked by a model, faults named with the file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from zvassist.agreement.errors import ZvError
from zvassist.programme.entries import Entry
from zvassist.programme.errors import ProgrammeError, parse_toml, read_data, validated

Own = TypeVar("Own", bound=Entry)


def read_own(
    model: type[Own], path: Path, error: type[ZvError], labels: Mapping[str, str] | None = None
) -> Own:
    """One of the user's own files.

    Args:
        model: of the whole file.
        path: the file; it is there.
        error: what is raised.
        labels: array of tables -> its German word.

    Raises:
        ZvError: of the kind ``error``; names the file and the place in it.
    """
    name = str(path)
    try:
        return validated(model, parse_toml(read_data(path), name), name, labels or {})
    except ProgrammeError as fault:
        # A file that cannot be read at all is named without its folder.
        message = str(fault).removeprefix(name).removeprefix(path.name)
        raise error(f"{name}{message}") from None
