"""The Änderungsfassung: accept all is the new text, reject all the old one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.agreements import programme_of
from tests.word.accepting import accepted, rejected, revisions_left
from tests.word.lint import lint
from tests.word.pairs import random_pair
from tests.word.patch import office_template
from tests.word.reader import part, printed_lines, text_of_all_parts
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import Draft
from zvassist.document.compare.result import Kind
from zvassist.document.compare.trees import compare
from zvassist.document.compose import compose
from zvassist.document.plain import plain_lines
from zvassist.document.tree import DRAFT_MARK, Document
from zvassist.session.example import example_draft
from zvassist.word.redline import write_redline
from zvassist.word.remarks import authors
from zvassist.word.template import SHIPPED
from zvassist.word.writer import write_document

WHEN = datetime(2027, 2, 1, 9, 30, tzinfo=UTC)
PAIRS = 300
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def composed(draft: Draft) -> Document:
    return compose(draft.agreement, programme_of(draft))


@lru_cache(maxsize=PAIRS)
def documents(seed: int) -> tuple[Document, Document]:
    """The composed texts of a random pair."""
    old, new = map(composed, random_pair(seed))
    return old, new


def redline(old: Document, new: Document, **given: object) -> bytes:
    """With a reason for every change."""
    compared = compare(old, new)
    reasons = [f"Grund {change.number}" for change in compared.changes]
    return write_redline(compared, reasons, **{"author": "Anna Beispiel", "date": WHEN, **given})


def clean(document: Document) -> bytes:
    """The document itself, as a draft."""
    return write_document(document, draft_mark=True, created=WHEN, modified=WHEN)


def body(data: bytes) -> list[tuple[str, str]]:
    """Style, and text with line breaks and bold, of each paragraph that is not empty."""
    paragraphs = []
    for paragraph in part(data, "word/document.xml").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = "".join(map(_run, paragraph.iter(f"{W}r")))
        if text:
            paragraphs.append((style.get(f"{W}val"), text.replace("**", "")))
    return paragraphs


def _run(run) -> str:
    mark = "*" if run.find(f"{W}rPr/{W}b") is not None else ""
    text = "".join("\n" if node.tag == f"{W}br" else node.text or "" for node in run)
    return "".join(f"{mark}{char}{mark}" for char in text)


def example_changed(*changes: c.Change) -> Document:
    draft = example_draft()
    for change in changes:
        draft = apply(draft, change)
    return composed(draft)


EXAMPLE = composed(example_draft())


@pytest.mark.parametrize("start", range(0, PAIRS, 25))
def test_accept_all_is_the_new_text_and_reject_all_the_old_one(start):
    for seed in range(start, start + 25):
        old, new = documents(seed)
        data = redline(old, new)
        for settled, document in ((accepted(data), new), (rejected(data), old)):
            written = clean(document)
            assert body(settled) == body(written), seed
            assert printed_lines(settled) == printed_lines(written), seed


def test_the_pairs_hold_everything_that_can_happen():
    kinds: Counter[str] = Counter()
    for seed in range(PAIRS):
        compared = compare(*documents(seed))
        kinds.update({str(row.kind) for row in compared.rows})
        signers = [
            sum(block.id.startswith("s.1") for block in side.blocks)
            for side in (compared.old, compared.new)
        ]
        kinds["signers"] += signers[0] != signers[1]
    assert all(kinds[kind] >= 10 for kind in (*map(str, Kind), "signers")), kinds


def test_it_is_free_of_what_word_would_repair():
    for seed in range(0, PAIRS, 10):
        assert lint(redline(*documents(seed))) == []


def test_every_number_is_given_once_and_comments_have_their_places():
    data = redline(*map(composed, random_pair(0)))
    root, comments = part(data, "word/document.xml"), part(data, "word/comments.xml")
    marks = [mark.get(f"{W}id") for mark in root.iter(f"{W}ins", f"{W}del")]
    said = [comment.get(f"{W}id") for comment in comments]
    numbers = Counter(marks + said)
    assert numbers
    assert set(numbers.values()) == {1}
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert [mark.get(f"{W}id") for mark in root.iter(f"{W}{name}")] == said


def test_each_change_has_its_reason_as_a_comment():
    new = example_changed(c.Set(field="budget.total", value="7.00"), c.RemoveMeasure(id="m2"))
    comments = part(redline(EXAMPLE, new), "word/comments.xml")
    assert ["".join(comment.itertext()) for comment in comments] == ["Grund 0", "Grund 1"]


def test_another_number_of_signers_is_rows_that_go_and_rows_that_come():
    second = c.Set(field="signatures.local_authority_2.name", value="Ada Zwei")
    data = redline(EXAMPLE, example_changed(second))
    root = part(data, "word/document.xml")
    marks = [row.find(f"{W}trPr")[-1].tag for row in root.iter(f"{W}tr")]
    assert marks == [f"{W}del", f"{W}ins", f"{W}ins"]
    assert [len(row.findall(f"{W}tc")) for row in root.iter(f"{W}tr")] == [2, 2, 2]
    comments = part(data, "word/comments.xml")
    assert ["".join(comment.itertext()) for comment in comments] == ["Grund 0"]


def test_the_amount_is_one_deletion_and_one_insertion():
    new = example_changed(c.Set(field="budget.total", value="1022800.00"))
    root = part(redline(EXAMPLE, new), "word/document.xml")
    assert ["".join(mark.itertext()) for mark in root.iter(f"{W}del", f"{W}ins")] == [
        "1.022.700\u00a0Euro",
        "1.022.800\u00a0Euro",
    ]


def test_equal_documents_have_no_mark_and_no_comment():
    data = redline(EXAMPLE, EXAMPLE)
    assert revisions_left(data) == 0
    assert len(part(data, "word/comments.xml")) == 0
    assert body(data) == body(clean(EXAMPLE))


def test_equal_arguments_give_equal_bytes_and_author_and_date_are_given():
    documents = list(map(composed, random_pair(3)))
    first = redline(*documents)
    assert redline(*documents) == first
    root = part(first, "word/document.xml")
    marks = {(m.get(f"{W}author"), m.get(f"{W}date")) for m in root.iter(f"{W}ins", f"{W}del")}
    assert marks == {("Anna Beispiel", "2027-02-01T09:30:00Z")}
    assert authors(first) == {"Anna Beispiel"}


def test_every_page_is_marked_as_a_draft():
    assert DRAFT_MARK in text_of_all_parts(redline(EXAMPLE, EXAMPLE))


def test_it_is_written_in_the_offices_template(tmp_path):
    change = ("styles", 'w:styleId="ZVBetrag"', 'w:styleId="Summe"')
    data = redline(EXAMPLE, EXAMPLE, template=office_template(tmp_path, change))
    assert ("Summe", "1.022.700\u00a0Euro") in body(data)


def test_a_comment_may_hold_anything_and_the_text_nothing_that_word_refuses():
    new = example_changed(c.Set(field="budget.total", value="7.00"))
    compared = compare(EXAMPLE, new)
    data = write_redline(compared, ["<&>\x00\x0b„“"], author='A "B" & C', date=WHEN)
    comments = part(data, "word/comments.xml")
    assert "".join(comments.itertext()) == "<&>  „“"
    block = EXAMPLE.blocks[0]
    line = (block.lines[0][0]._replace(text="\x00"),)
    broken = replace(EXAMPLE, blocks=(block._replace(lines=(line,)), *EXAMPLE.blocks[1:]))
    with pytest.raises(ZvError, match="Zeichen"):
        redline(EXAMPLE, broken)


def test_a_time_without_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        redline(EXAMPLE, EXAMPLE, date=datetime(2027, 1, 1))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip at all", b"\x00" * 99])
def test_what_is_no_word_file_has_no_authors(data):
    assert authors(data) == frozenset()


def test_the_old_text_is_the_real_agreement():
    new = example_changed(c.SetProgramme(programme="aqb-2027", year=2027))
    assert printed_lines(rejected(redline(EXAMPLE, new))) == [
        line for line in plain_lines(EXAMPLE) if line
    ]


def test_a_file_whose_packing_is_broken_has_no_authors():
    """The stream of a part is cut into: zlib, not zipfile, complains."""
    data = bytearray(SHIPPED.read_bytes())
    with ZipFile(BytesIO(data)) as package:
        info = package.getinfo("word/document.xml")
    start = info.header_offset + 30 + len(info.filename)
    data[start : start + 20] = b"\xff" * 20
    assert authors(bytes(data)) == frozenset()
