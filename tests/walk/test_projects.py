"""A typed project becomes one change; days are optional and left alone when not asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.errors import EntryError
from zvassist.agreement.model import new_draft
from zvassist.programme.library import Library
from zvassist.walk.projects import ProjectTexts, project_change, project_meaning, project_texts

YEAR = Library().for_year(2027)
DRAFT = apply(
    new_draft("aqb-2027", 2027),
    c.AddMeasure(category="ausbildung", title="A", start=date(2027, 2, 1), end=date(2027, 6, 30)),
)
TEXTS = ProjectTexts(
    "m1", "Ausbildung und Ausbildungscoaching", "A", "", "1. Februar 2027", "30. Juni 2027"
)


def _change(texts):
    return project_change(texts, DRAFT.agreement, YEAR)


def test_a_project_is_shown_as_it_would_be_typed():
    assert project_texts(DRAFT.agreement.measures[0], YEAR) == TEXTS
    assert _change(TEXTS) == c.Many(changes=())


def test_a_new_project_may_have_days():
    texts = ProjectTexts(None, "weiterbildung", "B", "5.000", "1.3.", "")
    assert _change(texts) == c.AddMeasure(
        category="weiterbildung", title="B", amount="5000.00", start=date(2027, 3, 1)
    )


def test_days_are_changed_emptied_or_left():
    assert _change(replace(TEXTS, start="1.3.")) == c.Set(
        field="measures.m1.start", value="2027-03-01"
    )
    assert _change(replace(TEXTS, end="")) == c.Set(field="measures.m1.end")
    assert _change(replace(TEXTS, start=None, end=None, title="B")) == c.RenameMeasure(
        id="m1", title="B"
    )


def test_a_day_that_cannot_be_read_is_refused():
    with pytest.raises(EntryError):
        _change(replace(TEXTS, start="bald"))


def test_nothing_typed_is_nothing_to_lose():
    assert ProjectTexts(None, "ausbildung").is_empty
    assert not ProjectTexts(None, "ausbildung", start="1.3.").is_empty


def test_typed_amounts_and_days_of_a_project_are_said_in_words() -> None:
    texts = ProjectTexts(None, "", "BASS", "80 Tsd", "1.1.", "2027-12-31")
    assert project_meaning(texts, 2027) == (
        "80.000 Euro: achtzigtausend Euro · Beginn Freitag, 1. Januar 2027 · "
        "Ende Freitag, 31. Dezember 2027"
    )
    assert project_meaning(ProjectTexts(None, "", "", "viel", "bald"), 2027) == ""
