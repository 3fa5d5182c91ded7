"""What other programs and typists make of the text: wraps, lost and typed markers, line breaks."""

from __future__ import annotations

import textwrap

import pytest

from tests.agreements import YEARS, programme
from tests.lines import real_lines
from zvassist.document.reading import Certainty, Reading, SourceLine, SourceText
from zvassist.document.recognise import recognise

_KIND = "Qualifizierungsprojekte zur Arbeitsmarktintegration, Fachkräftesicherung"
_MEASURES = [
    "Sprachförderung Hochschulzugangsberechtigung",
    "Projekt Alphabetisierung",
    "Sprachvermittlung in Alltagssituationen",
    "BASS 2023",
    "Psychosoziales Coaching/ Schulung für Mitarbeitende",
]


def lines_of(texts: list[str]) -> list[SourceLine]:
    """A paragraph for each text; "- " in front is a real bullet of the file."""
    return [
        SourceLine(text.removeprefix("- "), f"Absatz {n}", n, "-" if text[:2] == "- " else "")
        for n, text in enumerate(texts, start=1)
    ]


def read(lines: list[SourceLine]) -> Reading:
    return recognise(SourceText("akte.docx", tuple(lines)), [programme(year) for year in YEARS])


def doubts(reading: Reading) -> dict[str, str]:
    return {one.path: one.note for one in reading.fields if one.certainty is Certainty.UNCERTAIN}


def titles(reading: Reading) -> list[str | None]:
    return [one.title for one in reading.agreement.measures]


@pytest.mark.parametrize("width", [60, 72, 90])
def test_a_file_with_a_paragraph_for_each_wrapped_line_is_put_together(width: int):
    wrap = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    reading = read(lines_of([part for text in real_lines() for part in wrap.wrap(text)]))
    assert (doubts(reading), reading.unknown, reading.missing) == ({}, (), ())
    assert titles(reading) == _MEASURES


def test_kinds_that_are_typed_above_real_bullets_are_kinds():
    reading = read(lines_of(real_lines()))
    assert (doubts(reading), reading.unknown) == ({}, ())
    assert [one.category for one in reading.agreement.measures] == [
        *["qualifizierung"] * 3,
        *["weiterbildung"] * 2,
    ]


def test_a_name_and_a_kind_go_on_behind_a_line_break_in_their_paragraph():
    lines = lines_of(real_lines())
    for words in (_KIND, "- Projekt Alphabetisierung"):
        at = next(n for n, line in enumerate(lines) if line.text.endswith(words.removeprefix("- ")))
        whole = lines[at]
        first, _, rest = whole.text.rpartition(" ")
        lines[at : at + 1] = [
            SourceLine(first, whole.place, whole.paragraph, whole.marker),
            SourceLine(rest, whole.place, whole.paragraph),
        ]
    reading = read(lines)
    assert doubts(reading) == {}
    assert titles(reading) == _MEASURES


def test_a_line_without_a_marker_leaves_the_name_above_and_the_kinds_below_open():
    texts = real_lines()
    at = texts.index("- Projekt Alphabetisierung")
    reading = read(lines_of([*texts[:at], "Brücken in die Ausbildung", *texts[at:]]))
    assert set(doubts(reading)) == {
        *("measures.m1.title", "measures.m2.title", "measures.m2.category"),
        *("measures.m3.category", "measures.m4.category"),
    }
    assert titles(reading) == [None, None, *_MEASURES[1:]]


def test_the_last_name_may_go_on_in_a_line_that_begins_small():
    texts = real_lines()
    at = texts.index("- Psychosoziales Coaching/ Schulung für Mitarbeitende")
    whole = texts[at].rpartition(" für ")
    reading = read(lines_of([*texts[:at], whole[0], f"für {whole[2]}", *texts[at + 1 :]]))
    assert set(doubts(reading)) == {"measures.m5.title"}
    assert [one.text for one in reading.unknown] == ["für Mitarbeitende"]


def test_days_in_another_sentence_than_the_official_one_are_asked_for():
    texts = [
        f"{text} Die Termine wären der 4. Mai 2023 und der 2. November 2023."
        if "Stand der Umsetzung" in text
        else text
        for text in real_lines()
    ]
    reading = read(lines_of(texts))
    (field,) = [one for one in reading.fields if one.path == "dialogues.dates"]
    assert field.certainty is Certainty.UNCERTAIN
    assert field.candidates == (["2023-05-04", "2023-11-02"],)
    assert reading.agreement.dialogues.dates == ()


@pytest.mark.parametrize("form", ["§ 4 – {}", "§ 4: {}", "§ 4. {}", "§ 4 {}"])
def test_a_heading_in_one_line_with_its_number_is_official(form: str):
    texts = real_lines()
    at = texts.index("§ 4")
    reading = read(lines_of([*texts[:at], form.format(texts[at + 1]), *texts[at + 2 :]]))
    assert (reading.unknown, reading.notices) == ((), ())
