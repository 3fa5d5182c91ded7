"""Values that are corrected at once, and what only looks like a correction."""

from __future__ import annotations

import pytest

from tests.chat.test_asides import said
from zvassist.agreement.changes import Set

TOTAL = [("budget.total", "1025000.00")]
WORDS = ("nein,", "ach nee,", "Quatsch,", "Korrektur:", "vielmehr", "ich meine", "sorry, nein,")


@pytest.mark.parametrize("word", WORDS)
def test_the_last_amount_counts(word, say):
    assert said(say(f"Budget 1.020.000, {word} 1.025.000 Euro")) == TOTAL
    assert said(say(f"Setze das Budget auf 1.020.000 Euro, {word} auf 1.025.000 Euro")) == TOTAL


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("first", ["am 7.", "am 7. September", "am 7.9."])
def test_the_last_day_counts(word, first, say):
    (proposal,) = say(f"Dialog {first}, {word} am 8. September").proposals
    assert proposal.change == Set(field="dialogues.dates", value=["2027-09-08"])


OTHERS = (
    ("BASS kostet 40.000, ach nein, 45.000 Euro", ("m4", "45000.00")),
    ("zwei Dialoge, nein, drei Dialoge", ("dialogues.count", 3)),
    ("zwei, nein, drei Dialoge", ("dialogues.count", 3)),
    ("Budget um 20.000, nein, 25.000 Euro erhöhen", ("budget.total", "1047700.00")),
    ("Budget um 20.000 Euro, nein, auf 1.050.000 Euro erhöhen", ("budget.total", "1050000.00")),
)


def test_one_day_of_two_is_corrected_where_it_can_be_no_other(say):
    reply = say("Dialoge am 4. Mai und am 2., nein, am 3. November")
    assert said(reply) == [("dialogues.dates", ["2027-05-04", "2027-11-03"])]


@pytest.mark.parametrize(("text", "fact"), OTHERS)
def test_the_last_value_counts_in_every_field(text, fact, say):
    assert said(say(text)) == [fact]


@pytest.mark.parametrize(
    "text",
    [
        "Dialog am 7. September, nein, doch nicht",
        "Budget 980.000 Euro, nein, das stimmt so",
        "Budget 980.000 Euro, nein, 990.000 Euro wäre zu viel",
        "Budget 980.000 Euro, nein, 990.000 Euro nicht",
        "Budget 980.000 Euro, nein, oder 990.000 Euro",
        "Dialoge am 4.5. und 2.11., nein, 9.11.",
        "Die Alphabetisierung kostet 50.000 Euro, nein, BASS kostet 60.000 Euro",
        "Setze das Budget 2027, nein, 1.040.000 Euro",
        "Dialog am 7. September, nein, 1.040.000 Euro",
        "Budget 980.000 Euro? Nein, 990.000 Euro?",
    ],
)
def test_what_corrects_no_value_of_its_kind_is_asked_about(text, say):
    assert say(text).proposals == ()


@pytest.mark.parametrize("way", ["zunächst mitgeteilt", "im Schreiben vom 2. Februar angegeben"])
@pytest.mark.parametrize(
    "denied", ["(nicht 1.052.000 Euro, wie {})", "nicht 1.052.000 Euro, wie {}"]
)
def test_a_value_somebody_said_wrongly_is_passed_over(way, denied, say):
    joint = " " if denied.startswith("(") else ", "
    text = f"Die Haushaltsmittel betragen 1.025.000 Euro{joint}{denied.format(way)}."
    assert said(say(text)) == TOTAL


@pytest.mark.parametrize(
    "tail",
    [
        "(nicht 1.052.000 Euro)",
        "(nicht 1.052.000 Euro, wie vielleicht mitgeteilt)",
        "(nicht, wie mitgeteilt)",
        "(wie zunächst mitgeteilt nicht)",
    ],
)
def test_another_denial_is_asked_about(tail, say):
    assert say(f"Die Haushaltsmittel betragen 1.025.000 Euro {tail}.").proposals == ()
