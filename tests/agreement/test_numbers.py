"""Number words, against num2words as an independent oracle."""

import random

import pytest
from num2words import num2words

from zvassist.agreement.numbers import read_number_word, write_number_word


@pytest.mark.parametrize(
    ("n", "word"),
    [
        (0, "0"),
        (1, "ein"),
        (2, "zwei"),
        (3, "drei"),
        (4, "vier"),
        (5, "fünf"),
        (6, "sechs"),
        (7, "sieben"),
        (8, "acht"),
        (9, "neun"),
        (10, "zehn"),
        (11, "elf"),
        (12, "zwölf"),
        (13, "13"),
        (100, "100"),
    ],
)
def test_words_are_written_up_to_twelve(n, word):
    assert write_number_word(n) == word


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("eins", 1),
        ("ein", 1),
        ("eine", 1),
        ("einen", 1),
        ("Einem", 1),
        ("zwo", 2),
        ("ZWEI", 2),
        ("zwölf", 12),
        ("zwoelf", 12),
        ("fu\u0308nf", 5),
        (" 3 ", 3),
        ("0", 0),
        ("null", 0),
        ("999999999", 999_999_999),
        ("zweiundzwanzig", 22),
        ("zwoundzwanzig", 22),
        ("dreißig", 30),
        ("dreissig", 30),
        ("hundert", 100),
        ("hundertundeins", 101),
        ("zwölfhundert", 1200),
        ("tausend", 1000),
        ("fünfhunderttausend", 500_000),
        ("fuenfhundert tausend", 500_000),
        ("eine Million", 1_000_000),
        ("zwei Millionen", 2_000_000),
        ("eine Million zweihunderttausend", 1_200_000),
        ("Eine Million und zweiundzwanzigtausendsiebenhundert", 1_022_700),
    ],
)
def test_words_and_digits_are_read(text, n):
    assert read_number_word(text) == n


@pytest.mark.parametrize(
    "text",
    [
        "",
        "keine",
        "zwanzigzwei",
        "zehnhundert",
        "zwei drei",
        "tausendund",
        "Million",
        "tausend Millionen",
        "1.000",
        "1,5",
        "-1",
        "007",
        "1000000000",
        "²",
        "٣",
        "zwei Dialoge",
        "tausend zwölfhundert",
        "anderthalb",
    ],
)
def test_what_is_no_whole_number_is_none(text):
    assert read_number_word(text) is None


def test_every_number_below_two_thousand_is_read_as_num2words_writes_it():
    for n in range(1, 2000):
        assert read_number_word(num2words(n, lang="de")) == n


def test_large_numbers_are_read_as_num2words_writes_them():
    numbers = random.Random(2027)
    for _ in range(1500):
        n = numbers.randrange(10 ** numbers.randint(4, 9))
        assert read_number_word(num2words(n, lang="de")) == n
