"""Whatever is typed, the dialogue goes on, says plain lines, and keeps what was confirmed."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.agreements import random_draft
from tests.line.speaking import front_at, stored
from zvassist.agreement.errors import ZvError
from zvassist.agreement.files import write_draft
from zvassist.line.words import WORDS
from zvassist.session.example import example_draft

_WORDS = [name for word in WORDS for name in word.words if word.id not in ("end",)]
_TEXTS = (
    *("", "", "", "1", "2", "3", "4", "5", "9", "0", "-1", "999999999", "ja", "nein", "alle"),
    *("1.022.700", "1,5 Mio", "30.5.", "31.2.", "14. September", "viel", "2027", "2023", "1999"),
    *("Kassel", "06432", "Landkreis Fulda", "leer", "R40", "R00", "measures.m1.title", "§ 5"),
    *("\x1b[2J\x1b[31mrot", "\x00\x07", "\u202eoben", "😀 Kurs", "{year}", "{x", "}{", "**", "٣"),
    *("=weiter", "=", "/", ".", "/gibtsnicht", "..", "Zeile\u2028Zeile", "a" * 5000, "\ufffd"),
    *("Budget auf 900.000 Euro", "Was fehlt noch?", "ein Dialog am 14. September", "'; DROP"),
)


def _line(random: Random) -> str:
    kind = random.random()
    if kind < 0.35:
        return random.choice(_WORDS)
    if kind < 0.5:
        return f"{random.choice(_WORDS)} {random.choice(_TEXTS)}"
    return random.choice(_TEXTS)


@pytest.mark.parametrize("seed", range(3))
def test_thousands_of_garbage_lines_end_without_a_fault(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    path = tmp_path / "dadi.zv.json"
    front = front_at(path, example_draft() if seed == 0 else random_draft(seed))
    told = front.begin()
    for step in range(1000):
        assert told, step
        told = front.hear(_line(random))
        desk = front.dialog.desk
        if step % 100 == 0:  # each entry is on disk as soon as it is confirmed
            assert stored(desk.path).agreement == desk.agreement
    assert not front.is_over
    front.leave()
    assert front.fault == ""
    assert stored(front.dialog.desk.path).agreement == front.dialog.desk.agreement


def test_a_command_in_every_state_and_the_end_in_every_state(tmp_path: Path) -> None:
    """Every command from every kind of stop, left by the end of the input."""
    for number, word in enumerate(WORDS):
        if word.id in ("end", "empty"):
            continue
        for place in ("springen jahr", "springen § 5", "springen gesamtbetrag", "springen notizen"):
            path = tmp_path / f"{number}-{place[-3:]}.zv.json"
            front = front_at(path, example_draft())
            front.begin()
            front.hear(place)
            told = front.hear(f"/{word.words[0]} {'gesamt' if word.is_needed else ''}")
            assert told[-1].endswith(":"), (word.id, place)
            assert front.leave()[-1] == f"Ende. Gespeichert in {path.name}."
            assert stored(path).agreement == example_draft().agreement


@pytest.mark.parametrize(
    "lines",
    [
        ("§ 5", "Neuer Kurs"),
        ("§ 5", "1"),
        ("§ 5", "1", "3"),
        ("§ 5", "1", "8"),
        ("§ 7", "/wortlaut", "1", "1"),
        ("§ 7", "/wortlaut", "1", "2", "Vereinbarung"),
        ("§ 4", "/verlauf"),
        ("§ 4", "/word", "1"),
        ("§ 4", "/fortschreiben"),
        ("§ 4", "/fortschreiben 2027"),
        ("§ 4", "/mail", "Guten Tag"),
        ("§ 4", "/chat", "Was fehlt noch?"),
        ("§ 4", "/chat Budget auf 5 Euro"),
        ("§ 4", "/prüfung", "2"),
    ],
    ids=" ".join,
)
def test_the_end_in_the_middle_of_a_question_changes_nothing(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    path = tmp_path / "dadi.zv.json"
    front = front_at(path, example_draft())
    front.begin()
    front.hear(f"/springen {lines[0]}")
    for line in lines[1:]:
        front.hear(line)
    front.leave()
    assert front.is_over
    assert stored(path).agreement == example_draft().agreement
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_what_is_said_about_a_damaged_file_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "kaputt.zv.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(ZvError, match=r"kaputt\.zv\.json"):
        front_at(path).begin()


def test_a_draft_that_cannot_be_saved_is_a_fault_until_it_has_another_name(tmp_path: Path) -> None:
    path = tmp_path / "dadi.zv.json"
    front = front_at(path, example_draft())
    front.begin()
    path.write_bytes(path.read_bytes() + b" ")  # another program wrote it
    told = front.hear("/springen gesamtbetrag") and front.hear("1.000.000")
    assert any("von anderer Stelle geändert" in line for line in told)
    assert "von anderer Stelle geändert" in front.fault
    front.hear("/speichern anders")
    assert front.fault == ""
    assert str(stored(tmp_path / "anders.zv.json").agreement.budget.total) == "1000000.00"


def test_a_final_draft_is_read_only_in_lines(tmp_path: Path) -> None:
    path = tmp_path / "dadi.zv.json"
    front = front_at(path, example_draft().model_copy(update={"state": "final"}))
    told = front.begin()
    assert "Landkreis Darmstadt-Dieburg, Jahr 2023, final." in told
    front.hear("/springen § 5")
    front.hear("Neuer Kurs")
    assert stored(path).agreement == example_draft().agreement


def test_garbage_before_there_is_a_draft_asks_again(tmp_path: Path) -> None:
    random = Random(7)
    for way in ("1", "2"):
        front = front_at(tmp_path / f"neu-{way}.zv.json")
        front.begin()
        front.hear(way)
        for _ in range(60):
            if front.dialog is None and not front.is_over:
                assert front.hear(random.choice((*_TEXTS[3:], "9" * 5000)))
    (tmp_path / "alt.zv.json").write_bytes(write_draft(example_draft()))
    front = front_at(tmp_path / "zweite.zv.json")
    front.begin()
    for line in ("2", "alt", "2027", "9" * 5000, "4", "9" * 5000):
        assert front.hear(line)
    assert stored(tmp_path / "zweite.zv.json").programme == "aqb-2027"
