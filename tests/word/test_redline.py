"""The Änderungsfassung: accept all is the new text, reject all the old one."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings

from tests.word.accepting import accepted, rejected
from tests.word.pairs import pairs
from tests.word.reader import printed_lines
from zvassist.agreement.model import Draft
from zvassist.document.compare.trees import compare
from zvassist.document.compose import compose
from zvassist.document.plain import plain_lines
from zvassist.document.tree import Document
from zvassist.programme.library import Library
from zvassist.word.lint import lint
from zvassist.word.redline import write_redline

WHEN = datetime(2027, 2, 1, 9, 30, tzinfo=UTC)
LIBRARY = Library()


def _document(draft: Draft) -> Document:
    return compose(draft.agreement, LIBRARY.programme(draft.programme))


def _redline(old: Document, new: Document) -> bytes:
    compared = compare(old, new)
    reasons = [f"Grund {change.number}" for change in compared.changes]
    return write_redline(compared, reasons, author="Anna Beispiel", date=WHEN)


def _lines(document: Document) -> list[str]:
    return [line for line in (" ".join(line.split()) for line in plain_lines(document)) if line]


@settings(max_examples=300)
@given(pairs())
def test_accept_all_is_the_new_text_and_reject_all_the_old_one(pair):
    old, new = map(_document, pair)
    data = _redline(old, new)
    assert printed_lines(accepted(data)) == _lines(new)
    assert printed_lines(rejected(data)) == _lines(old)
    assert lint(data) == []
