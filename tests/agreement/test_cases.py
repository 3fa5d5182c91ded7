"""Cases and capitals."""

import dataclasses

import pytest

from zvassist.agreement.cases import Case, Declined, capitalised

STADT = Declined(
    nom="die Stadt Kassel",
    gen="der Stadt Kassel",
    dat="der Stadt Kassel",
    akk="die Stadt Kassel",
    vom="von der Stadt Kassel",
    im="in der Stadt Kassel",
    bare="Stadt Kassel",
)


def test_the_cases_are_the_words_that_wording_uses():
    assert [case.value for case in Case] == ["nom", "gen", "dat", "akk", "vom", "im"]


@pytest.mark.parametrize(
    ("case", "form"),
    [
        ("nom", "die Stadt Kassel"),
        ("gen", "der Stadt Kassel"),
        ("dat", "der Stadt Kassel"),
        ("akk", "die Stadt Kassel"),
        ("vom", "von der Stadt Kassel"),
        ("im", "in der Stadt Kassel"),
    ],
)
def test_each_case_gives_its_form(case, form):
    assert STADT.form(Case(case)) == STADT.named(case) == form


def test_wording_asks_for_the_bare_name_as_name():
    assert STADT.named("name") == "Stadt Kassel"


def test_an_unknown_case_is_refused():
    with pytest.raises(ValueError, match="dativ"):
        Case("dativ")


def test_a_declined_name_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        STADT.nom = "die Stadt Hanau"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("der Landkreis Kassel", "Der Landkreis Kassel"),
        ("documenta-Stadt Kassel", "Documenta-Stadt Kassel"),
        ("öffentlich", "Öffentlich"),
        ("Stadt", "Stadt"),
        ("", ""),
    ],
)
def test_only_the_first_letter_becomes_a_capital(text, expected):
    assert capitalised(text) == expected
