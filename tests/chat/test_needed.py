"""The words that a pattern cannot match without rule it out, and never wrongly."""

import pytest

from tests.chat.judging import ALL, read_examples
from zvassist.chat.reading import phrases
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.needed import needed


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bweg mit\b", "weg mit"),
        (r"\bzweite[rn]? (?:unterschrift|person)\b", "zweite"),
        (r"\b(?:mehr|weniger) als\b", " als"),
        (r"\bbeiden? (?:seiten|(?:vertrags)?parteien)\b", "beide"),
        (r"kreise+s", "kreise"),
        (r"ab{2,3}cde", "cde"),
        (r"\bseitens\b|\bvon seiten\b", ""),
        (r"(?:gesamt|summe)", ""),
    ],
)
def test_the_longest_literal_of_every_match_is_found(pattern, words):
    assert needed(pattern) == words


def test_no_phrase_of_the_examples_is_ruled_out_wrongly():
    texts = [fold(example["say"]) for name in ALL for example in read_examples(name)]
    matched = [
        (phrase, text)
        for phrase in phrases._PHRASES
        for text in texts
        if phrase.pattern.pattern.search(text)
    ]
    assert len(matched) > 100
    assert all(phrase.pattern.needs in text for phrase, text in matched)
