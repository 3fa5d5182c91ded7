"""What is written into a Word file is read back from its visible text: the law of reading."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.agreements import YEARS, programme, programme_of, random_draft
from zvassist.agreement.model import Draft
from zvassist.document.compose import compose
from zvassist.document.printed import printed
from zvassist.document.reading import Certainty, Reading
from zvassist.document.recognise import recognise
from zvassist.word.reader.read import read_docx
from zvassist.word.writer import write_document

_DRAFTS = 2000
_WHEN = datetime(2027, 1, 1, tzinfo=UTC)
_YEARS = [programme(year) for year in YEARS]
_ASKED_FOR_IN_OWN_WORDING = {"budget.total": "p4.2", "dialogues.count": "p6.1"}


def written_and_read(draft: Draft, *, draft_mark: bool) -> Reading:
    """A draft as a Word file without the embedded part, recognised from its lines."""
    document = compose(draft.agreement, programme_of(draft))
    data = write_document(document, draft_mark=draft_mark, created=_WHEN, modified=_WHEN)
    return recognise(read_docx(data, "vertrag.docx"), _YEARS)


def is_read_back(draft: Draft, reading: Reading) -> bool:
    """Whether every printed field is there, certain, and nothing else is."""
    expected = printed(draft.agreement, programme_of(draft))
    return (reading.programme, reading.agreement) == (draft.programme, expected) and all(
        field.certainty is Certainty.CERTAIN
        or _ASKED_FOR_IN_OWN_WORDING.get(field.path) in expected.wording
        for field in reading.fields
    )


def test_two_thousand_random_agreements_are_read_back_from_their_word_files():
    drafts = [random_draft(seed) for seed in range(_DRAFTS)]
    wrong = [
        seed
        for seed, draft in enumerate(drafts)
        if not is_read_back(draft, written_and_read(draft, draft_mark=bool(seed % 3)))
    ]
    assert wrong == []
