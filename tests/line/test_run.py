"""The loop around the dialogue: pipes, width, bytes that are no text, Ctrl+C, plain output."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from tests.line.speaking import front_at, stored
from zvassist.agreement.files import write_draft
from zvassist.cli.main import main
from zvassist.line.run import Voice, run
from zvassist.programme.library import Library
from zvassist.session import folders
from zvassist.session.example import example_draft


def example_at(path: Path) -> Path:
    path.write_bytes(write_draft(example_draft()))
    return path


def piped(path: Path, data: bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a pipe sees it."""
    return subprocess.run(
        [sys.executable, "-m", "zvassist", "dialog", str(path), *options],
        input=data,
        capture_output=True,
        check=False,
    )


def test_in_a_pipe_the_end_of_the_input_ends_politely_and_all_is_saved(tmp_path: Path) -> None:
    path = example_at(tmp_path / "dadi.zv.json")
    done = piped(path, b"springen gesamt\n1.100.000\nspringen jahr\nviel")
    assert done.returncode == 0
    assert done.stderr == b""
    told = done.stdout.decode().splitlines()
    assert told[-3:] == ["Nicht eingetragen:", "Jahr: „viel“", "Ende. Gespeichert in dadi.zv.json."]
    assert str(stored(path).agreement.budget.total) == "1100000.00"


def test_no_line_is_wider_than_a_braille_display_and_none_holds_a_control(tmp_path: Path) -> None:
    path = example_at(tmp_path / "dadi.zv.json")
    lines = "hilfe\nbefehle\ntext ganz\nübersicht\n\nprüfung\n1\n3\n\n\nwarum R26\nverlauf\n"
    done = piped(path, lines.encode(), "--breite", "40")
    told = done.stdout.decode().splitlines()
    too_wide = [line for line in told if len(line) > 40 and " " in line]
    assert too_wide == []
    assert all(line.isprintable() for line in told)
    assert not set("│─┌┐└┘├┤█▌○✗✓→·") & set(done.stdout.decode())


def test_bytes_that_are_no_text_are_not_entered(tmp_path: Path) -> None:
    path = example_at(tmp_path / "dadi.zv.json")
    done = piped(path, b"\xef\xbb\xbf/springen notizen\nR\xfcckfrage\n\r\nR\xc3\xbcckfrage\r\n")
    assert "kein UTF-8" in done.stdout.decode()
    assert stored(path).agreement.notes is None  # the empty line went on to the end


def test_a_draft_that_is_not_there_and_not_begun_ends_with_2(tmp_path: Path) -> None:
    done = piped(tmp_path / "neu.zv.json", b"")
    assert done.returncode == 2
    assert "gibt es nicht; angelegt wurde nichts" in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_draft_ends_with_2_and_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kaputt.zv.json"
    path.write_text("{", encoding="utf-8")
    assert main(["dialog", str(path)]) == 2
    assert capsys.readouterr().err.startswith("zvassist: kaputt.zv.json: ")


class Keyboard(io.StringIO):
    """Lines, with Ctrl+C in place of those that say so."""

    def readline(self, size: int = -1, /) -> str:
        line = super().readline(size)
        if line == "^C\n":
            raise KeyboardInterrupt
        return line


def test_ctrl_c_leaves_a_question_and_twice_in_a_row_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = example_at(tmp_path / "dadi.zv.json")
    keys = "springen § 5\n1\n^C\n^C\nspringen gesamt\n1.100.000\n^C\n^C\nspringen jahr\n"
    monkeypatch.setattr(sys, "stdin", Keyboard(keys))
    assert run(path, Library()) == 0
    told = capsys.readouterr().out.splitlines()
    assert told.count("Strg+C noch einmal beendet.") == 2
    assert told[-1] == "Ende. Gespeichert in dadi.zv.json."
    assert str(stored(path).agreement.budget.total) == "1100000.00"


def test_a_person_types_behind_the_last_line_and_a_pipe_gets_whole_lines() -> None:
    for waits, expected in ((True, "Jahr: 2023.\nJahr: "), (False, "Jahr: 2023.\nJahr:\n")):
        stream = io.StringIO()
        Voice(stream, 80, waits=waits).say(["Jahr: 2023.", "Jahr:"])
        assert stream.getvalue() == expected


def test_what_is_said_is_plain_whatever_the_draft_holds(tmp_path: Path) -> None:
    stream = io.StringIO()
    Voice(stream, 80, waits=False).say(["a\x1b[31m\u202eb\u00a0c", "  d  "])
    assert stream.getvalue() == "a[31mb c\nd\n"


def test_a_long_path_stays_whole() -> None:
    stream = io.StringIO()
    path = f"/srv/{'ordner/' * 12}datei.docx"
    Voice(stream, 40, waits=False).say([f"Geschrieben: {path}"])
    assert path in stream.getvalue().splitlines()


def test_the_dialogue_loads_no_terminal_interface(tmp_path: Path) -> None:
    path = example_at(tmp_path / "dadi.zv.json")
    code = (
        "import sys\nfrom zvassist.cli.main import main\n"
        f"main(['dialog', {str(path)!r}])\n"
        "print([m for m in ('textual', 'rich', 'docx', 'lxml', 'zvassist.chat.offline',"
        " 'zvassist.word') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input="", capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_front_begins_without_a_file(tmp_path: Path) -> None:
    front = front_at(tmp_path / "neu.zv.json")
    front.begin()
    assert front.hear("abbruch") == ["Ende."]
    assert front.is_over


def test_office_data_that_cannot_be_used_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "buero.toml").write_text("unbekannt = 1", encoding="utf-8")
    monkeypatch.setattr(folders, "config_folder", lambda: tmp_path)
    monkeypatch.setattr(sys, "stdin", Keyboard("ende\n"))
    assert run(example_at(tmp_path / "dadi.zv.json"), Library()) == 0
    told = capsys.readouterr().out
    assert "buero.toml" in told
    assert told.endswith("Ende. Gespeichert in dadi.zv.json.\n")
