"""Grammar of the commands that check, explain and waive."""

from __future__ import annotations

from zvassist.cli.grammar.shared import Command, Parser, any_source, as_json, draft, overwrite


def _pruefen(parser: Parser) -> None:
    any_source(parser)
    as_json(parser)
    parser.add_argument(
        "--bericht", metavar="X.docx|X.md", help="schreibt den Prüfvermerk (Word oder Markdown)"
    )
    overwrite(parser)


def _warum(parser: Parser) -> None:
    draft(parser)
    parser.add_argument("feld_oder_regel", metavar="FELD|REGEL", help="z. B. budget.total oder R44")
    as_json(parser)


def _abweichung(parser: Parser) -> None:
    draft(parser)
    parser.add_argument("regel", metavar="REGEL", help="die Warnung, z. B. P01")
    parser.add_argument("--grund", metavar="TEXT", help="warum davon abgewichen wird")
    parser.add_argument("--feld", metavar="FELD", help="wenn die Warnung an mehreren Stellen steht")
    parser.add_argument("--zurueck", action="store_true", help="nimmt die Abweichung zurück")


def _regeln(parser: Parser) -> None:
    parser.add_argument("--jahr", metavar="JAHR", type=int, help="nur Regeln, die dann gelten")
    as_json(parser)


COMMANDS = (
    Command("pruefen", "prüft nach allen Regeln", "checks", _pruefen),
    Command("warum", "erklärt ein Feld oder eine Regel", "reasons", _warum),
    Command("abweichung", "begründet die Abweichung von einer Warnung", "checks", _abweichung),
    Command("regeln", "zeigt alle Regeln", "checks", _regeln),
)
