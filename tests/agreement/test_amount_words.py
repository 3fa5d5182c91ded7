"""Amounts in words, against num2words and by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from num2words import num2words

from zvassist.agreement.amount_words import amount_in_words, number_in_words
from zvassist.agreement.numbers import read_number_word


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("1022700", "eine Million zweiundzwanzigtausendsiebenhundert Euro"),
        ("0", "null Euro"),
        ("1", "ein Euro"),
        ("80000.50", "achtzigtausend Euro und fünfzig Cent"),
        ("2000000", "zwei Millionen Euro"),
        ("999999999999", None),
    ],
)
def test_amounts_are_said_as_they_are_read_aloud(amount: str, words: str | None) -> None:
    said = amount_in_words(Decimal(amount))
    assert (
        said == words
        if words
        else said.endswith(
            "Milliarden neunhundertneunundneunzig "
            "Millionen neunhundertneunundneunzigtausendneunhundertneunundneunzig Euro"
        )
    )


@pytest.mark.parametrize("number", [7, 21, 100, 119, 700, 1001, 12_345, 22_700, 999_999])
def test_words_are_those_of_another_library(number: int) -> None:
    ours, theirs = number_in_words(number), num2words(number, lang="de")
    assert ours.replace("ein", "") == theirs.replace("eins", "").replace("ein", "")


@pytest.mark.parametrize("number", [1, 11, 99, 101, 1_000, 80_000, 1_022_700, 31_415_926])
def test_words_are_read_back(number: int) -> None:
    assert read_number_word(number_in_words(number)) == number
