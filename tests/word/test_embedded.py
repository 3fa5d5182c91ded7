"""The draft that a file carries: its part, its properties, the bookmarks around its entries."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from tests.unprinted import everything
from tests.word.lint import lint
from tests.word.patch import added, patched
from tests.word.reader import names, part, printed_lines, text_of_all_parts
from tests.word.sample import CREATED
from zvassist.agreement.amounts import write_euro
from zvassist.agreement.errors import DraftFileError
from zvassist.agreement.model import Draft
from zvassist.document.carried import carried
from zvassist.document.compose import compose
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.word.embedded import line_hash, read_draft_part
from zvassist.word.marks import mark_field
from zvassist.word.ooxml import DRAFT_NAMESPACE, w
from zvassist.word.template import SHIPPED
from zvassist.word.writer import write_document

PROGRAMME = Library().programme("aqb-2023")
ID = "0123456789abcdef0123456789abcdef"


def carrying(draft: Draft, **options) -> bytes:
    document = compose(draft.agreement, PROGRAMME)
    return write_document(
        document,
        draft_mark=False,
        created=CREATED,
        modified=CREATED,
        carried=carried(draft, PROGRAMME, document),
        **options,
    )


def with_id(draft: Draft) -> Draft:
    return draft.model_copy(update={"id": ID})


def draft_part(data: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as package:
        return package.read("customXml/item1.xml")


def marked_words(data: bytes) -> list[tuple[str, str]]:
    """Name and words of each bookmark, in order of their beginnings."""
    words: dict[str, str] = {}
    open_marks: dict[str, str] = {}
    for node in part(data, "word/document.xml").iter():
        if node.tag == w("bookmarkStart"):
            open_marks[node.get(w("id"))] = node.get(w("name"))
            words[node.get(w("name"))] = ""
        elif node.tag == w("bookmarkEnd"):
            del open_marks[node.get(w("id"))]
        elif node.tag == w("t"):
            for name in open_marks.values():
                words[name] += node.text
    assert open_marks == {}
    return [(name, text.replace("\u00a0", " ")) for name, text in words.items()]


def test_the_part_gives_the_draft_back():
    draft = with_id(everything())
    read = read_draft_part(draft_part(carrying(draft)), "x.docx")
    assert read.draft.agreement == draft.agreement
    assert (read.draft.id, read.draft.programme) == (ID, "aqb-2023")
    assert read.altered == ()


def test_the_part_is_in_our_namespace_and_found_by_relation():
    data = carrying(everything())
    root = part(data, "customXml/item1.xml")
    assert (root.tag, root.get("schema")) == (f"{{{DRAFT_NAMESPACE}}}entwurf", "1")
    assert json.loads(root.text)["draft"]["programme"] == "aqb-2023"
    relations = part(data, "word/_rels/document.xml.rels")
    targets = {one.get("Type").rpartition("/")[2]: one.get("Target") for one in relations}
    assert targets["customXml"] == "/customXml/item1.xml"
    store = part(data, "customXml/itemProps1.xml")
    assert re.fullmatch(r"\{[0-9A-F-]{36}\}", next(iter(store.attrib.values())))
    assert store[0][0].attrib.values() == [DRAFT_NAMESPACE]


def test_each_printed_line_has_its_hash_and_block():
    draft = everything()
    data = carrying(draft)
    lines = read_draft_part(draft_part(data), "x").lines
    printed = [re.sub(r"^(\d\.|-) ", "", line) for line in printed_lines(data)]
    assert [one for _, one in lines] == [line_hash(line) for line in printed]
    assert [block for block, _ in lines][-1] == "s.1/local_authority_2"
    assert ("p4+0", line_hash("Weiterer Absatz zu § 5")) in lines


def test_the_properties_are_short_and_say_which_draft_it_is():
    data = carrying(with_id(example_draft()))
    values = {one.get("name"): one[0].text for one in part(data, "docProps/custom.xml")}
    assert values == {"zvassist-schema": "1", "zvassist-entwurf": ID}


def test_each_entry_is_marked_where_it_is_printed():
    marks = marked_words(carrying(example_draft()))
    words = dict(marks)
    assert len(words) == len(marks)
    assert words["zv_budget__total"] == "1.022.700 Euro"
    assert words["zv_dialogues__count"] == "einen Zielsteuerungsdialog"
    assert words["zv_measures__m4__title"] == "BASS 2023"
    assert words["zv_signatures__ministry__date"] == "30. Mai 2023"
    assert words["zv_signatures__local_authority__name"] == "Christel Sprößler"
    assert words["zv_local_authority__x2"].endswith("Darmstadt-Dieburg")
    assert {mark_field(name) for name in words} >= {"year", "local_authority"}


def test_own_wording_is_marked_as_a_whole_and_its_entries_within():
    words = dict(marked_words(carrying(everything())))
    total = write_euro(example_draft().agreement.budget.total).replace("\u00a0", " ")
    own = words["zv_wording__p3__1"]
    assert own.startswith("Wir, der Landkreis")
    assert own.endswith(total + "." if own.endswith(".") else total)
    assert words["zv_extra__1"] == "Weiterer Absatz zu § 5"
    assert words["zv_budget__total"] == total


def test_bookmarks_have_names_and_numbers_of_their_own():
    starts = list(part(carrying(everything()), "word/document.xml").iter(w("bookmarkStart")))
    for key in ("id", "name"):
        values = [start.get(w(key)) for start in starts]
        assert len(set(values)) == len(values)
    assert all(len(start.get(w("name"))) <= 40 for start in starts)


def test_gaps_are_marked_too():
    draft = Draft(format=1, programme="aqb-2023", agreement={"year": 2023})
    words = dict(marked_words(carrying(draft)))
    assert words["zv_budget__total"] == "[Gesamtbetrag fehlt]"
    assert words["zv_local_authority"] == "[Partner fehlt]"


def test_the_text_is_the_same_with_and_without():
    draft = everything()
    document = compose(draft.agreement, PROGRAMME)
    plain = write_document(document, draft_mark=False, created=CREATED, modified=CREATED)
    assert printed_lines(plain) == printed_lines(carrying(draft))
    assert [name for name in names(plain) if "custom" in name] == []
    for trace in ("bookmark", "zvassist", DRAFT_NAMESPACE):
        assert trace not in text_of_all_parts(plain)


def test_the_lint_finds_nothing_and_bytes_are_the_same():
    draft = with_id(everything())
    assert lint(carrying(draft)) == []
    assert carrying(draft) == carrying(with_id(everything()))


@pytest.mark.parametrize(
    ("old", "new", "altered"),
    [
        ("1022700.00", "2000000.00", ("budget.total",)),
        ("BASS 2023", "BASS 2024", ("measures.m4.title",)),
        ('"count":1', '"count":4', ("dialogues.count",)),
        ('"id":"m1"', '"id":"m9"', None),
        ('"year":2023', '"year":2023,"notes":"x"', ("notes",)),
    ],
)
def test_a_part_that_somebody_edited_is_noticed(old, new, altered):
    content = draft_part(carrying(example_draft())).decode()
    assert old in content
    read = read_draft_part(content.replace(old, new, 1).encode(), "x")
    if altered is not None:
        assert read.altered == altered
    assert read.altered


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "nicht lesbar"),
        (b"<entwurf/>", "nicht lesbar"),
        (f'<entwurf xmlns="{DRAFT_NAMESPACE}" schema="1"/>'.encode(), "nicht lesbar"),
        (f'<entwurf xmlns="{DRAFT_NAMESPACE}" schema="1">{{}}</entwurf>'.encode(), "nicht lesbar"),
        (f'<entwurf xmlns="{DRAFT_NAMESPACE}" schema="2"/>'.encode(), "Form 2"),
        (f'<entwurf xmlns="{DRAFT_NAMESPACE}"><a/></entwurf>'.encode(), "Form None"),
    ],
)
def test_what_is_no_draft_part_is_told_in_one_sentence(content, message):
    with pytest.raises(DraftFileError, match=rf"^x\.docx: .*{message}"):
        read_draft_part(content, "x.docx")


def test_an_offices_own_data_does_not_travel(tmp_path: Path):
    """Custom XML, properties and statistics of the template tell of the office, not the draft."""
    office = docx.Document()
    assert any("customXml" in str(one.partname) for one in office.part.package.iter_parts())
    data = SHIPPED.read_bytes()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for name, rels, target in (
        ("customXml/item1.xml", "word/_rels/document.xml.rels", "customXml"),
        ("docProps/app.xml", "_rels/.rels", "extended-properties"),
        ("docProps/custom.xml", "_rels/.rels", "custom-properties"),
    ):
        row = f'<Relationship Id="rOwn{target}" Type="{kind}/{target}" Target="/{name}"/>'
        data = patched(data, rels, "</Relationships>", f"{row}</Relationships>")
        data = added(data, name, "<geheim/>")
    path = tmp_path / "buero.docx"
    path.write_bytes(data)
    written = carrying(example_draft(), template=path)
    assert "geheim" not in text_of_all_parts(written)
    assert len(set(names(written))) == len(names(written))
    assert read_draft_part(draft_part(written), "x").altered == ()
