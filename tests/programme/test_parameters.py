"""Figures and days of a programme year: what is known, what is left empty, what is refused."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal

import pytest

from zvassist.agreement.errors import ZvError
from zvassist.programme.library import PACKED, Library
from zvassist.programme.parameters import DayOfYear, Parameters

YEARS = Library()
BOTH = {
    "application_deadline": "03-31",
    "earliest_start": "01-01",
    "interviews_until": "03-31",
    "amount_step": Decimal(100),
    "usual_minimum": Decimal(300_000),
    "usual_maximum": Decimal(6_000_000),
    "change_threshold": Decimal(25),
    "approving_authority": "Regierungspräsidium Kassel",
}
KNOWN = {
    2023: {**BOTH, "part_time_funds": Decimal(1_000_000), "state_total": Decimal(27_700_000)},
    2027: BOTH,
}
UNPUBLISHED = {
    *("staff_training_cap", "admin_cost_cap", "own_share", "minimum_grant", "maximum_grant"),
    *("minimum_measure", "proof_deadline"),
}


@pytest.mark.parametrize("year", KNOWN)
def test_what_is_known_of_a_year(year):
    parameters = YEARS.for_year(year).parameters
    found = {name: getattr(parameters, name) for name in Parameters.model_fields}
    assert {name: one.value for name, one in found.items() if one} == KNOWN[year]
    assert {name for name, one in found.items() if one is None} >= UNPUBLISHED


def test_deadlines_of_2027_are_not_certain():
    parameters = YEARS.for_year(2027).parameters
    uncertain = [name for name in BOTH if not getattr(parameters, name).is_certain]
    assert uncertain == ["application_deadline", "earliest_start", "interviews_until"]
    assert parameters.earliest_start.origin.endswith("; für 2027 nicht bestätigt")
    assert all(getattr(YEARS.for_year(2023).parameters, name).is_certain for name in KNOWN[2023])


def test_a_parameter_holds_from_a_day_to_a_day():
    words = {"value": 5, "source": "Erlass", "valid_to": date(2027, 12, 31)}
    parameters = Parameters.model_validate({"maximum_grant": words})
    assert parameters.in_year(2027) == parameters
    assert parameters.in_year(2028) == Parameters()


def test_a_day_of_the_year_is_one_of_every_year():
    day = DayOfYear(value="03-31", source="Erlass")
    assert day.in_year(2028) == date(2028, 3, 31)


def _with(folder, text):
    shutil.copytree(PACKED / "aqb-2027", folder / "aqb-2027")
    (folder / "aqb-2027" / "parameters.toml").write_text(text, encoding="utf-8")
    return Library((folder,)).programme("aqb-2027")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('[deadline]\nvalue = 1\nsource = "x"', "„deadline“ ist unbekannt"),
        ("[own_share]\nvalue = 10", "„source“ fehlt"),
        ('[own_share]\nvalue = 101\nsource = "x"', "„value“"),
        ('[own_share]\nvalue = 0\nsource = "x"', "„value“"),
        ('[minimum_grant]\nvalue = 0\nsource = "x"', "„value“"),
        ('[earliest_start]\nvalue = "1.1."\nsource = "x"', "„03-31“ (Monat-Tag)"),
        ('[earliest_start]\nvalue = "02-29"\nsource = "x"', "„02-29“ (Monat-Tag)"),
        ('[own_share]\nvalue = 5\nsource = " "', "„source“"),
    ],
)
def test_a_faulty_file_names_file_and_field(tmp_path, text, part):
    with pytest.raises(ZvError) as caught:
        _with(tmp_path, text)
    message = str(caught.value)
    assert message.startswith("aqb-2027/parameters.toml")
    assert part in message


def test_a_year_may_do_without_the_file(tmp_path):
    shutil.copytree(PACKED / "aqb-2027", tmp_path / "aqb-2027")
    (tmp_path / "aqb-2027" / "parameters.toml").unlink()
    assert Library((tmp_path,)).programme("aqb-2027").parameters == Parameters()


def test_the_office_fills_what_was_empty(tmp_path):
    text = '[own_share]\nvalue = 12.5\nsource = "Erlass vom 1. Dezember 2026"'
    assert _with(tmp_path, text).parameters.own_share.value == Decimal("12.5")
