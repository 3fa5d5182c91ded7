"""Why: what each rule reads of a draft and its year, what it found, what would satisfy it."""

from __future__ import annotations

import pytest

from zvassist.agreement.changes import AddMeasure, Many, Set, SetPassage
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import new_draft
from zvassist.document.compose import compose
from zvassist.programme.library import Library
from zvassist.rules.check import check
from zvassist.rules.register import registered
from zvassist.session.example import example_draft
from zvassist.walk.reasons import entry, reasons

LIBRARY = Library()


def _reasons(asked, draft):
    programme = LIBRARY.programme(draft.programme)
    document = compose(draft.agreement, programme)
    findings = check(draft, programme, document)
    return reasons(asked, draft, programme, document, findings)


def _over_total():
    changes = (
        Set(field="budget.total", value="5000.00"),
        AddMeasure(category="ausbildung", title="A", amount="4000.00"),
        AddMeasure(category="ausbildung", amount="2000.50"),
    )
    return apply(new_draft("aqb-2027", 2027), Many(changes=changes))


def test_a_rule_tells_its_entries_as_a_clerk_writes_them():
    (reason,) = _reasons("r44", _over_total())
    assert [(said.path, said.label, said.value) for said in reason.entries] == [
        ("budget.total", "Gesamtbetrag", "5.000"),
        ("measures.m1.amount", "Betrag („A“)", "4.000"),
        ("measures.m2.amount", "Betrag", "2.000,50"),
    ]
    assert [finding.rule for finding in reason.findings] == ["R44"]
    assert [way.label for way in reason.ways] == [
        "Gesamtbetrag auf 6.000,50 Euro setzen",
        "„A“ auf 2.999,50 Euro senken",
    ]


def test_a_satisfied_rule_has_nothing_to_mend():
    (reason,) = _reasons("R44", example_draft())
    assert (reason.findings, reason.ways) == ((), ())


@pytest.mark.parametrize(
    ("rule", "name", "value", "place"),
    [
        ("P01", "is_confirmed", "nein", "programme.toml"),
        ("P02", "year", "2027", "programme.toml"),
        ("R01", "authorities", "", "authorities.toml"),
        (
            "R20",
            "ministry",
            "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales",
            "offices.toml",
        ),
    ],
)
def test_a_rule_tells_what_it_asked_of_the_year(rule, name, value, place):
    draft = apply(new_draft("aqb-2027", 2027), Set(field="local_authority", value="06432"))
    (reason,) = _reasons(rule, draft)
    assert reason.year == "aqb-2027"
    assert (name, value, place) in {(said.path, said.value, said.place) for said in reason.data}


def test_a_field_names_every_rule_that_looks_at_it():
    assert [reason.rule.id for reason in _reasons("dialogues.dates", example_draft())] == [
        "R47",
        "R60",
        "R61",
        "R62",
        "R63",
    ]


def test_a_measure_is_found_by_its_printed_position():
    draft = apply(_over_total(), AddMeasure(category="ausbildungsvorbereitung", title="Z 2020"))
    found = {reason.rule.id: reason for reason in _reasons("measures.1.title", draft)}
    assert "„Z 2020“" in found["R27"].findings[0].message
    assert "measures.m3.title" in {said.path for said in found["R27"].entries}


def test_passages_say_when_the_year_decides():
    draft = apply(new_draft("aqb-2027", 2027), SetPassage(passage="ukraine", on=False))
    programme = LIBRARY.programme("aqb-2027")
    said = entry("passages.ukraine", draft, programme)
    assert (said.label, said.value) == ("Teilnahme ukrainischer Geflüchteter (§ 2)", "nein")
    by_default = entry("passages.teilzeitausbildung", draft, programme)
    assert by_default.value == "nein (Vorgabe des Jahres)"


def test_rules_over_text_say_so():
    assert _reasons("R26", example_draft())[0].reads_text
    assert not _reasons("R00", example_draft())[0].reads_text


@pytest.mark.parametrize("draft", [example_draft(), _over_total()], ids=["2023", "2027"])
def test_every_rule_can_be_asked_and_finds_what_the_check_finds(draft):
    programme = LIBRARY.programme(draft.programme)
    findings = check(draft, programme, compose(draft.agreement, programme))
    told = [found for rule in registered() for found in _reasons(rule.id, draft)[0].findings]
    assert sorted(told, key=str) == sorted(findings, key=str)


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("budget.foo", "weder ein Feld"),
        ("R999", "weder ein Feld"),
        ("extra.1", "weder ein Feld"),
        ("extra.x", "weder ein Feld"),
        ("", "weder ein Feld"),
        ("measures.9.title", "1 bis 2"),
    ],
)
def test_what_is_neither_field_nor_rule_is_refused(asked, part):
    with pytest.raises(ZvError, match=part):
        _reasons(asked, _over_total())
