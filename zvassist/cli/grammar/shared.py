"""What the commands' grammars have in common: the draft, the output, ``--json``."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Literal, NamedTuple

Parser = argparse.ArgumentParser

VIEWS: dict[str, Literal["accepted", "original"]] = {
    "angenommen": "accepted",
    "original": "original",
}
"""Which view of tracked changes counts, by the word on the command line."""


class Command(NamedTuple):
    """One command of the command line.

    Attributes:
        name: the German word, ASCII only; also the name of the function that runs it.
        text: what it does, German, for the help.
        module: the module of ``cli/commands/`` in which the function stands.
        build: adds the command's arguments.
    """

    name: str
    text: str
    module: str
    build: Callable[[Parser], None]


def programme_dir(parser: Parser, *, is_action: bool = False) -> None:
    """For a command, or again for one of its actions, whose silence must not undo it."""
    parser.add_argument(
        "--programme-dir",
        metavar="ORDNER",
        action="append",
        default=argparse.SUPPRESS if is_action else [],
        help="Ordner mit weiteren Programmjahren",
    )


def draft(parser: Parser) -> None:
    """Take the draft file."""
    parser.add_argument("datei", metavar="DATEI", help="der Entwurf (NAME.zv.json)")


def any_source(parser: Parser) -> None:
    """Take a draft, or a Word or text file that is read as one."""
    parser.add_argument(
        "datei", metavar="DATEI", help="der Entwurf (NAME.zv.json), oder eine Word- oder Textdatei"
    )
    view(parser)


def view(parser: Parser) -> None:
    """Let choose which view of tracked changes counts."""
    parser.add_argument(
        "--ansicht",
        choices=tuple(VIEWS),
        help="bei offenen nachverfolgten Änderungen: mit ihnen (angenommen) oder ohne (original)",
    )


def output(parser: Parser, name: str) -> None:
    """Take the file that is written."""
    parser.add_argument("-o", dest="ausgabe", metavar=name, required=True, help="schreibt dorthin")
    overwrite(parser)


def overwrite(parser: Parser) -> None:
    """Allow to replace a file."""
    parser.add_argument(
        "--ueberschreiben", action="store_true", help="ersetzt eine Datei, die es schon gibt"
    )


def as_json(parser: argparse._ActionsContainer) -> None:
    """Offer JSON output."""
    parser.add_argument("--json", action="store_true", help="gibt JSON aus")


def nothing(_parser: Parser) -> None:
    """A command without arguments of its own."""
