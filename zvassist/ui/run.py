"""Starting the terminal interface."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zvassist.programme.library import Library


def run(path: Path | None, library: Library) -> int:
    """Run the interface until the clerk ends it.

    Args:
        path: a draft to open at once, or None for the start page.
        library: the programme years at hand.

    Returns:
        The exit code.

    Raises:
        ZvError: the draft cannot be opened; nothing was shown yet.
    """
    from zvassist.ui.app import ZvApp

    if path is not None:
        _check(path, library)
    return ZvApp(library, path, who=_user()).run() or 0


def _check(path: Path, library: Library) -> None:
    """Open the draft once before anything is shown, so that a fault ends in one sentence."""
    from zvassist.session.session import Session

    Session.open(path, library)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
