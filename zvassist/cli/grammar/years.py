"""Grammar of the commands around programme years and office data."""

from __future__ import annotations

from collections.abc import Callable

from zvassist.cli.german import GermanParser
from zvassist.cli.grammar.shared import Command, Parser, as_json, overwrite, programme_dir


def _programm(parser: Parser) -> None:
    actions = parser.add_subparsers(
        title="Aktionen", dest="aktion", metavar="AKTION", parser_class=GermanParser, required=True
    )
    for name, (text, build) in _YEAR_ACTIONS.items():
        action = actions.add_parser(name, help=text, description=text)
        build(action)
        programme_dir(action, is_action=True)


def _year_new(parser: Parser) -> None:
    parser.add_argument("jahr", metavar="JAHR", type=int, help="das neue Jahr, z. B. 2028")
    parser.add_argument(
        "--von", metavar="ID", required=True, help="das Programmjahr, aus dem es entsteht"
    )
    parser.add_argument(
        "-o", dest="ausgabe", metavar="ORDNER", help="der neue Ordner (sonst aqb-JAHR)"
    )
    parser.add_argument(
        "--mit-daten",
        action="store_true",
        help="legt offices.toml und authorities.toml zum Ändern dazu",
    )


def _year_check(parser: Parser) -> None:
    parser.add_argument(
        "ordner", metavar="ORDNER", help="der Ordner des Programmjahres, oder seine ID"
    )
    as_json(parser)


def _year_confirm(parser: Parser) -> None:
    parser.add_argument(
        "jahr_oder_ordner", metavar="ID|ORDNER", help="das Programmjahr oder sein Ordner"
    )
    parser.add_argument("--durch", metavar="NAME", required=True, help="wer bestätigt")
    parser.add_argument("--am", metavar="DATUM", help="wann bestätigt wurde (sonst heute)")
    parser.add_argument(
        "-o", dest="ausgabe", metavar="ORDNER", help="schreibt dorthin statt in den eigenen Ordner"
    )
    overwrite(parser)


_YEAR_ACTIONS: dict[str, tuple[str, Callable[[Parser], None]]] = {
    "liste": ("zeigt die vorhandenen Programmjahre", as_json),
    "neu": ("legt ein Programmjahr aus einem anderen an", _year_new),
    "pruefen": ("prüft den Ordner eines Programmjahres", _year_check),
    "bestaetigen": ("schreibt eine bestätigte Fassung", _year_confirm),
}


def _buero(parser: Parser) -> None:
    parser.add_argument("--datei", metavar="X", help="eine andere Datei als die eigene buero.toml")
    as_json(parser)


COMMANDS = (
    Command("programm", "zeigt, legt an, prüft und bestätigt Programmjahre", "years", _programm),
    Command("buero", "zeigt und prüft die Bürodaten (buero.toml)", "office", _buero),
)
