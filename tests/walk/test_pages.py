"""The walk: its pages follow the programme year's paragraphs, no field is forgotten."""

from __future__ import annotations

import pytest

from zvassist.agreement.model import Agreement
from zvassist.agreement.paths import MEASURE_FIELDS, SCALARS
from zvassist.programme.library import Library
from zvassist.rules.register import registered
from zvassist.session.example import example_draft
from zvassist.walk.fields import field_at, label_of
from zvassist.walk.offers import offers
from zvassist.walk.pages import pages

LIBRARY = Library()


def _pages(year, agreement=None):
    return pages(LIBRARY.for_year(year), agreement or Agreement(year=year))


@pytest.mark.parametrize("year", [2023, 2027])
def test_the_pages_are_parties_seven_paragraphs_signatures_and_conditions(year):
    assert [page.name for page in _pages(year)] == [
        "Partner und Jahr",
        "§ 1 Ziele des Landes",
        "§ 2 Verpflichtungen der Vereinbarungspartner",
        "§ 3 Umsetzung der UN-Behindertenrechtskonvention",
        "§ 4 Haushaltsmittel und Eckdaten",
        "§ 5 Ziele für die Umsetzung",
        "§ 6 Zielsteuerungsdialoge",
        "§ 7 Kontinuierlicher Verbesserungsprozess",
        "Unterschriften",
        "Fördervoraussetzungen",
    ]


@pytest.mark.parametrize("year", [2023, 2027])
def test_every_entry_and_passage_has_its_place_on_one_page(year):
    groß_gerau = Agreement(year=year, local_authority="06433")
    places = [field.path for page in _pages(year, groß_gerau) for field in page.fields]
    assert len(places) == len(set(places))
    passages = {f"passages.{passage.id}" for passage in LIBRARY.for_year(year).data.passage}
    assert set(places) == set(SCALARS) | passages


def test_no_page_has_more_than_twelve_fields():
    assert max(len(page.fields) for page in _pages(2023)) <= 12


def test_the_name_form_is_asked_only_where_a_partner_goes_by_two_names():
    one = _pages(2027, Agreement(local_authority="06432"))[0]
    two = _pages(2027, Agreement(local_authority="06438"))[0]
    assert [field.path for field in one.fields] == ["year", "local_authority"]
    assert [field.path for field in two.fields] == [
        "year",
        "local_authority",
        "local_authority_form",
    ]


def test_what_is_never_printed_says_so():
    entries = [field for page in _pages(2023) for field in page.fields]
    entries += [field_at(f"measures.m1.{name}") for name in MEASURE_FIELDS]
    assert {field.path for field in entries if not field.printed} == {
        *("strategy.title", "strategy.date", "interview_date", "application_date", "notes"),
        *("budget.part_time_training", "budget.previous_total"),
        *("budget.admin_costs", "budget.own_funds"),
        *("measures.*.amount", "measures.*.start", "measures.*.end"),
    }
    for field in entries:
        assert ("wird nicht gedruckt" in field.help) is not field.printed


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("budget.total", "p4"),
        ("measures.m3.title", "p5"),
        ("measures", "p5"),
        ("dialogues.dates", "p6"),
        ("passages.ukraine", "p2"),
        ("wording.p2.2", "p2"),
        ("year", "parties"),
        ("programme", "parties"),
        ("p0.1", "parties"),
        ("wording.p0.1", "parties"),
        ("p2.2", "p2"),
        ("p6.1", "p6"),
        ("s.1", "signatures"),
        ("signatures.local_authority_2.role", "signatures"),
        ("signatures.ministry.name", "signatures"),
        ("budget.previous_total", "p4"),
        ("measures.m1.start", "p5"),
        ("strategy.title", "conditions"),
    ],
)
def test_each_path_is_found_on_its_page(path, page):
    assert [one.id for one in _pages(2023) if one.holds(path)] == [page]


def test_the_rules_that_a_field_names_exist():
    known = {rule.id for rule in registered()}
    for page in _pages(2023):
        for field in page.fields:
            assert set(field.rules) <= known, field.path


def test_a_measures_field_is_found_by_any_id():
    assert field_at("measures.m7.amount").label == "Betrag"
    assert label_of("measures.m7.title") == "Projekt"
    assert label_of("unbekannt") == "unbekannt"


def test_offers_are_made_for_empty_fields_only():
    programme = LIBRARY.for_year(2023)
    empty = Agreement(year=2023, local_authority="06432")
    assert {(offer.path, offer.value) for offer in offers(empty, programme)} == {
        ("signatures.ministry.place", "Wiesbaden"),
        ("signatures.ministry.name", "Kai Klose"),
        ("signatures.ministry.role", "Staatsminister"),
        ("signatures.local_authority.place", "Darmstadt"),
    }
    assert offers(example_draft().agreement, programme) == ()


def test_a_further_paragraph_is_found_where_it_is_printed():
    extra = [
        {"after": "p3.1", "text": "A"},
        {"after": "p0.1", "text": "B"},
        {"after": "x", "text": "C"},
    ]
    found = _pages(2023, Agreement(year=2023, extra=extra))
    places = {n: [page.id for page in found if page.holds(f"extra.{n}")] for n in (1, 2, 3, 4)}
    assert places == {1: ["p3"], 2: ["parties"], 3: ["p7"], 4: []}
