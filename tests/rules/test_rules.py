"""Each rule on the drafts of its data file, and on the two agreements they start from."""

import pytest

from tests.lines import real_lines
from tests.rules.cases import FOLDER, LIBRARY, all_cases, base, findings
from zvassist.document.compose import compose
from zvassist.document.plain import plain_lines
from zvassist.rules.finding import Severity
from zvassist.rules.register import registered

CASES = all_cases()
RULES = {rule.id: rule for rule in registered()}
KEYS = {
    *("case", "base", "programme_year", "parameters", "confirmed_by", "set", "empty", "change"),
    *("field", "severity", "message", "words", "repairs"),
}

SECOND = "signatures.local_authority_2.name"


def said(found):
    return [(finding.rule, finding.severity, finding.field) for finding in found]


def names(case):
    return case.name


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("fires", [True, False], ids=["fires", "silent"])
def test_every_rule_has_cases(rule, fires):
    assert any(case.rule == rule and case.fires is fires for case in CASES)


def test_every_data_file_is_that_of_a_rule():
    assert {path.stem for path in FOLDER.glob("[CPR][0-9]*.toml")} == set(RULES)


@pytest.mark.parametrize("case", CASES, ids=names)
def test_a_case_has_no_misspelled_key(case):
    assert set(case.data) <= KEYS


@pytest.mark.parametrize("case", [case for case in CASES if case.fires], ids=names)
def test_fires(case):
    found = [finding for finding in findings(*case.built()) if finding.rule == case.rule]
    assert [finding.field for finding in found] == [case.data["field"]]
    severity = case.data.get("severity", RULES[case.rule].severity)
    assert found[0].severity == severity
    for key in ("message", "words"):
        assert getattr(found[0], key) == case.data.get(key, getattr(found[0], key))
    labels = [repair.label for repair in found[0].repairs]
    assert labels == case.data.get("repairs", labels)


@pytest.mark.parametrize("case", [case for case in CASES if not case.fires], ids=names)
def test_is_silent(case):
    assert [found for found in findings(*case.built()) if found.rule == case.rule] == []


def test_the_base_of_2023_is_the_real_agreement():
    draft = base(2023)
    document = compose(draft.agreement, LIBRARY.programme(draft.programme))
    assert plain_lines(document) == real_lines()


REMINDERS = [("R10", "warnung", "strategy.title"), ("R50", "hinweis", SECOND)]
"""Strategy and second signature are in neither agreement; all else is as it should be."""


LEFTOVERS_2023 = [("R22", "warnung", "p2.2"), ("R31", "warnung", "p6.1")]
"""AQB, never introduced, and "der Budgets" from the time of two: the real text says so."""


def test_the_real_agreement_has_no_error_but_reminders_and_its_leftovers():
    assert said(findings(base(2023))) == [REMINDERS[0], *LEFTOVERS_2023, REMINDERS[1]]


def test_a_complete_agreement_of_2027_has_the_unconfirmed_year_and_the_same_reminders():
    assert said(findings(base(2027))) == [("P01", "warnung", "programme"), *REMINDERS]


def test_an_empty_draft_asks_for_everything_that_final_needs():
    from zvassist.agreement.model import new_draft

    found = findings(new_draft("aqb-2027", 2027))
    assert [finding.field for finding in found if finding.severity is Severity.FEHLER] == [
        "local_authority",
        "budget.total",
        "dialogues.count",
        "measures",
        "signatures.ministry.place",
        "signatures.ministry.name",
        "signatures.ministry.role",
        "signatures.local_authority.place",
        "signatures.local_authority.name",
        "signatures.local_authority.role",
    ]
