"""What the engine can do, said to the clerk."""

from __future__ import annotations

EXAMPLES = (
    "Budget auf 1.022.700 € setzen",
    "Der Zielsteuerungsdialog ist am 14. September",
    "Füge bei Weiterbildung das Projekt „BASS 2027“ hinzu",
)
HELP = (
    "Das verstehe ich, zum Beispiel:\n"
    "– Gesamtbetrag: „Budget auf 1,05 Mio. Euro setzen“, „Budget um 25.000 Euro erhöhen“\n"
    "– Partner: „Partner ist der Main-Taunus-Kreis“\n"
    "– Dialoge: „zwei Dialoge am 4.5. und 2.11.“, „Der Dialog ist am 7. September“\n"
    "– Projekte: „Füge bei Weiterbildung das Projekt „BASS 2027“ hinzu“, "
    "„Die Alphabetisierung entfällt“, „Nenne BASS 2023 in BASS 2027 um“, "
    "„Projekt Alphabetisierung: 80.000 €“, „BASS gehört zu den Qualifizierungsprojekten“\n"
    "– Textbausteine: „Ukraine-Absatz weglassen“\n"
    "– Unterschrift: „Für den Landkreis unterzeichnet die Landrätin …“\n"
    "– Fragen: „Was fehlt noch?“, „Wie hoch ist das Budget?“, „Wann ist der Dialog?“, "
    "„Welche Projekte gibt es?“, „Warum …?“\n"
    "Geändert wird nur, was Sie als Vorschlag annehmen."
)
UNKNOWN = (
    "Das habe ich nicht verstanden. Versuchen Sie es zum Beispiel so: "
    + ", ".join(f"„{example}“" for example in EXAMPLES)
    + ". „Hilfe“ zeigt mehr."
)
