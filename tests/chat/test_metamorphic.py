"""Spelling does not matter; doubt, negation and last year always do."""

from __future__ import annotations

import re
import unicodedata

import pytest

GREETING = re.compile("Liebe|Sehr|Hallo")
QUOTES = re.compile("[„»][^“«]*[“«]")


def changes(reply):
    """The proposals as comparable data, spelling of names apart."""
    return [folded(proposal.change.model_dump(mode="json")) for proposal in reply.proposals]


def folded(value):
    if isinstance(value, dict):
        return {key: folded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [folded(inner) for inner in value]
    return spelled_out(value.casefold()) if isinstance(value, str) else value


def spelled_out(text: str) -> str:
    for umlaut, letters in zip("äöüÄÖÜß", ("ae", "oe", "ue", "Ae", "Oe", "Ue", "ss"), strict=True):
        text = text.replace(umlaut, letters)
    return text


SPELLINGS = {
    "umlauts": spelled_out,
    "no-break": lambda text: text.replace(" ", "\u00a0"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "blanks": lambda text: f"  {text.replace(' ', '  ')} ",
    "dot": lambda text: text if text.endswith(("!", ".", "?")) else f"{text}.",
    "bitte": lambda text: text if GREETING.match(text) else f"bitte {text}",
    "soft hyphen": lambda text: text.replace("ung", "u\u00adng"),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_spelling_does_not_matter(changing, say, spelling):
    text = changing["say"]
    assert changes(say(SPELLINGS[spelling](text))) == changes(say(text))


def test_capitals_do_not_matter(changing, say):
    """A name that only capitals tell from other words is asked about, never taken wrongly."""
    text = changing["say"]
    loud = changes(say(text.upper()))
    assert loud == changes(say(text)) or (loud == [] and "unterzeichnet" in text)


WORDS = ("nicht", "oder", "vielleicht", "maximal", "im Vorjahr", "wohl", "kein", "bis", "ca.")


@pytest.mark.parametrize("word", WORDS)
def test_doubt_anywhere_turns_a_change_into_none(single, say, word):
    text = single["say"]
    spared = [match.span() for match in QUOTES.finditer(text)]
    for place in [0, *(match.end() for match in re.finditer(r" ", text)), len(text)]:
        if not any(start < place < end for start, end in spared):
            doubtful = f"{text[:place]} {word} {text[place:]}"
            assert say(doubtful).proposals == (), doubtful


@pytest.mark.parametrize("frame", ["„{}“", "Herr Müller sagt: „{}“", "> {}", "„{} Und so weiter"])
def test_a_quotation_is_no_change(plain, say, frame):
    assert say(frame.format(plain["say"])).proposals == ()


@pytest.mark.parametrize("frame", ["{}?", "Wenn {}, was dann?", "Warum {}", "Was heißt: {}"])
def test_a_question_is_no_change(single, say, frame):
    assert say(frame.format(single["say"])).proposals == ()
