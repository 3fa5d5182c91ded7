"""Bookmarks of the file are a second witness: they never win, and never are overheard."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.agreements import YEARS, programme, real_draft
from tests.document.sources import tree_source
from zvassist.document.compose import compose
from zvassist.document.reading import Certainty, Mark, Reading, SourceText
from zvassist.document.recognise import recognise

_YEARS = [programme(year) for year in YEARS]
_AGREEMENT = real_draft().agreement


def source() -> SourceText:
    return tree_source(compose(_AGREEMENT, programme("aqb-2023")))


def read_with_mark(field: str, line: str, words: str) -> Reading:
    """The real agreement with a mark on some words of a line."""
    lines = list(source().lines)
    index = next(index for index, one in enumerate(lines) if one.text == line)
    start = line.index(words)
    lines[index] = replace(lines[index], marks=(Mark(field, start, start + len(words)),))
    return recognise(replace(source(), lines=tuple(lines)), _YEARS)


def asked(reading: Reading) -> dict[str, tuple[object, ...]]:
    return {
        field.path: field.candidates
        for field in reading.fields
        if field.certainty is Certainty.UNCERTAIN
    }


def test_a_mark_that_says_the_same_changes_nothing():
    reading = read_with_mark("budget.total", "1.022.700 Euro", "1.022.700 Euro")
    assert reading == recognise(source(), _YEARS)


def test_a_mark_that_says_another_value_is_asked_about():
    reading = read_with_mark("budget.total", "1.022.700 Euro", "22.700 Euro")
    assert asked(reading) == {"budget.total": ("1022700.00", "22700.00")}


def test_what_typing_left_of_a_mark_says_nothing():
    assert asked(read_with_mark("budget.total", "1.022.700 Euro", "Euro")) == {}


def test_a_mark_on_another_place_is_asked_about():
    reading = read_with_mark("signatures.ministry.name", "Staatsminister", "Staatsminister")
    assert asked(reading) == {"signatures.ministry.name": ("Kai Klose", "Staatsminister")}


def test_a_name_written_on_at_the_edge_of_its_mark_is_the_whole_name():
    reading = read_with_mark("measures.m9.title", "Projekt Alphabetisierung", "Projekt")
    assert asked(reading) == {}


def test_half_a_partner_under_a_mark_says_nothing():
    reading = read_with_mark("local_authority", "des Landkreises", "des Landkreises")
    assert asked(reading) == {}


def test_a_field_that_only_a_mark_names_is_a_candidate():
    reading = read_with_mark("signatures.local_authority_2.name", "Kai Klose", "Kai Klose")
    assert asked(reading) == {"signatures.local_authority_2.name": ("Kai Klose",)}


def test_marks_of_fields_that_are_not_known_are_passed_over():
    assert asked(read_with_mark("wording.p7.2", "Kai Klose", "Kai")) == {}


@pytest.mark.parametrize(
    "field", ["signatures.ministry.place_Copy_1", "signatures.fremd.name", "signatures.", "x"]
)
def test_a_mark_with_a_name_that_is_no_field_is_passed_over(field: str):
    assert asked(read_with_mark(field, "Kai Klose", "Kai Klose")) == {}
