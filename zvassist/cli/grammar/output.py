"""Grammar of the commands that write documents."""

from __future__ import annotations

from zvassist.cli.grammar.shared import Command, Parser, draft, output, overwrite


def _schreiben(parser: Parser) -> None:
    draft(parser)
    output(parser, "X.docx|.pdf|.txt|.md")
    parser.add_argument("--final", action="store_true", help="endgültig, ohne den Vermerk ENTWURF")
    parser.add_argument("--pdf", action="store_true", help="schreibt daneben ein PDF (LibreOffice)")
    parser.add_argument(
        "--ohne-daten",
        action="store_true",
        help="lässt weg, woran eine Word-Datei beim Einlesen wiedererkannt wird",
    )


def _vorlage(parser: Parser) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("vorlage", metavar="PRUEF.docx", nargs="?", help="prüft eine eigene Vorlage")
    which.add_argument("-o", dest="ausgabe", metavar="X.docx", help="schreibt die mitgelieferte")
    overwrite(parser)


COMMANDS = (
    Command("schreiben", "schreibt Word, PDF, Text oder Markdown", "output", _schreiben),
    Command("vorlage", "schreibt die Word-Vorlage oder prüft eine andere", "output", _vorlage),
)
