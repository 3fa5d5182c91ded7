"""``programm``: programme years from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


@pytest.fixture
def year(run):
    assert run("programm", "neu", "2028", "--von", "aqb-2027", "-o", "aqb-2028")[0] == 0
    return "aqb-2028"


def _p01(run, *arguments):
    found = json.loads(run("pruefen", "n.zv.json", "--json", *arguments)[1])
    return [finding for finding in found if finding["rule"] == "P01"]


def test_a_new_year_lists_what_must_be_looked_at(run):
    code, out, err = run("programm", "neu", "2028", "--von", "aqb-2027")
    assert code == 0
    assert "aqb-2028 angelegt" in err
    assert "aqb-2028/wording.toml, Zeile 52: nennt das Papier „Bündnis Ausbildung Hessen“" in out
    assert Path("aqb-2028/programme.toml").is_file()


def test_the_years_are_listed_with_status_and_place(run, year):
    listed = json.loads(run("programm", "liste", "--json", "--programme-dir", ".")[1])
    assert [(entry["id"], entry["year"], entry["status"]) for entry in listed] == [
        ("aqb-2023", 2023, "amtlich"),
        ("aqb-2027", 2027, "nicht amtlich bestätigt"),
        ("aqb-2028", 2028, "nicht amtlich bestätigt"),
    ]
    assert [entry["where"] for entry in listed[1:]] == ["im Programm enthalten", "aqb-2028"]
    for arguments in (("liste", "--programme-dir", "."), ("--programme-dir", ".", "liste")):
        assert "aqb-2028  2028  nicht amtlich bestätigt" in run("programm", *arguments)[1]


def test_a_faulty_year_is_listed_as_such(run, year):
    Path("aqb-2028/wording.toml").write_text("x")
    assert (
        "fehlerhaft: aqb-2028/wording.toml" in run("programm", "liste", "--programme-dir", ".")[1]
    )


def test_checking_a_year_gives_0_1_or_2(run, year):
    code, out, err = run("programm", "pruefen", year)
    assert (code, "Fehler: 0" in err) == (0, True)
    assert "Unterschied aqb-2028/programme.toml, Zeile 4: year: 2027 → 2028" in out
    wording = Path(year, "wording.toml")
    text = wording.read_text(encoding="utf-8")
    wording.write_text(text.replace("{ref:p4}", "{ref:p44}"), encoding="utf-8")
    code, out, _ = run("programm", "pruefen", year, "--json")
    (fault,) = [found for found in json.loads(out) if found["kind"] == "fehler"]
    assert (code, fault["file"], fault["line"]) == (1, "aqb-2028/wording.toml", 179)
    wording.unlink()
    assert run("programm", "pruefen", year)[0] == 2


def test_a_confirmed_year_is_used_and_p01_is_silent(run, year):
    new = ("neu", "--jahr", "2028", "--partner", "06432", "-o", "n.zv.json")
    assert run(*new)[0] == 2
    assert run(*new, "--programme-dir", ".")[0] == 0
    assert len(_p01(run, "--programme-dir", ".")) == 1
    done = run("programm", "bestaetigen", year, "--durch", "Referat III 5", "--am", "3.2.2028")
    assert done[0] == 0
    assert _p01(run) == []
    assert "bestätigt durch Referat III 5 am 3. Februar 2028" in run("programm", "liste")[1]


def test_a_year_of_the_package_is_confirmed_by_its_id_into_the_users_folder(run):
    run("neu", "--jahr", "2027", "--partner", "06432", "-o", "n.zv.json")
    arguments = ("bestaetigen", "aqb-2027", "--durch", "HMSI")
    assert run("programm", *arguments, "-o", "ok")[0] == 0
    assert len(_p01(run)) == 1
    assert _p01(run, "--programme-dir", "ok") == []
    assert run("programm", *arguments)[0] == 0
    assert _p01(run) == []


def test_a_year_with_fehler_is_not_confirmed(run, year):
    wording = Path(year, "wording.toml")
    wording.write_text(wording.read_text(encoding="utf-8").replace("{partner.im}", "{x}"), "utf-8")
    code, _, err = run("programm", "bestaetigen", year, "--durch", "A", "-o", "ok")
    assert code == 1
    assert "„{x}“ gibt es nicht" in err
    assert not Path("ok").exists()


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        ((), "AKTION"),
        (("neu", "2028"), "--von"),
        (("neu", "bald", "--von", "aqb-2027"), "keine ganze Zahl"),
        (("neu", "28", "--von", "aqb-2027"), "kein Jahr"),
        (("neu", "2027", "--von", "aqb-2027"), "schon das Programmjahr 2027"),
        (("neu", "2028", "--von", "aqb-1999"), "vorhanden: aqb-2023, aqb-2027"),
        (("neu", "2028", "--von", "aqb-2027", "-o", "."), "gibt es schon"),
        (("neu", "2028", "--von", "aqb-2027", "-o", "datei/x"), "nicht geschrieben"),
        (("pruefen", "nirgends"), "gibt es nicht"),
        (("pruefen", "."), "programme.toml"),
        (("bestaetigen", "aqb-2027", "--durch", " "), "--durch"),
        (("bestaetigen", "aqb-2027", "--durch", "A", "--am", "31.2.2027"), "31"),
        (("bestaetigen", "aqb-2023", "--durch", "A"), "amtlich"),
        (("bestaetigen", "aqb-1999", "--durch", "A"), "aqb-1999"),
        (("liste", "--programme-dir", "nirgends"), "nirgends"),
    ],
)
def test_bad_input_ends_in_one_sentence_and_2(run, arguments, part):
    Path("datei").write_text("x")
    code, out, err = run("programm", *arguments)
    assert (code, out) == (2, "")
    assert part in err
    assert err.count("\n") == 1
