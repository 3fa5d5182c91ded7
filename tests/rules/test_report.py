"""The Prüfvermerk: every rule with its result, waivers, and nothing from the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.rules.cases import LIBRARY, findings
from zvassist.agreement.changes import AddMeasure, Many, Set, Waive
from zvassist.agreement.door import apply
from zvassist.agreement.model import HistoryEntry, Waiver, new_draft
from zvassist.document.compose import compose
from zvassist.document.plain import plain_lines
from zvassist.rules.check import basis
from zvassist.rules.register import registered, rule_named
from zvassist.rules.report import check_report, status_of
from zvassist.session.example import example_draft

NOON = datetime(2027, 2, 3, 12, 5, tzinfo=UTC)


def _draft():
    changes = (
        Set(field="local_authority", value="06433"),
        Set(field="local_authority_form", value="kreis"),
        Set(field="budget.total", value="5000.00"),
        AddMeasure(category="ausbildung", title="BASS 2023"),
    )
    draft = apply(new_draft("aqb-2027", 2027), Many(changes=changes))
    (p01,) = [one for one in findings(draft) if one.rule == "P01"]
    waive = Waive(
        rule="P01", field="programme", reason="Muster bestätigt", who="A. Weber", when=NOON,
        basis=basis(p01),
    )  # fmt: skip
    return apply(draft, waive)


def _report(draft, name="x.zv.json"):
    programme = LIBRARY.programme(draft.programme)
    document = compose(draft.agreement, programme)
    return check_report(draft, programme, document, findings(draft), name)


def _lines(draft):
    return plain_lines(_report(draft))


def test_the_head_names_partner_year_file_programme_and_status():
    assert _lines(_draft())[:9] == [
        "Prüfvermerk",
        "zur Zielvereinbarung 2027 mit dem Kreis Groß-Gerau",
        "Vereinbarungspartner: Kreis Groß-Gerau",
        "Jahr: 2027",
        "Datei: x.zv.json",
        "Stand der Vereinbarung: Entwurf",
        "Programmjahr: aqb-2027, Ausbildungs- und Qualifizierungsbudget 2027",
        "Stand des Programmjahres: nicht amtlich bestätigt",
        "Letzte Änderung: keine verzeichnet",
    ]


def test_the_day_is_that_of_the_last_history_entry():
    change = Set(field="budget.total", value="1.00")
    entry = HistoryEntry(number=1, time=NOON, who="A", origin="form", change=change, inverse=change)
    draft = _draft().model_copy(update={"history": (entry,)})
    assert "Letzte Änderung: 3. Februar 2027, 12:05 Uhr (UTC)" in _lines(draft)


def test_the_result_is_counted():
    assert _lines(_draft())[10] == (
        "65 Regeln; Fehler: 7; Warnungen: 3 (davon begründet abgewichen: 1); Hinweise: 1."
    )


def test_the_last_of_several_changes_is_told():
    change = Set(field="budget.total", value="1.00")
    entries = tuple(
        HistoryEntry(
            number=day,
            time=NOON.replace(day=day),
            who="A",
            origin="form",
            change=change,
            inverse=change,
        )
        for day in (1, 2)
    )
    draft = _draft().model_copy(update={"history": entries})
    assert "Letzte Änderung: 2. Februar 2027, 12:05 Uhr (UTC)" in _lines(draft)


def test_without_a_year_it_is_that_of_the_programme():
    lines = _lines(apply(_draft(), Set(field="year")))
    assert lines[1] == "zur Zielvereinbarung 2027 mit dem Kreis Groß-Gerau"
    assert lines[3] == "Jahr: nicht angegeben"


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (date(2027, 1, 15), "bestätigt durch Referat III am 15. Januar 2027"),
        (None, "bestätigt durch Referat III"),
    ],
)
def test_a_confirmed_year_says_by_whom_and_when(on, status):
    programme = LIBRARY.programme("aqb-2027")
    confirmed = {"confirmed_by": "Referat III", "confirmed_on": on}
    data = programme.data.model_copy(update=confirmed)
    assert status_of(replace(programme, data=data)) == status


def test_names_of_facts_and_the_rules_results_are_bold_and_nothing_else():
    lapsed = Waiver(rule="R27", field="measures.m9.title", reason="alt", basis="0" * 16)
    blocks = _report(_draft().model_copy(update={"waivers": (lapsed,)})).blocks
    facts = next(block for block in blocks if block.id == "facts")
    assert [[span.bold for span in line] for line in facts.lines] == [[True, False]] * 7
    rule = next(block for block in blocks if block.id == "rule/P02")
    assert [[span.bold for span in line] for line in rule.lines] == [[True], [False], [False]]
    assert [block.id for block in blocks][-2:] == ["lapsed", "lapsed/1"]


def test_each_rule_stands_once_with_its_result():
    lines = _lines(_draft())
    verdicts = dict(line.split(" – ", 1) for line in lines if line[:3] in _ids() and " – " in line)
    assert sorted(verdicts) == [rule.id for rule in registered()]
    assert verdicts["P01"] == "abgewichen"
    assert verdicts["P02"] == "ohne Befund"
    assert verdicts["C01"] == "nicht geprüft, kein Wert hinterlegt"
    assert verdicts["R00"] == "Fehler"
    assert verdicts["R27"] == "Warnung"
    assert verdicts["R02"] == "gilt 2027 nicht"


def test_what_was_found_stands_before_all_that_is_well():
    lines = _lines(example_draft())
    place = lines.index("Befunde")
    assert [line for line in lines[place:] if line.endswith(("– Warnung", "– Hinweis"))] == [
        "R10 – Warnung",
        "R22 – Warnung",
        "R31 – Warnung",
        "R50 – Hinweis",
    ]
    assert lines.index("R50 – Hinweis") < lines.index("Weitere Regeln")
    assert lines[lines.index("Weitere Regeln") + 1].startswith("C01 – ")
    assert lines[place + 1] == "R10 – Warnung"


def _ids():
    return {rule.id for rule in registered()}


def test_a_finding_brings_message_source_and_waiver():
    lines = _lines(_draft())
    place = lines.index("P01 – abgewichen")
    assert lines[place + 2 : place + 5] == [
        "Warnung: Der Wortlaut des Programmjahres 2027 ist nicht amtlich bestätigt.",
        "Abgewichen durch A. Weber am 3. Februar 2027, 12:05 Uhr (UTC): Muster bestätigt",
        "Quelle: Stand des Programmjahres (programme.toml: status, confirmed_by) (gilt alle Jahre)",
    ]


def test_a_waiver_without_ground_is_called_void():
    lapsed = Waiver(rule="R27", field="measures.m9.title", reason="alt", basis="0" * 16)
    draft = _draft().model_copy(update={"waivers": (lapsed,)})
    assert _lines(draft)[-2:] == ["Hinfällige Abweichungen", "R27, abgewichen: alt"]
    assert "Hinfällige Abweichungen" not in _lines(_draft())


def test_a_draft_with_nothing_entered_has_a_report_too():
    lines = _lines(new_draft("aqb-2027", 2027))
    assert lines[1] == "zur Zielvereinbarung 2027"
    assert "Vereinbarungspartner: nicht angegeben" in lines


def test_the_real_agreement_has_no_fehler():
    lines = _lines(example_draft())
    assert not [line for line in lines if line.endswith("– Fehler")]
    assert "Stand des Programmjahres: amtlich" in lines


@pytest.mark.parametrize(
    ("rule", "year", "holds"),
    [
        ("R01", 2013, False),
        ("R01", 2014, True),
        ("R02", 2025, True),
        ("R02", 2026, False),
        ("R05", 1999, True),
        ("R30", 2023, False),
        ("R30", 2024, True),
    ],
)
def test_a_rule_knows_the_years_it_holds_in(rule, year, holds):
    assert rule_named(rule).holds_in(year) is holds
