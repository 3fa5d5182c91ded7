"""Plain text is cut into the lines that a clerk sees in it."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from tests.agreements import YEARS, programme
from zvassist.document.lines import text_lines
from zvassist.document.recognise import recognise

_TEXT = (Path(__file__).parents[1] / "data" / "agreement-2023.txt").read_text(encoding="utf-8")
_YEARS = [programme(year) for year in YEARS]


def lines(text: str) -> list[tuple[str, str]]:
    return [(line.marker, line.text) for line in text_lines(text, "t").lines]


def is_whole(text: str) -> bool:
    """Whether the real agreement is read from a text just as from its own file."""
    expected = recognise(text_lines(_TEXT, "t"), _YEARS).agreement
    reading = recognise(text_lines(text, "t"), _YEARS)
    return reading.agreement == expected and reading.is_complete and reading.unknown == ()


def wrapped(width: int) -> str:
    """The real agreement as a mail program wraps it."""
    return "\n".join(
        "\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) if line else ""
        for line in _TEXT.splitlines()
    )


def before_signatures() -> str:
    return _TEXT[: _TEXT.index("Wiesbaden, den")]


@pytest.mark.parametrize("marker", ["-", "–", "•", "*", "1.", "12)", "a)"])
def test_list_markers_are_told_from_the_words(marker):
    assert lines(f"{marker} Projekt – eins") == [(marker, "Projekt – eins")]


@pytest.mark.parametrize("text", ["1.022.700 Euro", "i. V. Max Muster", "§ 4", "30.6.2023", "-x"])
def test_what_only_looks_like_a_marker_is_none(text):
    assert lines(text) == [("", text)]


def test_blanks_soft_hyphens_and_a_byte_order_mark_are_gone():
    assert lines("\ufeff  Kurs\u00a0 B\u00adC\t1 ") == [("", "Kurs BC 1")]


def test_places_are_the_lines_of_the_text():
    places = [line.place for line in text_lines("eins\n\n\nvier", "t").lines]
    assert places == ["Zeile 1", "Zeile 4"]


def test_bold_and_handwriting_lose_their_marks_and_a_notice_says_where():
    source = text_lines("der **fette Text** am *3. Mai*\nLehrer*innen und Trainer*innen", "t")
    assert [line.text for line in source.lines] == [
        "der fette Text am 3. Mai",
        "Lehrer*innen und Trainer*innen",
    ]
    assert source.lines[0].bold == ((4, 14),)
    assert source.notices == ("Sternchen um Wörter wurden als Auszeichnung gelesen (Zeile 1).",)


def test_stars_in_a_list_may_be_part_of_a_name():
    assert lines("- **Neu** im Programm") == [("-", "**Neu** im Programm")]


@pytest.mark.parametrize("width", [65, 72, 78])
def test_a_wrapped_text_is_put_together_again(width):
    assert is_whole(wrapped(width))


def test_a_quoted_mail_is_read():
    assert is_whole("\n".join(f"> {line}" for line in wrapped(72).splitlines()))


def test_windows_line_ends_and_no_break_spaces_make_no_difference():
    assert is_whole(_TEXT.replace("\n", "\r\n").replace("§ ", "§\u00a0"))


def test_page_numbers_between_the_lines_are_left_out():
    assert is_whole(_TEXT.replace("für den\n\nBereich", "für den\nSeite 2 von 5\nBereich"))


def test_typewriter_quotes_and_dashes_make_no_difference():
    assert is_whole(_TEXT.replace("„", '"').replace("“", '"').replace("–", "-"))


def test_the_second_line_of_an_item_belongs_to_it():
    assert lines("- Projekt\n  Alphabetisierung\n- Zwei") == [
        ("-", "Projekt Alphabetisierung"),
        ("-", "Zwei"),
    ]


def test_paragraphs_glued_into_one_are_read():
    glued = _TEXT.replace("insgesamt\n\n1.022.700 Euro\n\naus", "insgesamt 1.022.700 Euro aus")
    assert glued != _TEXT
    assert is_whole(glued)


_SIDE_BY_SIDE = """
Wiesbaden, den 30. Mai 2023      Darmstadt, den 26.06.2023


Kai Klose                        Christel Sprößler
Staatsminister                   Kreisbeigeordnete
Hessisches Ministerium           des Landkreises
für Soziales und Integration     Darmstadt-Dieburg
"""


def test_signers_side_by_side_are_read_one_after_the_other():
    assert is_whole(before_signatures() + _SIDE_BY_SIDE)


def test_signers_side_by_side_may_be_parted_by_tabs():
    rows = (" ".join(row.split("  ")).split("   ") for row in _SIDE_BY_SIDE.splitlines())
    tabbed = "\n".join("\t".join(part.strip() for part in row if part.strip()) for row in rows)
    assert tabbed.count("\t") == 5
    assert is_whole(before_signatures() + tabbed)


def test_a_signer_with_one_line_more_keeps_its_column():
    text = "Wiesbaden, den 3.5.2023     Fulda, den 4.5.2023\n" + "Anna A\n" + " " * 28 + "Bert B"
    assert [line for _, line in lines(text)] == [
        *("Wiesbaden, den 3.5.2023", "Anna A"),
        *("Fulda, den 4.5.2023", "Bert B"),
    ]
