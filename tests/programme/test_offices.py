"""Ministry, ministers and policy papers by date, against a table typed by hand."""

from datetime import date

import pytest

from zvassist.programme.errors import ProgrammeError
from zvassist.programme.offices import load_offices, parse_offices

OFFICES = load_offices()

MINISTRY_TABLE = {
    "hmsi-2014": {
        "nom": "das Hessische Ministerium für Soziales und Integration",
        "gen": "des Hessischen Ministeriums für Soziales und Integration",
        "dat": "dem Hessischen Ministerium für Soziales und Integration",
        "akk": "das Hessische Ministerium für Soziales und Integration",
        "vom": "vom Hessischen Ministerium für Soziales und Integration",
        "im": "im Hessischen Ministerium für Soziales und Integration",
        "bare": "Hessisches Ministerium für Soziales und Integration",
        "short": "HMSI",
        "signature": ("Hessisches Ministerium", "für Soziales und Integration"),
    },
    "hmsi-2024": {
        "nom": "das Hessische Ministerium für Arbeit, Integration, Jugend und Soziales",
        "gen": "des Hessischen Ministeriums für Arbeit, Integration, Jugend und Soziales",
        "dat": "dem Hessischen Ministerium für Arbeit, Integration, Jugend und Soziales",
        "akk": "das Hessische Ministerium für Arbeit, Integration, Jugend und Soziales",
        "vom": "vom Hessischen Ministerium für Arbeit, Integration, Jugend und Soziales",
        "im": "im Hessischen Ministerium für Arbeit, Integration, Jugend und Soziales",
        "bare": "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales",
        "short": "HMSI",
        "signature": ("Hessisches Ministerium", "für Arbeit, Integration, Jugend und Soziales"),
    },
}

MINISTRY_TOML = """
[[ministry]]
id = "eins"
name = "Hessisches Ministerium"
nom = "das Hessische Ministerium"
gen = "des Hessischen Ministeriums"
dat = "dem Hessischen Ministerium"
akk = "das Hessische Ministerium"
vom = "vom Hessischen Ministerium"
im = "im Hessischen Ministerium"
signature = ["Hessisches", "Ministerium"]
place = "Wiesbaden"
valid_to = 2013-12-31
source = "S4"
dates_source = "S4"
"""
MINISTER_TOML = """
[[minister]]
name = "Erika Muster"
role = "Staatsministerin"
valid_from = 2014-01-18
source = "S4"
dates_source = "UNSOURCED"
"""
GOOD = MINISTRY_TOML + MINISTER_TOML


@pytest.mark.parametrize("ministry_id", list(MINISTRY_TABLE))
@pytest.mark.parametrize("case", ["nom", "gen", "dat", "akk", "vom", "im", "bare"])
def test_the_ministry_declines_as_in_the_table(ministry_id, case):
    ministry = OFFICES.ministry(ministry_id)
    assert getattr(ministry.declined, case) == MINISTRY_TABLE[ministry_id][case]


@pytest.mark.parametrize("ministry_id", list(MINISTRY_TABLE))
def test_short_form_and_signature_are_as_in_the_table(ministry_id):
    ministry = OFFICES.ministry(ministry_id)
    assert ministry.short == MINISTRY_TABLE[ministry_id]["short"]
    assert ministry.signature == MINISTRY_TABLE[ministry_id]["signature"]
    assert ministry.place == "Wiesbaden"


def test_the_other_short_form_is_known_but_not_the_default():
    assert OFFICES.ministry("hmsi-2024").short_alternatives == ("HMAIJS",)
    assert OFFICES.ministry("hmsi-2014").short_alternatives == ()


def test_an_unknown_ministry_is_none():
    assert OFFICES.ministry("hmwk") is None


@pytest.mark.parametrize(
    ("day", "ministry_id"),
    [
        (date(2014, 1, 17), "hsm"),
        (date(2014, 1, 18), "hmsi-2014"),
        (date(2023, 5, 30), "hmsi-2014"),
        (date(2024, 1, 17), "hmsi-2014"),
        (date(2024, 1, 18), "hmsi-2024"),
        (date(2027, 6, 1), "hmsi-2024"),
    ],
)
def test_each_day_has_one_ministry(day, ministry_id):
    assert OFFICES.ministry_on(day).id == ministry_id


@pytest.mark.parametrize(
    ("year", "ids"),
    [
        (2013, ["hsm"]),
        (2014, ["hsm", "hmsi-2014"]),
        (2023, ["hmsi-2014"]),
        (2024, ["hmsi-2014", "hmsi-2024"]),
        (2027, ["hmsi-2024"]),
    ],
)
def test_a_year_of_change_has_two_ministries(year, ids):
    assert [ministry.id for ministry in OFFICES.ministries_in(year)] == ids


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2010, 8, 30), []),
        (date(2010, 8, 31), ["Stefan Grüttner"]),
        (date(2019, 1, 17), ["Stefan Grüttner"]),
        (date(2019, 1, 18), ["Kai Klose"]),
        (date(2023, 5, 30), ["Kai Klose"]),
        (date(2024, 1, 17), ["Kai Klose"]),
        (date(2024, 1, 18), ["Heike Hofmann"]),
        (date(2027, 6, 1), ["Heike Hofmann"]),
    ],
)
def test_who_was_in_office_on_a_day(day, names):
    assert [minister.name for minister in OFFICES.ministers_on(day)] == names


@pytest.mark.parametrize(
    ("year", "names"),
    [
        (2018, ["Stefan Grüttner"]),
        (2019, ["Stefan Grüttner", "Kai Klose"]),
        (2023, ["Kai Klose"]),
        (2024, ["Kai Klose", "Heike Hofmann"]),
        (2027, ["Heike Hofmann"]),
    ],
)
def test_who_was_in_office_in_a_year(year, names):
    assert [minister.name for minister in OFFICES.ministers_in(year)] == names


def test_titles_fit_the_persons_and_open_dates_are_told():
    roles = {minister.name: minister.role for minister in OFFICES.ministers}
    assert roles == {
        "Stefan Grüttner": "Staatsminister",
        "Kai Klose": "Staatsminister",
        "Heike Hofmann": "Staatsministerin",
    }
    assert [minister.name for minister in OFFICES.ministers if not minister.dates_certain] == [
        "Kai Klose"
    ]


def test_policy_papers_carry_only_the_years_that_are_known():
    papers = {
        paper.id: (paper.title, paper.first_year, paper.last_year)
        for paper in OFFICES.policy_papers
    }
    assert papers == {
        "buendnis-2015": ("Bündnis Ausbildung Hessen", 2015, 2019),
        "buendnis-2020": ("Bündnis Ausbildung Hessen", 2020, 2024),
        "buendnis-2025": ("Bündnis Ausbildung Hessen", 2025, None),
        "olov": (
            "Optimierung der lokalen Vermittlungsarbeit im Übergang Schule - Beruf",
            None,
            2028,
        ),
    }


def test_the_wording_of_the_real_agreement_is_known():
    cited = [title for paper in OFFICES.policy_papers for title in paper.cited_as]
    assert "Bündnis für Ausbildung für die Jahre 2020 bis 2024" in cited


def test_the_packed_file_is_read_once():
    assert load_offices() is load_offices()


def test_a_file_of_the_office_can_be_read(tmp_path):
    path = tmp_path / "offices.toml"
    path.write_text(GOOD, encoding="utf-8")
    offices = load_offices(path)
    assert offices.ministry("eins").short is None
    assert offices.policy_papers == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            GOOD.replace('place = "Wiesbaden"\n', ""),
            "offices.toml, Ministerium 1 (eins): Feld „place“ fehlt.",
        ),
        (
            GOOD + 'party = "X"\n',
            "offices.toml, Minister 1 (Erika Muster): Feld „party“ ist unbekannt.",
        ),
        (
            GOOD.replace('"Staatsministerin"', '"Ministerin"'),
            "offices.toml, Minister 1 (Erika Muster): Feld „role“ erlaubt nur "
            "„Staatsminister“ oder „Staatsministerin“, nicht „Ministerin“.",
        ),
        (
            GOOD.replace("2014-01-18", '"18.1.2014"'),
            "offices.toml, Minister 1 (Erika Muster): Feld „valid_from“ muss ein Datum wie "
            "2026-01-01 ohne Anführungszeichen sein.",
        ),
        (
            GOOD + "valid_to = 2013-01-01\n",
            "offices.toml, Minister 1 (Erika Muster): „valid_to“ liegt vor „valid_from“.",
        ),
        (
            GOOD.replace('["Hessisches", "Ministerium"]', '["Hessisches", "Minsterium"]'),
            "offices.toml, Ministerium 1 (eins): „signature“ ergibt nicht den Namen aus „name“.",
        ),
        (GOOD + MINISTRY_TOML, "offices.toml: Die „id“ eins steht bei zwei Ministerien."),
        (
            GOOD + MINISTRY_TOML.replace('"eins"', '"zwei"'),
            "offices.toml: Die Ministerien eins und zwei gelten am selben Tag.",
        ),
        (MINISTRY_TOML, "offices.toml: Feld „minister“ fehlt."),
        (
            GOOD + '[[policy_paper]]\nid = "p"\ntitle = "T"\nfirst_year = "2025"\nsource = "S8"\n',
            "offices.toml, Papier 1 (p): Feld „first_year“ muss eine ganze Zahl sein.",
        ),
        (
            GOOD + '[[policy_paper]]\nid = "p"\ntitle = "T"\nfirst_year = 2025\n'
            'last_year = 2024\nsource = "S8"\n',
            "offices.toml, Papier 1 (p): „last_year“ liegt vor „first_year“.",
        ),
        (
            'x = 1\n[[ministry]\nid = "eins"\n',
            "offices.toml, Zeile 2, Spalte 11: Das ist kein gültiges TOML.",
        ),
    ],
)
def test_bad_data_is_told_with_its_place(text, message):
    with pytest.raises(ProgrammeError) as caught:
        parse_offices(text, "offices.toml")
    assert str(caught.value) == message
