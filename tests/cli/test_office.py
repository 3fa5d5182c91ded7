"""``buero``: the office's own data, shown and checked, and used when a document is written."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from zvassist.session.office import EXAMPLE
from zvassist.word.template import SHIPPED


@pytest.fixture
def config(tmp_path):
    """The user's configuration folder of these tests."""
    (tmp_path / "config").mkdir()
    return tmp_path / "config"


def test_a_missing_file_is_told_with_an_example(run, config):
    code, out, err = run("buero")
    assert (code, err) == (0, "")
    first, rest = out.split("\n\n", 1)
    assert str(config / "buero.toml") in first
    assert rest == EXAMPLE
    assert json.loads(run("buero", "--json")[1])["vorhanden"] is False


def test_the_office_data_is_shown_with_names(run, config):
    (config / "buero.toml").write_text(EXAMPLE, encoding="utf-8")
    shutil.copy(SHIPPED, config / "vorlage.docx")
    code, out, err = run("buero")
    assert (code, err) == (0, "")
    assert out.splitlines()[1:] == [
        "Verfasser: Referat Arbeitsmarkt",
        f"Word-Vorlage: {config / 'vorlage.docx'}",
        "Namensform für 06433: Kreis Groß-Gerau",
        "Unterzeichner für Kreis Groß-Gerau: Vorname Nachname, Landrätin, Groß-Gerau "
        "(von 1. Januar 2024 bis 31. Dezember 2029)",
    ]
    shown = json.loads(run("buero", "--json")[1])
    assert shown["unterzeichner"][0]["von"] == "2024-01-01"


def test_the_documents_carry_author_and_template(run, config):
    (config / "buero.toml").write_text(EXAMPLE, encoding="utf-8")
    run("beispiel", "-o", "b.zv.json")
    write = ("schreiben", "b.zv.json", "-o", "b.docx")
    code, _, err = run(*write)
    assert (code, "vorlage.docx gibt es nicht" in err) == (2, True)
    shutil.copy(SHIPPED, config / "vorlage.docx")
    assert run(*write)[0] == 0
    assert run("pruefen", "b.zv.json", "--bericht", "p.docx")[0] == 0
    for name in ("b.docx", "p.docx"):
        core = zipfile.ZipFile(name).read("docProps/core.xml").decode()
        assert "<dc:creator>Referat Arbeitsmarkt</dc:creator>" in core


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("x = \n", "Zeile 1"),
        ("x = 1", "Feld „x“ ist unbekannt"),
        ('vorlage = "fehlt.docx"', "fehlt.docx"),
        ('[[partner]]\nags = "06433"\nnamensform = "x"', "möglich: landkreis, kreis"),
        ('[[unterzeichner]]\npartner = "06999"\nname = "A"\namt = "B"', "06999"),
    ],
)
def test_a_faulty_file_ends_in_one_sentence_and_2(run, text, part):
    Path("b.toml").write_text(text, encoding="utf-8")
    code, out, err = run("buero", "--datei", "b.toml")
    assert (code, out) == (2, "")
    assert part in err
    assert err.count("\n") == 1
