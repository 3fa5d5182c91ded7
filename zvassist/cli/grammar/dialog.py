"""Grammar of the command that walks through the agreement in plain lines."""

from __future__ import annotations

from zvassist.cli.grammar.shared import Command, Parser, view


def _dialog(parser: Parser) -> None:
    parser.add_argument(
        "datei",
        metavar="DATEI",
        help="der Entwurf (NAME.zv.json), der sonst angelegt wird; oder eine Word- oder Textdatei",
    )
    view(parser)
    parser.add_argument(
        "--breite", metavar="N", type=int, help="Zeichen in einer Zeile, zum Beispiel 40"
    )


COMMANDS = (Command("dialog", "führt in einfachen Zeilen durch die Angaben", "dialog", _dialog),)
