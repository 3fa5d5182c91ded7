"""Which findings refuse the final file, and what a waiver does."""

from tests.rules.cases import base, findings
from zvassist.agreement.changes import RenameMeasure, Set, SetWording, Waive
from zvassist.agreement.door import apply
from zvassist.rules.check import basis
from zvassist.rules.finding import Finding, Severity
from zvassist.rules.readiness import blocking
from zvassist.rules.register import rule_named


def the(rule, draft):
    return next(found for found in findings(draft) if found.rule == rule)


def waived(draft, rule):
    found = the(rule, draft)
    change = Waive(rule=rule, field=found.field, reason="So gewollt.", basis=basis(found))
    return apply(draft, change)


def rules(found):
    return [finding.rule for finding in found]


def test_nothing_refuses_the_real_agreement():
    assert blocking(findings(base(2023))) == ()


def test_an_unconfirmed_year_refuses_until_it_is_waived():
    assert rules(blocking(findings(base(2027)))) == ["P01"]
    assert blocking(findings(waived(base(2027), "P01"))) == ()


def test_a_waived_finding_is_still_listed_with_its_reason():
    found = the("P01", waived(base(2027), "P01"))
    assert not found.is_open
    assert found.waiver.reason == "So gewollt."


def test_another_warning_does_not_refuse():
    draft = apply(base(2023), RenameMeasure(id="m4", title="BASS 2022"))
    assert "R27" in rules(findings(draft))
    assert blocking(findings(draft)) == ()


def test_an_error_refuses():
    draft = apply(base(2023), Set(field="budget.total"))
    assert rules(blocking(findings(draft))) == ["R00"]


def test_an_error_cannot_be_waived():
    draft = waived(apply(base(2023), Set(field="budget.total")), "R00")
    assert rules(blocking(findings(draft))) == ["R00"]
    assert the("R00", draft).waiver is None


def test_a_waiver_lapses_when_what_it_rests_on_changes():
    draft = waived(apply(base(2023), RenameMeasure(id="m4", title="BASS 2022")), "R27")
    assert not the("R27", draft).is_open
    assert the("R27", apply(draft, RenameMeasure(id="m4", title="BASS 2021"))).is_open


def test_a_waiver_of_a_saved_draft_stays_valid():
    # The first digits of the SHA-256 of "R27", "measures.m4.title" and the message, a line each.
    message = "Der Projektname „BASS 2022“ enthält 2022; die Vereinbarung gilt für 2023."
    found = Finding("R27", Severity.WARNUNG, "measures.m4.title", message, "Quelle")
    assert basis(found) == "884650c2f85c5196"


def test_one_waiver_covers_all_of_a_rule_at_one_field():
    text = "Erst 2024, dann 2025, dann 5000 € und 6000 €."
    draft = apply(base(2023), SetWording(block="p1.2", text=text))
    here = [found for found in findings(draft) if found.field == "wording.p1.2"]
    assert rules(here) == ["R26", "R40"]
    draft = waived(waived(draft, "R26"), "R40")
    here = [found for found in findings(draft) if found.field == "wording.p1.2"]
    assert not [found for found in here if found.is_open]


def test_a_hint_never_refuses():
    hint = Finding("R62", Severity.HINWEIS, "dialogues.dates", "Hinweis.", "Quelle")
    assert blocking([hint]) == ()


def test_the_most_severe_stands_first_and_carries_the_source_of_its_rule():
    draft = apply(base(2027), Set(field="dialogues.count"))
    draft = apply(draft, Set(field="passages.corona", value=False))
    found = findings(draft)
    assert rules(found) == ["R00", "P01", "R10", "P03", "R50"]
    assert found[0].source == rule_named("R00").source


def test_who_was_in_office_says_what_is_not_certain():
    source = "Amtszeiten der Ministerinnen und Minister (offices.toml)"
    klose = "; die Tage des Amtswechsels sind bei Kai Klose nicht belegt"
    hofmann = "; Heike Hofmann: Im Amt bis Dezember 2025 belegt (S1); ab 2026 nicht geprüft"
    draft = apply(base(2027), Set(field="signatures.ministry.name", value="Kai Klose"))
    assert the("R24", draft).source == source + klose + hofmann
    draft = apply(base(2023), Set(field="signatures.ministry.name", value="Stefan Grüttner"))
    assert the("R24", draft).source == source + klose
