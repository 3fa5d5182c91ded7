"""What was read from a text, as groups of lines: found, missing, to decide, unknown."""

from __future__ import annotations

from tests.lines import real_lines
from zvassist.document.lines import text_lines
from zvassist.programme.library import Library
from zvassist.session.importing import import_source
from zvassist.walk.readings import ReadLine, read_groups

LIBRARY = Library()


def groups(lines: list[str]) -> dict[str, tuple[ReadLine, ...]]:
    found = import_source(text_lines("\n".join(lines), "Eingefügter Text"), LIBRARY)
    programme = LIBRARY.programme(found.reading.programme)
    return {group.title: group.lines for group in read_groups(found, programme)}


def texts(lines: tuple[ReadLine, ...]) -> list[str]:
    return [line.text for line in lines]


def test_the_real_agreement_is_found_whole_with_words_and_places() -> None:
    shown = groups(real_lines())
    assert list(shown) == ["Gefunden"]
    found = {line.text: line.detail for line in shown["Gefunden"]}
    assert "1.022.700" in found["✓ Gesamtbetrag: 1.022.700 Euro"]
    assert found["✓ Gesamtbetrag: 1.022.700 Euro"].startswith("Zeile ")
    assert "✓ Partner: Landkreis Darmstadt-Dieburg" in found
    assert "✓ Projekt 1: Sprachförderung Hochschulzugangsberechtigung" in found
    assert "✓ Ministerium: Datum: 30. Mai 2023" in found
    assert not [text for text in found if "leer" in text]


def test_what_the_text_does_not_say_is_to_be_entered_anew() -> None:
    shown = groups([line for line in real_lines() if "1.022.700" not in line])
    assert "○ Gesamtbetrag" in texts(shown["Nicht gefunden, neu einzutragen"])
    assert list(shown).index("Nicht gefunden, neu einzutragen") < list(shown).index("Gefunden")


def test_a_foreign_paragraph_is_kept_and_named() -> None:
    lines = real_lines()
    place = next(n for n, line in enumerate(lines) if line.startswith("§ 6"))
    lines.insert(place, "Zusätzlich stellt der Kreis einen Raum im Rathaus zur Verfügung.")
    shown = groups(lines)
    (unknown,) = shown["Unbekannter Text, bleibt erhalten"]
    assert unknown.text.startswith("+ Zusätzlich stellt der Kreis einen Raum")
    assert "Behalten als: " in unknown.detail
