"""Grammar of the commands that read files back."""

from __future__ import annotations

from zvassist.cli.grammar.shared import Command, Parser, as_json, output, view


def _lesen(parser: Parser) -> None:
    parser.add_argument("quelle", metavar="X.docx|X.txt", help="die Word- oder Textdatei")
    output(parser, "DATEI")
    view(parser)
    as_json(parser)


def _verifizieren(parser: Parser) -> None:
    parser.add_argument("quelle", metavar="X.docx", help="die Word-Datei")
    as_json(parser)


COMMANDS = (
    Command("lesen", "liest eine Word- oder Textdatei in einen Entwurf", "reading", _lesen),
    Command(
        "verifizieren",
        "prüft, ob eine Word-Datei so ist, wie sie geschrieben wurde",
        "reading",
        _verifizieren,
    ),
)
