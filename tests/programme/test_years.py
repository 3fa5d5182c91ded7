"""The programme years: 2023 frozen, 2027 different from it exactly where it must be."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from zvassist.agreement.errors import ZvError
from zvassist.programme.library import PACKED, Library

YEARS = Library()
FROZEN_2023 = {
    "programme.toml": "f49f3e30978bb0d4ec375df8dfe359decc95512e02f2e6b1719648656c37e047",
    "wording.toml": "a194bd642c6613e1dadd1519511cfcbd7d262dd5eafd78274314bde36b379d5a",
}


@pytest.mark.parametrize("name", FROZEN_2023)
def test_2023_is_frozen(name):
    text = (PACKED / "aqb-2023" / name).read_text(encoding="utf-8")
    assert hashlib.sha256(text.encode()).hexdigest() == FROZEN_2023[name]


def _sentences(year: int) -> list[str]:
    """Each sentence with its block and passage, a line each."""
    programme = YEARS.for_year(year)
    lines = [f"title {programme.wording.title}"]
    for section in programme.wording.section:
        lines += [f"{section.id} {line}" for line in section.heading]
        for block in section.block:
            lines.append(f"{block.id} {block.kind}")
            for sentence in getattr(block, "sentences", ()):
                passage = f" [{sentence.passage}]" if sentence.passage else ""
                lines.append(f"{block.id}{passage} {sentence.text}")
    return lines


DIFFERENCES = [
    ("Qualifizierungsbudget umgesetzt", "Qualifizierungsbudget (AQB) umgesetzt"),
    ("„Bündnis für Ausbildung für die Jahre 2020 bis 2024“", "„Bündnis Ausbildung Hessen“"),
    (
        "In der Folge gewinnt die zielgruppengerechte Förderung digitaler Kompetenzen noch",
        "Die zielgruppengerechte Förderung digitaler Kompetenzen gewinnt noch",
    ),
    ("werden erneut Landesmittel", "werden Landesmittel"),
    ("der Umsetzung der Budgets.", "der Umsetzung des Budgets."),
]


def test_2027_differs_from_2023_exactly_where_it_must():
    old = [line for line in _sentences(2023) if not line.startswith("p1.1 [corona]")]
    assert len(old) == len(_sentences(2023)) - 1
    text = "\n".join(old)
    for before, after in DIFFERENCES:
        assert text.count(before) == 1
        text = text.replace(before, after)
    assert text == "\n".join(_sentences(2027))


def test_2027_says_the_changed_sentences_in_full():
    sentences = {line.partition(" ")[2] for line in _sentences(2027)}
    assert (
        "[digitalisierung] Die zielgruppengerechte Förderung digitaler Kompetenzen gewinnt noch "
        "stärker an Bedeutung und wird zu einem wesentlichen Baustein für die nachhaltige "
        "Eingliederung von benachteiligten Menschen in den Ausbildungs- und Arbeitsmarkt."
    ) in sentences
    assert (
        "[sprachfoerderung] Im Jahr {year} werden Landesmittel für spezifische "
        "Sprachförderangebote und Qualifizierungen im Rahmen des AQB zur Verfügung gestellt."
    ) in sentences


PASSAGES = {
    2023: {
        "corona": True,
        "digitalisierung": True,
        "teilzeitausbildung": True,
        "sprachfoerderung": True,
        "ukraine": True,
    },
    2027: {
        "digitalisierung": True,
        "teilzeitausbildung": False,
        "sprachfoerderung": True,
        "ukraine": True,
    },
}


@pytest.mark.parametrize("year", PASSAGES)
def test_passages_and_their_defaults(year):
    found = {passage.id: passage.default for passage in YEARS.for_year(year).data.passage}
    assert found == PASSAGES[year]


@pytest.mark.parametrize(
    ("year", "name", "short"),
    [
        (2023, "Hessisches Ministerium für Soziales und Integration", "HMSI"),
        (2027, "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales", "HMSI"),
    ],
)
def test_the_ministry_of_the_year(year, name, short):
    ministry = YEARS.for_year(year).ministry
    assert (ministry.name, ministry.short) == (name, short)


def test_only_2023_is_official():
    assert YEARS.for_year(2023).is_confirmed
    assert not YEARS.for_year(2027).is_confirmed
    assert YEARS.for_year(2027).data.status == "nicht amtlich bestätigt"


def test_categories_are_the_four_kinds_in_catalogue_order():
    for year in (2023, 2027):
        assert [category.id for category in YEARS.for_year(year).data.category] == [
            "ausbildungsvorbereitung",
            "ausbildung",
            "qualifizierung",
            "weiterbildung",
        ]


def test_a_year_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(ZvError, match=r"2031.*2023, 2027"):
        YEARS.for_year(2031)
    with pytest.raises(ZvError, match=r"aqb-2031.*aqb-2023, aqb-2027"):
        YEARS.programme("aqb-2031")


def _copied(folder: Path, name: str, old: str, new: str) -> Library:
    year = folder / "aqb-2027"
    year.mkdir()
    for file in ("programme.toml", "wording.toml"):
        text = (PACKED / "aqb-2027" / file).read_text(encoding="utf-8")
        if file == name:
            assert old in text
            text = text.replace(old, new, 1)
        (year / file).write_text(text, encoding="utf-8")
    return Library((folder,))


@pytest.mark.parametrize(
    ("name", "old", "new", "part"),
    [
        ("wording.toml", "{partner.gen}", "{partner.genitiv}", "„{partner.genitiv}“ gibt es nicht"),
        ("wording.toml", "{ref:p5}", "{ref:p9}", "„{ref:p9}“ nennt keinen Abschnitt"),
        ("wording.toml", "**Ausbildungs", "Ausbildungs", "steht nicht paarweise"),
        ("wording.toml", 'passage = "ukraine"', 'passage = "x"', "Textbaustein „x“ gibt es nicht"),
        ("wording.toml", 'id = "p2.2"', 'id = "p2.1"', "kommt zweimal vor"),
        ("wording.toml", 'kind = "measures"', 'kind = "masse"', "kind"),
        ("wording.toml", "sentences = [", "sentences = ", "kein gültiges TOML"),
        ("programme.toml", "year = 2027", 'year = "2027"', "„year“ muss eine ganze Zahl sein"),
        ("programme.toml", "hmsi-2024", "hmsi-2099", "„hmsi-2099“ gibt es nicht"),
        ("programme.toml", "status =", "stand =", "„status“ fehlt"),
    ],
)
def test_a_faulty_year_names_file_and_place(tmp_path, name, old, new, part):
    with pytest.raises(ZvError) as caught:
        _copied(tmp_path, name, old, new).programme("aqb-2027")
    message = str(caught.value)
    assert f"aqb-2027/{name}" in message
    assert part in message


def test_a_folder_of_the_office_takes_the_place_of_a_packed_year(tmp_path):
    library = _copied(tmp_path, "programme.toml", "nicht amtlich bestätigt", "amtlich")
    assert library.programme("aqb-2027").is_confirmed
    assert library.ids == ("aqb-2023", "aqb-2027")
