"""Pairs of random drafts: the later one grown from the earlier, or of another origin."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.rules.strategies import changes, days, drafts, texts
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ChangeError
from zvassist.agreement.model import Draft

_CATEGORIES = ["ausbildungsvorbereitung", "ausbildung", "qualifizierung", "weiterbildung"]
TITLES = [
    *("BASS 2023", "BASS 2027", "Sprachförderung", "Projekt „Übergang & Beruf“", "a < b > c"),
    *("Maßnahme nach § 16 SGB II", "1.022.700 Euro", "14. September 2027", "Qualifizierung 2.0"),
    "Berufliche Orientierung für junge Menschen am Übergang von der Schule in den Beruf",
]
_IDS = st.sampled_from(["m1", "m2", "m3", "m4", "m5"])
_PLACES = st.integers(0, 5)
_TITLES = st.sampled_from(TITLES) | texts

_projects = st.one_of(
    st.builds(c.AddMeasure, category=st.sampled_from(_CATEGORIES), title=_TITLES, index=_PLACES),
    st.builds(c.AddMeasure, category=st.sampled_from(_CATEGORIES), title=_TITLES),
    st.builds(c.MoveMeasure, id=_IDS, index=_PLACES),
    st.builds(c.RecategoriseMeasure, id=_IDS, category=st.sampled_from(_CATEGORIES)),
    st.builds(c.RenameMeasure, id=_IDS, title=_TITLES),
    st.builds(c.RemoveMeasure, id=_IDS),
    st.builds(
        c.SetPassage, passage=st.sampled_from(["ukraine", "teilzeitausbildung"]), on=st.booleans()
    ),
    st.builds(c.SetDialogues, count=st.integers(1, 4), dates=st.lists(days, max_size=3)),
    st.sampled_from(
        [
            c.SetProgramme(programme="aqb-2027", year=2027),
            c.SetProgramme(programme="aqb-2023", year=2023),
            c.Set(field="signatures.local_authority_2.name", value="Zweite Person"),
        ]
    ),
)


def _changed(draft: Draft, change: c.Change) -> Draft:
    try:
        return apply(draft, change)
    except ChangeError:
        return draft


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Draft, Draft]:
    """An earlier and a later draft."""
    old = draw(drafts())
    for change in draw(st.lists(_projects, max_size=5)):
        old = _changed(old, change)
    new = old if draw(st.integers(0, 3)) else draw(drafts())
    for change in draw(st.lists(_projects | changes, max_size=8)):
        new = _changed(new, change)
    return old, new
