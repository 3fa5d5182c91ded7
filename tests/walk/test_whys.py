"""Why two texts differ: entries by their history, the year's wording, passages, the ministry."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from zvassist.agreement import changes as c
from zvassist.agreement.model import Draft
from zvassist.document.compare.result import words
from zvassist.document.compare.trees import compare
from zvassist.document.lines import text_lines
from zvassist.document.plain import plain_lines
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.session import Session
from zvassist.session.sides import Side, draft_side, text_side
from zvassist.walk.whys import whys

LIBRARY = Library()
NOON = datetime(2027, 2, 1, 12, tzinfo=UTC)


def _after(*changes: c.Change, why: str = "", origin="form") -> Draft:
    session = Session(example_draft(), LIBRARY, who="anna", clock=lambda: NOON)
    for change in changes:
        session.change(change, origin=origin, why=why)
    return session.draft


def _said(new: Draft | Side, old: Draft | Side | None = None) -> list[tuple[str, str, str]]:
    sides = [
        one if isinstance(one, Side) else draft_side(name, one, LIBRARY)
        for name, one in (("alt", old or example_draft()), ("neu", new))
    ]
    compared = compare(sides[0].document, sides[1].document)
    reasons = whys(compared, *sides)
    return [
        (words(change.old), words(change.new), reasons[change.number])
        for change in compared.changes
    ]


@pytest.fixture(scope="module")
def year():
    """The example, carried over to 2027: words before, words now, reason."""
    return _said(_after(c.SetProgramme(programme="aqb-2027", year=2027)))


NEW_WORDING = "Neuer Wortlaut im Programmjahr 2027 (nicht amtlich bestätigt)."


def test_the_years_wording_explains_its_own_words(year):
    assert ("", " (AQB)", NEW_WORDING) in year
    assert (" erneut", "", NEW_WORDING) in year
    assert ("der", "des", NEW_WORDING) in year


def test_the_year_explains_itself(year):
    assert ("2023", "2027", "Vereinbarung für das Jahr 2027.") in year


def test_the_ministrys_name_has_its_day(year):
    name = "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales"
    reason = f"Das Ministerium heißt seit dem 18. Januar 2024 „{name}“."
    words_ = ("Soziales und Integration", "Arbeit, Integration, Jugend und Soziales")
    assert year.count((*words_, reason)) == 5


def test_passages_that_are_gone_or_off_are_named(year):
    gone = next(reason for old, _, reason in year if old.startswith("Durch die Auswirkungen"))
    assert gone == (
        "Den Textbaustein „Auswirkungen der Corona-Pandemie (§ 1)“ gibt es im Programmjahr 2027 "
        f"nicht mehr. {NEW_WORDING}"
    )
    off = next(reason for old, _, reason in year if "familiensorgenden" in old)
    assert off == (
        "Textbaustein „Teilzeitausbildung mit zusätzlichen Mitteln (§ 1)“ ausgeschaltet, "
        "wie es das Programmjahr 2027 vorgibt."
    )


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            c.Set(field="budget.total", value="987500.00"),
            ("1.022.700\u00a0Euro", "987.500\u00a0Euro", "Gesamtbetrag geändert im Formular"),
        ),
        (
            c.Set(field="budget.total", value=None),
            ("1.022.700\u00a0Euro", "[Gesamtbetrag fehlt]", "Gesamtbetrag geleert im Formular"),
        ),
        (
            c.RemoveMeasure(id="m2"),
            ("Projekt Alphabetisierung", "", "Projekt entfernt im Formular"),
        ),
        (
            c.AddMeasure(category="qualifizierung", title="Neues"),
            ("", "Neues", "Projekt hinzugefügt im Formular"),
        ),
        (
            c.SetPassage(passage="teilzeitausbildung", on=False),
            (None, "", "Textbaustein „Teilzeitausbildung mit zusätzlichen Mitteln (§ 1)“ "
             "ausgeschaltet im Formular"),
        ),
        (
            c.AddExtra(after="p3.1", text="Ein weiterer Absatz."),
            ("", "Ein weiterer Absatz.", "Weiterer Absatz im Formular"),
        ),
        (
            c.SetWording(block="p7.2", text="Sie werden veröffentlicht."),
            (None, None, "Eigener Wortlaut im Formular"),
        ),
        (
            c.Set(field="signatures.local_authority_2.name", value="Ada Zwei"),
            ("", None, "Eine Unterschrift kommt hinzu im Formular"),
        ),
    ],
)  # fmt: skip
def test_an_entry_is_told_with_who_when_and_why(change, expected):
    old, new, reason = expected
    said = _said(_after(change, why="so besprochen."))
    last = said[-1]
    assert last[2] == f"{reason} von anna am 1. Februar 2027: so besprochen."
    assert [old, new] == [old and last[0], new and last[1]]


def test_a_moved_project_is_told_once_with_its_way():
    draft = example_draft()
    last = draft.agreement.measures[-1]
    said = _said(_after(c.MoveMeasure(id=last.id, index=0), origin="chat"))
    assert said == [
        (last.title, last.title, "Projekt verschoben aus dem Chat von anna am 1. Februar 2027.")
    ]


def test_what_the_old_draft_already_had_explains_nothing():
    old = _after(c.Set(field="budget.total", value="500000.00"), why="alt")
    values = old.model_dump()
    values["agreement"]["budget"]["total"] = "600000.00"
    (said,) = _said(Draft.model_validate(values), old)
    assert said[2] == "Gesamtbetrag: anderer Eintrag als in alt."


def test_an_entry_that_is_empty_now_is_not_entered_yet():
    values = example_draft().model_dump()
    values["agreement"]["signatures"]["ministry"]["date"] = None
    (said,) = _said(Draft.model_validate(values))
    assert said[1:] == ("____________", "Ministerium: Datum: noch nicht eingetragen.")


def test_the_text_of_a_file_is_explained_as_far_as_it_was_understood():
    lines = plain_lines(draft_side("x", example_draft(), LIBRARY).document)
    text = "\n\n".join(lines).replace("1.022.700", "999.000") + "\n\nNoch ein Satz von Hand."
    said = _said(text_side(text_lines(text, "neu.txt"), LIBRARY))
    assert said[0][2] == "Gesamtbetrag: anderer Eintrag als in alt."
    assert said[-1][1:] == ("Noch ein Satz von Hand.", "Weiterer Absatz.")
