"""Projects in a conversation: several moves as one proposal, places counted, years that change."""

from __future__ import annotations

import pytest

from zvassist.agreement.changes import AddMeasure, Many, MoveMeasure, RenameMeasure
from zvassist.agreement.door import apply
from zvassist.chat.engine import MESSAGE, Source
from zvassist.chat.gate import Offered, admit
from zvassist.chat.offline.engine import OfflineEngine


def test_a_swap_is_one_proposal_that_says_both_places(say):
    (proposal,) = say("Tausche die Sprachförderung und die Sprachvermittlung").proposals
    assert proposal.change == Many(
        changes=(MoveMeasure(id="m3", index=0), MoveMeasure(id="m1", index=2))
    )
    assert proposal.describe == (
        "Projekt „Sprachvermittlung in Alltagssituationen“: Stelle 3 → Stelle 1; "
        "Projekt „Sprachförderung Hochschulzugangsberechtigung“: Stelle 1 → Stelle 3"
    )


def test_neighbours_change_places_by_one_move(say):
    (proposal,) = say("Tausche BASS und das Coaching").proposals
    assert proposal.change == MoveMeasure(id="m5", index=3)


def test_a_project_beside_one_of_another_kind_is_asked_about(say):
    reply = say("Tausche BASS und die Alphabetisierung")
    assert reply.proposals == ()
    assert "Qualifizierungsprojekte" in (reply.question or "")


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ("Streiche Nr. 2 und Nr. 4", ["m2", "m6"]),
        ("Streiche das vorletzte Projekt", ["m4"]),
        ("Streiche das letzte Weiterbildungsprojekt", ["m5"]),
        ("Streiche Projekt 6", ["m5"]),
    ],
)
def test_projects_are_counted_as_they_are_printed(said, ids, base, view_of):
    draft = apply(base, AddMeasure(category="weiterbildung", title="Excel Fit", index=3))
    assert [one.id for one in draft.agreement.measures] == ["m1", "m2", "m3", "m6", "m4", "m5"]
    reply = OfflineEngine().respond(view_of(draft), said)
    assert [proposal.change.id for proposal in reply.proposals] == ids


@pytest.mark.parametrize(
    ("words", "title", "passes"),
    [
        ("Die Jahreszahl bei BASS muss auf 2027", "BASS 2027", True),
        ("Die Jahreszahl bei BASS muss auf 2027", "BASS kompakt 2027", False),
        ("BASS läuft 2027", "BASS 2027", False),
    ],
)
def test_the_gate_lets_a_new_year_through_only_where_the_year_is_spoken_of(
    words, title, passes, view
):
    offered = Offered(RenameMeasure(id="m4", title=title), words, MESSAGE, 0, "Modell x")
    admitted = admit([offered], view, (Source(MESSAGE, words),))
    assert bool(admitted.proposals) is passes
