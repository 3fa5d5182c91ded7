"""What a file may carry of a draft: what its text prints, as it stands in the draft."""

from __future__ import annotations

import pytest

from tests.unprinted import MARKERS, everything, marked
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.document.carried import carried
from zvassist.document.compose import compose
from zvassist.programme.library import Library
from zvassist.session.example import example_draft

PROGRAMME = Library().programme("aqb-2023")


def kept(draft):
    return carried(draft, PROGRAMME, compose(draft.agreement, PROGRAMME))


def test_the_example_is_carried_whole():
    assert kept(example_draft()).agreement == example_draft().agreement


def test_the_text_of_what_is_carried_is_the_text():
    draft = everything()
    before = compose(draft.agreement, PROGRAMME)
    assert compose(kept(draft).agreement, PROGRAMME) == before


def test_nothing_that_is_not_printed_is_carried():
    draft = marked()
    dumped = kept(draft).model_dump_json()
    assert [marker for marker in MARKERS if marker in dumped] == []
    assert all(marker in draft.model_dump_json() for marker in MARKERS)


def test_ids_and_placeholders_stay():
    draft = apply(example_draft(), c.RemoveMeasure(id="m2"))
    own = "Das Land stellt {budget.total} bereit."
    draft = apply(draft, c.SetWording(block="p4.1", text=own))
    agreement = kept(draft).agreement
    assert [measure.id for measure in agreement.measures] == ["m1", "m3", "m4", "m5"]
    assert agreement.wording["p4.1"].text == own


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (c.Set(field="local_authority", value="06999"), "local_authority"),
        (c.RecategoriseMeasure(id="m1", category="geheim"), "category"),
        (c.SetPassage(passage="geheim", on=True), "geheim"),
        (c.SetWording(block="p99.9", text="geheim"), "geheim"),
    ],
)
def test_what_the_year_does_not_know_is_not_printed_and_not_carried(change, path):
    draft = apply(example_draft(), change)
    dumped = kept(draft).model_dump_json(exclude_none=True)
    assert "geheim" not in dumped
    assert "06999" not in dumped
    assert dumped.count(f'"{path}"') == {"local_authority": 1, "category": 4, "geheim": 0}[path]


def test_an_amount_that_own_wording_leaves_out_is_not_carried():
    draft = example_draft()
    for block in PROGRAMME.blocks:
        if block.startswith("p4."):
            draft = apply(draft, c.SetWording(block=block, text="Siehe Bescheid."))
    assert kept(draft).agreement.budget.total is None
