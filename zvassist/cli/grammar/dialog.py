"""Grammar of the command that walks through the agreement in plain lines."""

from __future__ import annotations

from zvassist.cli.grammar.shared import Command, Parser


def _dialog(parser: Parser) -> None:
    parser.add_argument(
        "datei", metavar="DATEI", help="der Entwurf (NAME.zv.json); fehlt er, wird er angelegt"
    )
    parser.add_argument(
        "--breite", metavar="N", type=int, help="Zeichen in einer Zeile, zum Beispiel 40"
    )


COMMANDS = (Command("dialog", "führt in einfachen Zeilen durch die Angaben", "dialog", _dialog),)
