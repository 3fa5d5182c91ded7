"""Starting the terminal interface."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zvassist.agreement.errors import ZvError
    from zvassist.programme.library import Library


def run(path: Path | None, library: Library) -> int:
    """Run the interface until the clerk ends it.

    Args:
        path: a draft to open at once, or None for the start page.
        library: the programme years at hand.

    Returns:
        The exit code.

    Raises:
        ZvError: the draft cannot be opened, or there is no terminal; the screen is as it was.
    """
    if not _is_terminal():
        raise _without_terminal(path, library)
    from zvassist.ui.app import ZvApp

    app = ZvApp(library, path, who=_user())
    code = app.run() or 0
    if app.fault is not None:
        raise app.fault
    return code


def _is_terminal() -> bool:
    """Textual reads from stdin and draws on stderr."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _without_terminal(path: Path | None, library: Library) -> ZvError:
    """What to tell where nothing can be shown: a fault of the draft first."""
    from zvassist.agreement.errors import ZvError
    from zvassist.session.session import Session

    if path is not None:
        Session.open(path, library)
    return ZvError(
        "Die Oberfläche braucht ein Terminal; ohne eines helfen „zvassist dialog“ und die "
        "anderen Befehle (zvassist --help)."
    )


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
