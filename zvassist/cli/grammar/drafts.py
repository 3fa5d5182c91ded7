"""Grammar of the commands that make and open drafts."""

from __future__ import annotations

from zvassist.cli.grammar.shared import Command, Parser, output


def _oeffnen(parser: Parser) -> None:
    parser.add_argument("datei", metavar="DATEI", nargs="?", help="der Entwurf (NAME.zv.json)")


def _neu(parser: Parser) -> None:
    parser.add_argument("--jahr", metavar="JAHR", type=int, required=True, help="das Jahr")
    parser.add_argument(
        "--partner", metavar="PARTNER", required=True, help="Gemeindeschlüssel oder Name"
    )
    output(parser, "DATEI")


def _beispiel(parser: Parser) -> None:
    output(parser, "DATEI")


COMMANDS = (
    Command("oeffnen", "öffnet die Oberfläche", "interface", _oeffnen),
    Command("neu", "legt einen neuen Entwurf an", "drafts", _neu),
    Command("beispiel", "schreibt die echte Vereinbarung 2023 als Entwurf", "drafts", _beispiel),
)
