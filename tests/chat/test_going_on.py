"""Sentences that go on about what was just named: its reason first, or more of the same project."""

from __future__ import annotations

import pytest

from tests.chat.test_asides import said

ORDERS = ("daher bitte entfernen", "deshalb streichen", "bitte rausnehmen", "also aus § 5 löschen")
WHY = (
    "Für das Projekt Alphabetisierung hat sich kein Träger gefunden",
    "Der Träger der Alphabetisierung hat abgesagt",
    "Das Projekt Alphabetisierung ist zum 31.12.2026 ausgelaufen",
    "Die Alphabetisierung wird nicht nachgefragt",
)


@pytest.mark.parametrize("why", WHY)
@pytest.mark.parametrize("order", ORDERS)
def test_a_reason_said_first_names_the_project_of_the_order(why, order, say):
    assert said(say(f"{why}, {order}.")) == [("m2", "weg")]


@pytest.mark.parametrize(
    "text",
    [
        "Für die Alphabetisierung hat sich vielleicht kein Träger gefunden, daher bitte entfernen",
        "Falls die Alphabetisierung keinen Träger findet, bitte entfernen",
        "Der Träger der Alphabetisierung übernimmt auch BASS, bitte streichen",
        "Der Träger hat abgesagt, bitte streichen",
        "Die Alphabetisierung ist ausgelaufen, daher bitte nicht entfernen",
        "Die Alphabetisierung soll bleiben, bitte streichen",
        "Die Alphabetisierung startet am 4. Mai, daher bitte entfernen",
        "Der Kollege will die Alphabetisierung streichen, daher bitte entfernen",
        "Die Alphabetisierung hat keinen Träger, daher bitte die Sprachvermittlung entfernen",
    ],
)
def test_an_order_that_may_mean_another_or_a_doubtful_reason_is_asked_about(text, say):
    assert ("m2", "weg") not in said(say(text))


GOES_ON = (
    ("BASS 2023 läuft weiter, heißt jetzt aber BASS 2027", [("m4", "weg")], "BASS 2027"),
    ("BASS bleibt drin, bekommt aber nur noch 40.000 Euro", [("m4", "40000.00")], None),
    ("BASS läuft weiter, kostet jedoch 40.000 Euro", [("m4", "40000.00")], None),
)


@pytest.mark.parametrize(("text", "facts", "title"), GOES_ON)
def test_what_goes_on_about_a_project_is_said_of_it(text, facts, title, say):
    reply = say(text)
    assert said(reply) == facts
    assert title in (None, getattr(reply.proposals[0].change, "title", None))


@pytest.mark.parametrize(
    "text",
    [
        "BASS und das Coaching laufen weiter, kosten aber 40.000 Euro",
        "BASS läuft vielleicht weiter, heißt jetzt aber BASS 2027",
        "BASS läuft nicht weiter, heißt jetzt aber BASS 2027",
        "Wir reden über BASS, kostet 40.000 Euro",
        "BASS läuft weiter, das neue Projekt heißt BASS 2027",
    ],
)
def test_what_may_go_on_about_another_is_asked_about(text, say):
    assert say(text).proposals == ()


ANNOUNCED = (
    "Der Bescheid ist da: {}",
    "Soeben kam der Bescheid: {}",
    "Das HMSI hat heute mitgeteilt, dass {}",
    "Wir haben gerade erfahren, dass {}",
    "Frau Weber vom HMSI hat gestern angerufen: {}",
    "Die Hausleitung hat die Mittel gestern freigegeben: {}",
    "Die Kämmerei hat uns informiert, dass {}",
)


@pytest.mark.parametrize("frame", ANNOUNCED)
def test_news_that_is_announced_is_the_news(frame, say):
    assert said(say(frame.format("das Budget 1.040.000 Euro beträgt"))) == [
        ("budget.total", "1040000.00")
    ]


@pytest.mark.parametrize(
    "frame",
    [
        "Der Bescheid ist noch nicht da: {}",
        "Der Kollege hat gehört, dass {}",
        "Die Presse hat gemeldet, dass {}",
        "Das HMSI hat vielleicht mitgeteilt, dass {}",
        "Das HMSI hat nicht mitgeteilt, dass {}",
        "Das HMSI wird mitteilen, dass {}",
        "Wir haben im Vorjahr erfahren, dass {}",
    ],
)
def test_what_was_not_announced_is_no_news(frame, say):
    assert say(frame.format("das Budget 1.040.000 Euro beträgt")).proposals == ()
