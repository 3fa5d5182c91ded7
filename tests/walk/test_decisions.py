"""A roll-over as a list to be confirmed: groups, lines, keys, in a clerk's words."""

import pytest

from tests.rollover.years import NEW, OLD, carried_out, changed, rolled
from zvassist.agreement import changes as c
from zvassist.rollover.proposals import open_proposals
from zvassist.walk.decisions import decision_groups, said


def groups(*changes):
    rollover = rolled(changed(2023, *changes))
    proposals = open_proposals(carried_out(rollover), NEW)
    return decision_groups(rollover.decisions, proposals, OLD, NEW)


def texts(*changes):
    return [line.text for group in groups(*changes) for line in group.lines]


def test_groups_stand_in_the_order_of_what_has_to_be_looked_at():
    assert [group.kind for group in groups()] == [
        "geaendert",
        "geleert",
        "uebernommen",
        "vorgeschlagen",
    ]


def test_lines_say_old_and_new_in_words():
    found = texts(
        c.SetDialogues(count=2, dates=("2023-05-04", "2023-11-02")),
        c.PriceMeasure(id="m2", amount="5000.00"),
    )
    for line in (
        "Jahr: 2023 → 2027",
        "Auswirkungen der Corona-Pandemie (§ 1): gedruckt → entfällt",
        "Gesamtbetrag: 1.022.700 Euro → leer",
        "Termine: 4. Mai 2023, 2. November 2023 → leer",
        "Partner: Landkreis Darmstadt-Dieburg",
        "Anzahl der Dialoge: 2",
        "Betrag („Projekt Alphabetisierung“): 5.000 Euro → leer",
        "Projekt: „BASS 2023“ in „BASS 2027“ umbenennen",
    ):
        assert line in found


def test_own_texts_and_waivers_have_names():
    found = texts(
        c.SetWording(block="p1.2", text="Eigener Satz."),
        c.AddExtra(after="p2.2", text="Noch ein Satz."),
        c.Waive(rule="R50", field="signatures.local_authority_2.name", reason="eine genügt"),
    )
    assert "Wortlaut von § 1: Eigener Satz." in found
    assert "Weiterer Absatz 1: Noch ein Satz." in found
    assert any(line.startswith("Abweichung (") and "eine genügt" in line for line in found)


def test_keys_tell_lines_apart_and_only_proposals_can_be_carried_out():
    lines = [line for group in groups() for line in group.lines]
    assert len({line.key for line in lines}) == len(lines)
    assert [line.key for line in lines if line.proposal] == [
        "vorgeschlagen-signatures.ministry.name",
        "vorgeschlagen-measures.m4.title",
    ]
    assert [line.key for group in groups() for line in group.lines] == [line.key for line in lines]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("budget.total", "1000.50", "1.000,50 Euro"),
        ("local_authority", "x", "x"),
        ("interview_date", "2023-03-15", "15. März 2023"),
        ("passages.ukraine", False, "nicht gedruckt"),
        ("notes", None, "leer"),
    ],
)
def test_a_value_is_said_as_a_clerk_writes_it(field, value, words):
    assert said(field, value, NEW) == words
