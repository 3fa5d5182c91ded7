"""Grammar of the command that compares two texts."""

from __future__ import annotations

from zvassist.cli.grammar.shared import Command, Parser, as_json, overwrite, view


def _vergleichen(parser: Parser) -> None:
    parser.add_argument(
        "alt", metavar="ALT", help="Entwurf, Word- oder Textdatei: die alte Fassung"
    )
    parser.add_argument(
        "neu", metavar="NEU", help="Entwurf, Word- oder Textdatei: die neue Fassung"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "-o", dest="ausgabe", metavar="X.docx", help="schreibt eine Änderungsfassung für Word"
    )
    form.add_argument("--zeilen", action="store_true", help="Absatz für Absatz (so ohne Angabe)")
    form.add_argument("--nebeneinander", action="store_true", help="alt links, neu rechts")
    as_json(form)
    view(parser)
    parser.add_argument("--verfasser", metavar="NAME", help="wessen Namen die Änderungen tragen")
    parser.add_argument(
        "--datum", metavar="JJJJ-MM-TT", help="wann sie gemacht sind; auch mit THH:MM (UTC)"
    )
    overwrite(parser)


COMMANDS = (
    Command("vergleichen", "zeigt, was zwei Fassungen unterscheidet", "comparing", _vergleichen),
)
