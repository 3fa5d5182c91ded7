"""A 2027 draft made carelessly from that of 2023: every planted fault is found.

The faults stand in tests/data/rules/planted.toml.
"""

import tomllib

import pytest
from pydantic import TypeAdapter

from tests.rules.cases import FOLDER, LIBRARY, base, findings
from zvassist.agreement.changes import AddExtra, Change, Many, RenameMeasure, Set, SetProgramme
from zvassist.agreement.door import apply
from zvassist.document.compose import compose
from zvassist.document.tree import Document
from zvassist.rules.check import check
from zvassist.rules.finding import Severity

FAULTS = tomllib.loads((FOLDER / "planted.toml").read_text(encoding="utf-8"))["fault"]
_CHANGE = TypeAdapter(Change)

OVER_TEXT = {
    *("P04", "P05", "R15", "R17", "R20", "R21", "R22", "R23", "R26", "R27", "R28", "R29"),
    *("R30", "R31", "R32", "R33", "R34", "R35", "R36", "R40", "R47"),
}
"""The rules that read the words of the document."""


def changes(fault):
    planted = [_CHANGE.validate_python(change) for change in fault.get("change", [])]
    return planted + [Set(field=name, value=value) for name, value in fault.get("set", {}).items()]


def rolled_forward():
    """The real agreement of 2023, brought to 2027 without a fault."""
    return apply(
        base(2023),
        Many(
            changes=(
                SetProgramme(programme="aqb-2027", year=2027),
                RenameMeasure(id="m4", title="BASS 2027"),
                Set(field="signatures.ministry.name", value="Heike Hofmann"),
                Set(field="signatures.ministry.role", value="Staatsministerin"),
                Set(field="signatures.ministry.date"),
                Set(field="signatures.local_authority.date"),
            )
        ),
    )


def found(draft):
    return {(each.rule, each.field, each.severity.value) for each in findings(draft)}


def over_text(draft):
    return {hit for hit in found(draft) if hit[0] in OVER_TEXT}


def expected(fault):
    return fault["rule"], fault["field"], fault["severity"]


def test_there_are_enough_and_each_is_another():
    assert len(FAULTS) >= 60
    assert len({fault["case"] for fault in FAULTS}) == len(FAULTS)


def test_well_rolled_forward_there_is_nothing_in_the_text():
    draft = rolled_forward()
    assert over_text(draft) == set()
    assert [each.rule for each in findings(draft) if each.severity is Severity.FEHLER] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault['rule']} {fault['case']}")
def test_a_planted_fault_is_found(fault):
    draft = rolled_forward()
    assert expected(fault) not in found(draft)
    for change in changes(fault):
        draft = apply(draft, change)
    assert expected(fault) in found(draft)


def test_many_faults_in_one_draft_hide_none_of_those_in_further_paragraphs():
    draft, wanted = rolled_forward(), set()
    kept = [fault for fault in FAULTS if fault["field"] == "extra.1" and fault["rule"] != "R22"]
    for number, fault in enumerate(kept, start=1):
        for change in changes(fault):
            draft = apply(draft, change)
        wanted.add((fault["rule"], f"extra.{number}", fault["severity"]))
    assert len(wanted) > 30
    assert wanted <= found(draft)


LEFTOVERS_2023 = {("R22", "warnung", "p2.2"), ("R31", "warnung", "p6.1")}
"""AQB, never introduced; "der Budgets". Its two dates are fields, printed in one form."""


def test_the_real_agreement_has_its_known_leftovers():
    draft = base(2023)
    assert {(rule, severity, field) for rule, field, severity in over_text(draft)} == LEFTOVERS_2023
    assert [each for each in findings(draft) if each.severity is Severity.FEHLER] == []


def test_its_dates_as_they_were_written_are_two_forms():
    dates = [line for line in real_signature_lines() if ", den " in line]
    draft = base(2023)
    for line in dates:
        draft = apply(draft, AddExtra(after="p7.2", text=line))
    assert ("R47", "extra.2", "warnung") in found(draft)
    assert ("R47", "extra.1", "warnung") not in found(draft)


def real_signature_lines():
    path = FOLDER.parent / "agreement-2023.txt"
    return [line.replace("*", "") for line in path.read_text(encoding="utf-8").splitlines()]


def test_bass_2023_is_a_leftover_once_the_year_moves_on():
    bass = ("R27", "measures.m4.title", "warnung")
    assert bass not in found(base(2023))
    assert bass in found(apply(base(2023), SetProgramme(programme="aqb-2027", year=2027)))


def test_a_gap_in_the_official_paragraphs_is_an_error_and_a_wrong_reference_too():
    draft = base(2023)
    programme = LIBRARY.programme("aqb-2023")
    document = compose(draft.agreement, programme)
    blocks = tuple(block for block in document.blocks if block.id != "p5")
    hits = {
        (each.rule, each.severity.value, each.field, each.words)
        for each in check(draft, programme, Document(document.title, blocks))
        if each.rule in ("R35", "R36")
    }
    assert hits == {
        ("R36", "fehler", "p6", "§ 6"),
        ("R35", "fehler", "p2.1", "§ 5 vereinbarten Ziele"),
    }
