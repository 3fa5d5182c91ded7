"""What is said on stderr: wrapped for a terminal, one line each for a program; always UTF-8."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import pytest

from zvassist.cli.speech import say

NOTICE = (
    "Hinweis: Kommentar in Absatz 3, von Erika Beispiel: „Bitte den Betrag prüfen“.\n"
    "  /srv/ordner/" + "x" * 60 + ".docx bleibt ganz"
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        (io.StringIO(), NOTICE + "\n"),
        (
            Terminal(),
            "Hinweis: Kommentar in Absatz 3, von\n"
            "Erika Beispiel: „Bitte den Betrag\n"
            "prüfen“.\n"
            f"  /srv/ordner/{'x' * 60}.docx\n"
            "  bleibt ganz\n",
        ),
    ],
    ids=["pipe", "terminal"],
)
def test_long_lines_are_wrapped_on_a_terminal_alone(monkeypatch, stream, expected):
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("COLUMNS", "36")
    say(NOTICE)
    assert stream.getvalue() == expected


def test_german_leaves_as_utf_8_where_the_platform_speaks_another_code(tmp_path):
    draft = str(tmp_path / "b.zv.json")
    env = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}

    def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "zvassist", *arguments]
        return subprocess.run(command, capture_output=True, env=env, check=False)

    assert run("beispiel", "-o", draft).returncode == 0
    assert run("setzen", draft, "measures.m1.title=Kurs → ✓ €").returncode == 0
    shown = run("zeigen", draft, "--text").stdout.decode()
    assert "- Kurs → ✓ €" in shown.replace("\r\n", "\n").split("\n")
    assert "„9x9“" in run("setzen", draft, "budget.total=9x9").stderr.decode()
