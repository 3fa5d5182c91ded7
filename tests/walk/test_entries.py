"""What is typed becomes a typed change; what is stored is shown as a clerk writes it."""

from __future__ import annotations

import pytest

from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ChangeError, EntryError
from zvassist.agreement.model import new_draft
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.walk.choices import choices
from zvassist.walk.entries import entered, shown

LIBRARY = Library()
DRAFT = new_draft("aqb-2027", 2027)


def _entered(path, text, draft=DRAFT):
    return entered(path, text, draft, LIBRARY)


@pytest.mark.parametrize(
    ("path", "text", "change"),
    [
        ("budget.total", "1,05 Mio. Euro", c.Set(field="budget.total", value="1050000.00")),
        ("dialogues.count", "einen", c.Set(field="dialogues.count", value=1)),
        (
            "signatures.local_authority.date",
            "26.6.",
            c.Set(field="signatures.local_authority.date", value="2027-06-26"),
        ),
        ("passages.ukraine", "aus", c.SetPassage(passage="ukraine", on=False)),
        ("passages.ukraine", "", c.SetPassage(passage="ukraine", on=None)),
        ("year", "2023", c.SetProgramme(programme="aqb-2023", year=2023)),
        ("state", "final", c.SetState(state="final")),
        ("wording.p3.1", "", c.ClearWording(block="p3.1")),
        ("signatures.ministry.name", "  ", c.Set(field="signatures.ministry.name", value=None)),
        ("local_authority", "Stadt Offenbach", c.Set(field="local_authority", value="06413")),
        ("application_date", "31.3.", c.Set(field="application_date", value="2027-03-31")),
        ("budget.own_funds", "120.000", c.Set(field="budget.own_funds", value="120000.00")),
        ("strategy.title", " Plan  A ", c.Set(field="strategy.title", value="Plan A")),
        # A key is taken as it is: whether it fits the year is for the rules to say.
        ("local_authority", "99999", c.Set(field="local_authority", value="99999")),
    ],
)
def test_what_is_typed_becomes_a_change(path, text, change):
    assert _entered(path, text) == change


def test_own_wording_remembers_which_official_text_it_replaced():
    change = _entered("wording.p3.1", "Eigener Text.")
    assert isinstance(change, c.SetWording)
    assert len(change.base) == 16
    assert change.base == _entered("wording.p3.1", "Anderer Text.").base
    assert change.base != _entered("wording.p2.1", "Eigener Text.").base


def test_own_wording_of_the_list_or_of_nothing_is_refused():
    for block in ("p5.2", "s.1", "p9.9"):
        with pytest.raises(ChangeError, match=block):
            _entered(f"wording.{block}", "Text")


def test_a_measure_is_named_by_printed_position_or_id():
    draft = apply(DRAFT, c.AddMeasure(category="weiterbildung", title="W"))
    draft = apply(draft, c.AddMeasure(category="ausbildung", title="A"))
    assert _entered("measures.1.title", "B", draft).field == "measures.m2.title"
    assert _entered("measures.m1.amount", "5.000", draft).value == "5000.00"
    assert _entered("measures.m1.start", "1.2.", draft).value == "2027-02-01"
    assert (
        _entered("measures.2.category", "Qualifizierungsprojekte", draft).value == "qualifizierung"
    )


def test_an_ambiguous_entry_names_its_candidates():
    with pytest.raises(EntryError) as caught:
        _entered("local_authority", "Offenbach")
    assert set(caught.value.candidates) == {"Stadt Offenbach am Main", "Landkreis Offenbach"}


def test_what_is_stored_is_shown_as_a_clerk_writes_it():
    draft = apply(example_draft(), c.Set(field="dialogues.dates", value=["2023-09-14"]))
    programme = LIBRARY.programme("aqb-2023")
    expected = {
        "local_authority": "Landkreis Darmstadt-Dieburg",
        "budget.total": "1.022.700",
        "budget.part_time_training": "",
        "dialogues.count": "1",
        "dialogues.dates": "14. September 2023",
        "signatures.ministry.date": "30. Mai 2023",
        "measures.m4.category": "Weiterbildung des Personals",
        "measures.m4.title": "BASS 2023",
    }
    for path, text in expected.items():
        assert shown(path, draft.agreement, programme) == text


@pytest.mark.parametrize("path", ["budget.total", "dialogues.count", "signatures.ministry.date"])
def test_what_is_shown_can_be_entered_again(path):
    draft = example_draft()
    text = shown(path, draft.agreement, LIBRARY.programme("aqb-2023"))
    assert apply(draft, _entered(path, text, draft)) == draft


def test_choices_are_the_years_partners_and_kinds():
    programme = LIBRARY.for_year(2027)
    partners = dict(choices("local_authority", DRAFT.agreement, programme))
    assert len(partners) == 27
    assert partners["06415"] == "Stadt Hanau"
    kinds = [key for key, _ in choices("measures.m1.category", DRAFT.agreement, programme)]
    assert kinds == ["ausbildungsvorbereitung", "ausbildung", "qualifizierung", "weiterbildung"]
