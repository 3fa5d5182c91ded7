"""What a repair puts into the draft, and which entries a rule's trace names."""

import pytest

from tests.rules.cases import LIBRARY, base, findings
from zvassist.agreement.changes import AddExtra, Set
from zvassist.agreement.door import apply
from zvassist.document.compose import compose
from zvassist.rules.register import rule_named
from zvassist.rules.trace import trace


def with_extras(*texts):
    draft = base(2027)
    for text in texts:
        draft = apply(draft, AddExtra(after="p2.2", text=text))
    return draft


def repaired(draft, rule):
    found = next(each for each in findings(draft) if each.rule == rule)
    return apply(draft, found.repairs[0].change)


def test_own_words_get_the_placeholder_and_a_title_the_words():
    own = repaired(with_extras("Das HMAIJS zahlt."), "R23")
    assert own.agreement.extra[0].text == "Das {ministry.short} zahlt."
    titled = apply(base(2027), Set(field="measures.m1.title", value="Kurs des HMAIJS"))
    assert repaired(titled, "R23").agreement.measures[0].title == "Kurs des HMSI"


@pytest.mark.parametrize(
    ("left_over", "mended"),
    [
        ("Das Angebot der Stadt Kassel.", "Das Angebot der {partner.name}."),
        ("Zusammen mit der Stadt Kassel.", "Zusammen mit der {partner.name}."),
        ("Die Stadt Kassel trägt das.", "Die {partner.name} trägt das."),
        ("Getragen von der Stadt Kassel.", "Getragen {partner.vom}."),
        ("Im Landkreis Fulda.", "{partner.im}."),
    ],
)
def test_of_two_cases_that_read_alike_no_placeholder_is_guessed(left_over, mended):
    draft = apply(with_extras(left_over), Set(field="local_authority", value="06411"))
    assert repaired(draft, "R34").agreement.extra[0].text == mended


@pytest.mark.parametrize("wrong", [0, 1, 2])
def test_of_several_further_paragraphs_the_wrong_one_is_mended(wrong):
    texts = ["Erster.", "Zweiter.", "Dritter."]
    texts[wrong] = "Im Jahr 2026."
    mended = [extra.text for extra in repaired(with_extras(*texts), "R26").agreement.extra]
    texts[wrong] = "Im Jahr {year}."
    assert mended == texts


def test_the_trace_names_the_entries_that_the_draft_has():
    draft, rule = with_extras("Eins.", "Zwei."), rule_named("R26")
    programme = LIBRARY.programme("aqb-2027")
    traced = trace(rule, draft, programme, compose(draft.agreement, programme), findings(draft))
    sides = ("ministry", "local_authority", "local_authority_2")
    signers = [f"signatures.{side}.{name}" for name in ("place", "name", "role") for side in sides]
    assert traced.fields == ("extra.1", "extra.2", *signers)


def test_a_rule_rests_only_where_a_parameter_of_the_year_is_not_set():
    draft = base(2027)
    programme = LIBRARY.programme("aqb-2027")
    document = compose(draft.agreement, programme)
    rests = {
        name: trace(rule_named(name), draft, programme, document, findings(draft)).rests
        for name in ("C01", "R01", "R41", "P02")
    }
    assert rests == {"C01": True, "R01": False, "R41": False, "P02": False}
