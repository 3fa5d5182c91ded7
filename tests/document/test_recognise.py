"""recognise(compose(x)) is printed(x): what is written can be read back."""

from __future__ import annotations

from pathlib import Path

from tests.agreements import YEARS, programme, programme_of, random_draft, real_draft
from tests.document.sources import printed_text, tree_source
from zvassist.agreement.model import Agreement, Draft
from zvassist.document.compose import compose
from zvassist.document.lines import text_lines
from zvassist.document.printed import printed
from zvassist.document.reading import Certainty, Reading, SourceText
from zvassist.document.recognise import recognise
from zvassist.session.example import example_draft

_FILE = Path(__file__).parents[1] / "data" / "agreement-2023.txt"
_DRAFTS = 300
_ASKED_FOR_IN_OWN_WORDING = {"budget.total": "p4.2", "dialogues.count": "p6.1"}


def read(source: SourceText) -> Reading:
    return recognise(source, [programme(year) for year in YEARS])


def from_tree(draft: Draft) -> SourceText:
    return tree_source(compose(draft.agreement, programme_of(draft)))


def from_text(draft: Draft) -> SourceText:
    return text_lines(printed_text(draft), "vertrag.txt")


def signed_2023() -> Agreement:
    """The example with all its passages named, as a reader finds them."""
    on = ("corona", "digitalisierung", "teilzeitausbildung", "sprachfoerderung", "ukraine")
    return example_draft().agreement.model_copy(
        update={"passages": dict.fromkeys(sorted(on), True)}
    )


def test_the_real_agreement_is_read_completely_from_its_text_file():
    reading = read(text_lines(_FILE.read_text(encoding="utf-8"), _FILE.name))
    assert reading.programme == "aqb-2023"
    assert reading.agreement == signed_2023()
    assert reading.is_complete
    assert reading.unknown == ()
    assert reading.fits[0] == ("aqb-2023", 1.0)


def test_the_real_agreement_is_read_back_from_what_is_printed():
    assert read(from_tree(real_draft())).agreement == signed_2023()


def _is_right(reading: Reading, draft: Draft, *, bold: bool = True) -> bool:
    expected = printed(draft.agreement, programme_of(draft))
    found = reading.agreement
    if not bold:
        expected, found = _without_bold(expected), _without_bold(found)
    return (reading.programme, found) == (draft.programme, expected) and all(
        field.certainty is Certainty.CERTAIN
        or _ASKED_FOR_IN_OWN_WORDING.get(field.path) in expected.wording
        for field in reading.fields
    )


def _without_bold(agreement: Agreement) -> Agreement:
    """Plain text has no bold letters."""
    wording = {
        block: own.model_copy(update={"text": own.text.replace("**", "")})
        for block, own in agreement.wording.items()
    }
    extra = tuple(
        one.model_copy(update={"text": one.text.replace("**", "")}) for one in agreement.extra
    )
    return agreement.model_copy(update={"wording": wording, "extra": extra})


def test_what_is_written_is_read_back():
    drafts = map(random_draft, range(_DRAFTS))
    assert [draft for draft in drafts if not _is_right(read(from_tree(draft)), draft)] == []


def test_what_is_printed_as_plain_text_is_read_back():
    drafts = map(random_draft, range(_DRAFTS))
    wrong = [draft for draft in drafts if not _is_right(read(from_text(draft)), draft, bold=False)]
    assert wrong == []
