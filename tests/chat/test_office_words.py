"""How offices write orders, persons and places; each with what only looks like it."""

from __future__ import annotations

import pytest

from tests.chat.test_asides import said
from zvassist.agreement.changes import AddMeasure, MoveMeasure, Set, SetPassage

QUIET = (
    "Setze das Budget auf minus 20.000 Euro",
    "Budget auf +20.000 Euro setzen",
    "Budget auf nur minus 10 Prozent setzen",
    "BASS auf minus 5.000 Euro",
    "Dialoge auf minus zwei",
    "BASS ist nicht Gegenstand der Vereinbarung",
    "BASS ist vielleicht nicht mehr Gegenstand der Vereinbarung",
    "BASS gehört nicht mehr zur Hochschulzugangsberechtigung",
    "Der Absatz zur Ukraine ist entbehrlich und kann trotzdem bleiben",
    "Der Absatz zur Teilzeitausbildung ist nicht in die Vereinbarung zu ändern",
    "Thomas Müller und Hofmann unterschreiben am 2.6.",
    "Die Firma Hofmann unterschreibt am 2.6.",
    "Frau Sprößler ist krank, für ihn unterzeichnet Jens Ohly",
    "Dem Landkreis Gießen stehen 900.000 Euro zur Verfügung",
    "Dem Landkreis Gießen standen 2027 aus dem AQB 900.000 Euro zur Verfügung",
    "Das Budget ist 1.030.000 Euro hoch",
    "Ergänzung zur Weiterbildung: BASS heißt jetzt BASS 2027",
    "Ergänzung zur Weiterbildung: Der Träger bekommt mehr Personal",
    "Nenne BASS in „BASS“ für Fachkräfte um",
    "Budget 1.000.000 rauf",
    "BASS ist nicht mehr Teil der Weiterbildung",
    "Hofmann unterschreibt vielleicht am 2.6.",
    "Dem Wetteraukreis stehen 2027 aus dem AQB etwa 900.000 Euro Haushaltsmittel zur Verfügung",
    "Der Absatz zur Ukraine ist nicht zu übernehmen",
    "Beim ersten Projekt unter Weiterbildung bitte 75.000 Euro eintragen",
    "Dialog am 4.5./2.11.",
)


@pytest.mark.parametrize("text", QUIET)
def test_what_is_not_certain_changes_nothing(text, say):
    assert say(text).proposals == ()


CHANGES = (
    (
        "Das Projekt Alphabetisierung ist vor der Sprachförderung Hochschulzugangsberechtigung "
        "aufzuführen.",
        MoveMeasure(id="m2", index=0),
    ),
    (
        "Der Absatz zur Teilzeitausbildung ist in die Vereinbarung aufzunehmen.",
        SetPassage(passage="teilzeitausbildung", on=True),
    ),
    (
        "Der Hinweis auf die Geflüchteten aus der Ukraine in § 2 ist entbehrlich und zu streichen.",
        SetPassage(passage="ukraine", on=False),
    ),
    (
        "Wir möchten die Weiterbildung „Motive“ für unsere Fachkräfte aufnehmen.",
        AddMeasure(category="weiterbildung", title="Motive"),
    ),
    (
        "Für junge Erwachsene die Qualifizierung „Start“ ergänzen",
        AddMeasure(category="qualifizierung", title="Start"),
    ),
    (
        "Neue Qualifizierung „Pflege“ für Frauen mit Kindern",
        AddMeasure(category="qualifizierung", title="Pflege"),
    ),
    (
        "Füge bei Qualifizierung den Sprachkurs für Geflüchtete hinzu",
        AddMeasure(category="qualifizierung", title="Sprachkurs für Geflüchtete"),
    ),
    ("dialoge 1.6. + 23.11.", Set(field="dialogues.dates", value=["2027-06-01", "2027-11-23"])),
    ("Dialoge: 4.5. & 2.11.", Set(field="dialogues.dates", value=["2027-05-04", "2027-11-02"])),
    ("10.000 € runter beim budget", Set(field="budget.total", value="1012700.00")),
    ("15.000 Euro rauf beim Budget", Set(field="budget.total", value="1037700.00")),
    ("hofmann unterschreibt am 2.6.", Set(field="signatures.ministry.date", value="2027-06-02")),
)


@pytest.mark.parametrize(("text", "change"), CHANGES)
def test_an_order_in_other_words_is_the_order(text, change, say):
    (proposal,) = say(text).proposals
    assert proposal.change == change


@pytest.mark.parametrize(
    "text",
    [
        "BASS ist nicht mehr Gegenstand der Vereinbarung und daher ersatzlos zu streichen.",
        "BASS ist nicht länger Teil der Vereinbarung.",
        "BASS ist kein Bestandteil der Zielvereinbarung mehr.",
        "BASS gehört nicht mehr zum Programm.",
        "BASS ist entbehrlich und zu streichen.",
    ],
)
def test_what_is_no_part_any_more_goes(text, say):
    assert said(say(text)) == [("m4", "weg")]


PLACES = ("Frankfurt am Main", "Bad Homburg vor der Höhe", "Limburg an der Lahn", "Groß-Umstadt")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "frame",
    ["Ort für die Unterschrift des Ministeriums: {}", "Das Ministerium unterschreibt in {}"],
)
def test_a_place_of_several_words_is_taken_whole(frame, place, say):
    assert said(say(frame.format(place))) == [("signatures.ministry.place", place)]


def test_the_partner_may_be_called_by_a_pronoun(say):
    text = "Partner ist der Hochtaunuskreis, für ihn unterzeichnet Landrat Jens Ohly"
    assert said(say(text)) == [
        ("local_authority", "06434"),
        ("signatures.local_authority.name", "Jens Ohly"),
        ("signatures.local_authority.role", "Landrat"),
    ]


def test_a_pasted_signature_of_the_ministry_is_read(say):
    reply = say(
        "Wiesbaden, den 7. Juni 2027\n\nMartina Kessler\nStaatssekretärin\n"
        "Hessisches Ministerium für Arbeit,\nIntegration, Jugend und Soziales"
    )
    assert said(reply) == [
        ("signatures.ministry.name", "Martina Kessler"),
        ("signatures.ministry.role", "Staatssekretärin"),
        ("signatures.ministry.date", "2027-06-07"),
    ]


def test_a_grant_in_official_words_names_partner_and_total(say):
    text = (
        "Dem Wetteraukreis stehen im Jahr 2027 aus dem Ausbildungs- und Qualifizierungsbudget "
        "Haushaltsmittel in Höhe von 1.140.300 Euro zur Verfügung."
    )
    assert said(say(text)) == [("local_authority", "06440"), ("budget.total", "1140300.00")]


def test_an_amount_for_a_category_asks_which_of_its_projects(say):
    reply = say("Bei der Weiterbildung 40.000 Euro eintragen")
    assert reply.proposals == ()
    assert "BASS 2023" in reply.question
    assert reply.options[0] == "„BASS 2023“: 40.000 Euro"


def test_each_answer_about_a_category_is_understood(say):
    reply = say("Bei der Weiterbildung 40.000 Euro eintragen")
    assert [said(say(option)) for option in reply.options] == [
        [("m4", "40000.00")],
        [("m5", "40000.00")],
    ]


FURTHER = (
    ("zwei Termine: 4.5. / 2.11.", ("dialogues.dates", ["2027-05-04", "2027-11-02"])),
    ("Die Summe ist falsch und auf 1.040.000 Euro zu berichtigen.", ("budget.total", "1040000.00")),
    ("Haushaltsmittel aus dem AQB: 900.000 Euro", ("budget.total", "900000.00")),
    ("BASS bleibt, bekommt aber nur 30.000 Euro", ("m4", "30000.00")),
    ("Beim zweiten Projekt unter Qualifizierung bitte 75.000 Euro eintragen", ("m2", "75000.00")),
)


@pytest.mark.parametrize(("text", "fact"), FURTHER)
def test_another_order_in_other_words_is_the_order(text, fact, say):
    assert said(say(text)) == [fact]


def test_a_project_that_stands_there_already_is_no_second_entry(say):
    (proposal,) = say("BASS steht unter Weiterbildung, gehört aber zur Qualifizierung").proposals
    assert (proposal.change.id, proposal.change.category) == ("m4", "qualifizierung")
