"""The small readers of text that rules share: amounts, years, places of words."""

import pytest

from tests.rules.cases import LIBRARY, base
from zvassist.agreement.changes import AddExtra, SetWording
from zvassist.agreement.door import apply
from zvassist.agreement.phrases import listed
from zvassist.document.compose import compose
from zvassist.rules.amounts import amounts_in, with_right_amounts
from zvassist.rules.days import days_in
from zvassist.rules.finding import Severity
from zvassist.rules.gender import gender_signs
from zvassist.rules.names import any_of, bare_names
from zvassist.rules.printed import Place, printed_lines
from zvassist.rules.years import loose_years_in, years_in


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("5000 Euro", "5.000 Euro"),
        ("5000Euro", "5.000 Euro"),
        ("5.000 €", "5.000 Euro"),
        ("5.000 EUR", "5.000 Euro"),
        ("5.000 euro", "5.000 Euro"),
        ("€ 5.000", "5.000 Euro"),
        ("EUR 5.000,00", "5.000 Euro"),
        ("5.000,-- €", "5.000 Euro"),
        ("1 022 700 Euro", "1.022.700 Euro"),
        ("1.022.700,5 Euro", "1.022.700,50 Euro"),
    ],
)
def test_an_amount_in_another_style(text, right):
    assert [(amount.words, amount.right) for amount in amounts_in(text)] == [(text, right)]
    assert with_right_amounts(f"am 3. sind {text}, ja") == f"am 3. sind {right}, ja"


@pytest.mark.parametrize("text", ["5 Euro", "999 Euro", "1.000 Euro", "1.022.700,05 Euro"])
def test_an_amount_in_the_one_style(text):
    assert [amount.is_right for amount in amounts_in(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "28 Mio. Euro",
        "1,5 Millionen Euro",
        "Eurostat",
        "5 Europäer",
        "1.02.27 Euro",
        "2027",
        "EUR",
        "9" * 30 + " Euro",
    ],
)
def test_no_amount(text):
    assert list(amounts_in(text)) == []


@pytest.mark.parametrize(
    ("text", "years", "loose"),
    [
        ("im Jahr 2023", ["2023"], ["2023"]),
        ("2020–2024", ["2020", "2024"], ["2020", "2024"]),
        ("2023/24", ["2023"], ["2023"]),
        ("BASS2023", ["2023"], ["2023"]),
        ("am 30. Mai 2023", ["2023"], []),
        ("am 30.5.2023", ["2023"], []),
        ("am 2023-05-30", ["2023"], []),
        ("im Mai 2023", ["2023"], ["2023"]),
        ("im 1. Quartal 2023", ["2023"], ["2023"]),
        ("am 1. Sept. 2023", ["2023"], []),
        ("„Konzept 2023“ von 2022", ["2023", "2022"], ["2022"]),
        ("„Konzept 2023", ["2023"], ["2023"]),
        ("2.023 Euro, 2023 Euro, 2023,50 und 2023 %", [], []),
        ("2023 Europäische Mittel", ["2023"], ["2023"]),
        ("Az. 12023 und 20231", [], []),
        ("1979 und 2100", [], []),
        ("1980 und 2099", ["1980", "2099"], ["1980", "2099"]),
    ],
)
def test_years(text, years, loose):
    assert [found[0] for found in years_in(text)] == years
    assert [found[0] for found in loose_years_in(text)] == loose


def test_every_character_of_the_text_has_its_place():
    draft = apply(base(2023), SetWording(block="p2.2", text="Im **Jahr** {year}."))
    draft = apply(draft, AddExtra(after="p2.2", text="Mehr zu {ref:nichts}."))
    document = compose(draft.agreement, LIBRARY.programme("aqb-2023"))
    places = {
        line.text: [line.place_at(at) for at in range(len(line.text))]
        for line in printed_lines(document)
    }
    own = Place("wording.p2.2", is_own=True)
    assert places["Im Jahr 2023."] == [own] * 8 + [Place("year")] * 4 + [own]
    assert set(places["Mehr zu {ref:nichts}."]) == {Place("extra.1", is_own=True)}
    assert set(places["BASS 2023"]) == {Place("measures.m4.title", is_title=True)}
    assert set(places["zwischen"]) == {Place("c.3")}
    assert set(places["1.022.700 Euro"]) == {Place("budget.total")}


def test_a_place_beyond_the_line_is_a_mistake():
    document = compose(base(2023).agreement, LIBRARY.programme("aqb-2023"))
    with pytest.raises(IndexError):
        next(printed_lines(document)).place_at(99)


def test_what_is_written_freely_is_never_an_error():
    assert Place("extra.1", is_own=True).severity is Severity.WARNUNG
    assert Place("measures.m1.title", is_title=True).severity is Severity.WARNUNG
    assert Place("budget.total").severity is Severity.FEHLER


def test_german_lists():
    assert listed(["a"]) == "a"
    assert listed(iter(["a", "b"])) == "a und b"
    assert listed(["a", "b", "c"]) == "a, b und c"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("am 30. Mai 2023", [("30. Mai 2023", "30. Mai 2023")]),
        ("am 03. Mai 2023", [("03. Mai 2023", "3. Mai 2023")]),
        ("am 26.06.2023", [("26.06.2023", "26. Juni 2023")]),
        ("am 26. 6. 23.", [("26. 6. 23", "26. Juni 2023")]),
        ("am 2023-06-26", [("2023-06-26", "26. Juni 2023")]),
        ("am 5. Sept. 2027", [("5. Sept. 2027", "5. September 2027")]),
        ("am 1. Jan. 2027", [("1. Jan. 2027", "1. Januar 2027")]),
        ("am 5. Marsch 2027", []),
        ("am 31.02.2027", [("31.02.2027", "")]),
        ("am 4.5. und 5.5.", []),
        ("Nr. 1.2.2027.4 und 12023-01-01", []),
    ],
)
def test_days_in_whatever_form(text, days):
    assert [(each.words, each.right) for each in days_in(text)] == days


def test_the_forms_of_days_are_told_apart():
    text = "am 3. Mai 2027, am 03. Mai 2027, am 3.5.2027, am 03.05.27 und am 2027-05-03"
    assert [each.form for each in days_in(text)] == ["right", "name", "figures", "figures", "iso"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Mitarbeiter*innen", "Mitarbeiterinnen und Mitarbeiter"),
        ("mit Mitarbeiter*innen", "Mitarbeiterinnen und Mitarbeitern"),
        ("Lehrer(innen)", "Lehrerinnen und Lehrer"),
        ("Schüler·innen", "Schülerinnen und Schüler"),
        ("Student:innen", ""),
        ("Lehrer:in", ""),
        ("LehrerIn", ""),
        ("TeilnehmerInnengruppe", ""),
        ("Schüler:innenrat", ""),
        ("jede*r", ""),
        ("Kauffrau/-mann und Ansprechpartner/-in", ""),
    ],
)
def test_special_characters(text, right):
    assert [slip.right for slip in gender_signs(text)] == [right]


@pytest.mark.parametrize(
    "text",
    ["**Wort**in", "Uhrzeit 10:30", "Ziel: innen", "außen/innen", "LinkedIn", "INNEN", "und/oder"],
)
def test_no_special_characters(text):
    assert list(gender_signs(text)) == []


def test_a_name_in_every_case_each_form_once():
    darmstadt = LIBRARY.programme("aqb-2027").authorities.by_ags("06411").declined()
    dieburg = LIBRARY.programme("aqb-2027").authorities.by_ags("06432").declined()
    assert bare_names(darmstadt) == ("Wissenschaftsstadt Darmstadt",)
    assert bare_names(dieburg) == ("Landkreis Darmstadt-Dieburg", "Landkreises Darmstadt-Dieburg")


def test_no_names_match_nothing():
    assert any_of(()).search("ein Text") is None


def test_words_partly_of_the_clerk_are_the_clerks():
    draft = apply(base(2023), AddExtra(after="p2.2", text="vom {partner.nom}"))
    document = compose(draft.agreement, LIBRARY.programme("aqb-2023"))
    line = next(line for line in printed_lines(document) if line.text.startswith("vom "))
    assert line.place_over(0, 7) == Place("extra.1", is_own=True)
    assert line.place_over(4, 7) == Place("local_authority")
