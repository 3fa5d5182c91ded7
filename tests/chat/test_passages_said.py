"""Each passage by every natural name and by what its sentence is about, on and off."""

from __future__ import annotations

from itertools import product

import pytest

_OFF = (
    "{} weglassen",
    "Den Absatz {to} streichen",
    "Auf den Satz {to} wird verzichtet",
    "{} bitte nicht mehr erwähnen",
    "Der Textbaustein {to} soll entfallen",
    "{To} soll nichts mehr in der Vereinbarung stehen",
    "Der Hinweis {to} kann raus",
)
_NAMES = {
    "ukraine": (
        ("ukrainische Geflüchtete", "zu den ukrainischen Geflüchteten"),
        ("Geflüchtete aus der Ukraine", "zu Geflüchteten aus der Ukraine"),
        ("Ukraine", "zur Ukraine"),
    ),
    "digitalisierung": (
        ("digitale Kompetenzen", "zu den digitalen Kompetenzen"),
        ("Digitalisierung", "zur Digitalisierung"),
    ),
}


@pytest.mark.parametrize(
    ("frame", "passage", "name"),
    [
        (frame, passage, name)
        for passage, names in _NAMES.items()
        for frame, name in product(_OFF, names)
    ],
)
def test_a_passage_is_switched_off_in_every_wording(frame, passage, name, say, after):
    what, to = name
    said = frame.format(what, to=to, To=to.capitalize())
    assert after(say(said)).passages == {passage: False}


@pytest.mark.parametrize(
    "said",
    [
        "Bitte die Passage zur Teilzeitausbildung aufnehmen, wir haben zusätzliche Mittel bekommen",
        "Den Absatz zu familiensorgenden Tätigkeiten aufnehmen",
        "Bitte auch die Teilzeitausbildung erwähnen",
        "Absatz Teilzeitausbildung mit zusätzlichen Mitteln einfügen",
        "Ergänze in § 1 den Textbaustein zur Teilzeitausbildung",
        "Die Teilzeitausbildung gehört mit rein",
    ],
)
def test_a_passage_is_switched_on_in_every_wording(said, say, after):
    assert after(say(said)).passages == {"teilzeitausbildung": True}


@pytest.mark.parametrize(
    "said",
    [
        "Den Textbaustein Sprachförderung in § 2 streichen",
        "In § 2 die Sprachförderung weglassen",
        "Den Satz zu den Landesmitteln für Sprachförderung streichen",
        "Der Satz zu den Sprachförderangeboten entfällt",
        "Textbaustein „Sprachförderung“ ausschalten",
    ],
)
def test_the_word_for_a_text_or_its_paragraph_decides_against_the_project(said, say, after):
    assert after(say(said)).passages == {"sprachfoerderung": False}


def test_several_passages_are_switched_together(say, after):
    both = {"ukraine": False, "digitalisierung": False}
    for said in (
        "Textbausteine Ukraine und Digitalisierung weglassen",
        "Sowohl der Ukraine- als auch der Digitalisierungsabsatz entfallen",
    ):
        assert after(say(said)).passages == both
    mixed = say("Ukraine-Satz raus, Teilzeit-Baustein rein")
    assert after(mixed).passages == {"ukraine": False, "teilzeitausbildung": True}


@pytest.mark.parametrize(
    "said",
    ["Die Alphabetisierung nicht mehr erwähnen", "Projekt Alphabetisierung nicht mehr nennen"],
)
def test_a_project_that_shall_stand_there_no_more_goes(said, say):
    assert [one.change.kind for one in say(said).proposals] == ["remove_measure"]


@pytest.mark.parametrize(
    "said",
    [
        "Sprachförderung weglassen",
        "In § 1 die Sprachförderung weglassen",
        "Den Ukraine-Satz bitte nicht streichen",
        "Ukraine-Satz oder Digitalisierungssatz streichen",
        "Vielleicht den Ukraine-Satz streichen",
        "Wenn möglich, Ukraine-Satz raus",
        "Soll der Ukraine-Satz raus?",
        "Letztes Jahr haben wir den Ukraine-Satz gestrichen",
        "Die Landesmittel bitte nicht mehr erwähnen",
        "Menschen mit Behinderungen nicht mehr erwähnen",
        "Das Budget soll nicht mehr erwähnt werden",
        "Der Corona-Absatz kann weg",
        "Ukraine wird in § 2 nicht erwähnt",
    ],
)
def test_what_names_no_passage_for_certain_switches_none(said, say):
    assert say(said).proposals == ()
