"""What changes nothing gets an answer that fits, and never a proposal."""

import pytest


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("Hallo", "Guten Tag."),
        ("Guten Morgen zusammen!", "Guten Tag."),
        ("vielen Dank", "Gern."),
        ("Super, danke dir!", "Gern."),
        ("ja", "kein Vorschlag mehr offen"),
        ("Ja, genau.", "kein Vorschlag mehr offen"),
        ("ok", "kein Vorschlag mehr offen"),
        ("nein", "es bleibt alles, wie es ist"),
        ("Wer bist du?", "Chat von zvassist"),
        ("Passt das so?", "Warnungen"),
        ("Stimmt alles?", "Warnungen"),
        ("BASS läuft weiter", "ändert nichts am Entwurf"),
        ("Das Budget bleibt.", "ändert nichts am Entwurf"),
        ("Jahr auf 2028 ändern", "„Aus dem Vorjahr“"),
        ("Mach daraus eine Vereinbarung für 2028", "„Aus dem Vorjahr“"),
        ("BASS läuft vom 1.3. bis 31.12.2027", "Beginn und Ende von „BASS 2023“"),
        (
            "Die Alphabetisierung endet am 30. Juni",
            "Beginn und Ende von „Projekt Alphabetisierung“",
        ),
    ],
)
def test_what_changes_nothing_is_answered(said, answered, say):
    reply = say(said)
    assert reply.proposals == ()
    assert answered in f"{reply.text} {reply.question or ''}"


@pytest.mark.parametrize("said", ["Quatsch.", "Der Himmel ist blau.", "Ja?"])
def test_what_is_not_understood_is_not_said_to_change_nothing(said, say):
    reply = say(said)
    assert reply.proposals == ()
    assert "nicht verstanden" in reply.text


def test_a_courtesy_before_an_entry_is_passed_over(say):
    reply = say("Hallo, das Budget ist 1,1 Mio. Euro. Danke!")
    assert [one.change.field for one in reply.proposals] == ["budget.total"]
    assert reply.question is None


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("Das Zielvereinbarungsgespräch war am 3. Februar 2027", "interview_date", "2027-02-03"),
        ("Das Gespräch fand am 3.2. statt", "interview_date", "2027-02-03"),
        ("Der Antrag war vom 5. März 2027", "application_date", "2027-03-05"),
        ("Die Eigenmittel des Kreises betragen 120.000 Euro", "budget.own_funds", "120000.00"),
    ],
)
def test_entries_that_are_not_printed_are_said_as_one_says_them(said, field, value, say):
    (proposal,) = say(said).proposals
    assert (proposal.change.field, proposal.change.value) == (field, value)


@pytest.mark.parametrize(
    "said",
    ["Der Dialog war am 3. März", "Eigenmittel der Stadt: 10.000 Euro", "Das Budget war 1 Mio."],
)
def test_what_was_is_else_no_change(said, say):
    assert say(said).proposals == ()
