"""The desk and the other small helpers, without a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zvassist.agreement.changes import AddMeasure, Many, Set, SetState
from zvassist.agreement.errors import EntryError, ZvError
from zvassist.agreement.model import new_draft
from zvassist.document.tree import Origin, Span
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.places import place, with_ending
from zvassist.session.session import Session
from zvassist.session.store import Store
from zvassist.ui.fieldstate import field_state
from zvassist.ui.recent import LONGEST, RecentDrafts
from zvassist.ui.widgets.choice import fitting
from zvassist.walk.desk import Desk
from zvassist.walk.findings import counted
from zvassist.walk.pages import pages
from zvassist.walk.progress import State, progress
from zvassist.walk.projects import ProjectTexts, project_change, project_moved
from zvassist.walk.review import entry_lines
from zvassist.walk.words import in_words, label_at

LIBRARY = Library()


def desk_of(draft, path: Path | None = None) -> Desk:
    store = None
    if path is not None:
        store = Store(path)
        store.create(draft)
    return Desk(Session(draft, LIBRARY, store))


@pytest.fixture
def example() -> Desk:
    return desk_of(example_draft())


@pytest.fixture
def empty() -> Desk:
    return desk_of(new_draft("aqb-2023", 2023))


def states(desk: Desk) -> dict[str, str]:
    return {
        item.page.name: item.words
        for page in desk.pages()
        for item in [progress(page, desk.agreement, desk.findings, desk.unread)]
    }


class TestProgress:
    def test_an_empty_draft_is_empty_where_something_is_to_be_entered(self, empty: Desk) -> None:
        shown = states(empty)
        assert shown["§ 4 Haushaltsmittel und Eckdaten"] == "leer 1"
        assert shown["Unterschriften"] == "leer 6"
        assert shown["§ 3 Umsetzung der UN-Behindertenrechtskonvention"] == "fertig"

    def test_the_example_is_done_but_for_the_leftovers_of_2023(self, example: Desk) -> None:
        shown = states(example)
        assert shown.pop("§ 2 Verpflichtungen der Vereinbarungspartner") == "Warnung 1"
        assert shown.pop("§ 6 Zielsteuerungsdialoge") == "Warnung 1"
        # Strategy and its date stand in no agreement; they are asked for on a page of their own.
        assert shown.pop("Fördervoraussetzungen") == "leer 1"
        assert set(shown.values()) == {"fertig"}

    def test_unreadable_text_is_a_fault_of_its_page(self, example: Desk) -> None:
        example.enter("budget.total", "viel")
        assert states(example)["§ 4 Haushaltsmittel und Eckdaten"] == "Fehler 1"

    def test_unreadable_text_in_an_empty_field_is_one_fault(self, empty: Desk) -> None:
        empty.enter("budget.total", "viel")
        assert states(empty)["§ 4 Haushaltsmittel und Eckdaten"] == "Fehler 1"

    def test_some_entries_made_is_open(self, empty: Desk) -> None:
        empty.enter("signatures.ministry.place", "Wiesbaden")
        page = empty.page_of("signatures.ministry.place")
        here = progress(page, empty.agreement, empty.findings)
        assert (here.state, here.count) == (State.OPEN, 5)


class TestDesk:
    def test_text_that_cannot_be_read_is_kept_and_the_entry_stays(self, example: Desk) -> None:
        assert not example.enter("budget.total", "viel")
        assert example.text_of("budget.total") == "viel"
        assert str(example.agreement.budget.total) == "1022700.00"
        assert example.not_entered() == ["Gesamtbetrag: „viel“"]
        assert example.enter("budget.total", "5.000")
        assert example.text_of("budget.total") == "5.000"
        assert example.not_entered() == []

    def test_undo_and_redo_say_what_and_where(self, example: Desk) -> None:
        example.enter("budget.total", "5.000")
        assert example.undo() == "budget.total"
        assert example.notice == "Zurückgenommen: Gesamtbetrag"
        assert example.redo() == "budget.total"
        assert example.notice == "Wiederholt: Gesamtbetrag"
        assert example.redo() is None

    def test_a_refused_save_is_told_and_nothing_is_lost(self, tmp_path: Path) -> None:
        path = tmp_path / "a.zv.json"
        desk = desk_of(example_draft(), path)
        path.write_text("somebody else was here")
        assert desk.enter("budget.total", "5.000")
        assert desk.notice.startswith("Nicht gespeichert: a.zv.json: Die Datei wurde inzwischen")
        assert str(desk.agreement.budget.total) == "5000.00"
        assert desk.save_as(desk.other_name())
        assert desk.unsaved == ""
        assert json.loads((tmp_path / "a-2.zv.json").read_text())["agreement"]["budget"]

    def test_a_file_that_cannot_be_looked_at_is_told_as_not_saved(self, tmp_path: Path) -> None:
        path = tmp_path / "a.zv.json"
        desk = desk_of(example_draft(), path)
        path.unlink()
        path.mkdir()
        assert desk.enter("budget.total", "5.000")
        assert desk.notice.startswith("Nicht gespeichert: ")
        assert desk.unsaved

    def test_a_final_draft_refuses_entries_in_german(self, example: Desk) -> None:
        example.change(SetState(state="final"), origin="form")
        assert not example.enter("budget.total", "5.000")
        assert "„Bearbeiten“" in example.notice
        assert field_state("budget.total", example).is_read_only


class TestFieldState:
    def test_an_offer_stands_only_at_the_empty_field(self, empty: Desk) -> None:
        path = "signatures.ministry.place"
        assert field_state(path, empty).offer.value == "Wiesbaden"
        empty.enter(path, "Kassel")
        assert field_state(path, empty).offer is None

    def test_a_missing_entry_is_open_and_a_wrong_one_a_fault(self, empty: Desk) -> None:
        assert field_state("dialogues.count", empty).notes[0].kind == "offen"
        empty.enter("dialogues.count", "0")
        note = field_state("dialogues.count", empty).notes[0]
        assert note.kind == "fehler"
        assert note.text.startswith("✗ Fehler R00: ")

    def test_the_count_tells_missing_from_wrong(self, empty: Desk) -> None:
        assert counted(empty).startswith("11 offen")
        empty.enter("budget.total", "viel")
        assert counted(empty).startswith("10 offen · 1 Fehler")


class TestProjects:
    def test_a_new_project_needs_title_and_category(self, empty: Desk) -> None:
        for texts in (ProjectTexts(title="BASS"), ProjectTexts(category="quali")):
            with pytest.raises(EntryError):
                project_change(texts, empty.agreement, empty.programme)
        texts = ProjectTexts(None, "quali", " BASS  2023 ", "80.000")
        change = project_change(texts, empty.agreement, empty.programme)
        assert change == AddMeasure(category="qualifizierung", title="BASS 2023", amount="80000")

    def test_only_what_differs_is_changed(self, example: Desk) -> None:
        texts = ProjectTexts("m4", "Weiterbildung des Personals", "BASS", "")
        change = project_change(texts, example.agreement, example.programme)
        assert (change.kind, change.title) == ("rename_measure", "BASS")

    def test_moving_stays_within_the_category(self, example: Desk) -> None:
        assert project_moved("m3", 1, example.agreement) is None
        assert project_moved("m3", -1, example.agreement).index == 1


class TestWords:
    def test_changes_are_named(self, example: Desk) -> None:
        programme = example.programme
        one = Set(field="budget.total", value="1.00")
        assert in_words(one, programme) == "Gesamtbetrag"
        assert in_words(Many(changes=(one, one)), programme) == "2 Angaben"
        assert label_at("wording.p2.2", programme) == "Wortlaut von § 2"
        assert label_at("passages.ukraine", programme).startswith("Teilnahme ukrainischer")

    def test_every_entry_has_a_line(self, example: Desk) -> None:
        lines = {line.path: line for line in entry_lines(example)}
        assert lines["budget.total"].text == "1.022.700"
        assert lines["measures.m4.title"].label == "Projekt 4"
        assert lines["passages.corona"].text == "ja (Vorgabe)"


class TestLiveText:
    def test_every_page_shows_sections_that_exist(self, example: Desk) -> None:
        for page in pages(example.programme, example.agreement):
            assert all(example.document.section(section) for section in page.sections)

    def test_a_span_of_own_wording_differs_from_official(self) -> None:
        assert Span("x", Origin.OWN).origin is not Span("x").origin


class TestRecent:
    def test_the_last_one_is_first_and_only_once(self, tmp_path: Path) -> None:
        recent = RecentDrafts(tmp_path / "not" / "there")
        for name in ("a", "b", "a"):
            path = tmp_path / name
            path.touch()
            recent.remember(path, name.upper(), "entwurf")
        assert [item.title for item in recent.load()] == ["A", "B"]

    def test_files_that_are_gone_are_left_out_and_the_list_is_bounded(self, tmp_path: Path) -> None:
        recent = RecentDrafts(tmp_path)
        for number in range(LONGEST + 3):
            path = tmp_path / str(number)
            path.touch()
            recent.remember(path, "", "final")
        (tmp_path / str(LONGEST)).unlink()
        assert len(recent.load()) == LONGEST - 1

    @pytest.mark.parametrize("text", ["", "{", '[1, {}, {"path": 5}]', "{}", "\x00"])
    def test_a_faulty_list_is_an_empty_one(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "zuletzt.json").write_text(text)
        assert RecentDrafts(tmp_path).load() == ()


def test_typing_narrows_by_words_and_prefers_the_beginning() -> None:
    labels = ["Landkreis Kassel", "Kassel", "Landkreis Gießen"]
    assert fitting("kassel", labels) == ["Kassel", "Landkreis Kassel"]
    assert fitting("land gie", labels) == ["Landkreis Gießen"]
    assert fitting("", labels) == labels


def test_file_names_are_put_into_the_folder_and_get_their_ending(tmp_path: Path) -> None:
    assert with_ending(place(tmp_path, " a "), ".docx") == tmp_path / "a.docx"
    assert with_ending(place(tmp_path, "A.DOCX"), ".docx") == tmp_path / "A.DOCX"
    assert place(tmp_path, "/x/y") == Path("/x/y")
    for name in ("", "~nobody-of-that-name/a", "a" * 300):
        with pytest.raises(ZvError):
            place(tmp_path, name)
