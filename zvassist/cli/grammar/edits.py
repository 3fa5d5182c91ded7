"""Grammar of the commands that change a draft."""

from __future__ import annotations

from zvassist.cli.german import GermanParser
from zvassist.cli.grammar.shared import Command, Parser, draft


def _setzen(parser: Parser) -> None:
    draft(parser)
    parser.add_argument(
        "angaben", metavar="feld=wert", nargs="+", help="z. B. budget.total=1.022.700"
    )


def _massnahme(parser: Parser) -> None:
    draft(parser)
    actions = parser.add_subparsers(
        title="Aktionen", dest="aktion", metavar="AKTION", parser_class=GermanParser, required=True
    )
    measure = ("massnahme", "M", "Kennung (m1) oder gedruckte Stelle (1)")
    category = ("kategorie", "KATEGORIE", "die Maßnahmenart")
    title = ("titel", "TITEL", "der gedruckte Name")
    amount = ("betrag", "BETRAG", "Betrag in Euro; leer nimmt ihn zurück")
    for name, text, places in (
        ("hinzu", "fügt ein Projekt hinzu", (category, title)),
        ("weg", "nimmt ein Projekt heraus", (measure,)),
        ("um", "benennt ein Projekt um", (measure, title)),
        ("nach", "stellt ein Projekt unter eine Maßnahmenart", (measure, category)),
        ("betrag", "setzt den Betrag eines Projekts", (measure, amount)),
    ):
        action = actions.add_parser(name, help=text, description=text)
        for place, shown, hint in places:
            action.add_argument(place, metavar=shown, help=hint)
        if name == "hinzu":
            action.add_argument("--betrag", metavar="BETRAG", help="Betrag in Euro")
        if name == "nach":
            action.add_argument(
                "stelle", metavar="POS", nargs="?", type=int, help="Stelle in der Art, ab 1"
            )


COMMANDS = (
    Command("setzen", "setzt Angaben", "edits", _setzen),
    Command("massnahme", "ändert die Projekte", "edits", _massnahme),
)
