"""Where a word of the text comes from."""

from __future__ import annotations

from zvassist.agreement.text import unbind
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.session import Session
from zvassist.walk.whence import Whence, whence

OPENED = Session(example_draft(), Library())


def of(block_id: str, words: str) -> Whence:
    """Where words of a paragraph of the example come from."""
    block = next(one for one in OPENED.document.blocks if one.id == block_id)
    at = start = unbind(block.text).index(words)
    for span in block.spans:
        if start < len(span.text):
            return whence(span, block, at, OPENED.draft, OPENED.programme)
        start -= len(span.text)
    raise AssertionError(words)


def test_a_word_of_a_passage_names_it_and_leads_to_its_switch() -> None:
    found = of("p1.1", "Corona-Pandemie")
    assert found.what == (
        "Wortlaut des Programmjahrs aqb-2023 (amtlich), Absatz p1.1, "
        "Textbaustein „Auswirkungen der Corona-Pandemie (§ 1)“"
    )
    assert found.path == "passages.corona"


def test_a_word_before_the_passage_is_the_paragraphs_own() -> None:
    found = of("p1.1", "Handlungsansatz")
    assert found.what == "Wortlaut des Programmjahrs aqb-2023 (amtlich), Absatz p1.1"
    assert found.path == "wording.p1.1"


def test_an_entry_names_its_field_and_the_rules_that_look_at_it() -> None:
    found = of("p4.2", "1.022.700")
    assert found.what == "Angabe: Gesamtbetrag"
    assert "R00" in found.rules
