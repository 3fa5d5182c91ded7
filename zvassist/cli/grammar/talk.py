"""Grammar of the commands that talk with the clerk."""

from __future__ import annotations

from zvassist.cli.grammar.shared import Command, Parser, as_json, draft


def _chat(parser: Parser) -> None:
    draft(parser)
    parser.add_argument("--sag", metavar="TEXT", required=True, help="was gesagt wird")
    parser.add_argument("--annehmen", action="store_true", help="übernimmt die Vorschläge")
    as_json(parser)


COMMANDS = (Command("chat", "führt einen Schritt des Gesprächs", "talk", _chat),)
