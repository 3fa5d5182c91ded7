"""The changes between two agreements: each entry by itself, and all of them lead there."""

from __future__ import annotations

from functools import reduce
from itertools import pairwise

import pytest

from tests.agreements import programme, random_draft
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.model import Draft
from zvassist.document.differences import differences
from zvassist.document.printed import printed
from zvassist.session.example import example_draft

YEAR = programme("aqb-2023")
DRAFTS = [draft for draft in map(random_draft, range(120)) if draft.programme == YEAR.id]


def found(draft: Draft, *edits: c.Change):
    """Path and change of each difference that these edits make."""
    other = printed(reduce(apply, edits, draft).agreement, YEAR)
    return [(one.path, one.change) for one in differences(draft.agreement, other, YEAR)]


def test_there_is_no_difference_to_itself():
    for draft in DRAFTS:
        assert differences(draft.agreement, printed(draft.agreement, YEAR), YEAR) == ()


def test_all_differences_together_lead_to_the_other_agreement():
    for one, other in pairwise(DRAFTS):
        wanted = printed(other.agreement, YEAR)
        changes = [each.change for each in differences(one.agreement, wanted, YEAR)]
        now = printed(reduce(apply, changes, one).agreement, YEAR)
        projects = sorted((m.category or "", m.title or "") for m in now.measures)
        assert projects == sorted((m.category or "", m.title or "") for m in wanted.measures)
        left = {"measures": (), "passages": {}}
        assert now.model_copy(update=left) == wanted.model_copy(update=left)
        assert all(now.passages.get(k, v) == v for k, v in wanted.passages.items())


@pytest.mark.parametrize(
    ("edit", "path"),
    [
        (c.Set(field="budget.total", value="5.00"), "budget.total"),
        (c.Set(field="signatures.ministry.date", value=None), "signatures.ministry.date"),
        (c.SetDialogues(count=1, dates=("2023-05-04",)), "dialogues.dates"),
        (c.SetDialogues(count=2), "dialogues.count"),
        (c.SetPassage(passage="corona", on=False), "passages.corona"),
        (c.RemoveMeasure(id="m2"), "measures.m2"),
        (c.RenameMeasure(id="m4", title="BASS 2024"), "measures.m4.title"),
        (c.RecategoriseMeasure(id="m1", category="weiterbildung"), "measures.m1.category"),
        (c.AddMeasure(category="qualifizierung", title="Ganz neu", index=3), "measures"),
        (c.AddExtra(after="p3.1", text="Neu."), "extra"),
    ],
)
def test_one_edit_is_one_difference(edit, path):
    draft = example_draft()
    ((where, change),) = found(draft, edit)
    assert where == path
    assert printed(apply(draft, change).agreement, YEAR) == printed(
        apply(draft, edit).agreement, YEAR
    )


def test_own_wording_is_one_difference_there_and_back():
    draft = example_draft()
    text = "Es gilt {budget.total}."
    own = c.SetWording(block="p3.1", text=text)
    ((where, change),) = found(draft, own)
    assert (where, change.text) == ("wording.p3.1", "Es gilt 1.022.700 Euro.")
    assert found(apply(draft, own), c.ClearWording(block="p3.1"))[0][1] == c.ClearWording(
        block="p3.1"
    )


def test_another_order_is_one_difference():
    draft = example_draft()
    ((where, change),) = found(draft, c.MoveMeasure(id="m3", index=0))
    assert where == "measures"
    titles = [m.id for m in apply(draft, change).agreement.measures]
    assert titles == ["m3", "m1", "m2", "m4", "m5"]


def test_a_project_that_is_known_is_renamed_however_different_its_title():
    draft = example_draft()
    edited = apply(draft, c.RenameMeasure(id="m4", title="Xylophon"))
    other = printed(edited.agreement, YEAR)
    guessed = differences(draft.agreement, other, YEAR)
    assert {one.change.kind for one in guessed} == {"remove_measure", "add_measure"}
    (sure,) = differences(draft.agreement, other, YEAR, {"m4": "m4"})
    assert sure.change == c.RenameMeasure(id="m4", title="Xylophon")


def test_new_projects_stand_where_they_stand_there():
    draft = example_draft()
    edits = [
        c.AddMeasure(category="qualifizierung", title=title, index=place)
        for place, title in ((1, "Eins"), (2, "Zwei"))
    ]
    changes = [change for _, change in found(draft, *edits)]
    titles = [m.title for m in reduce(apply, changes, draft).agreement.measures][:4]
    assert titles[1:3] == ["Eins", "Zwei"]
