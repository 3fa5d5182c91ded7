"""Grammar of the command that rolls a draft over into a new year."""

from __future__ import annotations

from zvassist.cli.grammar.shared import Command, Parser, as_json, output, view


def _fortschreiben(parser: Parser) -> None:
    parser.add_argument(
        "alt", metavar="ALT", help="der Entwurf des alten Jahres, oder seine Word- oder Textdatei"
    )
    view(parser)
    parser.add_argument("--jahr", metavar="JAHR", type=int, required=True, help="das neue Jahr")
    output(parser, "NEU")
    parser.add_argument("--betrag-behalten", action="store_true", help="übernimmt auch die Beträge")
    parser.add_argument(
        "--vorschlaege-annehmen", action="store_true", help="führt die Vorschläge gleich aus"
    )
    as_json(parser)


COMMANDS = (
    Command(
        "fortschreiben", "macht aus einem Entwurf den des neuen Jahres", "rollover", _fortschreiben
    ),
)
