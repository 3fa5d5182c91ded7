"""Commands in every natural wording, and what only looks like one."""

from __future__ import annotations

from itertools import product

import pytest

_UNDO = (
    "rückgängig",
    "ups, das war falsch, zurück",
    "Nimm das wieder zurück",
    "das war ein Versehen, bitte zurücknehmen",
    "Die letzte Änderung soll zurückgenommen werden.",
    "verwirf die letzte Eingabe",
    "mach den letzten Schritt ungeschehen",
    "nein, doch nicht, zurück",
)
_REDO = (
    "Stell die eben zurückgenommene Änderung wieder her",
    "doch wieder, bitte wiederholen",
    "Mach das Rückgängigmachen rückgängig",
    "Das Zurückgenommene doch wieder herstellen",
    "die zurückgenommene Änderung wieder einsetzen",
)
_WRITE = (
    "Schreib das als Word-Datei raus",
    "Ich brauche den Entwurf als Word-Datei",
    "Ich hätte gern das fertige Dokument",
    "das Word-Dokument erstellen.",
    "Mach mir ein Word-Dokument daraus",
    "Die Vereinbarung als PDF ausgeben",
    "Speichere die Vereinbarung als docx",
    "Entwurf exportieren",
)
_HELP = ("Hilfe anzeigen", "ich brauche Hilfe", "öffne die Hilfe")
_SAID = {"undo": _UNDO, "redo": _REDO, "write": _WRITE, "help": _HELP, "close": ("Schluss",)}


@pytest.mark.parametrize(
    ("before", "kind", "words"),
    [
        (before, kind, words)
        for kind, all_words in _SAID.items()
        for before, words in product(("", "Bitte ", "JETZT "), all_words)
    ],
)
def test_a_command_is_known_in_every_wording(before, kind, words, say):
    assert say(f"{before}{words}").action.kind == kind


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        ("Kannst du das rückgängig machen?", "undo"),
        ("Könnten Sie mir das als Word-Datei ausgeben?", "write"),
        ("Kannst du zu § 5 springen?", "jump"),
        ("zurück zu § 4", "jump"),
        ("zum Partner bitte", "jump"),
        ("Ich möchte zu § 6", "jump"),
        ("Welche Befehle gibt es?", "help"),
        ("Ich komme nicht weiter", "help"),
    ],
)
def test_a_polite_request_and_a_short_way_are_commands(request_, kind, say):
    assert say(request_).action.kind == kind


@pytest.mark.parametrize(
    "said",
    [
        "rückgängig?",
        "nicht rückgängig machen",
        "Das Budget wurde zurückgenommen",
        "die letzten drei Änderungen zurücknehmen",
        "Nimm das Projekt Alphabetisierung zurück",
        "Budget zurück auf 1 Mio. Euro",
        "Schreib kein Word-Dokument",
        "Das Word-Dokument ist noch nicht fertig",
        "Wann bekomme ich das Dokument?",
        "Ich habe das Dokument ausgedruckt",
        "Vielleicht das Word-Dokument erstellen",
        "Projekt beenden",
        "Hilfe für Geflüchtete aufnehmen",
    ],
)
def test_what_only_holds_a_command_is_none(said, say):
    reply = say(said)
    assert reply.action is None
    assert reply.proposals == ()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("wie mache ich etwas rückgängig?", "„rückgängig“ nimmt die letzte Änderung zurück"),
        ("Wie erstelle ich das Word-Dokument?", "zvassist schreiben"),
        ("speichern", "von selbst gespeichert"),
        ("Wird das automatisch gespeichert?", "von selbst gespeichert"),
        ("Bitte den Entwurf prüfen", "Warnungen"),
        ("check", "Warnungen"),
        ("Zeig mir, was noch fehlt", "Warnungen"),
        ("Zeig mir den Text von § 4", "Haushaltsmittel und Eckdaten"),
        ("Kannst du mir die Projekte zeigen?", "Projekt Alphabetisierung"),
        ("Sag mir das Budget", "1.022.700 Euro"),
    ],
)
def test_what_is_to_be_shown_is_answered_and_nothing_carried_out(said, words, say):
    reply = say(said)
    assert words in reply.text
    assert (reply.action, reply.proposals) == (None, ())
