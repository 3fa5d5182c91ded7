"""The partners: their number, their names in every case (table typed by hand), their search."""

import csv
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, ValidationError

import zvassist.programme.authorities as module
from zvassist.agreement.cases import Case
from zvassist.programme.authorities import load_authorities, parse_authorities
from zvassist.programme.errors import ProgrammeError, parse_toml, validated
from zvassist.programme.search import find, similar

TABLE = Path(__file__).parents[1] / "data" / "grammar.csv"
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
AUTHORITIES = load_authorities()
FORMS = [(row["ags"], row["form"]) for row in ROWS]

# Seats of domain.md, section 3, typed by hand.
SEATS = {
    "06411": "Darmstadt",
    "06412": "Frankfurt am Main",
    "06413": "Offenbach am Main",
    "06414": "Wiesbaden",
    "06415": "Hanau",
    "06431": "Heppenheim (Bergstraße)",
    "06432": "Darmstadt",
    "06433": "Groß-Gerau",
    "06434": "Bad Homburg v. d. Höhe",
    "06435": "Gelnhausen",
    "06436": "Hofheim am Taunus",
    "06437": "Erbach",
    "06438": "Dietzenbach",
    "06439": "Bad Schwalbach",
    "06440": "Friedberg (Hessen)",
    "06531": "Gießen",
    "06532": "Wetzlar",
    "06533": "Limburg a. d. Lahn",
    "06534": "Marburg",
    "06535": "Lauterbach (Hessen)",
    "06611": "Kassel",
    "06631": "Fulda",
    "06632": "Bad Hersfeld",
    "06633": "Kassel",
    "06634": "Homberg (Efze)",
    "06635": "Korbach",
    "06636": "Eschwege",
}

GOOD = """
[grammar.M]
nom = "der {name}"
gen = "des {genitive}"
dat = "dem {name}"
akk = "den {name}"
vom = "vom {name}"
im = "im {name}"

[[authority]]
ags = "06432"
kind = "landkreis"
seat = "Darmstadt"
source = "S44"
seat_source = "SEED"

[[authority.form]]
id = "landkreis"
name = "Landkreis Darmstadt-Dieburg"
grammar = "M"
genitive = "Landkreises Darmstadt-Dieburg"
signature = ["des Landkreises", "Darmstadt-Dieburg"]
source = "SEED"
"""
SECOND = GOOD[GOOD.index("[[authority]]") :]


# Number and facts


@pytest.mark.parametrize(
    ("year", "count"), [(2014, 26), (2023, 26), (2025, 26), (2026, 27), (2027, 27), (2040, 27)]
)
def test_26_partners_up_to_2025_and_27_from_2026(year, count):
    assert len(AUTHORITIES.in_year(year)) == count


def test_21_counties_and_six_cities():
    kinds = [authority.kind for authority in AUTHORITIES]
    assert (kinds.count("landkreis"), kinds.count("kreisfreie_stadt")) == (21, 6)
    assert len(AUTHORITIES) == 27


def test_only_hanau_came_later():
    assert [entry.ags for entry in AUTHORITIES if entry.valid_from or entry.valid_to] == ["06415"]
    assert not AUTHORITIES.by_ags("06415").valid_on(date(2025, 12, 31))
    assert AUTHORITIES.by_ags("06415").valid_on(date(2026, 1, 1))


def test_any_year_can_be_asked():
    assert len(AUTHORITIES.in_year(0)) == 0
    assert len(AUTHORITIES.in_year(99999)) == 0


def test_the_seats_are_as_typed_by_hand():
    assert {entry.ags: entry.seat for entry in AUTHORITIES} == SEATS


def test_only_seats_with_a_source_are_certain():
    certain = {entry.ags for entry in AUTHORITIES if entry.seat_certain}
    assert certain == {"06432", "06433", "06439", "06634"}


def test_by_ags_knows_all_years_and_nothing_else():
    assert AUTHORITIES.by_ags("06415").name() == "Stadt Hanau"
    assert AUTHORITIES.by_ags("06432000") is None


def test_entries_stand_in_the_order_of_their_ags():
    keys = [entry.ags for entry in AUTHORITIES]
    assert keys == sorted(set(keys))


def test_the_data_files_hold_composed_characters_and_no_hidden_ones():
    for name in ("authorities.toml", "offices.toml"):
        text = (Path(module.__file__).parent / "data" / name).read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text)
        assert not {"\u00a0", "\u00ad", "\u200b", "\t"} & set(text)


# Names


def test_the_table_holds_every_form_and_no_other():
    assert [(entry.ags, form.id) for entry in AUTHORITIES for form in entry.forms] == FORMS


@pytest.mark.parametrize("row", ROWS, ids=[f"{ags}-{form}" for ags, form in FORMS])
def test_every_name_declines_as_in_the_table(row):
    authority = AUTHORITIES.by_ags(row["ags"])
    declined = authority.declined(row["form"])
    for case in Case:
        assert declined.form(case) == row[case.value]
    signature = tuple(line for line in (row["signature_1"], row["signature_2"]) if line)
    assert authority.signature_lines(row["form"]) == signature
    assert authority.name(row["form"]) == declined.bare == row["nom"].split(" ", 1)[1]


@pytest.mark.parametrize(
    ("ags", "default", "second"),
    [
        ("06433", "Landkreis Groß-Gerau", "Kreis Groß-Gerau"),
        ("06438", "Landkreis Offenbach", "Kreis Offenbach"),
        ("06611", "Stadt Kassel", "documenta-Stadt Kassel"),
    ],
)
def test_the_first_form_is_the_default(ags, default, second):
    authority = AUTHORITIES.by_ags(ags)
    assert authority.name() == authority.name(None) == default
    assert authority.name(authority.forms[1].id) == second


def test_an_unknown_form_prints_the_default_and_can_be_told():
    authority = AUTHORITIES.by_ags("06433")
    assert authority.name("gibt-es-nicht") == "Landkreis Groß-Gerau"
    assert not authority.has_form("gibt-es-nicht")
    assert authority.has_form("kreis")


def test_an_authority_cannot_be_changed():
    with pytest.raises(ValidationError):
        AUTHORITIES.by_ags("06432").seat = "Dieburg"


# Reading


def test_the_packed_file_is_read_once():
    assert load_authorities() is load_authorities()


def test_a_file_of_the_office_can_be_read_even_with_a_byte_order_mark(tmp_path):
    path = tmp_path / "partner.toml"
    path.write_text(GOOD.replace("\n", "\r\n"), encoding="utf-8-sig", newline="")
    assert load_authorities(path).by_ags("06432").name() == "Landkreis Darmstadt-Dieburg"


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(ProgrammeError, match=r"^fehlt\.toml: Die Datei kann nicht gelesen werden"):
        load_authorities(tmp_path / "fehlt.toml")


def test_a_file_in_another_encoding_is_told(tmp_path):
    path = tmp_path / "partner.toml"
    path.write_bytes(GOOD.replace("Darmstadt-", "Groß-").encode("cp1252"))
    with pytest.raises(ProgrammeError, match=r"^partner\.toml: .*UTF-8"):
        load_authorities(path)


PLACE = "authorities.toml, Eintrag 1 (AGS 06432)"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (GOOD.replace('seat = "Darmstadt"\n', ""), f"{PLACE}: Feld „seat“ fehlt."),
        (
            GOOD.replace('seat = "Darmstadt"', 'seat = "Darmstadt"\nhead = "X"'),
            f"{PLACE}: Feld „head“ ist unbekannt.",
        ),
        (
            GOOD.replace('seat = "Darmstadt"', "seat = 7"),
            f"{PLACE}: Feld „seat“ muss ein Text in Anführungszeichen sein.",
        ),
        (
            GOOD.replace('seat = "Darmstadt"', 'seat = " Darmstadt"'),
            f"{PLACE}: Feld „seat“ hat nicht die erwartete Form: „ Darmstadt“.",
        ),
        (
            GOOD.replace('seat = "Darmstadt"', 'seat = "Darmstadt"\nvalid_from = "2026"'),
            f"{PLACE}: Feld „valid_from“ muss ein Datum wie 2026-01-01 ohne "
            "Anführungszeichen sein.",
        ),
        (
            GOOD.replace('seat = "Darmstadt"', 'seat = "Darmstadt"\naliases = "LaDaDi"'),
            f"{PLACE}: Feld „aliases“ muss eine Liste sein.",
        ),
        (
            GOOD.replace('seat = "Darmstadt"', 'seat = "Darmstadt"\naliases = ["LaDaDi", 5]'),
            f"{PLACE}, Stelle 2: Feld „aliases“ muss ein Text in Anführungszeichen sein.",
        ),
        (
            GOOD.replace('"landkreis"\nseat', '"gemeinde"\nseat'),
            f"{PLACE}: Feld „kind“ erlaubt nur „landkreis“ oder „kreisfreie_stadt“, "
            "nicht „gemeinde“.",
        ),
        (
            GOOD.replace('"06432"', '"6432"'),
            "authorities.toml, Eintrag 1 (AGS 6432): Feld „ags“ hat nicht die erwartete Form: "
            "„6432“.",
        ),
        (
            GOOD.replace('ags = "06432"\n', ""),
            "authorities.toml, Eintrag 1: Feld „ags“ fehlt.",
        ),
        (
            GOOD.replace('genitive = "Landkreises Darmstadt-Dieburg"\n', ""),
            f"{PLACE}, Namensform 1 (landkreis): Feld „genitive“ fehlt.",
        ),
        (
            GOOD.replace('["des Landkreises", "Darmstadt-Dieburg"]', '["a", "b", "c"]'),
            f"{PLACE}, Namensform 1 (landkreis): Feld „signature“ hat zu viele Einträge "
            "(höchstens 2).",
        ),
        (
            GOOD.replace('["des Landkreises", "Darmstadt-Dieburg"]', "[]"),
            f"{PLACE}, Namensform 1 (landkreis): Feld „signature“ hat zu wenige Einträge "
            "(mindestens 1).",
        ),
        (
            GOOD.replace('["des Landkreises", ', '["des Landkreis", '),
            "authorities.toml: Eintrag 1 (AGS 06432), Namensform „landkreis“: „signature“ ergibt "
            "nicht den Genitiv „des Landkreises Darmstadt-Dieburg“.",
        ),
        (
            GOOD.replace('grammar = "M"', 'grammar = "F"'),
            "authorities.toml: Eintrag 1 (AGS 06432), Namensform „landkreis“: "
            "Die Tabelle [grammar.F] gibt es nicht.",
        ),
        (
            GOOD + SECOND[SECOND.index("[[authority.form]]") :],
            f"{PLACE}: Zwei Namensformen haben dieselbe „id“.",
        ),
        (GOOD + SECOND, "authorities.toml: Eintrag 2 wiederholt den AGS 06432."),
        (
            GOOD.replace('dat = "dem {name}"\n', ""),
            "authorities.toml, Tabelle [grammar.M]: Feld „dat“ fehlt.",
        ),
        (
            GOOD.replace('dat = "dem {name}"', 'dat = "dem {nane}"'),
            "authorities.toml, Tabelle [grammar.M]: Das Muster „dem {nane}“ muss genau einmal "
            "{name} oder {genitive} enthalten.",
        ),
        (SECOND, "authorities.toml: Feld „grammar“ fehlt."),
        ("", "authorities.toml: Feld „grammar“ fehlt."),
        (
            GOOD.replace("[[authority]]", "[authority]").replace("[[authority.form]]", "[x]"),
            "authorities.toml: Feld „authority“ muss eine Liste sein.",
        ),
        (
            GOOD.replace('vom = "vom {name}"', 'vom = "vom {name}'),
            "authorities.toml, Zeile 7, Spalte 18: Das ist kein gültiges TOML.",
        ),
        (
            "a = [1,",
            "authorities.toml, am Ende der Datei: Das ist kein gültiges TOML.",
        ),
    ],
)
def test_bad_data_is_told_with_its_place(text, message):
    with pytest.raises(ProgrammeError) as caught:
        parse_authorities(text, "authorities.toml")
    assert str(caught.value) == message


class Circle(BaseModel):
    kind: Literal["circle"]
    radius: int


class Square(BaseModel):
    kind: Literal["square"]
    side: Annotated[str, Field(min_length=1)]


class Shapes(BaseModel):
    model_config = ConfigDict(extra="forbid")
    shape: tuple[Annotated[Circle | Square, Field(discriminator="kind")], ...]
    numbers: tuple[int, ...] = ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[[shape]]\nkind = "circle"\nradius = "x"',
            "x.toml, Form 1: Feld „radius“ muss eine ganze Zahl sein.",
        ),
        ('[[shape]]\nkind = "circle"', "x.toml, Form 1: Feld „radius“ fehlt."),
        (
            '[[shape]]\nkind = "square"\nside = ""',
            "x.toml, Form 1: Feld „side“ darf nicht leer sein.",
        ),
        (
            '[[shape]]\nkind = "line"',
            "x.toml, Form 1: Feld „kind“ erlaubt nur „circle“, „square“, nicht „line“.",
        ),
        ("[[shape]]\nside = 1", "x.toml, Form 1: Feld „kind“ fehlt."),
        ("shape = [1]", "x.toml, Stelle 1: Feld „shape“ muss eine Tabelle sein."),
        (
            "shape = []\nnumbers = [1, 2.5]",
            "x.toml, Stelle 2: Feld „numbers“ muss eine ganze Zahl sein.",
        ),
        (
            "shape = []\nnumbers = [inf]",
            "x.toml, Stelle 1: Feld „numbers“ hat keinen gültigen Wert.",
        ),
        ("shape = []\n[x.y]", "x.toml: Feld „x“ ist unbekannt."),
    ],
)
def test_variants_and_free_types_are_told_with_their_place_too(text, message):
    with pytest.raises(ProgrammeError) as caught:
        validated(Shapes, parse_toml(text, "x.toml"), "x.toml", {"shape": "Form"})
    assert str(caught.value) == message


# Search


def found(text, year=2027):
    return [authority.ags for authority in find(text, year)]


@pytest.mark.parametrize(
    ("text", "ags"),
    [
        ("06432", "06432"),
        ("6432", "06432"),
        (" 06432 ", "06432"),
        ("06 432", "06432"),
        ("06432000", "06432"),
        ("AGS 06611", "06611"),
        ("Vogelsbergkreiss", "06535"),
        ("Vogelsberg", "06535"),
        ("Main-Taunus-Kreis", "06436"),
        ("Main Taunus Kreis", "06436"),
        ("MainTaunusKreis", "06436"),
        ("Kreis Main-Taunus", "06436"),
        ("MTK", "06436"),
        ("mkk", "06435"),
        ("Main-Kinzig", "06435"),
        ("Landkreis Darmstadt-Dieburg", "06432"),
        ("LANDKREIS DARMSTADT-DIEBURG", "06432"),
        ("Darmstadt-Dieburg", "06432"),
        ("Darmstadt – Dieburg", "06432"),
        ("Darmstadt\u00a0Dieburg", "06432"),
        ("Darmstadt-Diebur", "06432"),
        ("LaDaDi", "06432"),
        ("Landkreis LaDaDi", "06432"),
        ("Stadt Darmstadt", "06411"),
        ("Wissenschaftsstadt Darmstadt", "06411"),
        ("dem Landkreis Kassel", "06633"),
        ("Lankreis Kassel", "06633"),
        ("LK Kassel", "06633"),
        ("Kreisausschuss des Landkreises Kassel", "06633"),
        ("Stadt Kassel", "06611"),
        ("Kassel, Stadt", "06611"),
        ("kreisfreie Stadt Kassel", "06611"),
        ("Magistrat der Stadt Kassel", "06611"),
        ("Satdt Kassel", "06611"),
        ("Kreis Offenbach", "06438"),
        ("Landkreis Offenbach", "06438"),
        ("Offenbach am Main", "06413"),
        ("Offenbach/Main", "06413"),
        ("Stadt Offenbach", "06413"),
        ("Frankfurt", "06412"),
        ("frankfurt am main", "06412"),
        ("Frankfurt a.M.", "06412"),
        ("Frankfurt (Main)", "06412"),
        ("Wisbaden", "06414"),
        ("für die Landeshauptstadt Wiesbaden", "06414"),
        ("Bergstraße", "06431"),
        ("BERGSTRASSE", "06431"),
        ("Landkreis Bergstrasse", "06431"),
        ("Kreis Groß-Gerau", "06433"),
        ("Gross-Gerau", "06433"),
        ("Gro\u00df Gerau", "06433"),
        ("Giessen", "06531"),
        ("Kreis Giesen", "06531"),
        ("Werra-Meissner", "06636"),
        ("Hoch-Taunus-Kreis", "06434"),
        ("Schwalm Eder", "06634"),
        ("Hersfeld-Rothenburg", "06632"),
        ("Waldek-Frankenberg", "06635"),
        ("Limburg-Weilberg", "06533"),
        ("Marburg-Biedenkopp", "06534"),
        ("Landkreis Wetterau", "06440"),
        ("Odenwald", "06437"),
        ("Lahn-Dill", "06532"),
        ("Rheingau-Taunus", "06439"),
        ("Hanau", "06415"),
        ("Stadt Hanau", "06415"),
        ("Fulda", "06631"),
    ],
)
def test_a_name_that_is_certain(text, ags):
    assert found(text) == [ags]


@pytest.mark.parametrize(
    ("text", "ags"),
    [
        ("Kassel", ["06611", "06633"]),
        ("Kasel", ["06611", "06633"]),
        ("Offenbach", ["06413", "06438"]),
        ("Offenbch", ["06413", "06438"]),
        ("Darmstadt", ["06411", "06432"]),
        ("Darmstatt", ["06411", "06432"]),
        ("Taunus", ["06434", "06436", "06439"]),
        ("Stadt und Landkreis Kassel", []),
        ("Main", ["06412", "06413", "06435", "06436"]),
    ],
)
def test_a_name_that_must_be_asked_for(text, ags):
    assert found(text) == ags


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Stadt",
        "im Landkreis",
        "§",
        "Mainz-Bingen",
        "Main-Tauber-Kreis",
        "Neckar-Odenwald-Kreis",
        "Rhein-Lahn-Kreis",
        "Frankfurt (Oder)",
        "Frankfurt an der Oder",
        "Stadt Gießen",
        "Universitätsstadt Marburg",
        "Stadt Fulda",
        "Landkreis Hanau",
        "Landkreis Wiesbaden",
        "Landkreis Darmstadt",
        "Marburg",
        "Limburg",
        "Wetzlar",
        "Bad Homburg",
        "Aschaffenburg",
        "Hessen",
        "Regierungspräsidium Kassel",
        "Jobcenter Kassel",
        "nicht Landkreis Kassel",
        "Landkreis Kassel oder Stadt Kassel",
        "MTKK",
        "06",
        "06999",
        "06432001",
        "1.022.700",
        "06633 Stadt Kassel",
        "Landkreis Kassel 2027",
    ],
)
def test_a_name_that_is_nobodys(text):
    assert found(text) == []


def test_hanau_is_found_only_when_it_is_a_partner():
    assert found("Hanau", 2023) == []
    assert found("06415", 2025) == []
    assert found("Hanau", 2026) == ["06415"]


def case_forms():
    for authority in AUTHORITIES:
        for form in authority.forms:
            for case in Case:
                yield authority.ags, form.declined.form(case)
            yield authority.ags, form.name


@pytest.mark.parametrize("year", [2023, 2027])
def test_every_case_of_every_name_finds_exactly_its_authority(year):
    for ags, text in case_forms():
        expected = [ags] if AUTHORITIES.by_ags(ags).valid_in(year) else []
        assert found(text, year) == expected, text


def test_every_alias_finds_exactly_its_authority():
    for authority in AUTHORITIES:
        for alias in authority.aliases:
            assert found(alias) == [authority.ags], alias


@given(st.sampled_from(list(case_forms())), st.data())
def test_one_slip_never_finds_only_another(name, data):
    ags, text = name
    at = data.draw(st.integers(0, len(text) - 1))
    slip = data.draw(st.sampled_from([text[at] * 2, "", "e"]))
    answer = found(text[:at] + slip + text[at + 1 :])
    assert answer == [] or ags in answer


@given(st.text(max_size=60))
def test_any_text_can_be_asked(text):
    assert len(find(text, 2027)) <= 27


def test_similar_names_what_may_have_been_meant():
    assert [entry.ags for entry in similar("Marburg", 2027)] == ["06534"]
    assert [entry.ags for entry in similar("Landkreis Darmstadt", 2027)] == ["06432"]
    assert similar("Wetzlar", 2027) == ()
    assert len(similar("Main", 2027)) == 3


def test_importing_the_search_does_not_load_rapidfuzz():
    code = "import sys, zvassist.programme.search; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
