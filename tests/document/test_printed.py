"""What of an agreement stands on paper."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.agreements import official_hash, programme, random_draft
from zvassist.agreement.model import Agreement
from zvassist.document.printed import printed

_2023 = programme("aqb-2023")


def of(**entries: object) -> Agreement:
    return printed(Agreement.model_validate({"year": 2023, **entries}), _2023)


def test_what_is_not_printed_is_null():
    found = of(
        budget={"total": "100.00", "part_time_training": "1.00", "own_funds": "2.00"},
        measures=[
            {"category": "ausbildung", "title": "A", "amount": "3.00", "start": "2023-01-01"}
        ],
        strategy={"title": "geheim", "date": "2023-01-01"},
        interview_date="2023-01-01",
        application_date="2023-01-01",
        notes="geheim",
    )
    assert found == Agreement.model_validate(
        {
            "year": 2023,
            "budget": {"total": "100.00"},
            "measures": [{"id": "m1", "category": "ausbildung", "title": "A"}],
            "passages": found.passages,
        }
    )


def test_measures_stand_in_printed_order_and_are_numbered_anew():
    found = of(
        measures=[
            {"id": "m9", "category": "fremd", "title": "D"},
            {"id": "m4", "category": "weiterbildung", "title": "B"},
            {"id": "m7", "category": None, "title": "E"},
            {"id": "m2", "category": "ausbildung", "title": "A"},
            {"id": "m1", "category": "weiterbildung", "title": "C"},
        ]
    )
    assert [(one.id, one.category, one.title) for one in found.measures] == [
        ("m1", "ausbildung", "A"),
        ("m2", "weiterbildung", "B"),
        ("m3", "weiterbildung", "C"),
        ("m4", None, "D"),
        ("m5", None, "E"),
    ]


def test_passages_are_those_of_the_year_and_explicit():
    found = of(passages={"ukraine": False, "fremd": True})
    assert found.passages == {
        "corona": True,
        "digitalisierung": True,
        "sprachfoerderung": True,
        "teilzeitausbildung": True,
        "ukraine": False,
    }


@pytest.mark.parametrize(
    ("ags", "form", "expected"),
    [
        ("06433", "kreis", ("06433", "kreis")),
        ("06433", "landkreis", ("06433", None)),
        ("06433", "gibtesnicht", ("06433", None)),
        ("99999", "kreis", (None, None)),
        (None, "kreis", (None, None)),
    ],
)
def test_the_partner_is_the_one_that_is_printed(ags, form, expected):
    found = of(local_authority=ags, local_authority_form=form)
    assert (found.local_authority, found.local_authority_form) == expected


def test_days_without_a_number_are_printed():
    found = of(dialogues={"count": None, "dates": ["2023-05-04"]})
    assert found.dialogues.count is None
    assert found.dialogues.dates == (date(2023, 5, 4),)


def test_own_wording_is_as_printed_on_the_block_of_the_year():
    found = of(
        local_authority="06432",
        wording={"p7.2": {"text": "Für **{partner.akk} ** im Jahr {year}.", "base": "alt"}},
    )
    own = found.wording["p7.2"]
    assert own.text == "Für **den Landkreis Darmstadt-Dieburg** im Jahr 2023."
    assert own.base == official_hash(_2023, "p7.2")


def test_own_wording_takes_its_passages_and_its_only_fields_along():
    found = of(
        budget={"total": "100.00"},
        dialogues={"count": 2},
        wording={
            "p1.1": {"text": "Eigenes."},
            "p4.2": {"text": "Betrag: {budget.total}"},
            "p6.1": {"text": "{dialogues.count}"},
            "p9.9": {"text": "Den Absatz gibt es nicht."},
        },
    )
    assert set(found.passages) == {"sprachfoerderung", "ukraine"}
    assert found.budget.total is None
    assert found.dialogues.count is None
    assert found.wording["p4.2"].text == "Betrag: 100 Euro"
    assert set(found.wording) == {"p1.1", "p4.2", "p6.1"}


def test_own_wording_that_says_what_is_official_is_official():
    sentences = _2023.blocks["p2.2"].sentences  # type: ignore[union-attr]
    text = f"{sentences[0].text} {sentences[1].text}"
    found = of(
        budget={"total": "5.00"}, wording={"p2.2": {"text": text}, "p4.2": {"text": "5 Euro"}}
    )
    assert found.wording == {}
    assert (found.passages["sprachfoerderung"], found.passages["ukraine"]) == (True, False)
    assert found.budget.total == Decimal("5.00")


def test_further_paragraphs_stand_behind_the_printed_block_before_them():
    found = of(
        passages={"sprachfoerderung": False, "ukraine": False},
        extra=[
            {"after": "nirgends", "text": "zuletzt"},
            {"after": "p2.2", "text": "im zweiten, {year}"},
            {"after": "p1", "text": "unter der Überschrift"},
        ],
    )
    assert [(one.after, one.text) for one in found.extra] == [
        ("p1", "unter der Überschrift"),
        ("p2.1", "im zweiten, 2023"),
        ("p7.2", "zuletzt"),
    ]


def test_what_is_printed_is_printed_again():
    for seed in range(200):
        draft = random_draft(seed)
        once = printed(draft.agreement, programme(draft.programme))
        assert printed(once, programme(draft.programme)) == once
