"""What holds for every draft: nothing of the old year stays silently, nothing is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.agreements import random_draft
from tests.rollover.years import NEW, carried_out, made_up, rolled
from tests.rules.cases import LIBRARY, findings
from tests.rules.strategies import drafts
from zvassist.agreement.amounts import find_amounts
from zvassist.agreement.door import apply, inverse
from zvassist.agreement.paths import SCALARS, stored_at
from zvassist.document.compose import compose
from zvassist.document.tree import Origin
from zvassist.rollover.decision import Kind
from zvassist.rollover.proposals import open_proposals
from zvassist.rules.years import loose_years_in

LATER = made_up(2028, without=("p2.2", "p6.1"))
"""A year in which two of the paragraphs that the drafts rewrite are gone."""

OF_THE_YEAR = (
    *(f"signatures.{side}.date" for side in ("ministry", "local_authority", "local_authority_2")),
    *("interview_date", "application_date", "budget.total", "budget.part_time_training"),
    *("budget.admin_costs", "budget.own_funds"),
)
COMPUTED = {Origin.WORDING, Origin.COMPUTED}


def after(draft):
    return NEW if draft.programme == "aqb-2023" else LATER


def turned(draft):
    rollover = rolled(draft, after(draft))
    return rollover, carried_out(rollover)


def rollable(draft):
    return (draft.agreement.year or 0) < after(draft).year


olds = (drafts() | st.integers(0, 5000).map(random_draft)).filter(rollable)


@settings(max_examples=150)
@given(olds)
def test_taking_back_every_step_gives_the_start(old):
    rollover = rolled(old, after(old))
    states = [rollover.start]
    for step in rollover.steps:
        states.append(apply(states[-1], step.change))
    draft = states[-1]
    for step, before in zip(reversed(rollover.steps), reversed(states[:-1]), strict=True):
        draft = apply(draft, inverse(before, step.change))
        assert draft == before


@settings(max_examples=150)
@given(olds)
def test_nothing_of_the_old_year_is_left(old):
    _, new = turned(old)
    agreement = new.agreement
    assert [field for field in OF_THE_YEAR if stored_at(agreement, field) is not None] == []
    assert agreement.dialogues.dates == ()
    assert {(m.amount, m.start, m.end) for m in agreement.measures} <= {(None, None, None)}
    assert (new.programme, agreement.year) == (after(old).id, after(old).year)
    for block in compose(agreement, after(old)).blocks:
        for span in block.spans:
            if span.origin in COMPUTED or span.field == "year":
                years = {found[0] for found in loose_years_in(span.text)}
                assert years <= {str(after(old).year)}
    total = old.agreement.budget.total
    for text in own_texts(agreement):
        assert total is None or total not in [each.value for each in find_amounts(text)]


def own_texts(agreement):
    return [own.text for own in agreement.wording.values()] + [e.text for e in agreement.extra]


@settings(max_examples=150)
@given(olds, st.booleans())
def test_every_entry_is_there_or_a_decision_says_why_not(old, keep_amounts):
    rollover = rolled(old, after(old), keep_amounts=keep_amounts)
    new = carried_out(rollover).agreement
    told = {(each.field, str(each.old)) for each in rollover.decisions}
    for field in SCALARS:
        value = stored_at(old.agreement, field)
        if value not in (None, []):
            assert (field, str(value)) in told
    for place, measure in enumerate(old.agreement.measures):
        kept = new.measures[place]
        assert (kept.id, kept.title, kept.category) == (
            measure.id,
            measure.title,
            measure.category,
        )
    assert len(new.extra) >= len(old.agreement.extra)
    for block, own in old.agreement.wording.items():
        assert (f"wording.{block}", own.text) in told


@settings(max_examples=150)
@given(olds, st.booleans())
def test_a_decision_tells_what_stands_in_the_new_draft(old, keep_amounts):
    rollover = rolled(old, after(old), keep_amounts=keep_amounts)
    new = carried_out(rollover).agreement
    last = {each.field: each for each in rollover.decisions}
    for field, decision in last.items():
        assert decision.reason.endswith(".")
        if field in SCALARS:
            value = stored_at(new, field)
            assert (None if value == [] else value) == decision.new
        if decision.kind is Kind.EMPTIED:
            assert decision.new is None


@settings(max_examples=100)
@given(olds)
def test_what_can_be_mended_of_the_old_year_is_offered_and_mended(old):
    _, new = turned(old)
    programme = after(old)
    while offered := [each for each in open_proposals(new, programme) if each.rule]:
        new = apply(new, offered[0].change)
    left = [each for each in findings(new, programme) if each.rule in ("R26", "R27")]
    assert [each for each in left if each.repairs] == []


@settings(max_examples=100)
@given(olds)
def test_the_new_draft_is_one_that_every_rule_can_read(old):
    _, new = turned(old)
    assert {each.rule for each in findings(new, after(old))} >= {"P01", "R00"}
    assert new.state == "entwurf"
    assert LIBRARY.programme("aqb-2027") is NEW
