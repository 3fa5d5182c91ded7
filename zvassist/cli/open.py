"""What every command needs: the programme years at hand, an open draft, talk to stderr."""

from __future__ import annotations

import getpass
import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zvassist.agreement.errors import ZvError
from zvassist.programme.library import Library
from zvassist.session.folders import years_folder

if TYPE_CHECKING:
    from zvassist.session.session import Session


def library(options: Namespace) -> Library:
    """The programme years: the packed ones, the user's, and those of ``--programme-dir``.

    Raises:
        ZvError: a folder that was given is not there.
    """
    given = tuple(Path(name) for name in options.programme_dir)
    for folder in given:
        if not folder.is_dir():
            raise ZvError(f"--programme-dir: Den Ordner „{folder}“ gibt es nicht.")
    return Library((*given, years_folder()))


def session(options: Namespace) -> Session:
    """The draft named on the command line, open and saved after each change.

    Raises:
        ZvError: it cannot be read.
    """
    # The interface takes its library from here, too, and paints before this is loaded.
    from zvassist.session.session import Session

    return Session.open(Path(options.datei), library(options), who=user())


def user() -> str:
    """The name written into the history; "" where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def say(text: str) -> None:
    """Talk to the person; results go to stdout, this does not."""
    print(text, file=sys.stderr)


def show_json(value: Any) -> None:
    """Print a result that a program may read."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
