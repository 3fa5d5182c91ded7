"""Grammar of the commands that write documents."""

from __future__ import annotations

from zvassist.cli.grammar.shared import Command, Parser, draft, output


def _schreiben(parser: Parser) -> None:
    draft(parser)
    output(parser, "X.docx")
    parser.add_argument("--final", action="store_true", help="endgültig, ohne den Vermerk ENTWURF")
    parser.add_argument("--pdf", action="store_true", help="schreibt daneben ein PDF (LibreOffice)")
    parser.add_argument(
        "--ohne-daten",
        action="store_true",
        help="bettet keine Angaben ein (diese Version bettet noch keine ein)",
    )


COMMANDS = (Command("schreiben", "schreibt das Word-Dokument", "output", _schreiben),)
