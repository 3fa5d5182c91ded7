"""Whole walks in lines, as a clerk types and hears them."""

from __future__ import annotations

from pathlib import Path

from tests.line.speaking import front_at, play, stored
from tests.lines import real_lines
from tests.word.reader import printed_lines
from zvassist.agreement.files import write_draft
from zvassist.session.example import example_draft

_SCRIPTS = Path(__file__).parent / "scripts"


def test_the_agreement_of_2023_from_nothing_to_the_final_file(tmp_path: Path) -> None:
    path = tmp_path / "neu.zv.json"
    front = front_at(path)
    play(_SCRIPTS / "agreement-2023.txt", front)
    assert front.is_over
    assert front.fault == ""
    assert printed_lines((tmp_path / "fertig.docx").read_bytes()) == real_lines()
    assert stored(path).agreement == example_draft().agreement
    assert stored(path).state == "final"


def test_a_quick_edit(tmp_path: Path) -> None:
    path = tmp_path / "dadi.zv.json"
    play(_SCRIPTS / "quick-edit.txt", front_at(path, example_draft()))
    agreement = stored(path).agreement
    assert str(agreement.budget.total) == "1100000.00"
    assert [measure.title for measure in agreement.measures][3] == "weiter"
    assert len(agreement.measures) == 5
    assert agreement.dialogues.count == 1


def test_last_years_draft_rolled_over_to_the_final_file(tmp_path: Path) -> None:
    (tmp_path / "alt.zv.json").write_bytes(write_draft(example_draft()))
    path = tmp_path / "neu.zv.json"
    play(_SCRIPTS / "roll-over.txt", front_at(path))
    draft = stored(path)
    assert (draft.programme, draft.state) == ("aqb-2027", "final")
    assert draft.agreement.signatures.ministry.name == "Heike Hofmann"
    assert [waiver.reason for waiver in draft.waivers] == ["Vorab mit dem Fachreferat abgestimmt"]
    lines = printed_lines((tmp_path / "zweite.docx").read_bytes())
    assert "Der Termin ist der 14. September 2027." in " ".join(lines)
    assert "BASS 2027" in " ".join(lines)
    assert "1.050.000 Euro" in lines
    assert stored(tmp_path / "alt.zv.json").agreement == example_draft().agreement


def test_own_wording_and_further_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "dadi.zv.json"
    play(_SCRIPTS / "wording.txt", front_at(path, example_draft()))
    (extra,) = stored(path).agreement.extra
    assert extra.text == "{partner.nom} berichtet bis 31. April."
    assert stored(path).agreement.wording == {}


def test_findings_are_explained_and_repaired_and_the_history_leads_back(tmp_path: Path) -> None:
    path = tmp_path / "dadi.zv.json"
    play(_SCRIPTS / "findings.txt", front_at(path, example_draft()))
    draft = stored(path)
    assert draft.agreement.local_authority == "06631"
    assert draft.agreement.measures[3].title == "BASS 2027"
    assert [entry.origin for entry in draft.history] == ["form", "repair", "form"]
