"""What every command needs: the programme years at hand, an open draft, JSON to stdout."""

from __future__ import annotations

import getpass
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zvassist.agreement.errors import ZvError
from zvassist.cli.speech import say
from zvassist.programme.library import Library
from zvassist.session.folders import years_folder

if TYPE_CHECKING:
    from argparse import Namespace

    from zvassist.session.session import Session
    from zvassist.session.sources import View


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

    path = Path(options.datei)
    refuse_source(path)
    return Session.open(path, library(options), who=user())


def refuse_source(path: Path) -> None:
    """Refuse a Word or text file where a draft is changed.

    Raises:
        ZvError: it is one.
    """
    from zvassist.agreement.files import SUFFIX
    from zvassist.session.sources import is_source

    if is_source(path) and path.is_file():
        raise ZvError(
            f"{path}: Geändert wird ein Entwurf; „zvassist lesen {path} -o NAME{SUFFIX}“ macht "
            "aus der Datei einen."
        )


def any_session(options: Namespace, name: str) -> Session:
    """The draft, or the draft that a Word or text file gives, to be looked at.

    What was noticed in reading a file, and what it leaves open, is told.

    Args:
        options: the command's.
        name: the file.

    Raises:
        ZvError: it cannot be read, or has tracked changes and no view was chosen.
    """
    from zvassist.session.importing import open_any
    from zvassist.walk.words import label_at

    opened = open_any(Path(name), library(options), view=view(options), who=user())
    if opened.found is not None:
        for notice in opened.found.notices:
            say(f"Hinweis: {notice}")
        for question in opened.found.questions:
            say(f"Zu klären: {label_at(question.path, opened.session.programme)}: {question.note}")
    return opened.session


def view(options: Namespace) -> View | None:
    """Which view of tracked changes counts; None when it was not said."""
    # The interface, too, takes its library from here, and needs no grammar.
    from zvassist.cli.grammar.shared import VIEWS

    return VIEWS.get(options.ansicht)


def user() -> str:
    """The name written into the history; "" where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def show_json(value: Any) -> None:
    """Print a result that a program may read."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
