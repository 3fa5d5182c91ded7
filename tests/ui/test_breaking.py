"""Lines broken at blanks, and words only where they are longer than a line."""

from __future__ import annotations

import pytest
from textual.content import Content

from zvassist.ui.breaking import broken, divided, hung


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] + mark for start, end, mark in broken(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("Umsetzung der Budgets", 13, ["Umsetzung der", "Budgets"]),
        ("zwei  Leerzeichen", 12, ["zwei", "Leerzeichen"]),
        ("der §\u00a05 gilt", 6, ["der", "§\u00a05", "gilt"]),
        # A word that fits a line of its own is never divided, not even at its hyphen.
        ("Landkreis Darmstadt-Dieburg", 20, ["Landkreis", "Darmstadt-Dieburg"]),
        ("Sozial-/Arbeitsmarkt", 12, ["Sozial-/", "Arbeitsmarkt"]),
        ("der UN-Behindertenrechtskonvention", 27, ["der UN-", "Behindertenrechtskonvention"]),
        ("Behindertenrechtskonvention", 21, ["Behindertenrechtskon-", "vention"]),
        ("Hochschulzugangsberechtigung", 26, ["Hochschulzugangsberechti-", "gung"]),
        ("Sprache", 6, ["Spra-", "che"]),
        ("1234567", 3, ["123", "456", "7"]),
        ("", 5, []),
    ],
)
def test_lines(text: str, width: int, wanted: list[str]) -> None:
    assert lines(text, width) == wanted


def test_further_lines_hang_below_the_first() -> None:
    text = Content("✓ § 4 Haushaltsmittel und Eckdaten")
    assert hung(text, 24, 2).plain == "✓ § 4 Haushaltsmittel\n  und Eckdaten"
    assert hung(text, 40, 2).plain == text.plain


def test_a_text_is_left_alone_unless_a_word_fits_no_line() -> None:
    text = Content("eine Million zweiundzwanzigtausendsiebenhundert Euro")
    assert divided(text, 34).plain == text.plain
    assert divided(text, 33).plain.splitlines() == [
        "eine Million",
        "zweiundzwanzigtausendsiebenhun-",
        "dert Euro",
    ]
