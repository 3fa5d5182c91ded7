"""A file that comes back: untouched, edited in Word, edited on both sides, forged."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.agreements import programme_of, random_draft
from tests.lines import real_lines
from tests.unprinted import everything
from tests.word.patch import patched
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ZvError
from zvassist.document.compose import compose
from zvassist.document.lines import text_lines
from zvassist.document.printed import printed
from zvassist.document.tree import DRAFT_MARK
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.importing import import_source, open_any
from zvassist.session.output import Wanted, word_bytes
from zvassist.session.sides import text_side
from zvassist.session.sources import OpenChangesError, read_source
from zvassist.session.verifying import verify
from zvassist.word.reader.read import read_docx

LIBRARY = Library()
DOCUMENT = "word/document.xml"
PART = "customXml/item1.xml"


def written(draft, *, data: bool = True) -> bytes:
    year = programme_of(draft)
    document = compose(draft.agreement, year)
    return word_bytes(draft, year, document, (), Wanted(final=True, data=data))


def edited(draft, *edits: tuple[str, str], part: str = DOCUMENT) -> bytes:
    """The draft's Word file with words replaced as somebody would in Word."""
    data = written(draft)
    for old, new in edits:
        data = patched(data, part, old, new)
    return data


def imported(data: bytes, current=None):
    return import_source(read_docx(data, "x.docx"), LIBRARY, current)


def without_ids(draft):
    """As the text prints it; ids and placeholders are the carried draft's business."""
    return printed(draft.agreement, programme_of(draft))


@pytest.mark.parametrize(
    "changes",
    [
        (
            c.Set(field="local_authority", value="06999"),
            c.SetWording(block="p2.1", text="Das trägt {partner.nom} mit."),
        ),
        (
            c.RecategoriseMeasure(id="m1", category="eine"),
            c.RecategoriseMeasure(id="m3", category="andere"),
            c.SetWording(block="p4.2", text="Insgesamt stehen 5.000 Euro bereit."),
        ),
        (
            c.SetDialogues(count=3, dates=["2023-09-14", "2023-11-02"]),
            c.SetWording(block="p6.1", text="Hier steht etwas ganz anderes."),
        ),
    ],
    ids=["partner", "categories", "dialogues"],
)
def test_what_the_year_does_not_know_makes_no_question_of_an_untouched_file(changes):
    draft = example_draft()
    for change in changes:
        draft = apply(draft, change)
    found = imported(written(draft))
    assert (found.proposals, found.questions) == ((), ())
    assert verify(read_docx(written(draft), "x.docx"), LIBRARY) == ()


def test_a_file_that_nobody_touched_opens_as_the_draft_it_was():
    draft = everything().model_copy(update={"id": "0" * 32})
    found = imported(written(draft))
    assert found.carries_draft
    assert (found.proposals, found.questions, found.notices) == ((), (), ())
    assert found.draft.agreement == draft.agreement
    assert found.draft.id == draft.id


@pytest.mark.parametrize("seed", [*range(0, 60, 3), 206, 226, 246])
def test_any_untouched_file_opens_without_a_question(seed):
    draft = random_draft(seed)
    found = imported(written(draft))
    assert (found.proposals, found.questions) == ((), ())
    assert without_ids(found.draft) == without_ids(draft)


def test_without_the_draft_part_the_text_alone_is_read():
    found = imported(written(example_draft(), data=False))
    assert not found.carries_draft
    assert found.draft.agreement == printed(
        example_draft().agreement, programme_of(example_draft())
    )
    assert found.is_complete


@pytest.mark.parametrize(
    ("old", "new", "change", "words"),
    [
        (
            ">1.022.700\u00a0Euro<",
            ">1.100.000 Euro<",
            c.Set(field="budget.total", value="1100000.00"),
            "1.100.000 Euro",
        ),
        (
            ">BASS 2023<",
            ">BASS 2024<",
            c.RenameMeasure(id="m4", title="BASS 2024"),
            "BASS 2024",
        ),
        (
            ">BASS 2023<",
            ">Ganz etwas anderes<",
            c.RenameMeasure(id="m4", title="Ganz etwas anderes"),
            "Ganz etwas anderes",
        ),
        (
            ">einen Zielsteuerungsdialog<",
            ">zwei Zielsteuerungsdialoge<",
            c.SetDialogues(count=2),
            "zwei Zielsteuerungsdialoge",
        ),
        (
            ">Kai Klose<",
            ">Heike Hofmann<",
            c.Set(field="signatures.ministry.name", value="Heike Hofmann"),
            "Heike Hofmann",
        ),
        (
            ">30.\u00a0Mai\u00a02023<",
            ">1. Juni 2023<",
            c.Set(field="signatures.ministry.date", value="2023-06-01"),
            "1. Juni 2023",
        ),
    ],
)
def test_an_edit_made_in_word_is_one_proposal_with_words_and_place(old, new, change, words):
    found = imported(edited(example_draft(), (old, new)))
    assert found.questions == ()
    (proposal,) = found.proposals
    assert proposal.change == change
    assert proposal.words == words
    assert proposal.place
    assert found.base.agreement == example_draft().agreement
    assert found.draft == apply(found.base, change)


def test_several_edits_are_several_proposals():
    found = imported(
        edited(
            example_draft(),
            (">1.022.700\u00a0Euro<", ">5 Euro<"),
            (">Kai Klose<", ">Heike Hofmann<"),
            (">Projekt Alphabetisierung<", ">Projekt Alphabetisierung II<"),
        )
    )
    assert [one.path for one in found.proposals] == [
        "budget.total",
        "signatures.ministry.name",
        "measures.m2.title",
    ]


def test_a_rewritten_sentence_becomes_own_wording():
    found = imported(edited(example_draft(), ("ohne Altersbegrenzungen", "ohne jede Grenze")))
    (proposal,) = found.proposals
    assert isinstance(proposal.change, c.SetWording)
    assert "ohne jede Grenze" in proposal.change.text
    assert "ohne jede Grenze" in proposal.words
    assert proposal.path == f"wording.{proposal.change.block}"


def test_a_project_that_is_gone_is_proposed_to_go():
    data = written(example_draft())
    text = read_part(data)
    start = text.rindex("<w:p>", 0, text.index("BASS 2023"))
    end = text.index("</w:p>", start) + len("</w:p>")
    found = imported(patched(data, DOCUMENT, text[start:end], ""))
    assert [one.change for one in found.proposals] == [c.RemoveMeasure(id="m4")]


def test_a_project_that_came_is_proposed():
    row = '<w:p><w:pPr><w:pStyle w:val="ZVMassnahme"/></w:pPr><w:r><w:t>Neu</w:t></w:r></w:p>'
    data = written(example_draft())
    text = read_part(data)
    end = text.index("</w:p>", text.index("BASS 2023")) + len("</w:p>")
    start = text.rindex("<w:p>", 0, end)
    found = imported(patched(data, DOCUMENT, text[start:end], text[start:end] + row))
    (proposal,) = found.proposals
    assert (proposal.change.title, proposal.change.category) == ("Neu", "weiterbildung")
    titles = [one.title for one in found.draft.agreement.measures]
    assert titles.index("Neu") == titles.index("BASS 2023") + 1


def test_what_only_the_clerk_changed_stays():
    current = apply(example_draft(), c.Set(field="budget.total", value="5.00"))
    found = imported(written(example_draft()), current)
    assert (found.proposals, found.questions) == ((), ())
    assert found.draft == current


def test_edits_on_both_sides_at_other_places_are_proposed():
    current = apply(example_draft(), c.Set(field="budget.total", value="5.00"))
    current = apply(current, c.Set(field="notes", value="bleibt"))
    found = imported(edited(example_draft(), (">Kai Klose<", ">Heike Hofmann<")), current)
    assert [one.path for one in found.proposals] == ["signatures.ministry.name"]
    assert found.draft.agreement.notes == "bleibt"
    assert found.draft.agreement.budget.total == current.agreement.budget.total


@pytest.mark.parametrize(
    ("mine", "edit", "path"),
    [
        (
            c.Set(field="budget.total", value="5.00"),
            (">1.022.700\u00a0Euro<", ">6 Euro<"),
            "budget.total",
        ),
        (
            c.RenameMeasure(id="m4", title="BASS 2025"),
            (">BASS 2023<", ">BASS 2024<"),
            "measures.m4.title",
        ),
        (c.RemoveMeasure(id="m4"), (">BASS 2023<", ">BASS 2024<"), "measures.m4.title"),
    ],
)
def test_what_both_changed_is_asked(mine, edit, path):
    current = apply(example_draft(), mine)
    found = imported(edited(example_draft(), edit), current)
    assert found.proposals == ()
    (question,) = found.questions
    assert question.path == path
    assert question.note == "Das wurde in der Datei und im Entwurf geändert."
    assert question.words
    assert found.draft == current


def test_the_same_edit_on_both_sides_is_no_question():
    change = c.Set(field="signatures.ministry.name", value="Heike Hofmann")
    current = apply(example_draft(), change)
    found = imported(edited(example_draft(), (">Kai Klose<", ">Heike Hofmann<")), current)
    assert (found.proposals, found.questions) == ((), ())


def test_a_forged_part_never_counts_more_than_the_text():
    data = edited(example_draft(), ("1022700.00", "9000000.00"), part=PART)
    found = imported(data)
    assert any("budget.total" in one for one in found.notices)
    assert found.draft.agreement.budget.total == example_draft().agreement.budget.total


def test_a_part_that_is_broken_is_told_and_the_text_is_read():
    found = imported(edited(example_draft(), ('{"draft"', '{"entwurf"'), part=PART))
    assert not found.carries_draft
    assert any("nicht lesbar" in one for one in found.notices)
    assert found.draft.agreement.budget.total == example_draft().agreement.budget.total


def test_a_file_of_another_draft_is_told():
    mine, other = (example_draft().model_copy(update={"id": digit * 32}) for digit in "ab")
    found = imported(written(other), mine)
    assert found.notices == ("Die Datei wurde aus einem anderen Entwurf geschrieben als diesem.",)


def test_a_file_of_another_year_is_refused():
    draft = next(d for d in map(random_draft, range(9)) if d.programme == "aqb-2027")
    with pytest.raises(ZvError, match="gehört zum Programmjahr aqb-2023"):
        imported(written(example_draft()), draft)


def test_a_text_file_with_the_mark_of_a_draft_is_read(tmp_path: Path):
    path = tmp_path / "x.txt"
    path.write_text("\n".join([DRAFT_MARK, "", *real_lines()]), encoding="utf-8")
    found = import_source(read_source(path), LIBRARY)
    assert found.is_complete
    assert found.draft.agreement == printed(
        example_draft().agreement, programme_of(example_draft())
    )
    assert found.reading.unknown == ()


def test_an_entry_that_is_gone_from_the_text_is_asked_not_emptied():
    found = imported(edited(example_draft(), (">1.022.700\u00a0Euro<", "> <")))
    assert found.draft.agreement.budget.total == example_draft().agreement.budget.total
    assert [one.path for one in found.questions] == ["budget.total"]


def test_open_changes_are_never_decided_silently(tmp_path: Path):
    old = ">1.022.700\u00a0Euro</w:t></w:r>"
    run = '<w:r><w:{} xml:space="preserve">{}</w:{}></w:r>'
    text = read_part(written(example_draft()))
    start = text.rindex("<w:r>", 0, text.index(old))
    tracked = (
        '<w:del w:id="900" w:author="A" w:date="2023-01-01T00:00:00Z">'
        + run.format("delText", "1.022.700 Euro", "delText")
        + '</w:del><w:ins w:id="901" w:author="A" w:date="2023-01-01T00:00:00Z">'
        + run.format("t", "7 Euro", "t")
        + "</w:ins>"
    )
    whole = text[start : text.index(old) + len(old)]
    path = tmp_path / "x.docx"
    path.write_bytes(patched(written(example_draft()), DOCUMENT, whole, tracked))
    with pytest.raises(OpenChangesError, match=r"x\.docx: .*welche Fassung gilt"):
        read_source(path)
    accepted = import_source(read_source(path, "accepted"), LIBRARY)
    assert [one.change.value for one in accepted.proposals] == ["7.00"]
    assert import_source(read_source(path, "original"), LIBRARY).proposals == ()


@pytest.mark.parametrize("ending", [".docx", ".txt"])
def test_any_file_opens_as_a_session(tmp_path: Path, ending):
    path = tmp_path / f"x{ending}"
    data = written(example_draft()) if ending == ".docx" else "\n".join(real_lines()).encode()
    path.write_bytes(data)
    opened = open_any(path, LIBRARY).session
    assert opened.store is None
    assert opened.agreement.budget.total == example_draft().agreement.budget.total


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.pdf", b"%PDF", "Word-Datei nehmen"),
        ("x.doc", b"\xd0\xcf", "als .docx speichern"),
        ("x.docx", b"PK", "kein Word-Dokument"),
        ("x.txt", b"", "kein Text"),
        ("x.txt", b"a\0b", "keine Textdatei"),
        ("fehlt.txt", None, "gibt es nicht"),
        ("fehlt.docx", None, "gibt es nicht"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(tmp_path: Path, name, content, message):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ZvError, match=message):
        open_any(path, LIBRARY)


def read_part(data: bytes) -> str:
    with ZipFile(BytesIO(data)) as package:
        return package.read(DOCUMENT).decode()


def test_a_faulty_year_of_the_office_keeps_no_text_from_being_read_or_compared(tmp_path: Path):
    folder = tmp_path / "aqb-2031"
    folder.mkdir()
    (folder / "programme.toml").write_text("year = ", encoding="utf-8")
    library = Library((tmp_path,))
    assert "aqb-2031" in library.ids
    assert [year.id for year in library.readable()] == list(LIBRARY.ids)
    source = text_lines("\n".join(real_lines()), "x.txt")
    assert import_source(source, library).is_complete
    assert text_side(source, library).programme.id == "aqb-2023"
