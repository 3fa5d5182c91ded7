"""Projects called by less than their title: letters, beginnings, words left out or turned round."""

from __future__ import annotations

import pytest

SHORT = {
    "m1": (
        "Sprachförderung HZB",
        "Sprachförderung zur HZB",
        "HZB-Sprachförderung",
        "Sprachförderung Hochschulzugang",
        "Sprachförderung zur Hochschulzugangsberechtigung",
    ),
    "m2": ("Alphabet", "Projekt Alphabet"),
    "m3": ("Sprachvermittlung im Alltag", "Sprachvermittlung Alltag", "Sprachvermittlung"),
    "m5": (
        "Coaching für Mitarbeitende",
        "Schulung für Mitarbeitende",
        "psychosoziale Schulung",
        "psychosoziales Coaching",
    ),
}
NO_PROJECT = (
    "Sprachförderung ZHB",
    "Sprachförderung HZX",
    "Sprachförderung für Alltagssituationen",
    "Sprachvermittlung HZB",
    "Sprach",
    "Mitarbeitende Coaching BASS",
)


@pytest.mark.parametrize(
    ("measure", "called"), [(one, called) for one, names in SHORT.items() for called in names]
)
def test_a_title_said_short_is_known_when_it_fits_one_project(measure, called, say):
    changes = [one.change for one in say(f"{called}: 61.000 Euro").proposals]
    assert [(one.kind, one.id) for one in changes] == [("price_measure", measure)]


@pytest.mark.parametrize("called", NO_PROJECT)
def test_what_fits_two_projects_or_none_is_asked_about(called, say):
    assert say(f"{called}: 61.000 Euro").proposals == ()


def test_a_quoted_name_is_another_unless_it_is_spelt_like_the_title(say):
    reply = say("Nimm unter Weiterbildung das Projekt „Schulung Alltag“ auf")
    assert [one.change.title for one in reply.proposals] == ["Schulung Alltag"]
