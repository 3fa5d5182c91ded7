"""Ways to speak that hold for any words: questions without a mark, slips, values taken back."""

from __future__ import annotations

import pytest

from zvassist.chat.reading.items import Tag
from zvassist.chat.reading.lexicon import tags_of
from zvassist.chat.reading.phrases import retractions


@pytest.mark.parametrize(
    "question",
    [
        "Ist das Budget 1.050.000 Euro",
        "Beträgt das Budget 1.050.000 Euro",
        "Findet der Dialog am 7. September statt",
        "Entfällt die Alphabetisierung",
        "Heißt BASS 2023 jetzt BASS 2027",
        "Können wir die Alphabetisierung streichen",
        "Kann man das Budget auf 1.050.000 Euro setzen",
        "Haben wir als Dialogtermin den 28.9. vereinbart",
        "Unterschreibt Frau Sprößler am 10. Juni 2027",
        "sag mal, ist das Budget 1.050.000 Euro",
    ],
)
def test_a_verb_before_its_subject_asks_without_a_question_mark(question, say):
    assert say(question).proposals == ()


@pytest.mark.parametrize("statement", ["Entfällt: BASS 2023", "dann können wir BASS streichen"])
def test_a_colon_or_an_adverb_first_is_no_question(statement, say):
    assert [one.change.kind for one in say(statement).proposals] == ["remove_measure"]


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("bugdet", Tag.TOTAL),
        ("gesamtfoerdersumme", Tag.TOTAL),
        ("weglasen", Tag.REMOVE),
        ("festzusetzen", Tag.PUT),
        ("rausschmeisse", Tag.REMOVE),
        ("zielsteurungsdialog", Tag.DIALOGUE),
    ],
)
def test_slips_and_built_words_are_understood(word, tag):
    assert tag in tags_of(word)


@pytest.mark.parametrize(
    "word", ["erhoehte", "kuerzten", "naechstes", "beantragen", "vorjahresbudget"]
)
def test_past_and_doubt_are_never_a_slip(word):
    assert tags_of(word) <= {Tag.BLOCK}


@pytest.mark.parametrize(
    "said",
    [
        "Wir strichen die Alphabetisierung",
        "BASS erhielt 40.000 Euro",
        "Das Land erhöhte das Budget auf 1,1 Mio. Euro",
        "Von der Streichung des Projekts Alphabetisierung ist abzusehen",
        "Der Landkreis bittet um Erhöhung des Budgets auf 1,2 Mio. Euro",
        "BASS -> 2027",
        "Es ist vorgesehen, das Budget auf 1.050.000 Euro zu setzen",
        "Auf eine Kürzung des Budgets um 20.000 Euro wird verzichtet",
        "Die Umbenennung von BASS 2023 in BASS 2027 entfällt",
        "Lass die Alphabetisierung stehen",
        "Ukraine-Absatz drin lassen",
        "Der Etat des Landes beträgt 1,2 Mrd. Euro",
        "Förderantrag: 1.050.000 Euro",
        "Das Budget ist falsch, richtig ist vermutlich 1.050.000 Euro",
    ],
)
def test_what_was_or_others_want_is_no_change(said, say):
    assert say(said).proposals == ()


def test_a_value_taken_back_is_passed_over_and_the_verb_kept():
    assert [one.text for one in retractions("budget nicht 1,02, sondern 1,05 mio")] == [
        "nicht 1,02, sondern"
    ]
    assert list(retractions("der dialog findet statt 7. september")) == []


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Warum geht final nicht?", "Warnungen"),
        ("Was ist eine Abweichung?", "Warnung"),
        ("Was steht in § 6 zu Abweichungen?", "Unterjährige Abweichungen"),
        ("Wie schreibe ich das Word-Dokument?", "zvassist schreiben"),
        ("Wie mache ich das rückgängig?", "rückgängig"),
        ("Mit wem schließen wir ab?", "Darmstadt-Dieburg"),
    ],
)
def test_questions_about_the_work_are_answered(question, words, say):
    assert words in say(question).text
