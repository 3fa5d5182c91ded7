"""Grammar of the commands that show a draft."""

from __future__ import annotations

from zvassist.cli.grammar.shared import Command, Parser, any_source, nothing


def _zeigen(parser: Parser) -> None:
    any_source(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--text", action="store_true", help="der Text, wie Word ihn druckt")
    form.add_argument("--json", action="store_true", help="die Angaben als JSON")


COMMANDS = (
    Command("zeigen", "zeigt Text oder Angaben", "views", _zeigen),
    Command("schema", "gibt das JSON-Schema des Entwurfs aus", "views", nothing),
)
