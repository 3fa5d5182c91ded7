"""New programme years without code: copied, checked with file and line, confirmed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import new_draft
from zvassist.document.compose import compose
from zvassist.programme.copying import confirm, new_year, with_values
from zvassist.programme.differences import differences
from zvassist.programme.inspection import Kind, inspect
from zvassist.programme.library import PACKED, Library
from zvassist.programme.lookat import points
from zvassist.rules.check import check

OLD = PACKED / "aqb-2027"


@pytest.fixture
def year(tmp_path):
    """A folder for 2028, copied from 2027."""
    new_year(OLD, 2028, tmp_path / "aqb-2028")
    return tmp_path / "aqb-2028"


def _replace(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def _line(folder: Path, name: str, words: str) -> int:
    rows = (folder / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, row in enumerate(rows, start=1) if words in row)


# --- neu ------------------------------------------------------------------------------------


def test_a_new_year_is_the_old_one_but_for_five_values(year):
    for path in OLD.glob("*.toml"):
        old = path.read_text(encoding="utf-8").splitlines()
        new = (year / path.name).read_text(encoding="utf-8").splitlines()
        changed = [after for before, after in zip(old, new, strict=True) if before != after]
        expected = [
            'id = "aqb-2028"',
            "year = 2028",
            'name = "Ausbildungs- und Qualifizierungsbudget 2028"',
            'based_on = "aqb-2027"',
        ]
        assert changed == (expected if path.name == "programme.toml" else [])


def test_a_new_year_out_of_a_confirmed_one_is_not_confirmed(year, tmp_path):
    confirm(year, tmp_path / "ok", who="Referat", on=date(2028, 2, 3))
    new_year(tmp_path / "ok", 2029, tmp_path / "aqb-2029")
    programme = Library((tmp_path / "aqb-2029",)).for_year(2029)
    assert not programme.is_confirmed
    assert programme.data.confirmed_on is None


def test_an_official_year_makes_an_unconfirmed_one(tmp_path):
    assert new_year(PACKED / "aqb-2023", 2024, tmp_path / "x") == "aqb-2024"
    programme = Library((tmp_path,)).programme("aqb-2024")
    assert (programme.year, programme.data.status) == (2024, "nicht amtlich bestätigt")


def test_a_year_goes_by_its_own_id_whatever_its_folder_is_called(year, tmp_path):
    year.rename(tmp_path / "entwurf")
    for folder in (tmp_path, tmp_path / "entwurf"):
        assert Library((folder,)).ids == ("aqb-2023", "aqb-2027", "aqb-2028")


def test_a_changed_year_is_read_again(year, tmp_path):
    library = Library((tmp_path,))
    assert library.programme("aqb-2028").passage("ukraine").default
    _replace(year, "programme.toml", "default = true\nsource", "default = false\nsource")
    assert not library.programme("aqb-2028").passage("digitalisierung").default


def test_a_faulty_year_of_the_office_does_not_stop_the_others(year, tmp_path):
    (year / "wording.toml").write_text("x", encoding="utf-8")
    library = Library((tmp_path,))
    assert library.for_year(2027).id == "aqb-2027"
    with pytest.raises(ZvError, match=r"aqb-2028/wording\.toml"):
        library.for_year(2028)


@pytest.mark.parametrize(
    ("year_wanted", "target", "part"),
    [
        (2027, "neu", "schon das Programmjahr 2027"),
        (2028, "da", "gibt es schon"),
    ],
)
def test_a_new_year_is_refused(tmp_path, year_wanted, target, part):
    (tmp_path / "da").mkdir()
    with pytest.raises(ZvError, match=part):
        new_year(OLD, year_wanted, tmp_path / target)
    assert [path.name for path in tmp_path.iterdir()] == ["da"]


def test_nothing_is_ever_written_into_the_package():
    with pytest.raises(ZvError, match="liegt im Programm selbst"):
        new_year(OLD, 2028, PACKED / "aqb-2028")
    with pytest.raises(ZvError, match="liegt im Programm selbst"):
        confirm(OLD, PACKED / "aqb-2027", who="x", on=date(2027, 1, 1), overwrite=True)


def test_values_change_in_the_text_and_nothing_else():
    text = '# c\nid = "a" # why\nyear = 1\n\n[[t]]\nid = "b"\n'
    changed = with_values(text, {"id": 'x"y', "year": None, "on": date(2027, 2, 3)})
    assert changed == '# c\nid = "x\\"y" # why\non = 2027-02-03\n\n[[t]]\nid = "b"\n'
    with pytest.raises(ZvError, match="nicht je in einer Zeile"):
        with_values('id = """\na"""\n', {"id": "x"})


# --- what to look at --------------------------------------------------------------------------


def test_what_must_be_looked_at(year):
    told = [(point.file, point.line, point.text) for point in points(year)]
    texts = [text for _, _, text in told]
    line = _line(year, "wording.toml", "Bündnis Ausbildung Hessen")
    (paper,) = [entry for entry in told if "das Papier „Bündnis Ausbildung Hessen“" in entry[2]]
    assert paper[:2] == ("wording.toml", line)
    assert "für weitere vier Jahre" in paper[2]
    assert any("das Papier „OloV“ (bis 2028)" in text for text in texts)
    assert (
        "programme.toml",
        _line(year, "programme.toml", "default = false"),
        "Textbaustein „teilzeitausbildung“ (Teilzeitausbildung mit zusätzlichen Mitteln (§ 1)): "
        "ohne Angabe nicht gedruckt",
    ) in told
    assert any(text.startswith("Ministerium 2028: „Hessisches Ministerium") for text in texts)
    assert "Staatsministerin Heike Hofmann: im Amt belegt bis 31.12.2025" in texts


def test_a_sentence_that_names_a_year_is_told(tmp_path):
    new_year(PACKED / "aqb-2023", 2024, tmp_path / "aqb-2024")
    told = [point.text for point in points(tmp_path / "aqb-2024") if "2020" in point.text]
    assert [text[:15] for text in told] == ["nennt 2020, 202", "nennt das Papie"]


def test_parameters_with_days_are_told(year):
    (year / "parameters.toml").unlink(missing_ok=True)
    text = '[application_deadline]\nvalue = "03-31"\nsource = "Satzung 2023"\n'
    (year / "parameters.toml").write_text(text, encoding="utf-8")
    told = [point for point in points(year) if point.file == "parameters.toml"]
    assert [(point.line, point.text) for point in told] == [
        (2, "Parameter mit Datum oder Jahr: application_deadline.value = 03-31")
    ]


# --- pruefen ----------------------------------------------------------------------------------


def test_a_copied_year_has_no_fehler_and_four_differences(year):
    remarks = inspect(year, Library())
    assert [remark.kind for remark in remarks] == [Kind.HINWEIS] + [Kind.UNTERSCHIED] * 4
    assert [remark.line for remark in remarks[1:]] == [3, 4, 5, 7]


@pytest.mark.parametrize("name", ["aqb-2023", "aqb-2027"])
def test_the_packed_years_have_no_fehler(name):
    remarks = inspect(PACKED / name, Library())
    assert Kind.FEHLER not in {remark.kind for remark in remarks}


@pytest.mark.parametrize(
    ("name", "old", "new", "words", "part"),
    [
        ("wording.toml", "{partner.gen}", "{partner.wem}", "{partner.wem}", "{partner.wem}"),
        ("wording.toml", "{ref:p5}", "{ref:p9}", "{ref:p9}", "nennt keinen Abschnitt"),
        ("wording.toml", "**Ausb", "Ausb", "{year}** in den", "nicht paarweise"),
        ("wording.toml", 'passage = "ukraine"', 'passage = "u"', '"u"', "Textbaustein „u“"),
        ("wording.toml", 'style = "amount"', 'style = "fett"', '"fett"', "„style“ erlaubt nur"),
        ("wording.toml", "[[section]]\n", "[[section]\n", "[[section]", "kein gültiges TOML"),
        ("programme.toml", 'source = "S12"', 'source = "S99"', '"S99"', "Quelle „S99“"),
        ("programme.toml", "year = 2028", 'year = "2028"', 'year = "', "ganze Zahl"),
        ("programme.toml", '"hmsi-2024"', '"hmsi-2014"', "hmsi-2014", "gilt 2028 nicht"),
        ("programme.toml", '"hmsi-2024"', '"x"', 'ministry = "x"', "„x“ gibt es nicht"),
    ],
)
def test_a_fault_is_told_with_file_and_line(year, name, old, new, words, part):
    _replace(year, name, old, new)
    faults = [remark for remark in inspect(year, Library()) if remark.kind is Kind.FEHLER]
    assert (f"aqb-2028/{name}", _line(year, name, words)) in {(f.file, f.line) for f in faults}
    assert part in " ".join(fault.text for fault in faults)


def test_a_passage_that_no_sentence_uses_is_a_fehler(year):
    with (year / "programme.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[passage]]\nid = "neu"\nlabel = "Neu"\ndefault = true\nsource = "S12"\n')
    (fault,) = [remark for remark in inspect(year, Library()) if remark.kind is Kind.FEHLER]
    assert fault.text == "Der Textbaustein „neu“ kommt in keinem Satz vor"
    assert fault.line == _line(year, "programme.toml", 'id = "neu"') - 1


def test_differences_name_what_is_changed_new_and_gone(year):
    _replace(year, "wording.toml", "Umsetzung des Budgets.", "Umsetzung des Etats.")
    _replace(year, "wording.toml", '    "Auch angesichts', '    "Neu ist dieser Satz.",\n    "Auch')
    _replace(year, "programme.toml", "default = false", "default = true")
    _replace(
        year, "wording.toml", '\n[[section.block]]\nid = "p7.2"', '\n[[section.block]]\nid = "p7.3"'
    )
    told = [found for found in differences(OLD, year) if found.line not in (3, 4, 5, 7)]
    assert [(found.file, found.text.split(":")[0]) for found in told] == [
        ("aqb-2028/programme.toml", "Textbaustein teilzeitausbildung, default"),
        ("aqb-2028/wording.toml", "Block p3.1, Satz 2 ist neu"),
        ("aqb-2028/wording.toml", "Block p3.1, Satz 3"),
        ("aqb-2028/wording.toml", "Block p6.1, Satz 1"),
        ("aqb-2028/wording.toml", "Block p7.3 ist neu"),
        ("aqb-2027/wording.toml", "Block p7.2 entfällt"),
    ]
    assert told[0].text.endswith("default: false → true")
    assert told[1].line == _line(year, "wording.toml", "Neu ist dieser Satz.")
    assert told[5].line == _line(OLD, "wording.toml", 'id = "p7.2"') - 1


def test_a_year_whose_origin_is_not_there_says_so(year):
    _replace(year, "programme.toml", 'based_on = "aqb-2027"', 'based_on = "aqb-2019"')
    texts = [remark.text for remark in inspect(year, Library())]
    assert "Das Programmjahr „aqb-2019“, aus dem es stammt, liegt nicht vor" in texts


def test_a_folder_without_a_year_is_refused(tmp_path):
    with pytest.raises(ZvError, match="gibt es nicht"):
        inspect(tmp_path / "nix", Library())
    with pytest.raises(ZvError, match=r"fehlt die Datei programme\.toml"):
        inspect(tmp_path, Library())


# --- offices and authorities of a year's own ----------------------------------------------------


def test_a_successor_in_office_needs_no_code(tmp_path):
    folder = tmp_path / "aqb-2028"
    new_year(OLD, 2028, folder, with_shared=True)
    _replace(folder, "offices.toml", "checked_until = 2025-12-31", "valid_to = 2027-12-31")
    with (folder / "offices.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[[minister]]\nname = "Nora Neu"\nrole = "Staatsministerin"\n'
            'valid_from = 2028-01-01\nsource = "Presse"\ndates_source = "Presse"\n'
        )
    library = Library((tmp_path,))
    ministers = library.for_year(2028).offices.ministers_in(2028)
    assert [minister.name for minister in ministers] == ["Nora Neu"]
    assert "Nora Neu" not in {one.name for one in library.for_year(2027).offices.ministers}


def test_own_authorities_take_the_place_of_the_packed_ones(tmp_path):
    folder = tmp_path / "aqb-2028"
    new_year(OLD, 2028, folder, with_shared=True)
    _replace(
        folder, "authorities.toml", 'aliases = ["Stadt Darmstadt"]', 'aliases = ["Heinerstadt"]'
    )
    library = Library((tmp_path,))
    assert library.for_year(2028).authorities.by_ags("06411").aliases == ("Heinerstadt",)
    assert library.for_year(2027).authorities.by_ags("06411").aliases == ("Stadt Darmstadt",)


@pytest.mark.parametrize("name", ["offices.toml", "authorities.toml"])
def test_own_data_that_is_faulty_names_file_and_line(year, name):
    (year / name).write_text("a = 1\nb = \n", encoding="utf-8")
    with pytest.raises(ZvError, match=rf"aqb-2028/{name}, Zeile 2"):
        Library((year,)).programme("aqb-2028")
    (fault,) = [remark for remark in inspect(year, Library()) if remark.kind is Kind.FEHLER]
    assert (fault.file, fault.line, fault.text) == (
        f"aqb-2028/{name}",
        2,
        "Das ist kein gültiges TOML",
    )


# --- bestaetigen ------------------------------------------------------------------------------


def test_a_confirmed_year_is_silent(year, tmp_path):
    confirm(year, tmp_path / "ok", who="Referat III 5", on=date(2028, 2, 3))
    programme = Library((tmp_path / "ok",)).for_year(2028)
    assert (programme.data.confirmed_by, programme.data.confirmed_on) == (
        "Referat III 5",
        date(2028, 2, 3),
    )
    draft = new_draft("aqb-2028", 2028)
    found = check(draft, programme, compose(draft.agreement, programme))
    assert "P01" not in {finding.rule for finding in found}


def test_a_confirmation_is_refused_where_it_makes_no_sense(year, tmp_path):
    day = date(2028, 2, 3)
    with pytest.raises(ZvError, match="ist amtlich"):
        confirm(PACKED / "aqb-2023", tmp_path / "x", who="A", on=day)
    confirm(year, tmp_path / "ok", who="A", on=day)
    with pytest.raises(ZvError, match=r"schon bestätigt \(durch A\)"):
        confirm(tmp_path / "ok", tmp_path / "x", who="B", on=day)
    with pytest.raises(ZvError, match="--ueberschreiben"):
        confirm(year, tmp_path / "ok", who="B", on=day)
    confirm(year, tmp_path / "ok", who="B", on=day, overwrite=True)
    assert Library((tmp_path / "ok",)).for_year(2028).data.confirmed_by == "B"
