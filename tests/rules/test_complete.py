"""A complete agreement of a confirmed year: nothing is found but what its official text holds."""

import tempfile
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from tests.rules.cases import LIBRARY, base, findings
from zvassist.agreement.changes import PriceMeasure, Set
from zvassist.agreement.door import apply
from zvassist.programme.copying import confirm
from zvassist.programme.library import PACKED, Library
from zvassist.rules.readiness import blocking

LEFTOVERS_2023 = [("R22", "warnung", "p2.2"), ("R31", "warnung", "p6.1")]
"""AQB, never introduced, and "der Budgets" from the time of two: the real text says so."""

AMOUNTS_2023 = {"m1": "300000", "m2": "222700", "m3": "350000", "m4": "150000"}
"""Their sum is the 1.022.700 Euro of § 4; the agreement prints none of them."""


def entries(year):
    """Every entry that a draft can have and the bases lack, for the year."""
    second = "signatures.local_authority_2"
    return {
        "strategy.title": "Regionale Ausbildungs- und Arbeitsmarktstrategie",
        "strategy.date": f"{year - 1}-03-01",
        "application_date": f"{year}-03-31",
        "interview_date": f"{year}-03-15",
        "budget.previous_total": "1000000.00",
        "budget.part_time_training": "50000.00" if year == 2023 else None,
        "budget.admin_costs": "40000.00",
        "budget.own_funds": "10000.00",
        "measures.m1.start": f"{year}-01-01",
        "measures.m1.end": f"{year}-12-31",
        "signatures.ministry.date": f"{year}-05-28",
        "signatures.local_authority.date": f"{year}-06-25",
        f"{second}.place": "Darmstadt",
        f"{second}.date": f"{year}-06-25",
        f"{second}.name": "Max Muster",
        f"{second}.role": "Erster Kreisbeigeordneter",
        "notes": "Nichts offen",
    }


def complete(year):
    draft = base(year)
    for field, value in entries(year).items():
        draft = apply(draft, Set(field=field, value=value))
    if year == 2023:
        for measure, amount in AMOUNTS_2023.items():
            draft = apply(draft, PriceMeasure(id=measure, amount=amount))
    return draft


@lru_cache(maxsize=2)
def programme(year):
    """The year; 2027 as ``zvassist programm bestaetigen`` copies it."""
    if year == 2023:
        return LIBRARY.programme("aqb-2023")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "aqb-2027"
        confirm(PACKED / "aqb-2027", copy, who="Referat III", on=date(2027, 1, 15))
        return Library((copy,)).programme("aqb-2027")


UNAVOIDABLE = {2023: LEFTOVERS_2023, 2027: []}


@pytest.mark.parametrize("year", [2023, 2027])
def test_a_complete_confirmed_draft_has_no_finding_but_the_leftovers_of_2023(year):
    found = findings(complete(year), programme(year))
    assert [(each.rule, each.severity, each.field) for each in found] == UNAVOIDABLE[year]
    assert blocking(found) == ()


@pytest.mark.parametrize("year", [2023, 2027])
def test_each_entry_left_out_of_it_is_no_fault_but_the_strategy_and_the_second_signer(year):
    asked = {}
    for field in entries(year):
        found = findings(apply(complete(year), Set(field=field)), programme(year))
        new = [(each.rule, each.field) for each in found]
        new = [hit for hit in new if hit not in [(r, f) for r, _, f in UNAVOIDABLE[year]]]
        if new:
            asked[field] = new
    second = "signatures.local_authority_2"
    assert asked == {
        "strategy.title": [("R10", "strategy.title")],
        "strategy.date": [("R10", "strategy.date")],
        f"{second}.place": [("R51", f"{second}.place")],
        f"{second}.name": [("R51", f"{second}.name"), ("R50", f"{second}.name")],
        f"{second}.role": [("R51", f"{second}.role")],
    }
