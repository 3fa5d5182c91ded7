"""The words that a pattern cannot match without rule it out, and never wrongly."""

import json

import pytest

from tests.chat.judging import ALL, DATA, read_examples
from zvassist.chat.reading import names, orders, phrases
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.needed import needed
from zvassist.programme.library import Library


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


def test_nothing_in_the_examples_is_ruled_out_wrongly():
    said = [example["say"] for name in ALL for example in read_examples(name)]
    lines = (DATA / "injections.jsonl").read_text(encoding="utf-8").splitlines()
    said += [words for line in lines for words in json.loads(line).values()]
    screened = [*(phrase.pattern for phrase in phrases._PHRASES), *orders._SCREENED]
    matched = [
        (one.needs, text)
        for text in {fold(str(words)) for words in said}
        for one in screened
        if one.pattern.search(text)
    ]
    assert len(matched) > 200
    assert all(needs in text for needs, text in matched)


def test_every_partner_is_found_by_the_full_name():
    programme = Library().programme("aqb-2027")
    for partner in programme.partners:
        for form in partner.forms:
            found = {item.value for item in names.names(fold(form.name), programme)}
            assert found == {partner.ags}
