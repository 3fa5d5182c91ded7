"""The words that a pattern cannot match without rule it out, and never wrongly."""

import json

import pytest

from tests.chat.judging import ALL, DATA, read_examples
from zvassist.chat.reading import names, orders, pairs, phrases
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.needed import needed
from zvassist.programme.library import Library


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bweg mit\b", ("weg mit",)),
        (r"\bzweite[rn]? (?:unterschrift|person)\b", ("zweite",)),
        (r"\b(?:mehr|weniger) als\b", (" als",)),
        (r"\bbeiden? (?:seiten|(?:vertrags)?parteien)\b", ("parteien", "seiten")),
        (r"kreise+s", ("kreise",)),
        (r"ab{2,3}cde", ("cde",)),
        (r"\bseitens\b|\bvon seiten\b", ("seitens", "von seiten")),
        (r"(?:gesamt|summe)", ("gesamt", "summe")),
        (r"(?:gesamt|summe)?n", ("n",)),
        (r"(?:gesamt|gesamte|summen)", ("gesamt", "summen")),
        (r"(?:gesamt|\d+)", ()),
        (r"(?:gesamt|)", ()),
        (r"a(?=budget)", ("budget",)),
        (r"a(?!budget)", ("a",)),
        (r"(?<=dialog)(?<!termin)", ("dialog",)),
        (r"(?P<first>streiche|(?:die )?loesche)", ("loesche", "streiche")),
    ],
)
def test_what_every_match_holds_is_found(pattern, words):
    assert needed(pattern) == words


def test_nothing_in_the_examples_is_ruled_out_wrongly():
    said = [example["say"] for name in ALL for example in read_examples(name)]
    lines = (DATA / "injections.jsonl").read_text(encoding="utf-8").splitlines()
    said += [words for line in lines for words in json.loads(line).values()]
    texts = {fold(str(words)) for words in said}
    for sieve, least in ((phrases._PHRASES, 200), (pairs._PAIRS, 5), (orders._SIEVE, 40)):
        every = [screened.pattern for screened, _ in sieve._rows]
        matching = [(text, one) for text in texts for one in every if one.search(text)]
        assert len(matching) > least
        left = {text: {pattern for pattern, _ in sieve.left(text)} for text in texts}
        assert all(one in left[text] for text, one in matching)


def test_every_partner_is_found_by_the_full_name():
    programme = Library().programme("aqb-2027")
    for partner in programme.partners:
        for form in partner.forms:
            found = {item.value for item in names.names(fold(form.name), programme)}
            assert found == {partner.ags}
