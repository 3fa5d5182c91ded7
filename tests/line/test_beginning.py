"""The line mode on a Word file: it becomes a draft, the file itself stays as it is."""

from __future__ import annotations

import pytest

from tests.line.speaking import LIBRARY, front_at, spoken, stored
from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ZvError
from zvassist.session.example import example_draft
from zvassist.session.output import Wanted, write_agreement
from zvassist.session.session import Session


@pytest.fixture
def word_file(tmp_path):
    path = tmp_path / "zurück.docx"
    draft = apply(example_draft(), Set(field="budget.total", value="1000000.00"))
    write_agreement(Session(draft, LIBRARY), path, Wanted(final=False), overwrite=False)
    return path


def test_a_word_file_becomes_a_draft_under_the_proposed_name(word_file):
    before = word_file.read_bytes()
    front = front_at(word_file)
    told = front.begin()
    assert told[0] == "Die Datei zurück.docx bleibt, wie sie ist; aus ihr wird ein neuer Entwurf."
    assert "Vorgeschlagen: zurück.zv.json" in told
    assert "Landkreis Darmstadt-Dieburg, Jahr 2023." in front.hear("")
    draft = stored(word_file.with_name("zurück.zv.json"))
    assert draft.id
    assert f"{draft.agreement.budget.total}" == "1000000.00"
    assert word_file.read_bytes() == before


def test_a_draft_that_is_there_is_not_replaced(word_file):
    there = word_file.with_name("da.zv.json")
    there.write_text("{}", encoding="utf-8")
    told = spoken(front_at(word_file), "da")
    assert f"{there} gibt es schon" in told[0]
    assert there.read_text(encoding="utf-8") == "{}"


def test_nothing_is_made_when_the_clerk_leaves(word_file):
    front = front_at(word_file)
    assert spoken(front, "ende") == ["Ende."]
    assert front.fault == f"{word_file}: Aus der Datei wurde kein Entwurf; angelegt wurde nichts."
    assert [path.name for path in word_file.parent.iterdir()] == [word_file.name]


def test_a_file_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(ZvError, match="Datei gibt es nicht"):
        front_at(tmp_path / "fehlt.docx").begin()


def test_a_new_draft_of_the_dialogue_has_an_id(tmp_path):
    path = tmp_path / "neu.zv.json"
    spoken(front_at(path), "1", "2027", "Kassel Stadt")
    assert stored(path).id
