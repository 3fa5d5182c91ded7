"""Values and projects said loosely: slips in months, amounts in parts, short names, lists."""

from __future__ import annotations

import pytest

from zvassist.chat.reading.respelled import for_amounts, for_dates


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("am 21. Setpember", "am 21. September"),
        ("5. Novmber und 6. Dezmber", "5. November und 6. Dezember"),
        ("am ersten Donnerstag im Oktober", "am 7. Oktober 2027"),
        ("am letzten Dienstag im September", "am 28. September 2027"),
        ("letzter Freitag des Monats März", "26. März 2027"),
        ("am fünften Montag im Februar", "am fünften Montag im Februar"),
        ("am 5. Jnui", "am 5. Jnui"),
        ("am 5. Mitarbeiter", "am 5. Mitarbeiter"),
    ],
)
def test_a_month_is_respelt_when_one_only_is_near(typed, read):
    assert for_dates(typed, 2027).text == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1 Mio. 50 Tsd. Euro", "1.050.000 Euro"),
        ("1 Million und 25 Tausend Euro", "1.025.000 Euro"),
        ("2 Mio 5 T€", "2.005.000 Euro"),
        ("ne Million", "eine Million"),
        ("1 Mio. oder 50 Tsd. Euro", "1 Mio. oder 50 Tsd. Euro"),
        ("1 Mio. 1000 Tsd.", "1 Mio. 1000 Tsd."),
    ],
)
def test_an_amount_in_parts_is_one_number(typed, read):
    assert for_amounts(typed).text == read


def test_a_respelt_stretch_leads_back_to_what_was_typed():
    typed = "Dialog am  21. Setpember 2027, 1 Mio. 50 Tsd. Euro"
    days, amounts = for_dates(typed, 2027), for_amounts(typed)
    start = days.text.index("21. September 2027")
    assert typed[slice(*days.span(start, start + 18))] == "21. Setpember 2027"
    start = amounts.text.index("1.050.000 Euro")
    assert typed[slice(*amounts.span(start, start + 14))] == "1 Mio. 50 Tsd. Euro"


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("Streiche das Coaching-Projekt", ["remove_measure"]),
        ("Verschiebe BASS nach Ausbildung und Ausbildungscoaching", ["recategorise_measure"]),
        ("Wir setzen die Alphabetisierung nicht fort", ["remove_measure"]),
        ("Nimm unter Ausbildung die Projekte Holz, Küche und Garten auf", ["add_measure"] * 3),
        ("Weiterbildung:\n- Fachtag Führung\n- Excel-Kurs", ["add_measure"] * 2),
        ("Für das Ministerium: Staatssekretärin Katrin Hechler", ["set", "set"]),
        ("Das Land und der Landkreis unterzeichnen am 30.06.2027", ["set", "set"]),
        ("Nimm 30.000 Euro vom Budget runter", ["set"]),
    ],
)
def test_a_usual_short_form_is_understood(said, kinds, say):
    assert [one.change.kind for one in say(said).proposals] == kinds


@pytest.mark.parametrize(
    "said",
    [
        "Wir kürzen BASS nicht weiter",
        "Das Budget steigt nicht weiter",
        "Führen wir die Alphabetisierung nicht weiter",
        "Das Sprachprojekt kostet 50.000 Euro",
        "Nimm das Alpha-Projekt nicht raus",
        "Das Ministerium hat uns letztes Jahr 1.000.000 Euro bewilligt",
        "Hat das Ministerium 1.000.000 Euro bewilligt",
        "Das Land hat uns 50.000 Euro für BASS bewilligt",
        "Nimm 30.000 Euro vom Budget für BASS",
        "Unterschrift Landkreis: Köhler, 22.06.2027",
        "Der Landkreis unterschreibt beim Ministerium am 30.06.2027",
        "Statt Frau Sprößler unterschreibt für das Ministerium Lutz Köhler",
        "Für den Kreis: Landrat oder Landrätin Klaus Meier",
        "Nimm unter Qualifizierung die Projekte Lesen und Schreiben und Holz auf",
        "Weiterbildung:\n- Fachtag Führung\n- BASS 2023",
        "Weiterbildung:\n- Fachtag Führung\n- das klären wir noch",
    ],
)
def test_what_only_looks_like_it_is_asked_about(said, say):
    assert say(said).proposals == ()
