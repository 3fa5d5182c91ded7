"""What stands at a field: amounts in words, weekdays, the sentence of a Textbaustein."""

from __future__ import annotations

import pytest

from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.walk.choices import choices, partners_like
from zvassist.walk.understood import moved, passage_sentences, understood

DRAFT = example_draft()
YEAR_2023 = Library().programme("aqb-2023")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "budget.total",
            "1.022.700 Euro: eine Million zweiundzwanzigtausendsiebenhundert Euro",
        ),
        ("signatures.ministry.date", "Dienstag, 30. Mai 2023"),
        ("local_authority", "AGS 06432, Landkreis, Sitz Darmstadt"),
        ("dialogues.count", "im Text: „einen Zielsteuerungsdialog“"),
        ("signatures.ministry.name", ""),
        ("dialogues.dates", ""),
        ("no.such.field", ""),
    ],
)
def test_an_entry_is_said_in_other_words(path: str, words: str) -> None:
    assert understood(path, DRAFT.agreement, YEAR_2023) == words


def test_a_passage_shows_the_sentence_it_adds_or_leaves_out() -> None:
    said = understood("passages.corona", DRAFT.agreement, YEAR_2023)
    assert said.startswith("gedruckt: „Durch die Auswirkungen der Corona-Pandemie")
    off = DRAFT.agreement.model_copy(update={"passages": {"corona": False}})
    assert understood("passages.corona", off, YEAR_2023).startswith("entfällt: „Durch die")
    assert {block for block, _ in passage_sentences("corona", DRAFT.agreement, YEAR_2023)} <= set(
        YEAR_2023.blocks
    )


@pytest.mark.parametrize(
    ("text", "days", "day"),
    [
        ("14.9.", 1, "15. September 2027"),
        ("2027-12-31", 1, "1. Januar 2028"),
        ("1. März 2028", -1, "29. Februar 2028"),
        ("bald", 1, None),
        ("", 1, None),
    ],
)
def test_a_day_moves_however_it_was_typed(text: str, days: int, day: str | None) -> None:
    assert moved(text, days, 2027) == day


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("dadi", "Landkreis Darmstadt-Dieburg"),
        ("06432", "Landkreis Darmstadt-Dieburg"),
        ("gerau", "Kreis Groß-Gerau"),
        ("Offenbch", "Stadt Offenbach am Main"),
        ("Vogelsberkreis", "Vogelsbergkreis"),
    ],
)
def test_partners_are_found_by_short_name_number_and_slip(text: str, first: str) -> None:
    found = partners_like(text, YEAR_2023)
    assert any(first.split()[-1] in name for name in found[:2]), found


def test_no_partner_is_lost_without_letters() -> None:
    assert len(partners_like("", YEAR_2023)) == 26
    assert partners_like("xyzzy", YEAR_2023) == []


def test_titles_that_fit_the_partner_are_proposed() -> None:
    offered = choices("signatures.local_authority.role", DRAFT.agreement, YEAR_2023)
    assert ("Landrätin", "Landrätin") in offered
    assert ("Stadtrat", "Stadtrat") not in offered
    ministry = choices("signatures.ministry.role", DRAFT.agreement, YEAR_2023)
    assert "Staatsminister" in dict(ministry)
