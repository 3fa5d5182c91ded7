"""File names: they tell programme, partner, year and state apart, in ASCII, for every partner."""

from __future__ import annotations

import re

import pytest

from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.agreement.model import new_draft
from zvassist.programme.library import Library
from zvassist.session.naming import file_stem
from zvassist.session.output import proposed_name
from zvassist.session.session import Session

YEAR = Library().for_year(2027)


@pytest.mark.parametrize(
    ("ags", "stem"),
    [
        ("06432", "ZV-AQB-2027-Darmstadt-Dieburg"),
        ("06611", "ZV-AQB-2027-Stadt-Kassel"),
        ("06633", "ZV-AQB-2027-Landkreis-Kassel"),
        ("06438", "ZV-AQB-2027-Landkreis-Offenbach"),
        ("06431", "ZV-AQB-2027-Bergstrasse"),
        ("06531", "ZV-AQB-2027-Giessen"),
        ("06636", "ZV-AQB-2027-Werra-Meissner-Kreis"),
        (None, "ZV-AQB-2027"),
    ],
)
def test_a_stem_names_programme_year_and_partner(ags: str | None, stem: str) -> None:
    assert file_stem(ags, YEAR) == stem


def test_no_two_partners_share_a_name_even_where_case_does_not_count() -> None:
    stems = [file_stem(partner.ags, YEAR).casefold() for partner in YEAR.partners]
    assert len(set(stems)) == len(stems) == 27
    assert all(re.fullmatch(r"[a-z0-9-]+", stem) for stem in stems)


def test_the_state_ends_the_name() -> None:
    draft = apply(new_draft("aqb-2027", 2027), Set(field="local_authority", value="06432"))
    session = Session(draft, Library())
    assert proposed_name(session, final=False) == "ZV-AQB-2027-Darmstadt-Dieburg-Entwurf.docx"
    assert proposed_name(session, final=True) == "ZV-AQB-2027-Darmstadt-Dieburg-Final.docx"
