"""The total and the amounts of projects, by every natural verb and noun; and what only looks so."""

from __future__ import annotations

import pytest

from tests.chat.test_asides import said

SET = {
    "1.040.000 Euro": "1040000.00",
    "1.040.000,- Euro": "1040000.00",
    "1.040 T€": "1040000.00",
    "1,04 Mio. €": "1040000.00",
    "EUR 1.040.000,00": "1040000.00",
    "eine Million fünfzigtausend Euro": "1050000.00",
    "neunhundertachtzigtausend Euro": "980000.00",
    "950k": "950000.00",
    "1.040k €": "1040000.00",
}
SETTING = (
    "Budget auf {} ändern",
    "trag mal {} als Budget ein",
    "In § 4 gehört die Summe {}",
    "Das Land stellt uns nun doch {} bereit",
    "Uns wurden {} bewilligt",
    "Die richtige Summe ist {}",
    "Mach beim Gesamtbetrag {} draus",
    "Korrigier das Budget auf {}",
    "Der Gesamtbetrag wurde auf {} festgesetzt",
)
UP = {
    "20.000 Euro": "1042700.00",
    "7.300,- €": "1030000.00",
    "3 %": "1053381.00",
    "drei Prozent": "1053381.00",
}
RAISING = (
    "Erhöh das Budget um {}",
    "Heb den Gesamtbetrag um {} an",
    "Stock die Mittel um {} auf",
    "Leg beim Budget {} obendrauf",
    "Pack noch {} aufs Budget drauf",
    "Das Budget steigt um {}",
)
DOWN = {"12.700 Euro": "1010000.00", "zehn Prozent": "920430.00", "12.700": "1010000.00"}
LOWERING = (
    "Kürz das Budget um {}",
    "Senk den Gesamtbetrag um {}",
    "Reduzier die Mittel bitte um {}",
    "Das Budget sinkt um {}",
    "Zieh vom Budget {} ab",
    "Nimm vom Budget {} runter",
    "Schraub das Budget um {} runter",
)


def every(shapes, values):
    return [(shape.format(typed), value) for shape in shapes for typed, value in values.items()]


@pytest.mark.parametrize(
    ("text", "value"), [*every(SETTING, SET), *every(RAISING, UP), *every(LOWERING, DOWN)]
)
def test_the_total_is_set_raised_and_lowered_by_any_verb(text, value, say):
    assert said(say(text)) == [("budget.total", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Wir bekommen 12.300 € weniger als bisher eingetragen", "1010400.00"),
        ("Wir bekommen 12.300 € mehr als im Entwurf steht", "1035000.00"),
        ("Es kommen noch 7.300,- Euro zum Budget dazu", "1030000.00"),
        ("Wir bekommen weitere 20.000 Euro Fördermittel", "1042700.00"),
        ("Streich 20.000 Euro vom Budget", "1002700.00"),
        ("Wir bekommen 14.500 € mehr, d.h. das Budget liegt bei 1.037.200 €", "1037200.00"),
    ],
)
def test_a_step_is_measured_from_what_stands_there(text, value, say):
    assert said(say(text)) == [("budget.total", value)]


SHARES = (
    ("Von den Mitteln entfallen 95.000 Euro auf BASS", [("m4", "95000.00")]),
    ("Auf BASS entfallen 95.000 Euro", [("m4", "95000.00")]),
    ("Davon gehen 95.000 Euro an BASS", [("m4", "95000.00")]),
    (
        "Von den Mitteln entfallen 310.000 Euro auf die Sprachförderung HZB und 95.000 auf BASS",
        [("m1", "310000.00"), ("m4", "95000.00")],
    ),
    (
        "Mittelansätze der Maßnahmen: Alphabetisierung 150.000 €, BASS 40.000 €",
        [("m2", "150000.00"), ("m4", "40000.00")],
    ),
    ("Kosten je Projekt: BASS 40 T€, Coaching 22,5 T€", [("m4", "40000.00"), ("m5", "22500.00")]),
)


@pytest.mark.parametrize(("text", "facts"), SHARES)
def test_what_falls_to_a_project_is_its_amount(text, facts, say):
    assert said(say(text)) == facts


@pytest.mark.parametrize(
    "text",
    [
        "Das Budget wurde um 20.000 Euro gekürzt",
        "Wir bekommen 12.300 € weniger als im Vorjahr",
        "Wir bekommen weniger als 1.040.000 Euro",
        "Wir bekommen 14.500 € mehr, d.h. das Budget liegt bei 1.050.000 €",
        "Mehr Budget: 1.040.000 Euro",
        "Mehr Budget: 20.000 Euro",
        "Zieh vom Budget nicht 12.700 Euro ab",
        "Leg beim Budget 20.000 oder 30.000 Euro drauf",
        "Leg beim Budget etwa 20.000 Euro drauf",
        "Erhöh das Budget um 20.000 Euro auf 1.050.000 Euro",
        "Kürz BASS",
        "In § 6 gehören 980.000 Euro",
        "Von den Mitteln entfallen 95.000 Euro auf die Stadt Kassel",
        "Von den Mitteln entfallen 95.000 oder 100.000 Euro auf BASS",
        "Von den Mitteln entfielen 95.000 Euro auf BASS",
        "Das Ministerium lehnt 1.040.000 Euro ab",
        "Der Betrag weicht um 5.000 Euro ab",
        "Im Vorjahr wurden uns 1.040.000 Euro bewilligt",
        "950kg Budget",
        "Diese 1.040.000 Euro wurden im System geprüft",
    ],
)
def test_what_only_looks_like_an_amount_is_asked_about(text, say):
    assert say(text).proposals == ()


ASKED = (
    ("Könnten Sie bitte das Budget auf 1.040.000 Euro ändern?", "1.040.000 Euro"),
    ("Kannst du das Budget um 20.000 Euro erhöhen?", "20.000 Euro erhöhen"),
    ("Wäre es möglich, das Budget auf 1.040.000 Euro zu setzen?", "Euro setzen"),
    ("Darf ich Sie bitten, BASS zu streichen?", "BASS streichen"),
    ("Können wir die Alphabetisierung streichen?", "Die Alphabetisierung streichen"),
)


@pytest.mark.parametrize(("text", "words"), ASKED)
def test_a_polite_question_changes_nothing_and_offers_the_order_in_it(text, words, say):
    reply = say(text)
    assert reply.proposals == ()
    assert reply.question == "Soll ich das so vorschlagen?"
    (option,) = reply.options
    assert words in option
    assert len(say(option).proposals) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Kannst du mir sagen, wie hoch das Budget ist?",
        "Könnten Sie das Budget vielleicht auf 1.040.000 Euro ändern?",
        "Kannst du das Budget auf 1.040.000 oder 1.050.000 Euro ändern?",
        "Ist es möglich, dass das Budget 1.040.000 Euro beträgt?",
        "Ist das Budget 1.040.000 Euro?",
    ],
)
def test_a_question_that_orders_nothing_offers_nothing(text, say):
    reply = say(text)
    assert (reply.proposals, reply.options) == ((), ())


def test_a_request_without_a_question_mark_is_an_order(say):
    assert said(say("kannst du das Budget auf 1.040.000 Euro ändern")) == [
        ("budget.total", "1040000.00")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Der Kreis bekommt 1.041.000 Euro, also 18.300 Euro mehr als bisher",
        "Das sind 18.300 Euro mehr als bisher, also 1.041.000 Euro Budget",
        "Das Budget steigt um 18.300 Euro auf dann 1.041.000 Euro",
        "Das Land gibt uns 1.041.000 Euro",
        "Die Summe in § 4 passt nicht, es müssen 1.041.000 Euro sein",
        "Gute Nachrichten: Wir bekommen 1.041.000 Euro",
        "Der Zuwendungsbescheid weist 1.041.000 Euro aus",
        "Das Ministerium hat die Mittel auf 1.041.000 Euro erhöht",
    ],
)
def test_the_new_total_and_the_step_to_it_agree(text, say):
    assert said(say(text)) == [("budget.total", "1041000.00")]


@pytest.mark.parametrize(
    "text",
    [
        "Der Kreis bekommt 1.041.000 Euro, also 20.000 Euro mehr als bisher",
        "Das Budget steigt um 20.000 Euro auf dann 1.041.000 Euro",
        "Das Budget sinkt um 18.300 Euro auf 1.041.000 Euro",
        "Das Budget von 1.022.700 Euro auf 990.000 Euro erhöhen",
        "Die Summe in § 4 passt nicht",
        "Die Summe in § 4 passt nicht, es müssen vielleicht 1.041.000 Euro sein",
        "Das Land gibt uns 1.041.000 Euro oder weniger",
    ],
)
def test_a_total_that_does_not_fit_its_step_is_asked_about(text, say):
    assert say(text).proposals == ()


@pytest.mark.parametrize(
    "text",
    [
        "BASS und das Coaching bekommen je 40.000 Euro",
        "Für BASS und das Coaching bitte jeweils 40.000 Euro eintragen",
        "BASS und Coaching: jeweils 40.000 Euro",
    ],
)
def test_an_amount_for_each_is_set_for_each(text, say):
    assert said(say(text)) == [("m4", "40000.00"), ("m5", "40000.00")]


@pytest.mark.parametrize(
    "text",
    [
        "BASS und das Coaching bekommen 40.000 Euro",
        "BASS und das Coaching bekommen zusammen 40.000 Euro",
        "BASS und das Coaching bekommen je 40.000 oder 50.000 Euro",
        "BASS und das Coaching bekommen je etwa 40.000 Euro",
        "BASS kostet 5.000 Euro je Teilnehmer",
    ],
)
def test_an_amount_for_several_together_is_asked_about(text, say):
    assert say(text).proposals == ()
