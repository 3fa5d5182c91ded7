"""What holds for every draft: nothing raises, places exist, repairs mend and harm nothing."""

from collections import Counter

from hypothesis import given, settings

from tests.rules.cases import LIBRARY, all_cases, findings
from tests.rules.strategies import drafts
from zvassist.agreement.door import apply
from zvassist.agreement.model import new_draft
from zvassist.agreement.paths import MEASURE_FIELDS, SCALARS
from zvassist.rules.finding import Severity


def errors(found):
    return {(each.rule, each.field) for each in found if each.severity is Severity.FEHLER}


def hits(found):
    return {(each.rule, each.field, each.severity) for each in found}


def assert_repairs_are_good(draft, programme=None):
    before = findings(draft, programme)
    for finding in before:
        for repair in finding.repairs:
            after = findings(apply(draft, repair.change), programme)
            assert errors(after) <= errors(before), repair.label
            assert (finding.rule, finding.field, finding.severity) not in hits(after), repair.label


@settings(max_examples=150, deadline=None)
@given(drafts())
def test_a_repair_makes_its_finding_go_away_and_adds_no_error(draft):
    assert_repairs_are_good(draft)


def test_so_do_the_repairs_of_the_cases():
    for case in all_cases():
        assert_repairs_are_good(*case.built())


@settings(max_examples=150, deadline=None)
@given(drafts())
def test_a_finding_is_fit_to_be_shown(draft):
    found = findings(draft)
    for finding in found:
        assert finding.message.endswith((".", "“."))
        assert finding.message[0].isupper() or finding.message[0].isdigit()
        assert finding.source
        assert is_field(finding.field, draft), finding
    places = Counter((finding.rule, finding.field) for finding in found)
    assert set(places.values()) <= {1}


def is_field(field, draft):
    agreement = draft.agreement
    programme = LIBRARY.programme(draft.programme)
    blocks = {*programme.blocks, *programme.numbers, "preamble", "measures", "programme"}
    known = {f"measures.{each.id}.{name}" for each in agreement.measures for name in MEASURE_FIELDS}
    known |= {f"wording.{block}" for block in agreement.wording}
    known |= {f"extra.{number + 1}" for number in range(len(agreement.extra))}
    known |= {f"passages.{passage}" for passage in agreement.passages}
    return field in SCALARS or field in known | blocks


def test_an_empty_draft_can_be_checked_and_repaired():
    for programme in LIBRARY.ids:
        assert_repairs_are_good(new_draft(programme, LIBRARY.programme(programme).year))
