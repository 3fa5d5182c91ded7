"""The register: what `zvassist regeln` prints, and which rule reads what."""

import pytest

from zvassist.rules.finding import Severity
from zvassist.rules.register import registered, rule_named
from zvassist.rules.rule import Rule, rule


def test_the_rules_are_these():
    assert [entry.id for entry in registered()] == [
        *("C01", "C02", "C03", "C04", "C05", "C06", "C07"),
        *("P01", "P02", "P03", "P04", "P05", "P06"),
        *("R00", "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09"),
        *("R10", "R11", "R12", "R13", "R14", "R15", "R16", "R17", "R18"),
        *("R20", "R21", "R22", "R23", "R24", "R25", "R26", "R27", "R28", "R29"),
        *("R30", "R31", "R32", "R33", "R34", "R35", "R36"),
        *("R40", "R41", "R42", "R43", "R44", "R45", "R46", "R47", "R48", "R49"),
        *("R50", "R51", "R60", "R61", "R62", "R63"),
    ]


@pytest.mark.parametrize("entry", registered(), ids=lambda entry: entry.id)
def test_a_rule_says_what_it_is(entry):
    assert entry.checks.endswith(".")
    assert len(entry.source) > 10
    assert "UNSOURCED" not in entry.source
    assert entry.since
    assert entry.fields


def test_only_the_unconfirmed_year_must_be_waived():
    assert [entry.id for entry in registered() if entry.must_be_waived] == ["P01"]


def test_a_rule_is_found_by_its_id():
    assert rule_named("r26") == rule_named("R26")
    assert rule_named("R26").severity is Severity.FEHLER
    assert rule_named("R99") is None


@pytest.mark.parametrize(
    ("rule_id", "field", "reads"),
    [
        ("R27", "measures.m3.title", True),
        ("R27", "measures.m3.amount", False),
        ("R26", "wording.p2.2", True),
        ("R05", "measures", True),
        ("R05", "measures.m3", False),
        ("R51", "signatures.ministry.role", True),
        ("R51", "signatures.ministry.date", False),
        ("R51", "signatures.local_authority_2.role", True),
        ("R10", "strategy.date", True),
        ("C06", "measures.m1.amount", True),
    ],
)
def test_a_rule_knows_the_fields_it_reads(rule_id, field, reads):
    assert rule_named(rule_id).reads(field) is reads


def test_an_id_is_taken_once():
    again = rule("R26", Severity.FEHLER, fields=(), checks="", source="")
    with pytest.raises(ValueError, match="R26"):
        again(lambda subject: ())
    assert isinstance(rule_named("R26"), Rule)
