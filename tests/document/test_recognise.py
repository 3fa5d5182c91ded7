"""recognise(compose(x)) is printed(x): what is written can be read back."""

from __future__ import annotations

import re
from dataclasses import replace
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


def test_numbers_of_headings_may_come_from_the_files_numbering_or_be_lost():
    numbered, bare = [], []
    marker = ""
    for line in from_tree(real_draft()).lines:
        if re.fullmatch(r"§ \d", line.text):
            marker = line.text
            continue
        numbered.append(replace(line, marker=marker or line.marker))
        bare.append(line)
        marker = ""
    for lines in (numbered, bare):
        reading = read(SourceText("vertrag.docx", tuple(lines)))
        assert reading.agreement == signed_2023()
        assert reading.is_complete
        assert reading.unknown == ()


def test_the_year_that_the_text_names_decides_between_years_of_equal_wording():
    base = programme("aqb-2027")
    later = replace(base, data=base.data.model_copy(update={"id": "aqb-2028", "year": 2028}))
    for year in (2027, 2028):
        agreement = Agreement(year=year, local_authority="06611")
        source = tree_source(compose(agreement, base))
        reading = recognise(source, [base, later, programme("aqb-2023")])
        assert (reading.programme, reading.agreement.year) == (f"aqb-{year}", year)
        assert [fit for fit, _ in reading.fits][-1] == "aqb-2023"


def test_a_gap_is_missing_and_no_doubt():
    source = tree_source(compose(Agreement(year=2023), programme("aqb-2023")))
    reading = read(source)
    assert {"local_authority", "budget.total", "dialogues.count", "measures"} < set(reading.missing)
    assert "signatures.ministry.date" not in reading.missing
    assert all(field.certainty is Certainty.CERTAIN for field in reading.fields)
    assert not reading.is_complete


def test_another_short_form_of_the_ministry_is_told():
    document = compose(Agreement(year=2027), programme("aqb-2027"))
    lines = [
        replace(line, text=line.text.replace("HMSI", "HMAIJS"))
        for line in tree_source(document).lines
    ]
    reading = read(SourceText("vertrag.docx", tuple(lines)))
    assert reading.unknown == ()
    assert reading.notices == ("Der Text nennt das Ministerium „HMAIJS“; gedruckt wird „HMSI“.",)
