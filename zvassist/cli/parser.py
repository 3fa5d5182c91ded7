"""The grammar of the command line: German words, ASCII only. Imports nothing heavy."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from zvassist import __version__
from zvassist.cli.german import GermanParser

_Parser = argparse.ArgumentParser

_DESCRIPTION = """\
Entwirft die Zielvereinbarung zum Ausbildungs- und Qualifizierungsbudget (AQB).

Ohne Befehl öffnet sich die Oberfläche: zvassist [DATEI]
"""


def build_parser() -> GermanParser:
    """The parser of all commands; each sets ``module`` and ``run``, where it is found."""
    parser = GermanParser(prog="zvassist", description=_DESCRIPTION)
    parser.add_argument(
        "--version", action="version", version=f"zvassist {__version__}", help="zeigt die Version"
    )
    commands = parser.add_subparsers(
        title="Befehle", metavar="BEFEHL", parser_class=GermanParser, required=True
    )
    for name, (text, module, build) in _COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text)
        build(command)
        _programme_dir(command)
        command.set_defaults(module=module, run=name)
    return parser


def _programme_dir(parser: _Parser, *, is_action: bool = False) -> None:
    """For a command, or again for one of its actions, whose silence must not undo it."""
    parser.add_argument(
        "--programme-dir",
        metavar="ORDNER",
        action="append",
        default=argparse.SUPPRESS if is_action else [],
        help="Ordner mit weiteren Programmjahren",
    )


def _draft(parser: _Parser) -> None:
    parser.add_argument("datei", metavar="DATEI", help="der Entwurf (NAME.zv.json)")


def _output(parser: _Parser, name: str) -> None:
    parser.add_argument("-o", dest="ausgabe", metavar=name, required=True, help="schreibt dorthin")
    _overwrite(parser)


def _overwrite(parser: _Parser) -> None:
    parser.add_argument(
        "--ueberschreiben", action="store_true", help="ersetzt eine Datei, die es schon gibt"
    )


def _json(parser: _Parser) -> None:
    parser.add_argument("--json", action="store_true", help="gibt JSON aus")


def _oeffnen(parser: _Parser) -> None:
    parser.add_argument("datei", metavar="DATEI", nargs="?", help="der Entwurf (NAME.zv.json)")


def _neu(parser: _Parser) -> None:
    parser.add_argument("--jahr", metavar="JAHR", type=int, required=True, help="das Jahr")
    parser.add_argument(
        "--partner", metavar="PARTNER", required=True, help="Gemeindeschlüssel oder Name"
    )
    _output(parser, "DATEI")


def _beispiel(parser: _Parser) -> None:
    _output(parser, "DATEI")


def _setzen(parser: _Parser) -> None:
    _draft(parser)
    parser.add_argument(
        "angaben", metavar="feld=wert", nargs="+", help="z. B. budget.total=1.022.700"
    )


def _massnahme(parser: _Parser) -> None:
    _draft(parser)
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


def _zeigen(parser: _Parser) -> None:
    _draft(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--text", action="store_true", help="der Text, wie Word ihn druckt")
    form.add_argument("--json", action="store_true", help="die Angaben als JSON")


def _pruefen(parser: _Parser) -> None:
    _draft(parser)
    _json(parser)
    parser.add_argument(
        "--bericht", metavar="X.docx|X.md", help="schreibt den Prüfvermerk (Word oder Markdown)"
    )
    _overwrite(parser)


def _warum(parser: _Parser) -> None:
    _draft(parser)
    parser.add_argument("feld_oder_regel", metavar="FELD|REGEL", help="z. B. budget.total oder R44")
    _json(parser)


def _abweichung(parser: _Parser) -> None:
    _draft(parser)
    parser.add_argument("regel", metavar="REGEL", help="die Warnung, z. B. P01")
    parser.add_argument("--grund", metavar="TEXT", help="warum davon abgewichen wird")
    parser.add_argument("--feld", metavar="FELD", help="wenn die Warnung an mehreren Stellen steht")
    parser.add_argument("--zurueck", action="store_true", help="nimmt die Abweichung zurück")


def _schreiben(parser: _Parser) -> None:
    _draft(parser)
    _output(parser, "X.docx")
    parser.add_argument("--final", action="store_true", help="endgültig, ohne den Vermerk ENTWURF")
    parser.add_argument("--pdf", action="store_true", help="schreibt daneben ein PDF (LibreOffice)")
    parser.add_argument(
        "--ohne-daten",
        action="store_true",
        help="bettet keine Angaben ein (diese Version bettet noch keine ein)",
    )


def _chat(parser: _Parser) -> None:
    _draft(parser)
    parser.add_argument("--sag", metavar="TEXT", required=True, help="was gesagt wird")
    parser.add_argument("--annehmen", action="store_true", help="übernimmt die Vorschläge")
    _json(parser)


def _regeln(parser: _Parser) -> None:
    parser.add_argument("--jahr", metavar="JAHR", type=int, help="nur Regeln, die dann gelten")
    _json(parser)


def _programm(parser: _Parser) -> None:
    actions = parser.add_subparsers(
        title="Aktionen", dest="aktion", metavar="AKTION", parser_class=GermanParser, required=True
    )
    for name, (text, build) in _YEAR_ACTIONS.items():
        action = actions.add_parser(name, help=text, description=text)
        build(action)
        _programme_dir(action, is_action=True)


def _year_new(parser: _Parser) -> None:
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


def _year_check(parser: _Parser) -> None:
    parser.add_argument(
        "ordner", metavar="ORDNER", help="der Ordner des Programmjahres, oder seine ID"
    )
    _json(parser)


def _year_confirm(parser: _Parser) -> None:
    parser.add_argument(
        "jahr_oder_ordner", metavar="ID|ORDNER", help="das Programmjahr oder sein Ordner"
    )
    parser.add_argument("--durch", metavar="NAME", required=True, help="wer bestätigt")
    parser.add_argument("--am", metavar="DATUM", help="wann bestätigt wurde (sonst heute)")
    parser.add_argument(
        "-o", dest="ausgabe", metavar="ORDNER", help="schreibt dorthin statt in den eigenen Ordner"
    )
    _overwrite(parser)


_YEAR_ACTIONS: dict[str, tuple[str, Callable[[_Parser], None]]] = {
    "liste": ("zeigt die vorhandenen Programmjahre", _json),
    "neu": ("legt ein Programmjahr aus einem anderen an", _year_new),
    "pruefen": ("prüft den Ordner eines Programmjahres", _year_check),
    "bestaetigen": ("schreibt eine bestätigte Fassung", _year_confirm),
}


def _buero(parser: _Parser) -> None:
    parser.add_argument("--datei", metavar="X", help="eine andere Datei als die eigene buero.toml")
    _json(parser)


def _nothing(_parser: _Parser) -> None:
    """A command without arguments of its own."""


_COMMANDS: dict[str, tuple[str, str, Callable[[_Parser], None]]] = {
    "oeffnen": ("öffnet die Oberfläche", "interface", _oeffnen),
    "neu": ("legt einen neuen Entwurf an", "drafts", _neu),
    "beispiel": ("schreibt die echte Vereinbarung 2023 als Entwurf", "drafts", _beispiel),
    "setzen": ("setzt Angaben", "edits", _setzen),
    "massnahme": ("ändert die Projekte", "edits", _massnahme),
    "zeigen": ("zeigt Text oder Angaben", "views", _zeigen),
    "pruefen": ("prüft nach allen Regeln", "checks", _pruefen),
    "warum": ("erklärt ein Feld oder eine Regel", "reasons", _warum),
    "abweichung": ("begründet die Abweichung von einer Warnung", "checks", _abweichung),
    "schreiben": ("schreibt das Word-Dokument", "output", _schreiben),
    "chat": ("führt einen Schritt des Gesprächs", "talk", _chat),
    "regeln": ("zeigt alle Regeln", "checks", _regeln),
    "programm": ("zeigt, legt an, prüft und bestätigt Programmjahre", "years", _programm),
    "buero": ("zeigt und prüft die Bürodaten (buero.toml)", "office", _buero),
    "schema": ("gibt das JSON-Schema des Entwurfs aus", "views", _nothing),
}

COMMAND_NAMES = frozenset(_COMMANDS)
