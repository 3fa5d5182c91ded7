"""Grammar of the commands that talk with the clerk."""

from __future__ import annotations

from zvassist.cli.grammar.shared import Command, Parser, as_json, draft


def _chat(parser: Parser) -> None:
    draft(parser)
    parser.add_argument("--sag", metavar="TEXT", required=True, help="was gesagt wird")
    parser.add_argument("--annehmen", action="store_true", help="übernimmt die Vorschläge")
    parser.add_argument(
        "--engine",
        choices=("offline", "modell"),
        default="offline",
        help="modell: fragt das Modell, was offline nicht verstanden wurde",
    )
    parser.add_argument(
        "--senden", action="store_true", help="gibt das Senden an das Modell frei, ein für alle Mal"
    )
    as_json(parser)


def _modell(parser: Parser) -> None:
    parser.add_argument("--datei", metavar="X", help="eine andere Datei als die eigene modell.toml")
    parser.add_argument("--probe", action="store_true", help="sendet eine Probe, ohne Angaben")
    as_json(parser)


COMMANDS = (
    Command("chat", "führt einen Schritt des Gesprächs", "talk", _chat),
    Command("modell", "zeigt, an welches Sprachmodell etwas ginge", "model", _modell),
)
