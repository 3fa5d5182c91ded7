"""What was changed by hand is read right or reported; nothing is lost, nothing silently wrong."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.agreements import YEARS, programme, random_draft, real_draft
from tests.document.edits import edited, unexplained
from tests.document.sources import tree_source
from zvassist.document.compose import compose
from zvassist.document.lines import text_lines
from zvassist.document.reading import Certainty, Reading
from zvassist.document.recognise import recognise

_TEXT = (Path(__file__).parents[1] / "data" / "agreement-2023.txt").read_text(encoding="utf-8")
_YEARS = [programme(year) for year in YEARS]


def read(old: str, new: str) -> Reading:
    """The real agreement with some words replaced."""
    assert old in _TEXT
    return recognise(text_lines(_TEXT.replace(old, new), "vertrag.txt"), _YEARS)


def asked(reading: Reading) -> dict[str, tuple[object, ...]]:
    """What is not certain, with its candidates."""
    return {
        field.path: field.candidates
        for field in reading.fields
        if field.certainty is Certainty.UNCERTAIN
    }


def told(reading: Reading) -> list[tuple[str, str]]:
    return [(text.kept_as, text.text) for text in reading.unknown]


@pytest.mark.parametrize(
    ("written", "total"),
    [
        ("1.022.800 Euro", "1022800.00"),
        ("1.022.700,50 Euro", "1022700.50"),
        ("EUR 1.022.700,-", "1022700.00"),
        ("1 022 700 €", "1022700.00"),
        ("1,05 Mio. Euro", "1050000.00"),
    ],
)
def test_another_amount_is_the_amount(written, total):
    reading = read("1.022.700 Euro", written)
    assert f"{reading.agreement.budget.total:.2f}" == total
    assert asked(reading) == {}


def test_an_amount_with_two_readings_is_asked_for():
    reading = read("1.022.700 Euro", "1,022 Euro")
    assert reading.agreement.budget.total is None
    assert asked(reading) == {"budget.total": ("1022.00", "1.02")}


def test_two_amounts_on_lines_of_their_own_are_asked_about():
    reading = read("1.022.700 Euro", "1.022.700 Euro\n\n1.000.000 Euro")
    assert asked(reading) == {"budget.total": ("1022700.00", "1000000.00")}
    assert told(reading) == [("extra.1", "1.000.000 Euro")]


def test_an_amount_with_a_remark_is_own_wording_and_asked_for():
    reading = read("1.022.700 Euro", "1.022.700 Euro (vorbehaltlich des Haushalts)")
    assert asked(reading) == {"budget.total": ("1022700.00",)}
    assert told(reading) == [("wording.p4.2", "1.022.700 Euro (vorbehaltlich des Haushalts)")]


@pytest.mark.parametrize("blank", ["[Gesamtbetrag fehlt]", "____________ Euro"])
def test_room_for_the_amount_is_no_amount(blank):
    reading = read("1.022.700 Euro", blank)
    assert reading.agreement.budget.total is None
    assert reading.missing == ("budget.total",)
    assert asked(reading) == {}


def test_another_partner_in_one_place_is_asked_about():
    reading = read("Der Landkreis Darmstadt-Dieburg beteiligt", "Die Stadt Kassel beteiligt")
    assert asked(reading) == {"local_authority": ("06432", "06611")}
    assert reading.agreement.local_authority is None


def test_another_name_form_in_one_place_is_asked_about():
    text = _TEXT.replace("Landkreises\nDarmstadt-Dieburg", "Landkreises\nGroß-Gerau")
    text = text.replace("Landkreises Darmstadt-Dieburg", "Landkreises Groß-Gerau")
    text = text.replace("Landkreis Darmstadt-Dieburg", "Landkreis Groß-Gerau")
    text = text.replace("Der Landkreis Groß-Gerau beteiligt", "Der Kreis Groß-Gerau beteiligt")
    reading = recognise(text_lines(text, "vertrag.txt"), _YEARS)
    assert reading.agreement.local_authority == "06433"
    assert asked(reading) == {"local_authority_form": (None, "kreis")}


def test_another_year_in_one_place_is_asked_about():
    reading = read("Qualifizierungsbudget 2023 zur", "Qualifizierungsbudget 2022 zur")
    assert asked(reading) == {"year": (2023, 2022)}


def test_a_name_in_a_wrong_case_is_told():
    reading = read("Der Landkreis Darmstadt-Dieburg beteiligt", "Der Landkreises Fulda beteiligt")
    assert [kept_as for kept_as, _ in told(reading)] == ["wording.p7.1"]


def test_a_renamed_measure_has_its_new_name():
    reading = read("Projekt Alphabetisierung", "Projekt „Grundbildung“ & mehr")
    assert [one.title for one in reading.agreement.measures][1] == "Projekt „Grundbildung“ & mehr"
    assert asked(reading) == {}


def test_an_added_measure_is_there():
    reading = read("- BASS 2023\n", "- BASS 2023\n- Neues Projekt\n")
    kinds = [(one.category, one.title) for one in reading.agreement.measures]
    assert kinds[4] == ("weiterbildung", "Neues Projekt")
    assert len(kinds) == 6


def test_measures_under_an_unknown_heading_keep_their_names():
    heading = "Qualifizierungsprojekte zur Arbeitsmarktintegration, Fachkräftesicherung"
    reading = read(f"1. {heading}", "1. Beratung")
    first = reading.agreement.measures[0]
    assert (first.category, first.title) == (None, "Sprachförderung Hochschulzugangsberechtigung")
    assert set(asked(reading)) == {f"measures.m{number}.category" for number in (1, 2, 3)}
    assert any("„Beratung“" in notice for notice in reading.notices)


def test_measures_without_bullets_are_asked_for():
    text = _TEXT.replace("\n- ", "\n").replace("\n1. ", "\n").replace("\n2. ", "\n")
    reading = recognise(text_lines(text, "vertrag.txt"), _YEARS)
    assert asked(reading)["measures.m4.title"] == ("BASS 2023",)
    assert asked(reading)["measures.m4.category"] == ("weiterbildung",)
    assert len(reading.agreement.measures) == 5


def test_a_sentence_of_a_passage_that_is_gone_switches_it_off():
    sentence = (
        " Durch die Auswirkungen der Corona-Pandemie hat sich die digitale Transformation der "
        "Arbeitswelt weiter beschleunigt."
    )
    reading = read(sentence, "")
    assert reading.agreement.passages["corona"] is False
    assert reading.agreement.passages["digitalisierung"] is True
    assert told(reading) == []


def test_half_a_passage_is_own_wording():
    sentence = (
        " Daher werden zusätzliche Mittel prioritär für die Förderung von Teilzeitausbildungen "
        "bereitgestellt."
    )
    reading = read(sentence, "")
    assert [kept_as for kept_as, _ in told(reading)] == ["wording.p1.1"]
    assert "teilzeitausbildung" not in reading.agreement.passages


def test_an_edited_sentence_is_own_wording_on_the_official_block():
    reading = read("gute Praxis", "beste Praxis")
    own = reading.agreement.wording["p7.1"]
    assert own.text.startswith("Der Landkreis Darmstadt-Dieburg beteiligt sich an Umfragen")
    assert "beste Praxis" in own.text
    assert own.base


def test_a_new_paragraph_stands_behind_the_one_before_it():
    reading = read("§ 6\n", "Ein Absatz über Neues.\n\n§ 6\n")
    assert [(one.after, one.text) for one in reading.agreement.extra] == [
        ("p5.3", "Ein Absatz über Neues.")
    ]


def test_a_paragraph_that_is_gone_is_told():
    sentence = (
        "Die Zielvereinbarungen werden auf dem Internetportal des HMSI „Arbeitswelt Hessen“ "
        "veröffentlicht."
    )
    reading = read(sentence, "")
    assert any("fehlt der Absatz „Die Zielvereinbarungen" in one for one in reading.notices)


def test_a_changed_heading_is_told():
    reading = read("Kontinuierlicher Verbesserungsprozess", "Ständiger Verbesserungsprozess")
    assert told(reading) == [("", "§ 7 Ständiger Verbesserungsprozess")]
    assert any("Kontinuierlicher Verbesserungsprozess" in one for one in reading.notices)


def test_number_and_days_of_the_dialogues_are_read():
    reading = read(
        "einen Zielsteuerungsdialog zum Stand der Umsetzung der Budgets.",
        "drei Zielsteuerungsdialoge zum Stand der Umsetzung der Budgets. "
        "Bisher vereinbart: 4.5.2023 und 2. November 2023.",
    )
    assert reading.agreement.dialogues.count == 3
    assert [day.isoformat() for day in reading.agreement.dialogues.dates] == [
        "2023-05-04",
        "2023-11-02",
    ]


def test_a_number_of_dialogues_in_other_words_is_asked_for():
    reading = read("einen Zielsteuerungsdialog", "mindestens zwei Zielsteuerungsdialoge")
    assert asked(reading) == {"dialogues.count": (2,)}


def test_a_blank_for_the_day_of_signature_is_no_day():
    reading = read("*30. Mai 2023*", "____________")
    assert reading.agreement.signatures.ministry.date is None
    assert reading.is_complete


def test_a_day_that_is_not_in_the_calendar_is_asked_for():
    reading = read("*30. Mai 2023*", "31. Juni 2023")
    assert asked(reading) == {"signatures.ministry.date": ("2023-06-30",)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Staatsminister\n", ""),
        ("Staatsminister\n", "Staatsminister\nin Vertretung\n"),
        ("Wiesbaden, den *30. Mai 2023*", "Wiesbaden, 30. Mai 2023"),
    ],
)
def test_signers_whose_lines_are_others_are_asked_about(old, new):
    reading = read(old, new)
    assert "Kai Klose" in asked(reading)["signatures.ministry.name"]
    assert asked(reading)["signatures.ministry.date"] == ("2023-05-30",)
    assert reading.agreement.signatures.ministry.name is None
    assert reading.agreement.signatures.local_authority.name == "Christel Sprößler"


_OF_2018 = """
Zielvereinbarung 2018

zwischen dem Hessischen Ministerium für Soziales und Integration,
vertreten durch Herrn Staatsminister Stefan Grüttner,
und dem Main-Kinzig-Kreis, vertreten durch den Landrat Max Muster

Ausbildungsbudget: 500.000 Euro
Arbeitsmarktbudget: 320.600 Euro

Es finden zwei Zielsteuerungsdialoge statt.

Wiesbaden, den 3. Mai 2018
Gelnhausen, den 17.05.2018
"""


def test_an_agreement_in_other_words_is_read_by_labels_and_only_offered():
    reading = recognise(text_lines(_OF_2018, "alt.txt"), _YEARS)
    found = asked(reading)
    assert found["year"] == (2018,)
    assert found["local_authority"] == ("06435",)
    assert found["budget.total"] == ("500000.00", "320600.00")
    assert found["dialogues.count"] == (2,)
    assert found["signatures.ministry.name"] == ("Stefan Grüttner", "Max Muster")
    assert found["signatures.local_authority.place"] == ("Wiesbaden", "Gelnhausen")
    assert found["signatures.local_authority.date"] == ("2018-05-03", "2018-05-17")
    assert reading.agreement.local_authority is reading.agreement.year is None


def test_a_letter_is_no_agreement():
    reading = recognise(text_lines("Guten Tag,\n\nanbei 5.000 Euro.", "brief.txt"), _YEARS)
    assert reading.agreement.wording == {}
    assert [one.text for one in reading.agreement.extra] == ["Guten Tag,", "anbei 5.000 Euro."]
    assert "kaum" in reading.notices[0]


def test_an_empty_text_is_read_as_nothing():
    reading = recognise(text_lines("", "leer.txt"), _YEARS)
    assert reading.agreement.year is None
    assert "budget.total" in reading.missing


def test_no_line_is_lost_whatever_is_edited():
    lost = []
    for seed in range(400):
        draft = random_draft(seed) if seed % 3 else real_draft()
        document = compose(draft.agreement, programme(draft.programme))
        source = edited(tree_source(document), Random(seed))
        reading = recognise(source, _YEARS)
        if lines := unexplained(source, reading, programme(reading.programme)):
            lost.append((seed, lines))
    assert lost == []
