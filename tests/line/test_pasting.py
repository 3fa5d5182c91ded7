"""Several lines at once: nothing of them is entered before the clerk says what they are."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from tests.line.speaking import front_at, stored
from zvassist.line.run import heard_lines
from zvassist.session.example import example_draft

_MAIL = ["Guten Tag,", "Budget auf 900.000 Euro"]


def test_pasted_lines_are_one_entry(tmp_path: Path) -> None:
    path = tmp_path / "dadi.zv.json"
    front = front_at(path, example_draft())
    front.begin()
    front.hear("/springen Partner: Amt")
    told = front.hear_lines(["Erste", "Kreisbeigeordnete"])
    assert told[0] == "2 Zeilen auf einmal. Noch ist nichts davon eingetragen."
    assert front.hear("1")[0] == "Verstanden: Erste Kreisbeigeordnete."
    assert stored(path).agreement.signatures.local_authority.role == "Erste Kreisbeigeordnete"


def test_a_pasted_mail_is_read_in_the_chat(tmp_path: Path) -> None:
    path = tmp_path / "dadi.zv.json"
    front = front_at(path, example_draft())
    front.begin()
    front.hear_lines(_MAIL)
    assert "Grundlage: „Budget auf 900.000 Euro“ (Eingefügter Text, Zeile 2)" in front.hear("2")
    front.hear("ja")
    assert str(stored(path).agreement.budget.total) == "900000.00"


def test_pasted_lines_are_dropped_by_enter_or_heard_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "dadi.zv.json"
    front = front_at(path, example_draft())
    front.begin()
    lines = ["springen gesamt", "1.100.000", "springen § 6", "0"]
    front.hear_lines(lines)
    assert front.hear("")[0] == "Verworfen."
    assert stored(path).agreement == example_draft().agreement
    front.hear_lines(lines)
    told = front.hear("3")
    assert "Anzahl der Dialoge: 0." in told
    assert str(stored(path).agreement.budget.total) == "1100000.00"


def test_lines_pasted_into_a_question_are_its_answer_and_into_a_mail_its_lines(
    tmp_path: Path,
) -> None:
    path = tmp_path / "dadi.zv.json"
    front = front_at(path, example_draft())
    front.begin()
    for line in ("/springen § 7", "/wortlaut", "1", "3"):
        front.hear(line)
    front.hear_lines(["Ein weiterer", "Absatz."])
    assert [extra.text for extra in stored(path).agreement.extra] == ["Ein weiterer Absatz."]
    front.hear("/mail")
    told = front.hear_lines([*_MAIL, "."])
    assert "Grundlage: „Budget auf 900.000 Euro“ (Eingefügter Text, Zeile 2)" in told


def test_a_pipe_is_heard_line_by_line() -> None:
    assert heard_lines(io.StringIO("eins\nzwei\n")) == ["eins"]
    assert heard_lines(io.StringIO("")) == []


def test_a_terminal_gives_what_came_at_once() -> None:
    if sys.platform == "win32":
        return
    import pty

    ours, theirs = pty.openpty()
    os.write(ours, b"eins\nzwei\n")
    with os.fdopen(theirs, encoding="utf-8") as stream:
        assert heard_lines(stream) == ["eins", "zwei"]
        os.write(ours, b"drei\n")
        assert heard_lines(stream) == ["drei"]
    os.close(ours)
