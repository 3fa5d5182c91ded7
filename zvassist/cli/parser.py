"""The parser of the command line: German words, ASCII only. Imports nothing heavy."""

from __future__ import annotations

from zvassist import __version__
from zvassist.cli.german import GermanParser
from zvassist.cli.grammar import COMMANDS
from zvassist.cli.grammar.shared import programme_dir

_DESCRIPTION = """\
Entwirft die Zielvereinbarung zum Ausbildungs- und Qualifizierungsbudget (AQB).

Ohne Befehl öffnet sich die Oberfläche: zvassist [DATEI]
"""


def build_parser() -> GermanParser:
    """The parser of all commands; each sets ``module`` and ``run``, where it is found."""
    parser = GermanParser(prog="zvassist", description=_DESCRIPTION)
    parser.add_argument(
        "--version", action="version", version=f"zvassist {__version__}", help="zeigt die Version"
    )
    commands = parser.add_subparsers(
        title="Befehle", metavar="BEFEHL", parser_class=GermanParser, required=True
    )
    for command in COMMANDS:
        added = commands.add_parser(command.name, help=command.text, description=command.text)
        command.build(added)
        programme_dir(added)
        added.set_defaults(module=command.module, run=command.name)
    return parser


COMMAND_NAMES = frozenset(command.name for command in COMMANDS)
