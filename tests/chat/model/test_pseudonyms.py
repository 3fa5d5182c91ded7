"""Names and numbers of people stay here; what comes back is put back, sign for sign."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zvassist.chat.model.pseudonyms import pseudonyms

MAIL = """Sehr geehrte Frau Dr. Sommer,

das Budget beträgt 1.031.500 Euro, IBAN DE89 3704 0044 0532 0130 00.
Der Dialog ist am 14.09.2027; Frau Sommer und Herr Karl von Berg kommen.
Rückfragen: Tel. 0611 3219-1234 oder jana.beck@kreis-gg.de.

Mit freundlichen Grüßen
Jana Beck
Kreis Groß-Gerau
"""


def test_a_mail_leaves_without_its_people():
    words = pseudonyms([MAIL])
    masked = words.masked(MAIL)
    for gone in ("Sommer", "Berg", "Beck", "jana", "DE89", "3219"):
        assert gone not in masked
    for kept in ("1.031.500 Euro", "14.09.2027", "Kreis Groß-Gerau", "Frau [PERSON_"):
        assert kept in masked
    assert words.restored(masked) == MAIL


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("An a.b+c@kreis-gg.de bitte", "An [EMAIL_1] bitte"),
        ("IBAN DE89370400440532013000.", "IBAN [IBAN_1]."),
        ("Telefon: +49 611 123456", "Telefon: [TELEFON_1]"),
        ("Durchwahl 1234", "Durchwahl [TELEFON_1]"),
        ("0611/32190-12", "[TELEFON_1]"),
        ("(0611) 32190", "[TELEFON_1]"),
        ("Herrn Müller-Lüdenscheid", "Herrn [PERSON_1]"),
        ("Herrn Landrat", "Herrn Landrat"),
        ("Frau Landrätin Kern", "Frau Landrätin [PERSON_1]"),
        ("Frau Erste Kreisbeigeordnete Anna Kern", "Frau Erste Kreisbeigeordnete [PERSON_1]"),
        ("Dr. Anna Kern sagt: Kern", "[PERSON_1] sagt: [PERSON_2]"),
        ("gez. Kern", "gez. [PERSON_1]"),
        ("i. A. Kern", "i. A. [PERSON_1]"),
    ],
)
def test_what_marks_a_person_is_replaced(text, masked):
    words = pseudonyms([text])
    assert words.masked(text) == masked
    assert words.restored(masked) == text


@pytest.mark.parametrize(
    "text",
    [
        "Das Budget beträgt 1.022.700,00 Euro.",
        "Der Dialog ist am 01.02.2027 oder 2027-02-01.",
        "AGS 06432, § 6 Abs. 2, 2. Quartal 2027",
        "Projekt BASS 2027 bei Qualifizierung",
        "Die Landrätin unterzeichnet.",
        "",
    ],
)
def test_what_belongs_to_the_agreement_stays(text):
    assert pseudonyms([text]).masked(text) == text


def test_names_that_the_form_knows_are_found_without_a_mark():
    words = pseudonyms(
        ["Kern war da, Anna Kern auch, Kernobst und Kern-Team nicht."], ["Anna Kern"]
    )
    masked = words.masked("Kern war da, Anna Kern auch, Kernobst und Kern-Team nicht.")
    assert masked == "[PERSON_2] war da, [PERSON_1] auch, Kernobst und Kern-Team nicht."


def test_a_placeholder_that_stands_in_the_text_is_not_taken():
    text = "[PERSON_1] schreibt an Frau Kern"
    words = pseudonyms([text])
    assert words.masked(text) == "[PERSON_1] schreibt an Frau [PERSON_2]"
    assert words.restored(words.masked(text)) == text


def test_a_placeholder_that_was_never_given_stays_as_it_is():
    assert pseudonyms(["Frau Kern"]).restored("[PERSON_1] und [PERSON_7]") == "Kern und [PERSON_7]"


PIECES = st.sampled_from(
    [
        *("Frau Kern", "Herr Karl von Berg", "a@b.de", "Kern", "[PERSON_1]", "0611 123456"),
        *("Mit freundlichen Grüßen\nAnna Kern", "DE89370400440532013000", "\n", "[", "1]"),
    ]
)


@given(st.lists(PIECES, max_size=8).map(" ".join))
def test_there_and_back_is_the_same(text):
    words = pseudonyms([text], ["Anna Kern"])
    assert words.restored(words.masked(text)) == text
    assert "Anna Kern" not in words.masked(text)
