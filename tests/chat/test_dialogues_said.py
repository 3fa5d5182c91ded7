"""Number and days of the dialogues in every frame, and what only speaks of dialogues."""

from __future__ import annotations

from itertools import product

import pytest

from zvassist.agreement.changes import SetDialogues
from zvassist.agreement.door import apply
from zvassist.chat.offline.engine import OfflineEngine

_TWO = (
    "zwei Dialoge",
    "Anzahl der Zielsteuerungsdialoge nach § 6: zwei",
    "Statt eines Dialogs gibt es zwei",
    "Anstelle eines Zielsteuerungsdialogs sind zwei vorgesehen",
    "Ein Dialog reicht uns nicht, wir machen zwei",
    "Es gibt nicht einen, sondern zwei Dialoge",
    "Es wurden zwei Dialoge vereinbart",
    "Ein zweiter Dialog kommt dazu",
    "Aus einem Dialog werden zwei",
    "Zwei Dialoge statt einem",
    "Einen Dialog mehr bitte",
    "Erhöhe die Anzahl der Dialoge um einen",
    "Zwei Dialoge, die Termine stehen noch nicht fest",
    "Wir führen einen zweiten Dialog durch",
    "Statt eines Dialogs gibt es zwei, also je einen im Frühjahr und Herbst",
)
_VERBS = (
    "Der Dialog ist {on}",
    "Der Dialog findet {on} statt",
    "Der Dialog liegt {on}",
    "Der Dialog wurde {to} gelegt",
    "Der Dialog ist {to} verlegt worden",
    "Dialog wird {to} vorgezogen",
    "Den Dialog bitte {to} legen",
    "Wir treffen uns {on} zum Dialog",
    "Der Dialogtermin steht: {day}",
    "Das HMSI hat uns {the} als Dialogtermin bestätigt",
    "Als Dialogtermin haben wir mit Wiesbaden {the} vereinbart",
    "Der Dialog ist nicht am 7. September, sondern {on}",
    "Der Dialog findet {on} statt, nicht am 7. September",
)
_TIMES = ("", " um 10 Uhr", ", 10:30 Uhr", " von 10 bis 12 Uhr")


@pytest.mark.parametrize("said", _TWO)
def test_two_dialogues_are_two_in_every_wording(said, say, after):
    assert after(say(said)).dialogues.count == 2


@pytest.mark.parametrize("frame", _VERBS)
def test_a_day_is_read_with_every_verb(frame, say, after):
    on, to, the = "am 5. Oktober", "auf den 5. Oktober", "den 5. Oktober"
    reply = say(frame.format(on=on, to=to, the=the, day="5. Oktober"))
    assert [str(day) for day in after(reply).dialogues.dates] == ["2027-10-05"]


@pytest.mark.parametrize(
    ("frame", "time"),
    list(product(("Dialog am 5.10.{}", "Der Dialog ist am 5. Oktober{}"), _TIMES)),
)
def test_a_time_of_day_is_no_number_of_dialogues(frame, time, say, after):
    dialogues = after(say(frame.format(time))).dialogues
    assert (dialogues.count, [str(day) for day in dialogues.dates]) == (1, ["2027-10-05"])


@pytest.mark.parametrize(
    "said",
    [
        "Zwei Dialoge, einer am 4. Mai und der andere am 26. Oktober",
        "Zwei Dialoge: der erste am 4. Mai, der zweite am 26. Oktober",
        "Neben dem Termin am 4. Mai wird ein zweiter Dialog am 26. Oktober geführt",
        "Ein Dialog reicht nicht, wir machen zwei: 4. Mai und 26. Oktober",
        "ein Frühjahrsdialog am 4. Mai und ein Herbstdialog am 26. Oktober",
        "Dialoge im Frühjahr am 4. Mai und im Herbst am 26. Oktober",
        "Dialogtermine:\n- 4. Mai 2027\n- 26. Oktober 2027",
    ],
)
def test_several_days_are_read_from_every_list(said, say, after):
    dialogues = after(say(said)).dialogues
    days = [str(day) for day in dialogues.dates]
    assert (dialogues.count, days) == (2, ["2027-05-04", "2027-10-26"])


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("Der Termin am 4. Mai entfällt", ["2027-10-26"]),
        ("Dialog vom 4. Mai auf den 11. Mai vorverlegen", ["2027-05-11", "2027-10-26"]),
        (
            "Ein dritter Dialog findet am 7. Juli statt",
            ["2027-05-04", "2027-07-07", "2027-10-26"],
        ),
    ],
)
def test_days_that_are_there_go_move_and_get_company(said, days, base, view_of):
    draft = apply(base, SetDialogues(count=2, dates=("2027-05-04", "2027-10-26")))
    reply = OfflineEngine().respond(view_of(draft), said)
    (proposal,) = reply.proposals
    dialogues = apply(draft, proposal.change).agreement.dialogues
    assert [str(day) for day in dialogues.dates] == days


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Dialog am Montag, 14. September 2027", "Dienstag"),
        ("Dialog am Freitag, dem 5. Oktober", "Dienstag"),
        ("Dialog in KW 38", "KW 38"),
        ("0 Dialoge", "0 Zielsteuerungsdialoge"),
        ("13 Dialoge", "13 Zielsteuerungsdialoge"),
        ("kein Dialog dieses Jahr", "kein"),
        ("Der zweite Dialog ist am 2.11.", "Welche Termine"),
        ("Der Dialog ist am 7. oder 14. September", "7. September 2027 oder"),
    ],
)
def test_what_is_not_certain_is_asked_about(said, asked, say):
    reply = say(said)
    assert reply.proposals == ()
    assert asked in (reply.question or "")


@pytest.mark.parametrize(
    "said",
    [
        "Statt eines Dialogs könnten es drei sein",
        "Zwei Dialoge reichen nicht",
        "Drei Weiterbildungen statt einer",
        "Um einen Dialog wird gebeten",
        "Aus einem Dialog könnten zwei werden",
        "Einen Dialog mehr?",
        "Ein zweiter Dialog wäre schön",
        "Vielleicht kommt ein zweiter Dialog dazu",
        "Kommt ein zweiter Dialog dazu?",
        "Wir haben zwei Dialoge geführt",
        "Im letzten Jahr gab es zwei Dialoge",
        "Der Dialog wurde abgesagt",
        "Der Dialog wurde am 5. Oktober geführt",
        "Der Dialog ist nicht am 7. September",
        "Der Termin am 5. Oktober ist für die Presse",
        "Wiesbaden hat noch keinen Dialogtermin bestätigt",
        "Falls Wiesbaden den 5. Oktober als Dialogtermin bestätigt",
        "Hat Wiesbaden den 5. Oktober als Dialogtermin bestätigt",
        "Der Dialog am fünften Montag im Februar",
    ],
)
def test_what_only_speaks_of_dialogues_changes_none(said, say):
    assert say(said).proposals == ()
