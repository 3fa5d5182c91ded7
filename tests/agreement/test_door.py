"""The one door: each kind of change does what it says, and its inverse takes it back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.agreement.strategies import changes, empty_draft
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply, inverse, settle
from zvassist.agreement.errors import ChangeError
from zvassist.agreement.files import read_draft, write_draft


def _with_measures(*titles: str):
    draft = empty_draft()
    for title in titles:
        draft = apply(draft, c.AddMeasure(category="qualifizierung", title=title))
    return draft


def _titles(draft):
    return [measure.title for measure in draft.agreement.measures]


@given(st.lists(changes, max_size=12))
def test_apply_then_inverse_gives_the_same_draft_and_the_file_loads_to_it(sequence):
    draft = empty_draft()
    for change in sequence:
        try:
            change = settle(draft, change)
            after = apply(draft, change)
        except ChangeError:
            continue
        assert apply(after, inverse(draft, change)) == draft
        draft = after
    assert read_draft(write_draft(draft), "x.zv.json") == draft


def test_set_reads_the_form_of_the_file():
    draft = apply(empty_draft(), c.Set(field="budget.total", value="1022700.5"))
    assert draft.agreement.budget.total == Decimal("1022700.50")


def test_setting_dates_raises_the_number_and_never_lowers_it():
    two = apply(empty_draft(), c.Set(field="dialogues.dates", value=["2027-11-02", "2027-05-04"]))
    assert two.agreement.dialogues.count == 2
    assert two.agreement.dialogues.dates == (date(2027, 5, 4), date(2027, 11, 2))
    one = apply(two, c.Set(field="dialogues.dates", value=["2027-05-04"]))
    assert one.agreement.dialogues.count == 2
    none = apply(empty_draft(), c.Set(field="dialogues.dates", value=[]))
    assert none.agreement.dialogues.count is None


def test_measure_ids_are_given_in_order_and_not_used_again_while_the_history_knows():
    draft = _with_measures("A", "B")
    assert [measure.id for measure in draft.agreement.measures] == ["m1", "m2"]


def test_measures_are_added_removed_renamed_and_moved():
    draft = _with_measures("A", "B", "C")
    assert _titles(apply(draft, c.MoveMeasure(id="m3", index=0))) == ["C", "A", "B"]
    assert _titles(apply(draft, c.RemoveMeasure(id="m2"))) == ["A", "C"]
    assert _titles(apply(draft, c.RenameMeasure(id="m2", title=" X\u00a0Y "))) == ["A", "X Y", "C"]
    moved = apply(draft, c.RecategoriseMeasure(id="m1", category="weiterbildung", index=2))
    assert _titles(moved) == ["B", "C", "A"]
    assert moved.agreement.measures[2].category == "weiterbildung"


def test_a_project_taken_out_comes_back_with_its_days():
    day = date(2027, 2, 1)
    draft = apply(empty_draft(), c.AddMeasure(title="A", start=day, end=date(2027, 6, 30)))
    removal = c.RemoveMeasure(id="m1")
    again = apply(apply(draft, removal), inverse(draft, removal))
    assert again.agreement.measures[0].start == day
    assert again == draft


def test_many_is_all_or_nothing():
    draft = _with_measures("A")
    both = c.Many(
        changes=(c.RenameMeasure(id="m1", title="B"), c.RemoveMeasure(id="m9")),
    )
    with pytest.raises(ChangeError, match="m9"):
        apply(draft, both)
    assert _titles(draft) == ["A"]


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (c.Set(field="budget.foo", value="1"), "„budget.foo“ gibt es nicht"),
        (c.Set(field="budget.total", value="viel"), "Betrag in Euro"),
        (c.Set(field="budget.total", value="-1.00"), "Betrag in Euro"),
        (c.Set(field="dialogues.count", value=-1), "Zahl ab 0"),
        (c.Set(field="signatures.ministry.date", value="2027-02-30"), "2027-02-30 gibt es nicht"),
        (c.Set(field="measures.m1.title", value="x"), "„m1“ gibt es"),
        (c.Set(field="passages.ukraine", value="ja"), "true oder false"),
        (c.RemoveExtra(index=0), "Nummer 1 gibt es nicht"),
        (c.SetWording(block="p1.1", text="  "), "Text ist leer"),
    ],
)
def test_a_change_that_does_not_fit_says_so_in_german(change, part):
    with pytest.raises(ChangeError) as caught:
        apply(empty_draft(), change)
    assert part in str(caught.value)


def test_a_waiver_given_twice_is_one_waiver_with_the_later_reason():
    first = c.Waive(rule="P01", field="programme", reason="a")
    second = c.Waive(rule="P01", field="programme", reason="b")
    draft = apply(apply(empty_draft(), first), second)
    assert [waiver.reason for waiver in draft.waivers] == ["b"]
