"""Spelling does not matter; doubt, negation and last year always do."""

from __future__ import annotations

import re
import unicodedata

import pytest

BEGINNING = re.compile("Liebe|Sehr|Werte|Hallo|Moin|Hi|Guten|Von:|Betreff:|1\\.|Da ")
"""A greeting, a header, a list's number or a reason stands first; nothing is put before it."""
QUOTES = re.compile('[„»"][^“«"]*[“«"]')


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
    "bitte": lambda text: text if BEGINNING.match(text) else f"bitte {text}",
    "soft hyphen": lambda text: text.replace("ung", "u\u00adng"),
}


def test_spelling_does_not_matter(changing, say):
    text = changing["say"]
    meant = changes(say(text))
    other = [name for name, spell in SPELLINGS.items() if changes(say(spell(text))) != meant]
    assert other == []


_OFFICIAL_REASON = re.compile("mangels|Wegen der")


def test_capitals_do_not_matter(changing, say):
    """A name that only capitals tell from other words is asked about, never taken wrongly."""
    text = changing["say"]
    loud = changes(say(text.upper()))
    meant = changes(say(text))
    missing = [one for one in meant if one not in loud]
    assert [one for one in loud if one not in meant] == []
    assert missing == [] or any(_is_told_by_capitals(one, text) for one in missing)


def _is_told_by_capitals(change, text):
    """Whether it names somebody, or a new project named without quotation marks before.

    Where a reason that stands in the sentence ends, only the capitals of its nouns tell.
    """
    if _OFFICIAL_REASON.search(text):
        return True
    named_before = change["kind"] == "add_measure" and "; nimm sie" in text
    return change.get("field", "").endswith((".name", ".place")) or named_before


WORDS = (
    *("nicht", "oder", "vielleicht", "maximal", "im Vorjahr", "wohl", "kein", "bis", "ca."),
    *("falls", "eventuell", "angeblich", "wenn", "hoffentlich", "ob"),
)


EVERYWHERE = ("nicht", "oder", "vielleicht")
"""Tried at each place of a sentence; the others at its start, in its middle and at its end."""


def test_doubt_anywhere_turns_a_change_into_none(single, say):
    text = single["say"]
    spared = [match.span() for match in QUOTES.finditer(text)]
    places = [0, *(match.end() for match in re.finditer(r" ", text)), len(text)]
    free = [place for place in places if not any(start < place < end for start, end in spared)]
    some = dict.fromkeys((free[0], free[len(free) // 2], free[-1]))
    doubtful = [
        f"{text[:place]} {word} {text[place:]}"
        for word in WORDS
        for place in (free if word in EVERYWHERE else some)
    ]
    assert [words for words in doubtful if say(words).proposals] == []


@pytest.mark.parametrize("frame", ["„{}“", "Herr Müller sagt: „{}“", "> {}", "„{} Und so weiter"])
def test_a_quotation_is_no_change(plain, say, frame):
    assert say(frame.format(plain["say"])).proposals == ()


@pytest.mark.parametrize("frame", ["{}?", "Wenn {}, was dann?", "Warum {}", "Was heißt: {}"])
def test_a_question_is_no_change(single, say, frame):
    assert say(frame.format(single["say"])).proposals == ()
