"""Bookmark names: each leads back to its field, none is longer than Word allows."""

from __future__ import annotations

import pytest

from zvassist.agreement.paths import SCALARS
from zvassist.word.marks import mark_field, mark_name


@pytest.mark.parametrize("path", [*SCALARS, "measures.m999.title", "wording.p2.2", "extra.12"])
def test_each_field_has_a_name_that_leads_back_to_it(path):
    name = mark_name(path)
    assert name is not None
    assert len(name) <= 40
    assert mark_field(name) == path


def test_a_field_that_is_printed_again_has_a_name_of_its_own():
    assert mark_name("local_authority", 2) == "zv_local_authority__x2"
    assert mark_field("zv_local_authority__x2") == "local_authority"


@pytest.mark.parametrize(
    "name",
    ["_GoBack", "Text1", "zv", "zv_", "zv_ä", "zv_a b", "zv_year_Copy_1", "zv_year__x2_Copy_12"],
)
def test_other_bookmarks_are_not_ours(name):
    assert mark_field(name) is None


def test_what_does_not_fit_has_no_name():
    assert mark_name("signatures.local_authority_2.place", 2) is None
    assert mark_name("wording.a__x2") is None
