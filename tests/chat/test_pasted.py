"""Paragraphs of an agreement that were pasted: the official wording is read as such."""

from __future__ import annotations

import pytest

from zvassist.chat.offline.engine import OfflineEngine
from zvassist.document.compose import compose
from zvassist.document.plain import plain_lines
from zvassist.programme.library import Library

_SUM = (
    "Das HMSI stellt {partner} im Jahr {year} Haushaltsmittel in Höhe von insgesamt{gap}{amount}"
    "{gap}aus dem Ausbildungs- und Qualifizierungsbudget {year} zur Verfügung."
)
_OWN = "dem Landkreis Darmstadt-Dieburg"
_TALKS = (
    "Der Landkreis Darmstadt-Dieburg und das HMSI führen im Jahr 2027 {count} "
    "zum Stand der Umsetzung des Budgets."
)
_QUALI = "1. Qualifizierungsprojekte zur Arbeitsmarktintegration, Fachkräftesicherung"
_THREE = (
    "Sprachförderung Hochschulzugangsberechtigung",
    "Projekt Alphabetisierung",
    "Sprachvermittlung in Alltagssituationen",
)


def _kinds(reply):
    return [one.change.kind for one in reply.proposals]


def _list(*titles, mark="- ", heading=_QUALI):
    return "\n".join([heading, *(f"{mark}{title}" for title in titles)])


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n", "\n   \n"])
@pytest.mark.parametrize("head", ["", "§ 4\nHaushaltsmittel und Eckdaten\n", "Bitte übernehmen:\n"])
def test_the_sum_of_a_paragraph_is_read(head, gap, say, after):
    text = head + _SUM.format(partner=_OWN, year=2027, gap=gap, amount="1.048.300 Euro")
    reply = say(text)
    assert _kinds(reply) == ["set"]
    assert f"{after(reply).budget.total}" == "1048300.00"


@pytest.mark.parametrize(
    ("partner", "ags"),
    [
        ("dem Main-Kinzig-Kreis", "06435"),
        ("der Stadt Kassel", "06611"),
        ("dem Landkreis Kassel", "06633"),
        ("der Wissenschaftsstadt Darmstadt", "06411"),
    ],
)
def test_the_partner_of_a_paragraph_is_read(partner, ags, say, after):
    text = _SUM.format(partner=partner, year=2027, gap="\n", amount="1.186.000 Euro")
    agreement = after(say(text))
    assert (agreement.local_authority, f"{agreement.budget.total}") == (ags, "1186000.00")


@pytest.mark.parametrize(
    ("days", "dates"),
    [
        ("", []),
        (
            " Die Termine sind der 4. Mai 2027 und der 2. November 2027.",
            ["2027-05-04", "2027-11-02"],
        ),
        (" Bisher vereinbart: 4. Mai 2027.", ["2027-05-04"]),
    ],
)
def test_number_and_days_of_a_paragraph_are_read_as_one(days, dates, say, after):
    reply = say(_TALKS.format(count="zwei Zielsteuerungsdialoge") + days)
    assert len(reply.proposals) == 1
    dialogues = after(reply).dialogues
    assert (dialogues.count, [str(day) for day in dialogues.dates]) == (2, dates)


def test_every_paragraph_of_the_draft_itself_says_nothing_new(base, view):
    lines = plain_lines(compose(base.agreement, Library().programme("aqb-2027")))
    engine = OfflineEngine()
    long = [line for line in lines if len(line) > 60]
    assert len(long) > 10
    assert [line for line in long if engine.respond(view, line).proposals] == []


@pytest.mark.parametrize("mark", ["- ", "– ", "• ", "* "])
def test_only_what_is_new_in_a_list_is_added(mark, say):
    reply = say(_list(*_THREE, "Berufssprachkurs Pflege", mark=mark))
    (proposal,) = reply.proposals
    assert (proposal.change.category, proposal.change.title) == (
        "qualifizierung",
        "Berufssprachkurs Pflege",
    )
    assert reply.question is None


def test_what_a_list_does_not_name_is_asked_about(say):
    reply = say(_list(*_THREE[:2], "Berufssprachkurs Pflege"))
    assert _kinds(reply) == ["add_measure"]
    assert "Sprachvermittlung in Alltagssituationen" in reply.question
    (option,) = reply.options
    assert _kinds(say(option)) == ["remove_measure"]


def test_a_title_like_one_that_is_missing_is_asked_about(say):
    coaching = "Psychosoziales Coaching/ Schulung für Mitarbeitende"
    reply = say(_list("BASS 2027", coaching, heading="Weiterbildung des Personals:"))
    assert reply.proposals == ()
    assert [_kinds(say(option)) for option in reply.options] == [
        ["rename_measure"],
        ["add_measure"],
    ]


def test_a_project_under_another_heading_is_asked_about(say):
    reply = say(_list(*_THREE, "BASS 2023"))
    assert reply.proposals == ()
    assert "bisher unter Weiterbildung" in reply.question


@pytest.mark.parametrize(
    "said",
    [
        _SUM.format(partner=_OWN, year=2023, gap="\n", amount="1.035.000 Euro"),
        "Früher stand da:\n" + _TALKS.format(count="zwei Zielsteuerungsdialoge"),
        _TALKS.format(count="zwei Zielsteuerungsdialoge") + " Stimmt das?",
        _TALKS.format(count="zwei Zielsteuerungsdialoge") + " Das ist aber falsch.",
        "„" + _TALKS.format(count="zwei Zielsteuerungsdialoge") + "“",
        "> " + _TALKS.format(count="zwei Zielsteuerungsdialoge"),
        _TALKS.format(count="zwei oder drei Zielsteuerungsdialoge"),
        _SUM.format(partner="den Kreisen", year=2027, gap=" ", amount="1.035.000 Euro"),
        _SUM.format(partner=_OWN, year=2027, gap=" ", amount="etwa 1 Mio. Euro"),
    ],
)
def test_a_paragraph_in_doubt_changes_nothing(said, say):
    assert say(said).proposals == ()
