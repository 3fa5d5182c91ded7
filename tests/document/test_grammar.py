"""Every form in which a sentence names the partner or the ministry, for all partners.

The forms stand in ``tests/data/grammar.csv``, typed by hand; the frames around them here are
those of the real agreement.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from zvassist.agreement.model import Agreement
from zvassist.document.compose import compose
from zvassist.document.plain import block_lines, plain_lines
from zvassist.programme.library import Library

LIBRARY = Library()
_TABLE = Path(__file__).parents[1] / "data" / "grammar.csv"
ROWS = list(csv.DictReader(_TABLE.open(encoding="utf-8")))
HANAU = "06415"

FRAMES = [
    ("preamble", "Arbeitsmarkt- und Ausbildungsstrategie {gen}. Die Maßnahmen"),
    ("p2", " und {nom} setzen die ihnen"),
    ("p2", "erfolgt im Kontext der {vom} bereits erarbeiteten"),
    ("p2", "gekennzeichnet. {Nom} ermöglicht grundsätzlich"),
    ("p4", "stellt {dat} im Jahr"),
    ("p5", "Ziele für die Umsetzung {im}\n"),
    ("p5", "\n{Nom} finanziert mit"),
    ("p5", "nach Antragstellung durch {akk} vom Regierungspräsidium"),
    ("p6", "\n{Nom} und das HMSI führen"),
    ("p7", "\n{Nom} beteiligt sich an"),
]

MINISTRIES = {
    2023: {
        "dat": "dem Hessischen Ministerium für Soziales und Integration",
        "nom": "das Hessische Ministerium für Soziales und Integration",
        "Nom": "Das Hessische Ministerium für Soziales und Integration",
        "gen": "des Hessischen Ministeriums für Soziales und Integration",
        "lines": ["Hessisches Ministerium", "für Soziales und Integration"],
    },
    2027: {
        "dat": "dem Hessischen Ministerium für Arbeit, Integration, Jugend und Soziales",
        "nom": "das Hessische Ministerium für Arbeit, Integration, Jugend und Soziales",
        "Nom": "Das Hessische Ministerium für Arbeit, Integration, Jugend und Soziales",
        "gen": "des Hessischen Ministeriums für Arbeit, Integration, Jugend und Soziales",
        "lines": ["Hessisches Ministerium", "für Arbeit, Integration, Jugend und Soziales"],
    },
}


def _cases():
    for year in (2023, 2027):
        for row in ROWS:
            if year == 2027 or row["ags"] != HANAU:
                yield pytest.param(year, row, id=f"{year}-{row['ags']}-{row['form']}")


def _document(year, row):
    agreement = Agreement(year=year, local_authority=row["ags"], local_authority_form=row["form"])
    return compose(agreement, LIBRARY.for_year(year))


@pytest.mark.parametrize(("year", "row"), list(_cases()))
def test_each_sentence_names_the_partner_in_the_right_form(year, row):
    document = _document(year, row)
    forms = {**row, "Nom": row["nom"][0].upper() + row["nom"][1:]}
    for section, frame in FRAMES:
        text = "\n".join(block_lines(document.section(section)))
        assert frame.format(**forms) in text, (section, frame)
    assert row["dat"] in list(block_lines(document.section("cover")))
    signature = list(block_lines(document.section("signatures")))
    lines = [row[key] for key in ("signature_1", "signature_2") if row[key]]
    assert signature[-len(lines) :] == lines


@pytest.mark.parametrize(("year", "row"), list(_cases()))
def test_no_other_place_names_the_partner(year, row):
    document = _document(year, row)
    named = [
        span for block in document.blocks for span in block.spans if span.field == "local_authority"
    ]
    in_signature = 2 if row["signature_2"] else 1
    assert len(named) == len(FRAMES) + 1 + in_signature


@pytest.mark.parametrize("year", MINISTRIES)
def test_each_sentence_names_the_ministry_in_the_right_form(year):
    document = _document(year, ROWS[0])
    lines, forms = plain_lines(document), MINISTRIES[year]
    text = "\n".join(lines)
    assert forms["dat"] in lines
    assert f"Dafür will {forms['nom']} (HMSI) regionale" in text
    assert f"\n{forms['Nom']} und " in text
    assert f"aus der Sicht {forms['gen']} eine" in text
    place = lines.index(forms["lines"][0])
    assert lines[place : place + 2] == forms["lines"]
    assert text.count("HMSI") == 9
    assert text.count("Ministeri") == 5


def test_26_partners_in_2023_and_27_in_2027():
    assert len(LIBRARY.for_year(2023).partners) == 26
    assert len(LIBRARY.for_year(2027).partners) == 27
