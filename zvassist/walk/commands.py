"""The commands of the terminal interface, each described once: key, palette, help, button."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the clerk can do.

    Attributes:
        id: the action's name.
        keys: keys that do it; each command also stands in the palette.
        label: short German name, for footer and buttons.
        help: one German sentence.
        footer: whether the footer shows it.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    footer: bool = False


COMMANDS = (
    Command("help", ("f1",), "Hilfe", "Erklärt das Feld, in dem der Cursor steht.", True),
    Command("findings", ("f2",), "Prüfung", "Zeigt alle Prüfergebnisse und springt hin.", True),
    Command("preview", ("f3",), "Text", "Zeigt den ganzen Text, wie Word ihn druckt.", True),
    Command("chat", ("f4",), "Chat", "Öffnet das Gespräch: Angaben in eigenen Worten.", True),
    Command("review", ("f5",), "Übersicht", "Zeigt alle Angaben auf einer Seite.", True),
    Command("outline", ("f6",), "Gliederung", "Zeigt die Paragrafen mit ihrem Stand."),
    Command("next_page", ("f8", "pagedown"), "Weiter", "Geht zum nächsten Paragrafen.", True),
    Command("previous_page", ("f7", "pageup"), "Zurück", "Geht zum vorigen Paragrafen.", True),
    Command("write", ("f9",), "Word", "Schreibt das Word-Dokument.", True),
    Command(
        "redline",
        ("ctrl+r",),
        "Änderungsfassung",
        "Zeigt und schreibt, was gegenüber Vorjahr oder früherer Fassung anders ist.",
    ),
    Command("undo", ("f11", "ctrl+z"), "Rückgängig", "Nimmt die letzte Änderung zurück."),
    Command("redo", ("f12", "ctrl+y"), "Wiederholen", "Macht das Zurückgenommene wieder."),
    Command("jump", ("ctrl+g",), "Springen", "Springt zu einem Feld nach Namen."),
    Command("offer", ("ctrl+o",), "Vorschlag", "Übernimmt den Vorschlag für das leere Feld."),
    Command(
        "wording", ("ctrl+t",), "Wortlaut", "Ändert den Wortlaut eines Absatzes; Amtliches bleibt."
    ),
    Command("history", ("ctrl+l",), "Verlauf", "Zeigt alle Änderungen; von dort geht es zurück."),
    Command("edit", ("ctrl+b",), "Bearbeiten", "Macht die Vereinbarung wieder zum Entwurf."),
    Command("palette", ("ctrl+p",), "Befehle", "Sucht unter allen Befehlen und führt sie aus."),
    Command("save", ("ctrl+s",), "Speichern", "Speichert; das geschieht sonst von selbst."),
    Command(
        "close", ("f10", "ctrl+q"), "Schließen", "Schließt den Entwurf; alles ist gespeichert."
    ),
)


def command(command_id: str) -> Command:
    """The command with that id.

    Raises:
        KeyError: there is none (a mistake in the code).
    """
    return _BY_ID[command_id]


_BY_ID = {entry.id: entry for entry in COMMANDS}
